/** Copies the address of this page with a query, and says how it went; where the browser forbids it, the address line has it. */
export async function copyLink(query: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(location.origin + location.pathname + query);
    return "The link is copied.";
  } catch {
    return "The browser does not allow copying: take the link from the address line.";
  }
}
