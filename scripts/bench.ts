import {execFileSync} from "node:child_process";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {gzipSync} from "node:zlib";
import {type CDPSession, chromium, type Page} from "playwright-core";
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
import {findBrowser} from "./find-browser.js";

/** Prints the figures of the budgets: plan() in each tier, build, page weight, and slider step to painted with the CPU slowed four times. */
const {catalog} = await loadCatalog(readData);
const ten = Array.from({length: 10}, (_, index) => ({name: `region-${index + 1}`, share: 0.1}));
const scenarios = [
  ...presets,
  {id: "15,000 in ten regions", input: {clusters: 15_000, machines: 100_000, regions: ten}}
];

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

for (const query of [
  "?clusters=60",
  "?clusters=300",
  "?clusters=15000&machines=100000&regions=a,b,c,d,e",
  "pages/layouts?clusters=300&regions=a,b",
  "pages/layouts?clusters=1500&machines=30000&regions=a,b,c&priceBook=aws"
]) {
  const steps = await slide(query);
  const at = (share: number) => (steps[Math.floor(share * (steps.length - 1))] ?? 0).toFixed(1);
  console.log(
    `slider step to painted at /${query}, CPU slowed 4 times: median ${at(0.5)} ms, p95 ${at(0.95)} ms (budget 50 ms), ${steps.length} steps`
  );
}
await browser.close();
server.close();

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

/** Times from the input event until the frame with the changed headline is painted, in order. */
async function slide(address: string): Promise<number[]> {
  const page: Page = await browser.newPage({viewport: {width: 1440, height: 900}});
  await page.goto(site + address, {waitUntil: "networkidle"});
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", {rate: 4});
  await page.evaluate(() => {
    const taken: number[] = [];
    Object.assign(window, {taken});
    let start = 0;
    addEventListener("input", ({timeStamp}) => (start ||= timeStamp), {capture: true});
    const sentence = document.querySelector(".headline");
    if (!sentence) return;
    // The headline changes in an animation frame; a message posted there arrives once that frame is painted.
    new MutationObserver(() => {
      const begun = start;
      const {port1, port2} = new MessageChannel();
      start = 0;
      port1.onmessage = () => begun && taken.push(performance.now() - begun);
      port2.postMessage(0);
    }).observe(sentence.firstElementChild ?? sentence, {subtree: true, childList: true});
  });
  await page.getByRole("slider", {name: "Workload clusters"}).focus();
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press(step % 40 < 20 ? "ArrowRight" : "ArrowLeft");
    await page.waitForTimeout(60);
  }
  const taken = await page.evaluate(() => (window as unknown as {taken: number[]}).taken);
  await page.close();
  return taken.sort((a, b) => a - b);
}
