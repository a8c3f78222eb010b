import type {PriceBookId} from "../catalog/price-vocabulary.js";
import type {ScenarioInput} from "../scenario/fields.js";
import type {GrowthRisk} from "./growth-risk.js";
import type {Parameter} from "./parameters.js";
import type {CurvePoint} from "./quantile-curve.js";
import type {Risk} from "./risk.js";
import type {Bar, Correlation, Outcome} from "./sensitivity.js";
import type {TurningPoint} from "./turning-points.js";

/** Which plan is asked about. It travels to a worker, and so holds data alone. */
export interface RiskSetting {
  readonly input: ScenarioInput;
  /** Marks, draws and seed as a link has them; what else stands there is left alone. */
  readonly uncertainty: string;
  /** The price book; without one there is no cost. */
  readonly book?: {readonly id: PriceBookId; readonly own?: {readonly name: string; readonly text: string}};
}

/** What may turn with a parameter: the tier, the limit that binds, the cheapest layout. */
export const turningKinds = ["tier", "binding", "layout"] as const;
export type TurningKind = (typeof turningKinds)[number];

/** What can be asked about a setting. */
export type Question =
  | {readonly about: "risk"}
  | {readonly about: "parameters"}
  | {readonly about: "outcome"; readonly outcome: Outcome}
  | {readonly about: "turning"; readonly parameter: string; readonly kind: TurningKind}
  | {readonly about: "file"}
  /** The growth as a link has it, seen from a day. */
  | {readonly about: "growth"; readonly growth: string; readonly today: string};

export type Subject = Question["about"];

/** A risk without the plan, which whoever asks has already, and without what its parameters are in data/. */
export type RiskSummary = Omit<Risk, "plan" | "parameters">;

/** Every parameter of the plan, sure ones included. */
export interface ParameterList {
  readonly parameters: readonly Parameter[];
  /** Those that are drawn and that plans rest on. */
  readonly used: readonly string[];
}

/** One figure of the plan over all draws, and what moves it. */
export interface OutcomeAnswer {
  readonly outcome: Outcome;
  /** The plan's own value; NaN where the plan does not have it. */
  readonly plan: number;
  /** The value with every parameter at its likeliest, from which the bars go: marks may put that elsewhere. */
  readonly base: number;
  readonly curve: readonly CurvePoint[];
  /** The widest bar first. */
  readonly bars: readonly Bar[];
  /** The strongest first. */
  readonly correlations: readonly Correlation[];
}

/** The id of what a plan has now, and those beyond its turning points. */
export interface TurningAnswer {
  readonly kind: TurningKind;
  readonly parameter: string;
  readonly value: number;
  readonly now: string;
  readonly points: readonly TurningPoint[];
}

/** What is answered, by what the question is about. */
export interface Answers {
  /** With a sentence for each mark that cannot be used for this plan. */
  readonly risk: {readonly risk: RiskSummary; readonly problems: readonly string[]};
  readonly parameters: ParameterList;
  readonly outcome: OutcomeAnswer;
  readonly turning: TurningAnswer;
  /** The whole risk as JSON. */
  readonly file: string;
  readonly growth: GrowthRisk;
}
