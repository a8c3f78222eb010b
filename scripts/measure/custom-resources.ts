import type {ObjectKind} from "../../src/lib/catalog/demand-schemas.js";
import {clusterName, type Member, memberName, rowsOfCluster} from "./fleet.js";
import type {RandomText} from "./random-text.js";

/** A custom resource to store; `bytes` is the size of its value. */
export interface CustomResource {
  readonly cluster: number;
  readonly type: string;
  readonly name: string;
  readonly key: string;
  readonly bytes: number;
}

/** About the size of a condition with its message, in bytes. */
const CONDITION_BYTES = 240;

/** The custom resources of a fleet, cluster by cluster; Secrets and other built-in types are left out. */
export function customResources(kinds: readonly ObjectKind[], clusters: number): CustomResource[] {
  const stored = kinds.filter(({customResource}) => customResource);
  return Array.from({length: clusters}, (_, cluster) => rowsOfCluster(stored, cluster).flatMap(copies)).flat();
}

function copies({cluster, index, row}: Member & {row: ObjectKind}): CustomResource[] {
  const {type, per, count, bytes} = row;
  return Array.from({length: count}, (_, copy) => {
    const name = `${memberName({cluster, index}, per)}${copy ? `-${copy}` : ""}`;
    const key = `/registry/cluster.x-k8s.io/${type.toLowerCase()}s/${clusterName(cluster)}/${name}`;
    return {cluster, type, name, key, bytes};
  });
}

/** The value of a custom resource: JSON of exactly its size, with a text that does not repeat. */
export function resourceJson({type, name, cluster, bytes}: CustomResource, text: RandomText): string {
  const head = `{"kind":"${type}","metadata":{"name":"${name}","namespace":"${clusterName(cluster)}"},"status":{"conditions":[`;
  const tail = "]}}";
  const condition = (message: string) => `{"type":"Ready","status":"True","message":"${message}"}`;
  const room = bytes - head.length - tail.length;
  const count = Math.max(1, Math.floor(room / CONDITION_BYTES));
  const frame = condition("").length * count + (count - 1);
  const each = Math.floor((room - frame) / count);
  const last = room - frame - each * (count - 1);
  const lengths = Array.from({length: count}, (_, index) => (index < count - 1 ? each : last));
  return `${head}${lengths.map((length) => condition(text(length))).join(",")}${tail}`;
}
