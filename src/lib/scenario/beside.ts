/** How parameters begin that belong to one page and not to the scenario: its parser leaves them alone. */
const prefixes = {workload: "w.", configuration: "c.", growth: "g.", uncertainty: "u."} as const;

/** A page with parameters of its own. */
export type PageBeside = keyof typeof prefixes;

const pages = Object.keys(prefixes) as PageBeside[];

/** Whether a parameter of a link stands beside the scenario: for one page, or for any. */
export function isBeside(name: string, page?: PageBeside): boolean {
  return (page ? [page] : pages).some((one) => name.startsWith(prefixes[one]));
}

/** The name of a page's own parameter in a link. */
export function besideName(page: PageBeside, key: string): string {
  return prefixes[page] + key;
}

/** What a page's own parameter is called without the prefix. */
export function keyBeside(page: PageBeside, name: string): string {
  return name.slice(prefixes[page].length);
}

/** The part of a query that stands beside the scenario, as it was written, page by page: "w.nodes=500", or "". */
export function besideOf(query: string): string {
  return pages.flatMap((page) => ofPage(query, page)).join("&");
}

/** What stands beside the scenario, with the parameters of one page in place of those it had. */
export function replaceBeside(beside: string, page: PageBeside, parameters: string): string {
  return pages
    .flatMap((one) => (one === page ? parameters : ofPage(beside, one)))
    .filter(Boolean)
    .join("&");
}

/** A scenario's link with the part that stands beside it. */
export function withBeside(link: string, beside: string): string {
  if (!beside) return link;
  return link ? `${link}&${beside}` : `?${beside}`;
}

function ofPage(query: string, page: PageBeside): string[] {
  return query
    .replace(/^\?/, "")
    .split("&")
    .filter((parameter) => isBeside(parameter, page));
}
