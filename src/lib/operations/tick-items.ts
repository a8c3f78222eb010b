import {tierName} from "../format.js";
import type {Phase} from "./action-plan.js";
import type {Stage} from "./checklist.js";
import type {Piece} from "./fill-text.js";
import type {OperationsSheet} from "./sheet.js";

/** Something to tick off: a step or a check, in the same words on the page and in the exports. */
export interface TickItem {
  readonly id: string;
  readonly title: string;
  readonly text: readonly Piece[];
  readonly command: string;
  readonly query: string;
  readonly source: string;
  readonly section: string;
  readonly correction: readonly string[];
}

/** A phase or a stage. */
export interface TickGroup {
  readonly id: string;
  readonly title: string;
  readonly when: string;
  readonly isNow: boolean;
  readonly items: readonly TickItem[];
}

export interface TickList {
  readonly title: string;
  readonly groups: readonly TickGroup[];
}

/** The lists of a sheet: action plan, checklist, and S000's phases. */
export function tickLists({plan, stages, phases}: OperationsSheet): readonly TickList[] {
  return [
    {title: `Action plan of the ${tierName(plan.tier)} tier, ${plan.length}`, groups: plan.phases.map(phaseGroup)},
    {title: "Checklist of a test at scale", groups: stages.map(stageGroup)},
    {title: "Implementation phases", groups: phases.map(phaseGroup)}
  ];
}

export function phaseGroup({id, title, when, isNow, steps}: Phase): TickGroup {
  return {id, title, when, isNow, items: steps.map((step) => ({...step, query: ""}))};
}

export function stageGroup({id, title, checks}: Stage): TickGroup {
  const items = checks.map((check) => ({...check, title: check.check, text: check.bound, command: ""}));
  return {id, title, when: "", isNow: false, items};
}
