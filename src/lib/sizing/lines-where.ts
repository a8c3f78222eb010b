import type {BillLine} from "./plan.js";

/**
 * The lines of a bill that meet a condition: `role=etcd`, `region=us-east`, alternatives with "|", several joined with
 * "&"; `like=mc1-etcd` stands for all lines sized like that one.
 */
export function linesWhere(bill: readonly BillLine[], condition: string): BillLine[] {
  const tests = condition.split("&").map((test) => {
    const [key = "", values = ""] = test.split("=");
    return {key, values: values.split("|").map(decodeURIComponent)};
  });
  return bill.filter((line) =>
    tests.every(({key, values}) => (key === "like" ? isLike(bill, line, values) : values.includes(text(line, key))))
  );
}

/** A condition that linesWhere reads; dots are escaped as well, since paths are split at them. */
export function condition(tests: Readonly<Record<string, string | readonly string[]>>): string {
  const written = (value: string) => encodeURIComponent(value).replaceAll(".", "%2E");
  return Object.entries(tests)
    .map(([key, values]) => `${key}=${[values].flat().map(written).join("|")}`)
    .join("&");
}

/** An id as a part of a path, which is split at dots: a region may be called eu.west. */
export function escaped(id: string): string {
  return id.replaceAll("%", "%25").replaceAll(".", "%2E");
}

/** The id that a part of a path stands for. */
export function unescaped(part: string): string {
  return part.replaceAll("%2E", ".").replaceAll("%25", "%");
}

/** Lines with the same key are bought alike: same role, same sizes, wherever they stand. */
export function sizeKey({
  role,
  component,
  instances,
  nodes,
  vcpu,
  memoryGiB,
  storageGB,
  objectTB,
  iops,
  latencyMs
}: BillLine): string {
  const ranges = [nodes, vcpu, memoryGiB, storageGB, objectTB].map(
    (range) => range && [range.low, range.plan, range.high]
  );
  return JSON.stringify([role, component, instances, ranges, iops, latencyMs]);
}

function isLike(bill: readonly BillLine[], line: BillLine, ids: readonly string[]): boolean {
  const models = bill.filter(({id}) => ids.includes(id));
  return models.some((model) => sizeKey(model) === sizeKey(line));
}

function text(line: BillLine, key: string): string {
  return String(Object.hasOwn(line, key) ? line[key as keyof BillLine] : "");
}
