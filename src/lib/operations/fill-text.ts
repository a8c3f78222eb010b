import type {Value, ValueOf} from "./plan-values.js";

/** A piece of a filled text: words, or a value of the plan. */
export type Piece = string | Value;

/**
 * Fills the places of a text, `{nodes}`, with values. What stands in brackets falls away where one of its places has
 * no value; outside of brackets such a place becomes a dash.
 */
export function fillText(text: string, valueFor: ValueOf): readonly Piece[] {
  const chunks = text.split(/(\[[^\]]*\])/);
  const pieces = chunks.flatMap((chunk) => {
    const isOptional = chunk.startsWith("[");
    const filled = places(isOptional ? chunk.slice(1, -1) : chunk).map((place) => pieceOf(place, valueFor));
    return isOptional && filled.includes(undefined) ? [] : filled.map((piece) => piece ?? "–");
  });
  return pieces.filter((piece) => piece !== "");
}

/** Words and places of a text in turn. */
function places(text: string): string[] {
  return text.split(/(\{[^}]*\})/);
}

function pieceOf(place: string, valueFor: ValueOf): Piece | undefined {
  return place.startsWith("{") ? valueFor(place.slice(1, -1)) : place;
}

/** A filled text as one string. */
export function plainText(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (typeof piece === "string" ? piece : piece.text))
    .join("")
    .trim();
}
