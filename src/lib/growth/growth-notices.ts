import {formatNumber} from "../format.js";
import {fields} from "../scenario/fields.js";
import {dateText} from "./dates.js";
import type {GrowthKey} from "./fields.js";
import type {Growth} from "./growth.js";
import type {GrowthMonth} from "./growth-month.js";

/** Something a reader of the growth must know; `field` is the input that would change it. */
export interface GrowthNotice {
  readonly code: "bounded" | "classes-dropped" | "milestones-missing" | "milestones-ended" | "start-past";
  readonly message: string;
  readonly field: GrowthKey;
}

/** What is not as the growth asks, or not as one may think. */
export function growthNotices(months: readonly GrowthMonth[], growth: Growth): GrowthNotice[] {
  return [bounded(months), classesDropped(months, growth), milestonesEnd(months, growth), startPast(growth)].flat();
}

function bounded(months: readonly GrowthMonth[]): GrowthNotice[] {
  const first = months.find(({fleet}) => fleet.bounded)?.fleet;
  if (!first) return [];
  const message = `From ${dateText(first.date)} on the growth leaves what a fleet may have: 1 to ${formatNumber(fields.clusters.max)} clusters, and machines from one a cluster to ${formatNumber(fields.machines.max)}. The nearest fleet is planned.`;
  return [{code: "bounded", message, field: "mode"}];
}

function classesDropped(months: readonly GrowthMonth[], {scenario}: Growth): GrowthNotice[] {
  const first = scenario.classes.length ? months.find(({fleet}) => !fleet.classes.length)?.fleet : undefined;
  if (!first) return [];
  const message = `From ${dateText(first.date)} on the machines do not follow from the classes, and all clusters count as alike, with the control plane and the MachineDeployments of the scenario.`;
  return [{code: "classes-dropped", message, field: "machinesPercent"}];
}

function milestonesEnd(months: readonly GrowthMonth[], {settings}: Growth): GrowthNotice[] {
  const [last, end] = [settings.milestones.at(-1), months.at(-1)?.fleet.date ?? ""];
  if (settings.mode !== "milestones") return [];
  if (!last)
    return [
      {code: "milestones-missing", message: "There is no milestone: the fleet stays as it is.", field: "milestones"}
    ];
  if (last.date >= end) return [];
  const message = `The last milestone is that of ${dateText(last.date)}: from then to ${dateText(end)} the fleet stays as it is.`;
  return [{code: "milestones-ended", message, field: "milestones"}];
}

function startPast({start, today}: Growth): GrowthNotice[] {
  if (start >= today) return [];
  const message = `The start, ${dateText(start)}, is past: what was due before today is marked as late.`;
  return [{code: "start-past", message, field: "start"}];
}
