import {join} from "node:path";
import {type EtcdClient, etcdClient} from "./etcd-client.js";
import {freePort} from "./free-port.js";
import {type ServerProcess, startServer} from "./server-process.js";
import type {Workspace} from "./workspace.js";

const QUOTA_BYTES = 8 * 2 ** 30;
/** As kubeadm sets it; etcd 3.4 keeps ten times as many entries of the Raft log in memory by default. */
const SNAPSHOT_COUNT = 10_000;

/** Starts an empty etcd of one member on loopback, with a client of so many connections. */
export async function startEtcd(
  workspace: Workspace,
  name: string,
  connections: number
): Promise<ServerProcess & {address: string; client: EtcdClient}> {
  const port = await freePort();
  const [clients, peers] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${await freePort()}`];
  const options = {
    name,
    "data-dir": join(workspace.folder, name),
    "listen-client-urls": clients,
    "advertise-client-urls": clients,
    "listen-peer-urls": peers,
    "initial-advertise-peer-urls": peers,
    "initial-cluster": `${name}=${peers}`,
    "quota-backend-bytes": QUOTA_BYTES,
    "auto-compaction-retention": 0,
    "snapshot-count": SNAPSHOT_COUNT,
    logger: "zap",
    "log-level": "error"
  };
  const args = Object.entries(options).map(([option, value]) => `--${option}=${value}`);
  const server = await startServer(workspace, "etcd", args, `${clients}/health`);
  return {...server, address: clients, client: etcdClient(port, connections, workspace.signal)};
}
