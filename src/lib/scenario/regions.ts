import type {Region} from "./fields.js";

const SHARE_TOLERANCE = 1e-3;
const MOST_NAME = 40;

/** A region as it stands in a file, in a flag or in a link: without a share it has an equal one. */
export interface RegionText {
  readonly name: string;
  readonly share?: number;
  readonly priceRegion?: string;
}

/** Reads name[:share][@priceRegion],... without judging it; a share that is no number becomes NaN. */
export function parseRegions(text: string): RegionText[] {
  return text.split(",").map((part) => {
    const [place = "", priceRegion] = part.split(/@(.*)/s);
    const [name = "", share] = place.split(/:(.*)/s);
    return {
      name: name.trim(),
      ...(share !== undefined && {share: share.trim() === "" ? Number.NaN : Number(share)}),
      ...(priceRegion !== undefined && {priceRegion: priceRegion.trim()})
    };
  });
}

/** Writes regions as in a flag; equal shares are left out. */
export function formatRegions(regions: readonly Region[]): string {
  const equal = regions.every(({share}) => Math.abs(share - 1 / regions.length) < 1e-12);
  return regions
    .map(({name, share, priceRegion}) => name + (equal ? "" : `:${share}`) + (priceRegion ? `@${priceRegion}` : ""))
    .join(",");
}

/** What is wrong with a list of regions, or undefined. */
export function regionsProblem(regions: readonly RegionText[], most: number): string | undefined {
  if (regions.length < 1 || regions.length > most) return `must be 1 to ${most} regions, got ${regions.length}`;
  return regions.map(regionProblem).find(Boolean) ?? repeatedName(regions) ?? sharesProblem(regions);
}

function regionProblem({name, share, priceRegion}: RegionText): string | undefined {
  const got = `, got ${JSON.stringify(name)}`;
  if (!name) return `must have a name for every region${got}`;
  if (name.length > MOST_NAME) return `must have names of at most ${MOST_NAME} characters${got}`;
  if (/[,:@]/.test(name) || hasControl(name)) return `must have names without , : @ and control characters${got}`;
  if (name === "global") return `must not use the name global, which stands for what serves all regions${got}`;
  if (share !== undefined && !(share > 0 && share <= 1)) {
    return `must have shares above 0 and up to 1, got ${share} for ${JSON.stringify(name)}`;
  }
  if (priceRegion !== undefined && (!/^[\w.-]+$/.test(priceRegion) || priceRegion.length > MOST_NAME)) {
    return `must have price regions of letters, digits, - and _, got ${JSON.stringify(priceRegion)}`;
  }
  return undefined;
}

function hasControl(text: string): boolean {
  return Array.from(text).some((letter) => letter < " " || letter === "\u007f");
}

function repeatedName(regions: readonly RegionText[]): string | undefined {
  const repeated = regions.find(({name}, index) => regions.findIndex((other) => other.name === name) < index);
  return repeated && `must have different names, got ${JSON.stringify(repeated.name)} twice`;
}

function sharesProblem(regions: readonly RegionText[]): string | undefined {
  const shares = regions.flatMap(({share}) => share ?? []);
  if (!shares.length) return undefined;
  if (shares.length < regions.length)
    return `must have a share for every region or for none, got ${shares.length} of ${regions.length}`;
  const sum = shares.reduce((a, b) => a + b, 0);
  if (Math.abs(sum - 1) > SHARE_TOLERANCE) return `must have shares that add up to 1, got ${Number(sum.toFixed(6))}`;
  return undefined;
}

/** Fills in equal shares where none are given. */
export function withShares(regions: readonly RegionText[]): Region[] {
  return regions.map((region) => ({...region, share: region.share ?? 1 / regions.length}));
}
