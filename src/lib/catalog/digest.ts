/** Twelve hexadecimal digits that change with any byte of the texts, in whatever order they come. */
export async function digest(texts: readonly string[]): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode([...texts].sort().join("\n")));
  return Array.from(new Uint8Array(bytes).slice(0, 6), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
