/** Twelve hexadecimal digits that change with any byte of the texts, in whatever order they come. */
export async function digest(texts: readonly string[]): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode([...texts].sort().join("\n")));
  return Array.from(new Uint8Array(bytes).slice(0, 6), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Eight hexadecimal digits that change with the text (FNV-1a), at once: for a text that a page has just been given. */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
