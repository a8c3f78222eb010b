import type {ClusterClass} from "../scenario/fields.js";
import {apportion} from "./apportion.js";

/**
 * Another number of clusters in the proportions of some classes; those that would have none are left out. More clusters
 * never take one from a class.
 */
export function scaleClasses(classes: readonly ClusterClass[], clusters: number): ClusterClass[] {
  const seats = apportion(
    clusters,
    classes.map((row) => row.clusters)
  );
  return classes.flatMap((row, index) => (seats[index] ? {...row, clusters: seats[index]} : []));
}
