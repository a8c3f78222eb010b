import type {PriceBookId} from "../catalog/price-vocabulary.js";
import type {Catalog} from "../catalog/tables.js";
import type {PriceBook} from "../cost/price-book.js";
import {withOwnBook} from "../cost/with-own-book.js";
import {growthFrom} from "../growth/growth.js";
import {parseGrowth} from "../growth/link.js";
import {type Plan, plan} from "../sizing/plan.js";
import {type GrowthRisk, growthRisk} from "./growth-risk.js";
import {parseUncertainty, usableMarks} from "./marks.js";
import {outcomeAnswer} from "./outcome-answer.js";
import {type Marks, type Parameter, parametersOf, planValue} from "./parameters.js";
import type {Answers, Question, RiskSetting, Subject, TurningAnswer, TurningKind} from "./question.js";
import {certainAsData, type RiskRun, riskOf} from "./risk.js";
import {type Ends, endsOf} from "./sensitivity.js";
import {turningOutcome} from "./turning-outcome.js";
import {turningPoints} from "./turning-points.js";
import {type Setting, withValue} from "./with-value.js";

/** Where the desk has its tables from; each is asked for once. */
export interface RiskTables {
  readonly catalog: () => Promise<Catalog>;
  readonly book: (id: PriceBookId) => Promise<PriceBook>;
}

/** Answers questions about the uncertainty of plans. */
export interface RiskDesk {
  /** @throws Error where a table cannot be had */
  answer<S extends Subject>(setting: RiskSetting, question: Question & {readonly about: S}): Promise<Answers[S]>;
}

/** A setting that was drawn, kept for further questions about it. */
interface Drawn {
  readonly setting: Setting;
  readonly run: RiskRun;
  readonly ends: () => Ends;
  /** All of them, with the marks that can be used. */
  readonly parameters: readonly Parameter[];
  readonly marks: Marks;
  readonly problems: readonly string[];
}

type GrowthQuestion = Question & {readonly about: "growth"};

/** Opens a desk. The draws of the last setting are kept, so that only the first question about it takes its time. */
export function riskDesk(tables: RiskTables): RiskDesk {
  const catalogFor = catalogs(tables);
  let [known, drawn]: [string, Drawn | undefined] = ["", undefined];

  async function drawnFor(setting: RiskSetting): Promise<Drawn> {
    const key = JSON.stringify(setting);
    if (key !== known || !drawn) {
      drawn = draw(setting, await catalogFor(setting));
      known = key;
    }
    return drawn;
  }

  return {
    async answer<S extends Subject>(setting: RiskSetting, question: Question & {readonly about: S}) {
      return answerFrom(await drawnFor(setting), question) as Answers[S];
    }
  };
}

/** The catalogue with the price book of a setting, made once for each book. */
function catalogs({catalog, book}: RiskTables): (setting: RiskSetting) => Promise<Catalog> {
  const made = new Map<string, Promise<Catalog>>();
  const make = async ({book: asked}: RiskSetting): Promise<Catalog> => {
    if (!asked) return catalog();
    const [tables, shipped] = await Promise.all([catalog(), book(asked.id)]);
    return {...tables, prices: asked.own ? withOwnBook(asked.own.text, shipped, asked.own.name) : shipped};
  };
  return (setting) => {
    const key = JSON.stringify(setting.book ?? null);
    const known = made.get(key) ?? make(setting);
    made.set(key, known);
    known.catch(() => made.delete(key)); // the next question tries again
    return known;
  };
}

function draw({input, uncertainty}: RiskSetting, catalog: Catalog): Drawn {
  const {uncertainty: asked} = parseUncertainty(uncertainty);
  const planned = plan(input, catalog);
  const {marks, problems} = usableMarks(asked.marks, parametersOf(planned, catalog, {}));
  const run = riskOf(input, catalog, {marks, seed: asked.seed, draws: drawsOf(asked.draws, planned)});
  let ends: Ends | undefined;
  return {
    setting: {input, catalog},
    run,
    ends: () => {
      ends ??= endsOf(input, catalog, run.risk.parameters);
      return ends;
    },
    parameters: parametersOf(planned, catalog, marks),
    marks,
    problems
  };
}

function answerFrom(drawn: Drawn, question: Question): Answers[Subject] {
  const {run, parameters, problems} = drawn;
  switch (question.about) {
    case "risk": {
      const {plan: _plan, parameters: _parameters, ...risk} = run.risk;
      return {risk, problems};
    }
    case "parameters":
      return {parameters, used: run.risk.parameters.map(({id}) => id)};
    case "outcome":
      return outcomeAnswer(question.outcome, run, drawn.ends());
    case "turning":
      return turningAnswer(question.parameter, question.kind, drawn);
    case "file":
      return JSON.stringify(run.risk);
    case "growth":
      return growthAnswer(question, drawn);
  }
}

/** Draws of plans with so many management clusters, of which each may be searched for by itself. */
const FEW_DRAWS = 500;
const MANY_MANAGEMENT_CLUSTERS = 8;

/** As many draws as are asked for; where nothing is, fewer for plans that take long. */
function drawsOf(asked: number, {management}: Plan): number {
  const isDefault = asked === certainAsData.draws;
  return isDefault && management.clusters > MANY_MANAGEMENT_CLUSTERS ? FEW_DRAWS : asked;
}

/** Months take one another's place: fewer draws than of one plan tell as much, since a draw is the same in all of them. */
const GROWTH_DRAWS = 500;

function growthAnswer({growth, today}: GrowthQuestion, {setting: {input, catalog}, run, marks}: Drawn): GrowthRisk {
  const from = growthFrom(run.risk.plan.scenario, parseGrowth(growth).input, today);
  const {draws, seed} = run.risk;
  return growthRisk(input, from, catalog, {marks, seed, draws: Math.min(draws, GROWTH_DRAWS)});
}

/** @throws Error that names a parameter which the plan does not have */
function turningAnswer(id: string, kind: TurningKind, {setting, parameters}: Drawn): TurningAnswer {
  const parameter = parameters.find((other) => other.id === id);
  if (!parameter) throw new Error(`${JSON.stringify(id)} is not a parameter of this plan`);
  const value = planValue(parameter);
  const outcomeAt = (tried: number) => turningOutcome(kind, withValue(setting, parameter, tried));
  return {kind, parameter: id, value, now: outcomeAt(value), points: turningPoints(parameter, outcomeAt)};
}
