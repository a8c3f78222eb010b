import {blastOf} from "../layout/blast.js";
import {comparedSentence, presentSentence} from "../layout/layouts-headline.js";
import {numbers} from "../sizing/calculus.js";
import {type PlanView, sentenceView} from "./headline-view.js";
import type {LayoutsBoard} from "./layouts-board.js";

/** The present layout in a sentence, at once; how it compares follows when the others are planned. */
export function layoutsHeadline(board: LayoutsBoard): PlanView {
  return sentenceView((plan) => {
    const {state} = board;
    const compared = state ? ` ${comparedSentence(state.options)}` : "";
    return presentSentence(plan, blastOf(plan, numbers)) + compared;
  });
}
