/** A number that explains itself on a click; `data-explain` names it in the plan. Made by hand, since sliders make many. */
export function numberButton(text = "", path = "", name = ""): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "number";
  button.ariaHasPopup = "dialog";
  setNumber(button, text, path, name);
  return button;
}

/**
 * Puts text and path on a number, and touches the page only where they change.
 *
 * @param name what is counted, for those who hear the number without seeing where it stands
 */
export function setNumber(button: HTMLButtonElement, text: string, path: string, name: string): void {
  setText(button, text);
  if (button.dataset.explain !== path) button.dataset.explain = path;
  const spoken = name ? `${name}: ${text}` : text;
  if (button.ariaLabel !== spoken) button.ariaLabel = spoken;
}

/**
 * Puts a text in a node, and touches the page only if it changes. A text as long as before is changed in place, which
 * spares the browser half of the layout that a new text node asks for; one of another length, set to the right, would
 * count as a shift.
 */
export function setText(node: Element, text: string): void {
  if (node.textContent === text) return;
  const only = node.firstChild;
  if (only instanceof Text && only === node.lastChild && only.data.length === text.length) only.data = text;
  else node.textContent = text;
}

/** Shows or hides a node, and touches the page only if it changes. */
export function setHidden(node: HTMLElement, hidden: boolean): void {
  if (node.hidden !== hidden) node.hidden = hidden;
}
