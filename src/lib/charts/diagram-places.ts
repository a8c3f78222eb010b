import type {Diagram, DrawnRegion} from "../layout/diagram.js";

/** Sizes of a diagram in pixels. */
export const diagramSizes = {
  pad: 10,
  gap: 14,
  line: 16,
  title: 22,
  square: 9,
  squareGap: 3,
  shard: 34,
  controller: 62,
  between: 30,
  least: 164,
  most: 300,
  trunk: 14
} as const;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedRegion extends Box {
  readonly region: DrawnRegion;
  readonly row: number;
}

/** Where the parts of a diagram stand. */
export interface Places {
  readonly height: number;
  readonly controller?: Box;
  readonly regions: readonly PlacedRegion[];
  /** Upper and lower edge of each row of regions. */
  readonly rows: readonly (readonly [number, number])[];
}

const sizes = diagramSizes;

/** Regions side by side in as many rows as the width asks for, below what controls them. */
export function placesOf({controller, regions}: Diagram, width: number): Places {
  const room = width - 2 * sizes.trunk;
  const columns = Math.max(1, Math.min(regions.length, Math.floor((room + sizes.gap) / (sizes.least + sizes.gap))));
  const boxWidth = Math.min(
    columns === 1 && regions.length === 1 ? 420 : sizes.most,
    (room - (columns - 1) * sizes.gap) / columns
  );
  const used = columns * boxWidth + (columns - 1) * sizes.gap;
  const left = sizes.trunk + (room - used) / 2;
  const rows = chunk(regions, columns);
  const placed: PlacedRegion[] = [];
  const edges: (readonly [number, number])[] = [];
  let y = controller ? sizes.controller + sizes.between : 4;
  for (const [row, inRow] of rows.entries()) {
    const height = Math.max(...inRow.map((region) => regionHeight(region, boxWidth)));
    inRow.forEach((region, column) => {
      placed.push({region, row, x: left + column * (boxWidth + sizes.gap), y, width: boxWidth, height});
    });
    edges.push([y, y + height]);
    y += height + sizes.between;
  }
  const above = Math.min(width - 8, 360);
  return {
    height: y - sizes.between + (isManagedElsewhere(regions) ? 20 : 6),
    ...(controller && {controller: {x: (width - above) / 2, y: 2, width: above, height: sizes.controller}}),
    regions: placed,
    rows: edges
  };
}

/** How many small squares, one for each management cluster, stand side by side in a box. */
export function squaresAcross(width: number): number {
  return Math.floor((width - 4 * sizes.pad + sizes.squareGap) / (sizes.square + sizes.squareGap));
}

function regionHeight({managementClusters: managers}: DrawnRegion, width: number): number {
  const {pad, line, title, square, squareGap, shard} = sizes;
  if (!managers.length) return title + 3 * line + pad;
  const squares =
    managers.length > 1 ? Math.ceil(managers.length / squaresAcross(width)) * (square + squareGap) + 6 : 0;
  const shards = Math.min(4, managers[0]?.shards.length ?? 0);
  return title + 2 * pad + 3 * line + squares + (shards ? shards * shard : 0) + pad;
}

function isManagedElsewhere(regions: readonly DrawnRegion[]): boolean {
  return regions.some(({name, managedFrom}) => name !== managedFrom);
}

function chunk<T>(values: readonly T[], size: number): T[][] {
  return Array.from({length: Math.ceil(values.length / size)}, (_, index) =>
    values.slice(index * size, (index + 1) * size)
  );
}
