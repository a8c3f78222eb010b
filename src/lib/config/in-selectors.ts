/** Names that metrics of the queries begin with. */
const METRIC = /\b(?:capi|controller_runtime|workqueue|container|etcd|apiserver)_\w+(\{)?/g;

/** Adds a matcher to every selector of a query. */
export function inSelectors(expr: string, matcher: string): string {
  return expr.replace(METRIC, (name, brace?: string) => (brace ? `${name}${matcher}, ` : `${name}{${matcher}}`));
}
