import type {OperationsPage} from "../catalog/tables.js";
import type {OperationsSheet} from "../operations/sheet.js";
import {phaseGroup, stageGroup, type TickGroup} from "../operations/tick-items.js";
import type {Plan} from "../sizing/plan.js";
import type {PlanView} from "./headline-view.js";
import type {KeptTicks} from "./kept-ticks.js";
import type {OperationsSource} from "./operations-source.js";
import {tickList} from "./tick-list.js";

/** The lists to tick off: the steps of the plan's tier, the checklist, and S000's phases. */
export function tickViews(
  sheetOf: OperationsSource,
  ticks: KeptTicks,
  tables: OperationsPage,
  sourcesPage: string
): {readonly plan: PlanView; readonly checklist: PlanView; readonly phases: PlanView} {
  const view = (groupsOf: (sheet: OperationsSheet) => readonly TickGroup[]): PlanView => {
    const list = tickList(ticks, tables, sourcesPage);
    const show = list.update;
    return Object.assign(list, {lazy: true, update: (plan: Plan) => show(groupsOf(sheetOf(plan)))});
  };
  return {
    plan: view(({plan}) => plan.phases.map(phaseGroup)),
    checklist: view(({stages}) => stages.map(stageGroup)),
    phases: view(({phases}) => phases.map(phaseGroup))
  };
}
