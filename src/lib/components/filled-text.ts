import {html} from "htl";
import {type Piece, plainText} from "../operations/fill-text.js";
import {numberButton, setNumber} from "./number-button.js";

/** A text with values of the plan in it, which change in place. */
export interface FilledText extends HTMLElement {
  update(pieces: readonly Piece[]): void;
}

/** @param name what the numbers are about, for those who hear them alone */
export function filledText(name: string): FilledText {
  const root = html`<p class="filled"></p>`;
  let shape = "";
  function update(pieces: readonly Piece[]): void {
    const next = pieces.map(shapeOf).join("\n");
    if (next !== shape) root.replaceChildren(...pieces.map(nodeOf));
    shape = next;
    pieces.forEach((piece, index) => {
      const node = root.childNodes[index];
      if (typeof piece !== "string" && piece.path && node instanceof HTMLButtonElement)
        setNumber(node, piece.text, piece.path, [name, piece.label].filter(Boolean).join(", "));
    });
    root.hidden = !plainText(pieces);
  }
  return Object.assign(root, {update});
}

/** Texts of one shape differ in their numbers alone. */
function shapeOf(piece: Piece): string {
  if (typeof piece === "string") return piece;
  return piece.path ? "number" : piece.text;
}

function nodeOf(piece: Piece): Node {
  if (typeof piece === "string") return document.createTextNode(piece);
  return piece.path ? numberButton() : document.createTextNode(piece.text);
}
