import {html} from "htl";
import type {Parameter} from "../risk/parameters.js";
import type {Spread} from "../risk/spread.js";
import {type DraftKind, draftAs, draftKinds, draftOf, readDraft, type SpreadDraft} from "../risk/spread-draft.js";

/** The boxes in which one says how sure a parameter is. */
export interface SpreadEditor extends HTMLElement {
  /** Shows the spread in use, unless something is typed that does not hold. */
  show(spread: Spread): void;
  focusBox(): void;
}

interface EditorOptions {
  readonly id: string;
  readonly label: string;
  /** Every parameter, which says what the field of an input takes. */
  readonly parameters: () => readonly Parameter[];
  readonly use: (spread: Spread) => void;
}

const kindTexts: Readonly<Record<DraftKind, string>> = {
  pert: "low, likely, high",
  quantiles: "P10, P50, P90",
  sure: "for sure"
};

/**
 * Three boxes, or one for what is sure. What is typed stays as it is typed; what does not hold changes nothing, and a
 * message below says what is wrong. Boxes of the type text, since browsers hide what is typed into a number box and is
 * no number.
 */
export function spreadEditor({id, label, parameters, use}: EditorOptions): SpreadEditor {
  const select =
    html`<select aria-label=${`How sure ${label} is`}>${Object.entries(kindTexts).map(([kind, text]) => html`<option value=${kind}>${text}</option>`)}</select>` as HTMLSelectElement;
  const boxes = html`<span class="row"></span>`;
  const message = html`<p class="message" role="alert"></p>`;
  const root = html`<div class="controls spread-editor"><div class="row">${select}${boxes}</div>${message}</div>`;
  let draft: SpreadDraft = {kind: "sure", texts: [""]};
  let holds = true;

  function make(next: SpreadDraft): void {
    draft = next;
    select.value = next.kind;
    boxes.replaceChildren(
      ...draftKinds[next.kind].map((name, index) => {
        const box =
          html`<input type="text" inputmode="decimal" autocomplete="off" aria-label=${`${label}, ${name}`} value=${next.texts[index]}>` as HTMLInputElement;
        box.addEventListener("input", (event) => {
          event.stopPropagation();
          take({...draft, texts: draft.texts.map((text, at) => (at === index ? box.value : text))});
        });
        return html`<label class="pair">${name} ${box}</label>`;
      })
    );
  }

  function take(next: SpreadDraft): void {
    draft = next;
    const read = readDraft(next, id, parameters());
    holds = "spread" in read;
    message.textContent = "spread" in read ? "" : `${label} ${read.problem}. What was in use stays in use.`;
    for (const box of boxes.querySelectorAll("input")) box.ariaInvalid = String(!holds);
    if ("spread" in read) use(read.spread);
  }

  select.addEventListener("input", (event) => {
    event.stopPropagation();
    make(draftAs(select.value as DraftKind, draft));
    take(draft);
  });

  return Object.assign(root, {
    show(spread: Spread) {
      if (!holds || root.contains(document.activeElement)) return;
      const next = draftOf(spread);
      if (JSON.stringify(next) !== JSON.stringify(draft)) make(next);
    },
    focusBox: () => boxes.querySelector("input")?.focus()
  });
}
