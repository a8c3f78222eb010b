import {csvParse} from "d3";
import {expect, test} from "vitest";
import {parametersCsv, riskCsv, tornadoCsv} from "../../../src/lib/export/risk-csv.js";
import {outcomesOf} from "../../../src/lib/risk/outcome-words.js";
import {parametersOf} from "../../../src/lib/risk/parameters.js";
import {riskOf} from "../../../src/lib/risk/risk.js";
import {correlationsOf, endsOf, tornadoOf} from "../../../src/lib/risk/sensitivity.js";
import {pricedCatalog} from "../../library.js";

const priced = await pricedCatalog("onprem");
const input = {clusters: 300, name: "=1+1"};
const {risk, plans, sample} = riskOf(input, priced, {marks: {}, draws: 100, seed: 7});
const origin = {scenario: input.name, permalink: "https://example.org/", seed: 7, draws: 100, dataVersion: "test"};
const read = (text: string) => csvParse(text.replace(/^\ufeff/, ""));

test("riskCsv(state, origin), parsed back, is every result, limit, tier and number of management clusters", () => {
  const rows = read(riskCsv({plan: risk.plan, risk}, origin));
  const of = (what: string) => rows.filter((row) => row.what === what);
  const month = rows.find(({id}) => id === "month");
  expect(["p10", "p50", "p90", "mean"].map((key) => Number(month?.[key]))).toEqual(
    (["p10", "p50", "p90", "mean"] as const).map((key) => risk.results.month?.[key])
  );
  expect(Number(month?.plan)).toBe(risk.plan.cost?.month.plan);
  expect(
    of("result")
      .map(({id}) => id)
      .sort()
  ).toEqual(Object.keys(risk.results).sort());
  expect(of("limit").map(({id, p90, chance_over}) => [id, Number(p90), Number(chance_over)])).toEqual(
    risk.limits.map(({id, utilisation, over}) => [id, utilisation.p90, over])
  );
  for (const what of ["tier", "management clusters"])
    expect(of(what).reduce((sum, {chance}) => sum + Number(chance), 0)).toBeCloseTo(1, 12);
  expect(rows[0]).toMatchObject({scenario: "'=1+1", seed: "7", draws: "100", data_version: "test"});
});

test("parametersCsv(list, origin) has every parameter, and which are drawn", () => {
  const parameters = parametersOf(risk.plan, priced, {
    "input/clusters": {kind: "quantiles", p10: 250, p50: 300, p90: 400}
  });
  const rows = read(parametersCsv({parameters, used: ["constant/kb-per-worker"]}, origin));
  expect(rows.length).toBe(parameters.length);
  expect(rows.find(({id}) => id === "input/clusters")).toMatchObject({
    form: "quantiles",
    low_or_p10: "250",
    likely_or_p50: "300",
    high_or_p90: "400",
    drawn: "false",
    source: "scenario"
  });
  const row = priced.constants.find(({id}) => id === "kb-per-worker");
  expect(rows.find(({id}) => id === "constant/kb-per-worker")).toMatchObject({
    low_or_p10: String(row?.low),
    high_or_p90: String(row?.high),
    drawn: "true",
    source: row?.source
  });
});

test("tornadoCsv(answer, words, origin) has each bar with its correlation, then correlations without a bar", () => {
  const [words] = outcomesOf(risk);
  const bars = tornadoOf("month", endsOf(input, priced, risk.parameters));
  const correlations = correlationsOf("month", plans, sample);
  if (!words) throw new Error("no outcome");
  const answer = {outcome: words.outcome, plan: 1, base: 2, curve: [], bars, correlations};
  const rows = read(tornadoCsv(answer, words, origin));
  expect(
    rows.slice(0, bars.length).map(({parameter, at_from, at_to}) => [parameter, Number(at_from), Number(at_to)])
  ).toEqual(bars.map(({parameter, atFrom, atTo}) => [parameter, atFrom, atTo]));
  for (const {parameter, rank} of correlations)
    expect(Number(rows.find((row) => row.parameter === parameter)?.rank_correlation)).toBe(rank);
  expect(rows[0]).toMatchObject({figure: "Cost", unit: "USD a month", base: "2"});
});
