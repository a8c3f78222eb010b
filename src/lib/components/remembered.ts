type Remembered = "today" | "last" | "comparison";

/** A query string kept in this browser; empty where nothing is kept or the browser keeps nothing. */
export function remembered(key: Remembered): string {
  try {
    return localStorage.getItem(`headroom.${key}`) ?? "";
  } catch {
    return ""; // private windows of some browsers refuse access
  }
}

/** Keeps a query string in this browser, or forgets it where it is undefined. */
export function remember(key: Remembered, query: string | undefined): void {
  try {
    if (query === undefined) localStorage.removeItem(`headroom.${key}`);
    else localStorage.setItem(`headroom.${key}`, query);
  } catch {
    // as above: without storage the page works, and forgets
  }
}
