import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {freePort} from "./free-port.js";
import {type ServerProcess, startServer} from "./server-process.js";
import type {Workspace} from "./workspace.js";

interface Scraped {
  readonly intervalSeconds: number;
  /** The port of 127.0.0.1 where the page is. */
  readonly page: number;
}

/**
 * A scrape that is late by no more counts as on time. By default these are 2 ms, which timers of a busy machine miss;
 * every sample then takes two bytes more than those of a Prometheus with a processor to itself.
 */
const TOLERANCE = "9ms";

/** Starts an empty Prometheus on loopback that scrapes one page and nothing else; `data` is its folder. */
export async function startPrometheus(
  workspace: Workspace,
  name: string,
  {intervalSeconds, page}: Scraped
): Promise<ServerProcess & {address: string; data: string}> {
  const folder = join(workspace.folder, name);
  const [config, data] = [join(folder, "prometheus.yml"), join(folder, "data")];
  const interval = `${intervalSeconds}s`;
  const job = {job_name: "kube-state-metrics", static_configs: [{targets: [`127.0.0.1:${page}`]}]};
  const settings = {global: {scrape_interval: interval, scrape_timeout: interval}, scrape_configs: [job]};
  mkdirSync(folder);
  writeFileSync(config, JSON.stringify(settings)); // JSON is YAML
  const listen = `127.0.0.1:${await freePort()}`;
  const args = [
    `--config.file=${config}`,
    `--storage.tsdb.path=${data}`,
    `--web.listen-address=${listen}`,
    "--web.enable-admin-api",
    `--scrape.timestamp-tolerance=${TOLERANCE}`,
    "--log.level=warn"
  ];
  const server = await startServer(workspace, "prometheus", args, `http://${listen}/-/ready`);
  return {...server, address: `http://${listen}`, data};
}
