import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {folderBytes} from "./folder-bytes.js";

/** A block on disk: its samples, the chunks they are in, and the bytes of these and of the index. */
export interface HeadBlock {
  readonly samples: number;
  readonly chunks: number;
  readonly chunkBytes: number;
  readonly indexBytes: number;
}

const answer = z.object({data: z.object({name: z.string()})});
const meta = z.object({stats: z.object({numSamples: z.number(), numChunks: z.number()})});

/**
 * Has Prometheus write what it holds in memory as a block, as it does every two hours, by its snapshot call. All
 * samples are in one block as long as the measurement lasts less than that.
 */
export async function writeHeadBlock(address: string, data: string): Promise<HeadBlock> {
  const response = await fetch(`${address}/api/v1/admin/tsdb/snapshot`, {method: "POST"});
  const {name} = answer.parse(await response.json()).data;
  const snapshot = join(data, "snapshots", name);
  const blocks = readdirSync(snapshot).map((block) => readBlock(join(snapshot, block)));
  return blocks.reduce((sum, block) => ({
    samples: sum.samples + block.samples,
    chunks: sum.chunks + block.chunks,
    chunkBytes: sum.chunkBytes + block.chunkBytes,
    indexBytes: sum.indexBytes + block.indexBytes
  }));
}

function readBlock(folder: string): HeadBlock {
  const {stats} = meta.parse(JSON.parse(readFileSync(join(folder, "meta.json"), "utf8")));
  return {
    samples: stats.numSamples,
    chunks: stats.numChunks,
    chunkBytes: folderBytes(join(folder, "chunks")),
    indexBytes: folderBytes(join(folder, "index"))
  };
}
