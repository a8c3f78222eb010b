import {html} from "htl";
import type {NumberField} from "../scenario/fields.js";
import type {FieldInput} from "./field-input.js";
import {type SliderOptions, slider} from "./slider.js";

/** A slider whose field follows another one until it is set. */
export interface FollowingSlider extends FieldInput<number | "auto"> {
  /** Shows what it is while it follows. */
  lead(value: number): void;
}

interface Options {
  readonly scale: NonNullable<SliderOptions["scale"]>;
  /** What the button says that lets it follow again. */
  readonly followText: string;
}

/** A slider for a field that takes `auto`, with a button that goes back to it. */
export function followingSlider(field: NumberField, {scale, followText}: Options): FollowingSlider {
  const inner = slider({field: {...field, default: field.min}, value: field.min, scale});
  const button = html`<button type="button" class="quiet">${followText}</button>` as HTMLButtonElement;
  const root: HTMLElement = html`<div>${inner}<p class="aside">${button}</p></div>`;
  let follows = true;

  function setFollows(next: boolean): void {
    follows = next;
    button.disabled = next; // rather than hidden: what stands below stays where it is
  }

  inner.addEventListener("input", () => setFollows(false));
  button.addEventListener("click", () => {
    setFollows(true);
    inner.querySelector<HTMLElement>("input")?.focus();
    root.dispatchEvent(new Event("input", {bubbles: true}));
  });
  setFollows(true);
  const value = {
    get: () => (follows ? "auto" : inner.value),
    set: (next: number | "auto") => {
      setFollows(next === "auto");
      if (next !== "auto") inner.value = next;
    }
  };
  const lead = (next: number) => {
    if (follows) inner.value = Math.min(field.max, Math.max(field.min, next));
  };
  return Object.assign(Object.defineProperty(root, "value", value), {lead}) as unknown as FollowingSlider;
}
