import {execFileSync} from "node:child_process";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {resolve} from "node:path";
import {gzipSync} from "node:zlib";
import {build} from "esbuild";
import {chromium} from "playwright-core";
import sirv from "sirv";
import {readData} from "../src/data/read-data.js";
import {loadCatalog} from "../src/lib/catalog/load-catalog.js";
import {loadPriceBook} from "../src/lib/catalog/load-prices.js";
import {priceBooks} from "../src/lib/catalog/price-vocabulary.js";
import {textTable} from "../src/lib/export/text-table.js";
import {layoutsOf} from "../src/lib/layout/layouts-of.js";
import {presets} from "../src/lib/scenario/presets.js";
import {explain} from "../src/lib/sizing/explain.js";
import {plan} from "../src/lib/sizing/plan.js";
import {readAxis} from "../src/lib/sweep/axis.js";
import {gridOf} from "../src/lib/sweep/grid.js";
import {whole} from "../src/lib/sweep/shard.js";
import {sweepLines} from "../src/lib/sweep/sweep-lines.js";
import {SLOWED, type SliderSteps, sliderSteps} from "./bench/slider-steps.js";
import {findBrowser} from "./find-browser.js";

/** Prints the figures of the budgets: plan() in each tier, build, page weight, and slider step to painted with the CPU slowed four times. */
const {catalog} = await loadCatalog(readData);
const ten = Array.from({length: 10}, (_, index) => ({name: `region-${index + 1}`, share: 0.1}));
const scenarios = [
  ...presets,
  {id: "15,000 in ten regions", input: {clusters: 15_000, machines: 100_000, regions: ten}}
];

/** What a step takes on the least page there can be: what this machine and its other work leave to ours. */
const yardstick = `data:text/html,<input type="range" aria-label="Workload clusters"><p></p><script>
document.querySelector("input").oninput = ({target}) => requestAnimationFrame(() => (document.querySelector("p").textContent = target.value))
</script>`;

const priced = {
  onprem: {...catalog, prices: await loadPriceBook("onprem", readData)},
  aws: {...catalog, prices: await loadPriceBook("aws", readData)}
};
const books = new Map(
  await Promise.all(priceBooks.map(async (id) => [id, await loadPriceBook(id, readData)] as const))
);
const rows = scenarios.map(({id, input}) => {
  const planned = plan(input, catalog);
  return [
    id,
    ms(median(() => plan(input, catalog), 2_000)),
    ms(median(() => plan(input, priced.onprem), 500)),
    ms(median(() => plan({...input, priceBook: "aws"}, priced.aws), 500)),
    ms(median(() => layoutsOf(input, priced.onprem), 30)),
    ms(median(() => explain(planned, catalog, "totals.vcpu.plan"), 30))
  ];
});
console.log(
  textTable([["scenario", "plan(), median ms", "on own hosts", "on AWS", "layoutsOf()", "explain()"], ...rows])
);

console.log(`\nsweep: ${sweptPerSecond().toFixed(0)} rows a second, 100 to 15,000 clusters on four price books`);

await (await asPagesCarryIt<typeof import("./bench/draws.js")>("scripts/bench/draws.ts")).benchDraws(priced);

const started = performance.now();
execFileSync("npm", ["run", "build"], {stdio: "ignore"});
console.log(`\nbuild: ${((performance.now() - started) / 1_000).toFixed(1)} s (budget 30 s)`);

const serve = sirv("dist", {extensions: ["html"]});
const server = createServer((request, response) => serve(request, response)).listen(0);
const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const executablePath = findBrowser();
if (!executablePath) throw new Error("no browser found; see npm test");
const browser = await chromium.launch({executablePath, args: ["--no-sandbox", "--disable-gpu"]});
const weights: string[][] = [];
for (const path of [
  "",
  "pages/bill",
  "pages/limits",
  "pages/layouts",
  "pages/compare",
  "pages/memo",
  "pages/cost",
  "pages/uncertainty",
  "pages/growth",
  "pages/targets",
  "pages/configuration",
  "pages/rollout",
  "pages/verification",
  "pages/workload",
  "pages/operations",
  "pages/measurements",
  "pages/sources"
])
  weights.push([`/${path}`, ...(await weigh(path))]);
