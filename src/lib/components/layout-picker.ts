import {html} from "htl";
import {layoutWords} from "../layout/layout-words.js";
import {comparedLayouts} from "../layout/layouts-of.js";
import type {LayoutsBoard} from "./layouts-board.js";

/** Picks the layout that is shown more closely; the others' pickers follow. */
export interface LayoutPicker extends HTMLElement {
  update(): void;
}

export function layoutPicker(board: LayoutsBoard, name: string): LayoutPicker {
  const choices = comparedLayouts.map((id) => {
    const radio = html`<input type="radio" name=${name} value=${id}>` as HTMLInputElement;
    const word = html`<span>${layoutWords[id].name}</span>`;
    radio.addEventListener("change", () => board.pick({shown: id}));
    return {id, radio, word, node: html`<label>${radio} ${word}</label>`};
  });
  const root = html`<fieldset class="picker"><legend class="visually-hidden">Layout that is shown</legend>${choices.map(({node}) => node)}</fieldset>`;
  return Object.assign(root, {
    update() {
      for (const {id, radio} of choices) radio.checked = id === board.shown;
    }
  });
}
