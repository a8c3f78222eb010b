import {html} from "htl";
import {setText} from "./number-button.js";

const SAID_MS = 2_000;

/** Code that can be copied, and changes in place. */
export interface Copyable extends HTMLElement {
  update(code: string): void;
}

/**
 * Code with a button that copies it; where the browser refuses, it is selected instead, to be copied by hand.
 *
 * @param name what is copied, for those who hear the button
 * @param others buttons that stand beside it
 */
export function copyable(code: string, name: string, others: readonly HTMLElement[] = []): Copyable {
  const text = html`<code>${code}</code>`;
  const said = html`<span role="status"></span>`;
  const button = html`<button type="button" aria-label=${`Copy: ${name}`}>Copy</button>`;
  button.addEventListener("click", async () => {
    setText(said, (await copied(text.textContent ?? "")) ? "Copied" : select(text));
    setTimeout(() => setText(said, ""), SAID_MS);
  });
  const root = html`<div class="copyable"><pre tabindex="0" role="group" aria-label=${name}>${text}</pre><span class="row">${button}${others}${said}</span></div>`;
  return Object.assign(root, {update: (next: string) => setText(text, next)});
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // refused, or a page that came over plain http
  }
}

function select(node: Node): string {
  getSelection()?.selectAllChildren(node);
  return "Selected: copy it by hand";
}
