import {html} from "htl";

/** A button with a text; `label` is what it is called where the text alone does not say it. */
export function textButton(text: string, act: () => void, label = ""): HTMLButtonElement {
  const button = html`<button type="button" aria-label=${label || false}>${text}</button>` as HTMLButtonElement;
  button.addEventListener("click", act);
  return button;
}
