import type {Catalog} from "../catalog/tables.js";
import {type LimitClass, limitClasses} from "../catalog/vocabulary.js";
import type {FieldKey} from "../scenario/fields.js";
import {limitRowOf} from "../sizing/demand/context.js";
import {limitUsed} from "../sizing/limits/limit-words.js";
import type {Limit, Plan} from "../sizing/plan.js";
import type {ResidencyRule} from "../sizing/residency.js";
import {limitPassed} from "./limit-passed.js";

export type FeasibilityStatus = "ok" | "tight" | "over" | "infeasible";

/** What the limits of a class, and what else counts with it, say of a layout. */
export interface ClassFeasibility {
  readonly status: FeasibilityStatus;
  /** Ids of the limits that are over. */
  readonly over: readonly string[];
  /** One sentence each, the worst first. */
  readonly words: readonly string[];
}

/** Why a layout cannot be had or is advised against, beside its limits; `field` is what would change it. */
export interface Obstacle {
  readonly code: string;
  readonly class: LimitClass;
  readonly status: "over" | "infeasible";
  readonly message: string;
  readonly field: FieldKey;
}

/** A layout is feasible where nothing makes it impossible and no hard limit is over that no flag mends. */
export interface Feasibility extends Readonly<Record<LimitClass, ClassFeasibility>> {
  readonly feasible: boolean;
  readonly obstacles: readonly Obstacle[];
}

/** Feasibility of a plan by limit class. */
export function feasibilityOf(plan: Plan, residency: readonly ResidencyRule[], catalog: Catalog): Feasibility {
  const obstacles = [...fromNotices(plan), ...fromResidency(residency)];
  const [hard, advice, policy] = limitClasses.map((name) => ofClass(name, plan.limits, obstacles));
  if (!hard || !advice || !policy) throw new Error("limit classes are missing");
  const fatal = plan.limits.some((limit) => isFatal(limit, catalog));
  const feasible = !fatal && obstacles.every(({status}) => status !== "infeasible");
  return {feasible, hard, advice, policy, obstacles};
}

/** A hard limit that is over and that raising a flag does not mend. */
export function isFatal(limit: Pick<Limit, "id" | "class" | "status">, catalog: Catalog): boolean {
  return limit.class === "hard" && limit.status === "over" && limitRowOf(limit.id, catalog).mend !== "flags";
}

function ofClass(name: LimitClass, all: readonly Limit[], obstacles: readonly Obstacle[]): ClassFeasibility {
  const limits = all.filter((limit) => limit.class === name);
  const own = obstacles.filter((obstacle) => obstacle.class === name);
  const over = limits.filter(({status}) => status === "over");
  const tight = limits.filter(({status}) => status === "tight");
  const words = over.length
    ? over.map((limit) => `Over: ${limitPassed(limit)}.`)
    : tight.map((limit) => `Tight: ${limitUsed(limit)}.`);
  return {
    status: statusOf(own, over.length > 0, tight.length > 0),
    over: over.map(({id}) => id),
    words: [...own.map(({message}) => message), ...words]
  };
}

function statusOf(obstacles: readonly Obstacle[], over: boolean, tight: boolean): FeasibilityStatus {
  if (obstacles.some(({status}) => status === "infeasible")) return "infeasible";
  if (over || obstacles.length) return "over";
  return tight ? "tight" : "ok";
}

/** Notices of the plan that are about the layout; limits of an edition come from an unattributed guide and are advice. */
const told: Readonly<Record<string, Pick<Obstacle, "class" | "status">>> = {
  "sharding-capx": {class: "hard", status: "infeasible"},
  "edition-limit": {class: "advice", status: "over"},
  "edition-fleet-management": {class: "advice", status: "over"}
};

function fromNotices({notices}: Plan): Obstacle[] {
  return notices.flatMap(({code, level, message, field = "layout"}) => {
    const kind = told[code];
    return kind && level === "warning" ? [{code, ...kind, message, field}] : [];
  });
}

/** Where clusters may be managed from is law or contract, not advice. */
function fromResidency(rules: readonly ResidencyRule[]): Obstacle[] {
  return rules
    .filter(({kept}) => !kept)
    .map(({message, field}) => ({code: "residency", class: "hard", status: "infeasible", message, field}));
}