console.log(`\n${textTable([["page", "requests (120)", "JavaScript kB gzip (260)", "all kB gzip"], ...weights])}`);

const addresses = [
  "?clusters=60",
  "?clusters=300",
  "?clusters=15000&machines=100000&regions=a,b,c,d,e",
  "pages/layouts?clusters=300&regions=a,b",
  "pages/layouts?clusters=1500&machines=30000&regions=a,b,c&priceBook=aws",
  "pages/limits?clusters=300",
  "pages/cost?clusters=300",
  "pages/bill?clusters=300"
];
const stepRows = [["one slider and one number", ...stepCells(await sliderSteps(browser, yardstick))]];
for (const address of addresses)
  stepRows.push([`/${address}`, ...stepCells(await sliderSteps(browser, site + address))]);
console.log(
  `\nA step of a slider, ms, with the CPU slowed ${SLOWED} times: from the key to its frame painted, and medians of the page's own work in it`
);
console.log(
  textTable([
    ["page", "median", "p95 (50)", "script", "style", "layout", "paint", "raster, not slowed", "answered"],
    ...stepRows
  ])
);
await browser.close();
server.close();

/** A module bundled as the pages' scripts are: run from source, every function keeps its name, which takes a tenth of the time. */
async function asPagesCarryIt<Module>(entry: string): Promise<Module> {
  const outfile = resolve("node_modules/.cache/headroom/bench.mjs");
  await build({entryPoints: [entry], outfile, bundle: true, format: "esm", platform: "node", packages: "external"});
  return (await import(outfile)) as Module;
}

function median(run: () => unknown, times: number): number {
  for (let i = 0; i < times / 2; i++) run();
  const taken = Array.from({length: times}, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}

/** Rows that one core plans and writes in a second, once warm. */
function sweptPerSecond(): number {
  const axes = [readAxis("clusters", "100..15000/log500"), readAxis("priceBook", priceBooks.join(","))];
  const grid = gridOf(
    axes.flatMap((axis) => ("problem" in axis ? [] : [axis])),
    {}
  );
  const write = () => [...sweepLines({grid, shard: whole, catalog, books}, "csv").lines].length;
  write();
  const start = performance.now();
  return (write() - 1) / ((performance.now() - start) / 1_000);
}

function ms(value: number): string {
  return value.toFixed(3);
}

/** Requests and weight of a page. What its worker imports as well weighs once: with caching it is loaded once. */
async function weigh(path: string): Promise<string[]> {
  const page = await browser.newPage();
  const files = new Map<string, {script: boolean; bytes: number}>();
  let requests = 0;
  page.on("response", async (response) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    requests++;
    files.set(response.url(), {
      script: response.request().resourceType() === "script" || response.url().endsWith(".js"),
      bytes: gzipSync(body).length
    });
  });
  await page.goto(site + path, {waitUntil: "networkidle"});
  await page.close();
  const sizes = [...files.values()];
  const kB = (list: typeof sizes) => (list.reduce((sum, {bytes}) => sum + bytes, 0) / 1_000).toFixed(0);
  return [String(requests), kB(sizes.filter(({script}) => script)), kB(sizes)];
}

function stepCells({painted, work, rasterMs, answered}: SliderSteps): string[] {
  const at = (share: number, values: readonly number[]) =>
    (values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? Number.NaN).toFixed(1);
  const kinds = (["script", "style", "layout", "paint"] as const).map((kind) =>
    at(
      0.5,
      work.map((step) => step[kind])
    )
  );
  return [at(0.5, painted), at(0.95, painted), ...kinds, rasterMs.toFixed(1), `${answered} of ${painted.length}`];
}
