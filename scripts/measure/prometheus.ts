import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {max, mean, median, pairs, sum} from "d3";
import {z} from "zod";
import {readData} from "../../src/data/read-data.js";
import {seriesRow} from "../../src/lib/catalog/demand-schemas.js";
import {readTable} from "../../src/lib/catalog/read-table.js";
import {clustersFor, rowsOfCluster} from "./fleet.js";
import {folderBytes} from "./folder-bytes.js";
import {writeHeadBlock} from "./head-block.js";
import {parseMetrics, sumOf} from "./metrics-text.js";
import {type PageServer, servePage} from "./page-server.js";
import {processMemory} from "./process-memory.js";
import {type SeriesPage, seriesPage} from "./series-page.js";
import {startPrometheus} from "./start-prometheus.js";
import type {Workspace} from "./workspace.js";

/** 240 samples fill two chunks of a series, as two hours at 30 s do; a million series are not scraped as often here. */
const STEPS = [
  {target: 100_000, intervalSeconds: 1, scrapes: 240},
  {target: 300_000, intervalSeconds: 2, scrapes: 120},
  {target: 1_000_000, intervalSeconds: 6, scrapes: 60}
];
type Step = (typeof STEPS)[number];

/** The share of series whose value changes from one scrape to the next. */
const CHANGING = 0.01;
const IDLE_MS = 10_000;
/** How often memory is read, and for how many last readings their median is taken. */
const SAMPLE_MS = 1_000;
const LAST_SAMPLES = 60;

export type PrometheusFigures = Awaited<ReturnType<typeof measureStep>>;

/** Has an empty Prometheus scrape a page of Cluster API series in every step, without queries or rules. */
export async function measurePrometheus(workspace: Workspace, report: (line: string) => void) {
  const table = readTable("demand/series-per-object.csv", readData("demand/series-per-object.csv"), seriesRow);
  const eachCluster = sum(rowsOfCluster(table, 0), ({row}) => row.series);
  const rows: PrometheusFigures[] = [];
  for (const step of STEPS) {
    const clusters = clustersFor(step.target, eachCluster);
    report(`prometheus: ${step.target} series of ${clusters} clusters, ${step.scrapes} scrapes`);
    rows.push(await measureStep(workspace, step, clusters, seriesPage(table, clusters)));
  }
  return rows;
}

async function measureStep(workspace: Workspace, step: Step, clusters: number, page: SeriesPage) {
  const {target, intervalSeconds} = step;
  const id = `prometheus-${target}`;
  const server = await servePage(workspace);
  const {pid, address, data, stop} = await startPrometheus(workspace, id, {intervalSeconds, page: server.port});
  await sleep(IDLE_MS, undefined, {signal: workspace.signal});
  const idleMiB = Math.round(processMemory(pid).rssMiB);
  server.show(page, CHANGING);
  const readings = await waitForScrapes(workspace, step, server, pid);
  const taken = await serverFigures(address, intervalSeconds * 1_000);
  const memory = {idleMiB, rssMiB: Math.round(median(readings.slice(-LAST_SAMPLES)) ?? Number.NaN)};
  const peakMiB = Math.round(processMemory(pid).peakMiB);
  const walMB = rounded(folderBytes(join(data, "wal")) / 1e6);
  const block = await writeHeadBlock(address, data);
  await stop();
  await server.stop();
  return {
    id,
    clusters,
    intervalSeconds,
    pageMB: rounded(page.body.length / 1e6),
    ...taken,
    ...memory,
    peakMiB,
    walMB,
    blockSamples: block.samples,
    blockChunks: block.chunks,
    blockChunksMB: rounded(block.chunkBytes / 1e6),
    blockIndexMB: rounded(block.indexBytes / 1e6)
  };
}

/** What Prometheus says of itself; the interval is in ms. */
async function serverFigures(address: string, interval: number) {
  const metrics = parseMetrics(await (await fetch(`${address}/metrics`)).text());
  const mebibytes = (name: string) => Math.round(sumOf(metrics, name) / 2 ** 20);
  const scrapes = await scrapesOf(address);
  const seconds = scrapes.map((scrape) => scrape.seconds);
  return {
    series: sumOf(metrics, "prometheus_tsdb_head_series"),
    samples: sumOf(metrics, "prometheus_tsdb_head_samples_appended_total"),
    scrapes: scrapes.length,
    evenShare: rounded(mean(pairs(scrapes), ([before, after]) => Number(after.at - before.at === interval)) ?? 0),
    scrapeP50Seconds: rounded(median(seconds) ?? Number.NaN),
    scrapeMaxSeconds: rounded(max(seconds) ?? Number.NaN),
    heapInUseMiB: mebibytes("go_memstats_heap_inuse_bytes"),
    nextGcMiB: mebibytes("go_memstats_next_gc_bytes"),
    cpuSeconds: Math.round(sumOf(metrics, "process_cpu_seconds_total"))
  };
}

/** Waits until the page was scraped often enough, or for a quarter as long again; resolves to the memory in MiB meanwhile. */
async function waitForScrapes({signal}: Workspace, step: Step, server: PageServer, pid: number): Promise<number[]> {
  const readings: number[] = [];
  const end = Date.now() + 1.25 * step.scrapes * step.intervalSeconds * 1_000;
  while (server.scrapes() < step.scrapes && Date.now() < end) {
    await sleep(SAMPLE_MS, undefined, {signal});
    readings.push(processMemory(pid).rssMiB);
  }
  await sleep(step.intervalSeconds * 500, undefined, {signal}); // for the last scrape to be stored
  return readings;
}

const matrix = z.object({
  data: z.object({result: z.tuple([z.object({values: z.array(z.tuple([z.number(), z.coerce.number()]))})])})
});

/** When each scrape of the full page was, in ms, and how long it took; those of the empty page take next to nothing. */
async function scrapesOf(address: string): Promise<{at: number; seconds: number}[]> {
  const query = encodeURIComponent('scrape_duration_seconds{job="kube-state-metrics"}[1h]');
  const answer = await fetch(`${address}/api/v1/query?query=${query}`);
  const [{values}] = matrix.parse(await answer.json()).data.result;
  const scrapes = values.map(([at, seconds]) => ({at: Math.round(at * 1_000), seconds}));
  return scrapes.filter(({seconds}) => seconds > 0.01);
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
