import {html} from "htl";
import {formatNumber} from "../format.js";

interface AmountBoxOptions {
  /** What the number is, for the message and for those who do not see where the box stands. */
  readonly label: string;
  readonly max: number;
  readonly placeholder?: string;
  /** Puts a number to use, or nothing where the box is empty; says what is wrong with it, if anything. */
  readonly use: (value: number | undefined) => string;
}

/** A box for a number of at least 0, which may be left empty. */
export interface AmountBox extends HTMLElement {
  /** Shows the number in use. */
  show(value: number | undefined): void;
  focusBox(): void;
}

/**
 * A box for an amount. What is typed stays as it is typed; what is no number from 0 to the most changes nothing, and a
 * message below says so. A box of the type text, since browsers hide what is typed into a number box and is no number.
 */
export function amountBox({label, max, placeholder = "", use}: AmountBoxOptions): AmountBox {
  const box =
    html`<input type="text" inputmode="decimal" autocomplete="off" aria-label=${label} placeholder=${placeholder}>` as HTMLInputElement;
  const message = html`<p class="message" role="alert"></p>`;
  let shown: number | undefined;

  box.addEventListener("input", (event) => {
    event.stopPropagation();
    const read = readAmount(box.value, max);
    tell("value" in read ? use(read.value) : `${label} ${read.problem}. ${inUse(shown)}`);
  });

  function tell(problem: string): void {
    message.textContent = problem;
    box.ariaInvalid = String(problem !== "");
  }

  return Object.assign(html`<div class="amount">${box}${message}</div>`, {
    show(value: number | undefined) {
      if (value === shown && box.ariaInvalid === "true") return; // what does not hold stays, with its message
      shown = value;
      if (document.activeElement === box) return;
      box.value = value === undefined ? "" : String(value);
      tell("");
    },
    focusBox: () => box.focus()
  });
}

type Read = {readonly value: number | undefined} | {readonly problem: string};

/** Reads a number from 0 to the most; an empty text is none. */
export function readAmount(text: string, max: number): Read {
  const typed = text.trim();
  if (typed === "") return {value: undefined};
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e-?\d+)?$/i.test(typed) ? Number(typed) : Number.NaN;
  if (value >= 0 && value <= max) return {value};
  return {problem: `must be a number from 0 to ${formatNumber(max)}, got ${JSON.stringify(typed)}`};
}

function inUse(value: number | undefined): string {
  return value === undefined ? "Nothing is changed." : `${value} stays in use.`;
}
