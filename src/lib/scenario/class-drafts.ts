import {formatNumber} from "../format.js";
import {classCounts, classesProblem} from "./classes.js";
import {scenarioProblem} from "./complete.js";
import {type ClusterClass, fields} from "./fields.js";

/** A class as it is being typed. */
export type ClassDraft = Readonly<Record<keyof ClusterClass, string>>;

/** What is wrong with drafts, and where. */
export interface DraftProblem {
  readonly text: string;
  readonly row: number;
  readonly key: keyof ClusterClass;
}

/** What the columns are called. */
export const classLabels = {
  name: "Name",
  clusters: "Clusters",
  controlPlaneMachines: "Control-plane machines",
  workers: "Workers",
  machineDeployments: "MachineDeployments"
} as const;

const countKeys = Object.keys(classCounts) as (keyof typeof classCounts)[];

export function toClassDrafts(classes: readonly ClusterClass[]): ClassDraft[] {
  return classes.map(({name, clusters, controlPlaneMachines, workers, machineDeployments}) => ({
    name,
    clusters: String(clusters),
    controlPlaneMachines: String(controlPlaneMachines),
    workers: String(workers),
    machineDeployments: String(machineDeployments)
  }));
}

export function fromClassDrafts(drafts: readonly ClassDraft[]): ClusterClass[] {
  return drafts.map((draft) => ({
    name: draft.name.trim(),
    clusters: count(draft.clusters),
    controlPlaneMachines: count(draft.controlPlaneMachines),
    workers: count(draft.workers),
    machineDeployments: count(draft.machineDeployments)
  }));
}

/** The first thing that is wrong with drafts, or undefined. */
export function draftProblem(drafts: readonly ClassDraft[]): DraftProblem | undefined {
  const classes = fromClassDrafts(drafts);
  for (const [row, draft] of drafts.entries()) {
    const problem = countProblem(draft, row);
    if (problem) return problem;
    const text = classesProblem(classes.slice(0, row + 1), fields.classes);
    if (text)
      return {
        text: `Row ${row + 1}: classes ${text}.`,
        row,
        key: text.includes("machine in each") ? "workers" : "name"
      };
  }
  const text = scenarioProblem({classes});
  return text === undefined
    ? undefined
    : {text: `${text.replace("classes", "Classes")}.`, row: drafts.length - 1, key: "clusters"};
}

function countProblem(draft: ClassDraft, row: number): DraftProblem | undefined {
  const key = countKeys.find((key) => {
    const value = count(draft[key]);
    return !(value >= leastOf(key) && value <= classCounts[key]);
  });
  if (!key) return undefined;
  const called = draft.name.trim() || `row ${row + 1}`;
  const got = draft[key].trim() || "nothing";
  const limits = `${leastOf(key)} to ${formatNumber(classCounts[key])}`;
  return {text: `${classLabels[key]} of ${called} must be a whole number from ${limits}, got ${got}.`, row, key};
}

/** A class to go on with, of a name that is free. */
export function nextDraft(drafts: readonly ClassDraft[]): ClassDraft {
  const names = new Set(drafts.map(({name}) => name));
  let number = drafts.length + 1;
  while (names.has(`kind-${number}`)) number++;
  return {name: `kind-${number}`, clusters: "1", controlPlaneMachines: "3", workers: "17", machineDeployments: "1"};
}

function leastOf(key: keyof typeof classCounts): number {
  return key === "clusters" ? 1 : 0;
}

function count(text: string): number {
  return /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
}
