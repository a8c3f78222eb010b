import {html} from "htl";

/** A number that explains itself on a click; `data-explain` names it in the plan. */
export function numberButton(text = "", path = ""): HTMLButtonElement {
  return html`<button type="button" class="number" aria-haspopup="dialog" data-explain=${path}>${text}</button>` as HTMLButtonElement;
}

/** Puts text and path on a number, and touches the page only where they change. */
export function setNumber(button: HTMLButtonElement, text: string, path: string): void {
  setText(button, text);
  if (button.dataset.explain !== path) button.dataset.explain = path;
}

/** Puts a text in a node, and touches the page only if it changes. */
export function setText(node: Element, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}
