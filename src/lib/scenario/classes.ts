import type {ClassesField, ClusterClass} from "./fields.js";

const MOST_NAME = 40;
/** How many machines a control plane can have. */
export const controlPlanes = [0, 1, 3, 5] as const;
/** The numbers of a class in the order they are written, with the most each may be. */
export const classCounts = {
  clusters: 50_000,
  controlPlaneMachines: 5,
  workers: 100_000,
  machineDeployments: 50
} as const;
const keys = Object.keys(classCounts) as (keyof typeof classCounts)[];

/** Reads name:clusters:controlPlaneMachines:workers:machineDeployments,... without judging it; what is no number becomes NaN. */
export function parseClasses(text: string): ClusterClass[] {
  if (text.trim() === "") return [];
  return text.split(",").map((part) => {
    const [name = "", ...numbers] = part.split(":");
    const number = (index: number, missing: number) => {
      const cell = numbers[index];
      if (cell === undefined) return missing;
      return /^\d+$/.test(cell.trim()) ? Number(cell) : Number.NaN;
    };
    return {
      name: name.trim(),
      clusters: number(0, Number.NaN),
      controlPlaneMachines: number(1, Number.NaN),
      workers: number(2, Number.NaN),
      machineDeployments: numbers.length > 4 ? Number.NaN : number(3, 1)
    };
  });
}

/** Writes classes as in a flag. */
export function formatClasses(classes: readonly ClusterClass[]): string {
  return classes.map((row) => [row.name, ...keys.map((key) => row[key])].join(":")).join(",");
}

/** Whether a value of a file has the shape of a class. */
export function isClass(value: unknown): value is ClusterClass {
  if (typeof value !== "object" || value === null) return false;
  const {name, ...rest} = value as Record<string, unknown>;
  return (
    typeof name === "string" &&
    Object.keys(rest).length === keys.length &&
    keys.every((key) => typeof rest[key] === "number")
  );
}

/** What is wrong with a list of classes, or undefined; an empty list means that all clusters are alike. */
export function classesProblem(classes: readonly ClusterClass[], {most}: ClassesField): string | undefined {
  if (classes.length > most) return `must be at most ${most} classes, got ${classes.length}`;
  return classes.map(classProblem).find(Boolean) ?? repeatedName(classes);
}

function classProblem(row: ClusterClass): string | undefined {
  const {name, controlPlaneMachines, workers} = row;
  const called = JSON.stringify(name);
  if (!name) return `must have a name for every class, got ${called}`;
  if (name.length > MOST_NAME || /[,:]/.test(name) || Array.from(name).some((letter) => letter < " "))
    return `must have names of at most ${MOST_NAME} characters without , : and control characters, got ${called}`;
  for (const key of keys) {
    const [least, value] = [key === "clusters" ? 1 : 0, row[key]];
    if (!Number.isInteger(value) || value < least || value > classCounts[key])
      return `must have ${key} as a whole number from ${least} to ${classCounts[key]}, got ${Number.isNaN(value) ? "none" : value} for ${called}`;
  }
  if (!controlPlanes.some((machines) => machines === controlPlaneMachines))
    return `must have controlPlaneMachines of ${controlPlanes.join(", ")}, got ${controlPlaneMachines} for ${called}`;
  if (controlPlaneMachines + workers === 0)
    return `must have at least one machine in each cluster, got none for ${called}`;
  return undefined;
}

/**
 * The kinds of clusters to start from, in the proportions of their clusters: edge without workers, standard of 20
 * machines, large of 100.
 */
export const commonClasses: readonly ClusterClass[] = parseClasses("edge:6:1:0:0,standard:3:3:17:1,large:1:3:97:1");

function repeatedName(classes: readonly ClusterClass[]): string | undefined {
  const repeated = classes.find(({name}, index) => classes.findIndex((other) => other.name === name) < index);
  return repeated && `must have different names, got ${JSON.stringify(repeated.name)} twice`;
}

/** Clusters and machines of all classes together. */
export function sumOfClasses(classes: readonly ClusterClass[]): {clusters: number; machines: number} {
  return {
    clusters: classes.reduce((sum, {clusters}) => sum + clusters, 0),
    machines: classes.reduce(
      (sum, {clusters, controlPlaneMachines, workers}) => sum + clusters * (controlPlaneMachines + workers),
      0
    )
  };
}
