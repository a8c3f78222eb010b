import {run} from "@quri/squiggle-lang";
import type {PriceBookId} from "../../src/lib/catalog/price-vocabulary.js";
import type {Catalog} from "../../src/lib/catalog/tables.js";
import {textTable} from "../../src/lib/export/text-table.js";
import {drawPlans} from "../../src/lib/risk/draw-plans.js";
import {parametersOf, uncertainOnes} from "../../src/lib/risk/parameters.js";
import {sampleOf} from "../../src/lib/risk/sample.js";
import {strataOf} from "../../src/lib/risk/streams.js";
import {presets} from "../../src/lib/scenario/presets.js";
import {plan} from "../../src/lib/sizing/plan.js";

const DRAWS = 5_000;
const TIMES = 9;

/** Low, likely and high of the yardstick's four factors. */
const factors = [
  [1, 2, 5],
  [0.5, 1, 3],
  [10, 30, 31],
  [1, 4, 8]
] as const;

/**
 * Prints how long 5,000 draws of the complete plan take, and beside it the product of four triangular factors, ours and
 * by Squiggle. The first figure of a plan has its parameters drawn as well, the others only what a slider changes.
 */
export async function benchDraws(catalogs: Readonly<Partial<Record<PriceBookId, Catalog>>>): Promise<void> {
  const rows = Object.entries(catalogs).flatMap(([priceBook, catalog]) =>
    presets
      .filter(({id}) => ["small", "medium", "large"].includes(id))
      .map(({id, input}) => {
        const scenario = {...input, priceBook: priceBook as PriceBookId};
        const parameters = uncertainOnes(parametersOf(plan(scenario, catalog), catalog, {}));
        const drawn = (seed: number) => drawPlans(scenario, catalog, sampleOf(parameters, DRAWS, seed));
        let seed = 1;
        return [
          id,
          priceBook,
          median(() => drawn(++seed)),
          median(() => drawn(1)),
          median(() => plan(scenario, catalog))
        ];
      })
  );
  const header = ["scenario", "prices", "5,000 draws, ms (100)", "seed drawn before, ms", "one plan(), ms"];
  console.log(`\n${textTable([header, ...rows])}`);
  let other = 1;
  const ours = median(() => productOf(++other));
  console.log(`product of four triangular factors, 5,000 draws: ${ours} ms, by Squiggle ${await bySquiggle()} ms`);
}

function productOf(seed: number): Float64Array {
  const columns = factors.map((factor, index) => {
    const {ranks, shares} = strataOf(`factor-${index}`, seed, DRAWS);
    return Float64Array.from(ranks, (rank) => triangular(factor, shares[rank] ?? 0));
  });
  return Float64Array.from({length: DRAWS}, (_, draw) =>
    columns.reduce((product, values) => product * (values[draw] ?? 0), 1)
  );
}

/** The quantile of a triangular distribution at a share of the probability. */
function triangular([low, likely, high]: readonly [number, number, number], share: number): number {
  const atLikely = (likely - low) / (high - low);
  return share < atLikely
    ? low + Math.sqrt(share * (high - low) * (likely - low))
    : high - Math.sqrt((1 - share) * (high - low) * (high - likely));
}

async function bySquiggle(): Promise<string> {
  const product = factors.map((factor) => `triangular(${factor.join(", ")})`).join(" * ");
  const taken: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const start = performance.now();
    const {result} = await run(`product = ${product}\nmean(product)`, {
      environment: {sampleCount: DRAWS, xyPointLength: 1_000, seed: String(time)}
    });
    if (!result.ok) throw new Error("Squiggle could not compute the yardstick");
    taken.push(performance.now() - start);
  }
  return middle(taken);
}

function median(run: () => unknown): string {
  run();
  return middle(
    Array.from({length: TIMES}, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    })
  );
}

function middle(taken: number[]): string {
  return (taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)] ?? 0).toFixed(2);
}
