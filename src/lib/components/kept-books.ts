const PREFIX = "headroom.book.";

/** The text of a price book that was brought to this browser; empty where it is not here. */
export function keptBook(name: string): string {
  try {
    return localStorage.getItem(PREFIX + name) ?? "";
  } catch {
    return ""; // private windows of some browsers refuse access
  }
}

/**
 * Keeps a price book in this browser.
 *
 * @throws Error where the browser keeps nothing, or has no room
 */
export function keepBook(name: string, text: string): void {
  try {
    localStorage.setItem(PREFIX + name, text);
  } catch {
    throw new Error("the browser cannot keep it: allow this site to store data, or bring a smaller book");
  }
}

/** Forgets a price book. */
export function forgetBook(name: string): void {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // as above
  }
}
