import type {Plan} from "../sizing/plan.js";
import {slug, slugs} from "./slug.js";

/** A management cluster with its place in the repository. */
export interface Site {
  readonly id: string;
  readonly region: string;
  readonly regionSlug: string;
  readonly path: string;
  readonly clusters: number;
}

/** Every management cluster of the plan, in its order. */
export function sitesOf({demand}: Pick<Plan, "demand">): Site[] {
  const regions = [...new Set(demand.managementClusters.map(({region}) => region))];
  const named = new Map(slugs(regions).map((name, index) => [regions[index], name]));
  return demand.managementClusters.map(({id, region, clusters}) => {
    const regionSlug = named.get(region) ?? slug(region);
    return {id, region, regionSlug, path: `regions/${regionSlug}/${slug(id)}`, clusters};
  });
}
