import {quantile} from "d3";
import {type CustomResource, resourceJson} from "./custom-resources.js";
import type {EtcdClient} from "./etcd-client.js";
import {inParallel} from "./in-parallel.js";
import {type RandomText, randomText} from "./random-text.js";

/** Writes objects over so many connections at once, and counts and times what it writes. */
export interface EtcdWriter {
  /** Writes every object once; another seed gives other values. */
  readonly write: (resources: readonly CustomResource[], seed: number) => Promise<void>;
  /** The latest revision written. */
  readonly revision: () => string;
  readonly figures: () => {puts: number; putsPerSecond: number; putP50Ms: number; putP99Ms: number};
}

export function etcdWriter(client: EtcdClient, connections: number): EtcdWriter {
  const taken: number[] = [];
  let seconds = 0;
  let latest = "0";
  const put = async (resource: CustomResource, text: RandomText) => {
    const value = resourceJson(resource, text);
    const start = performance.now();
    const revision = await client.put(resource.key, value);
    taken.push(performance.now() - start);
    if (Number(revision) > Number(latest)) latest = revision;
  };
  const percentile = (share: number) => Number((quantile(taken, share) ?? Number.NaN).toFixed(2));
  return {
    write: async (resources, seed) => {
      const text = randomText(seed);
      const start = performance.now();
      await inParallel(resources, connections, (resource) => put(resource, text));
      seconds += (performance.now() - start) / 1_000;
    },
    revision: () => latest,
    figures: () => ({
      puts: taken.length,
      putsPerSecond: Math.round(taken.length / seconds),
      putP50Ms: percentile(0.5),
      putP99Ms: percentile(0.99)
    })
  };
}
