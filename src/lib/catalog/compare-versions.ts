/** Below 0, 0 or above 0 as the first version lies before, at or after the second; v1.9 lies before v1.13. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  const difference = left.map((number, index) => number - (right[index] ?? 0)).find((step) => step !== 0);
  return difference ?? 0;
}

/** v1.13.2 without its patch: v1.13. */
export const minorOf = (version: string) => version.split(".").slice(0, 2).join(".");

/** v1.13 names no patch. */
export const isMinor = (version: string) => version === minorOf(version);

/** Whether a version is at another or after it; a minor such as v1.7 stands for its newest patch. */
export function hasReached(version: string, from: string): boolean {
  return compareVersions(isMinor(version) ? minorOf(from) : from, version) <= 0;
}

function numbersOf(version: string): [number, number, number] {
  const match = /^v(\d+)\.(\d+)(?:\.(\d+))?$/.exec(version);
  if (!match) throw new Error(`${version}: is not a version such as v1.13 or v1.13.0`);
  const [, major, minor, patch = "0"] = match;
  return [Number(major), Number(minor), Number(patch)];
}
