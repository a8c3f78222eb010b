import {type ClusterClass, fields, type Scenario} from "../scenario/fields.js";
import {atClusters} from "../sizing/sweep.js";
import {addMonths, daysBetween} from "./dates.js";
import type {Growth} from "./growth.js";
import type {Milestone} from "./milestones.js";

const MONTHS_PER_YEAR = 12;

/** The fleet of a month: whole clusters and machines within the ranges of the scenario. */
export interface Fleet {
  readonly month: number;
  /** ISO date, UTC, on which it is this large. */
  readonly date: string;
  readonly clusters: number;
  readonly machines: number;
  /** Its classes; empty where all clusters are alike. */
  readonly classes: readonly ClusterClass[];
  /** Whether the growth asks for less or more than a fleet may have, so that the nearest number is planned. */
  readonly bounded: boolean;
}

/** Clusters and machines as the growth gives them, before they are whole; no machines where they follow the clusters. */
interface Wanted {
  readonly clusters: number;
  readonly machines: number | undefined;
}

/**
 * The fleet so many months after the start, rounded half up. By a rate r it is `base × (1 + r)^periods`, by a number a
 * `base + a × periods`. Between milestones it changes by the same number each day: milestones have dates, and months
 * are of uneven length. Before the first milestone it comes from the scenario's fleet on the start date, unless a
 * milestone lies there or before; after the last one it stays.
 */
export function growthAt(month: number, growth: Growth): Fleet {
  const date = addMonths(growth.start, month);
  const wanted = wantedAt(month, date, growth);
  const clusters = within(fields.clusters, Math.round(wanted.clusters));
  const followed = atClusters(growth.scenario, clusters);
  const asked = wanted.machines === undefined ? followed.machines : Math.round(wanted.machines);
  const machines = within({min: clusters, max: fields.machines.max}, asked);
  return {
    month,
    date,
    clusters,
    machines,
    classes: classesOf(growth.scenario, followed, {clusters, machines}),
    bounded: clusters !== Math.round(wanted.clusters) || machines !== asked || machinesAreCut(growth, wanted, followed)
  };
}

/** The scenario with the fleet of a month in place of its own. */
export function scenarioAt(scenario: Scenario, {clusters, machines, classes}: Fleet): Scenario {
  return {...scenario, clusters, machines, classes};
}

/** Classes hold where they add up to the fleet: at the scenario's own numbers, and where machines follow the clusters. */
function classesOf(
  scenario: Scenario,
  followed: Scenario,
  {clusters, machines}: Pick<Fleet, "clusters" | "machines">
): readonly ClusterClass[] {
  if (clusters === scenario.clusters && machines === scenario.machines) return scenario.classes;
  return machines === followed.machines ? followed.classes : [];
}

/** Whether machines that follow the clusters would be more than a fleet may have. */
function machinesAreCut({scenario}: Growth, {machines}: Wanted, followed: Scenario): boolean {
  const density = scenario.machines / scenario.clusters;
  return machines === undefined && Math.round(density * followed.clusters) > fields.machines.max;
}

function wantedAt(month: number, date: string, {scenario, start, settings}: Growth): Wanted {
  const {mode, per, clustersPercent, machinesPercent, clustersNumber, machinesNumber, milestones} = settings;
  const {clusters, machines} = scenario;
  const periods = month / (per === "year" ? MONTHS_PER_YEAR : 1);
  if (mode === "milestones") return between(pointsOf(milestones, {date: start, clusters, machines}), date);
  const grown = (base: number, change: number) =>
    mode === "compound" ? base * (1 + change / 100) ** periods : base + change * periods;
  const [more, moreMachines] =
    mode === "compound" ? [clustersPercent, machinesPercent] : [clustersNumber, machinesNumber];
  return {
    clusters: grown(clusters, more),
    machines: moreMachines === "auto" ? undefined : grown(machines, moreMachines)
  };
}

/** The table, with the scenario's fleet before it unless it begins by the start. */
function pointsOf(milestones: readonly Milestone[], fleet: Milestone): readonly Milestone[] {
  const [first] = milestones;
  return first && first.date <= fleet.date ? milestones : [fleet, ...milestones];
}

/** The fleet of a day on the straight lines between points, which are sorted; the first holds before them, the last after. */
function between(points: readonly Milestone[], date: string): Wanted {
  const next = points.findIndex((point) => point.date > date);
  const [from, to] = [points.at(next < 0 ? -1 : Math.max(0, next - 1)), points[Math.max(0, next)]];
  if (!from || !to) throw new Error("there is no point to go by");
  if (next <= 0) return next < 0 ? from : to;
  const share = daysBetween(from.date, date) / daysBetween(from.date, to.date);
  const at = (a: number, b: number) => a + share * (b - a);
  return {clusters: at(from.clusters, to.clusters), machines: at(from.machines, to.machines)};
}

function within({min, max}: {readonly min: number; readonly max: number}, value: number): number {
  return Math.min(max, Math.max(min, value));
}
