import {once} from "node:events";
import {Agent, request} from "node:http";
import {text} from "node:stream/consumers";
import {z} from "zod";

/** What the client of one etcd member can do. */
export interface EtcdClient {
  /** Stores a value and resolves to the revision it got. */
  readonly put: (key: string, value: string) => Promise<string>;
  /** Drops what is older than a revision, and resolves when it is gone from the database. */
  readonly compact: (revision: string) => Promise<void>;
  readonly defragment: () => Promise<void>;
  /** Size of the database file and the part of it in use, both in bytes. */
  readonly size: () => Promise<{total: number; inUse: number}>;
}

const header = z.object({header: z.object({revision: z.string().optional()})});
const status = z.object({dbSize: z.coerce.number(), dbSizeInUse: z.coerce.number()});

/** Talks to etcd through its JSON gateway, over connections that stay open. */
export function etcdClient(port: number, connections: number, signal: AbortSignal): EtcdClient {
  const agent = new Agent({keepAlive: true, maxSockets: connections});
  const call = async (path: string, body: unknown): Promise<unknown> => {
    const sent = request({host: "127.0.0.1", port, path: `/v3/${path}`, method: "POST", agent, signal});
    const answered = once(sent, "response");
    sent.end(JSON.stringify(body));
    const [response] = await answered;
    const answer = await text(response);
    if (response.statusCode !== 200) throw new Error(`etcd answers ${response.statusCode} to ${path}: ${answer}`);
    return JSON.parse(answer);
  };
  return {
    put: async (key, value) => {
      const answer = await call("kv/put", {key: base64(key), value: base64(value)});
      return header.parse(answer).header.revision ?? "0";
    },
    compact: async (revision) => void (await call("kv/compaction", {revision, physical: true})),
    defragment: async () => void (await call("maintenance/defragment", {})),
    size: async () => {
      const {dbSize, dbSizeInUse} = status.parse(await call("maintenance/status", {}));
      return {total: dbSize, inUse: dbSizeInUse};
    }
  };
}

function base64(value: string): string {
  return Buffer.from(value).toString("base64");
}
