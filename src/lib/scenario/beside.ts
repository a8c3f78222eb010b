/** Parameters that begin like this belong to one page and not to the scenario: its parser leaves them alone. */
const PREFIX = "w.";

/** Whether a parameter of a link stands beside the scenario. */
export function isBeside(name: string): boolean {
  return name.startsWith(PREFIX);
}

/** The name of a page's own parameter in a link. */
export function besideName(key: string): string {
  return PREFIX + key;
}

/** What a page's own parameter is called without the prefix. */
export function keyBeside(name: string): string {
  return name.slice(PREFIX.length);
}

/** The part of a query that stands beside the scenario, as it was written: "w.nodes=500", or "". */
export function besideOf(query: string): string {
  return query.replace(/^\?/, "").split("&").filter(isBeside).join("&");
}

/** A scenario's link with the part that stands beside it. */
export function withBeside(link: string, beside: string): string {
  if (!beside) return link;
  return link ? `${link}&${beside}` : `?${beside}`;
}
