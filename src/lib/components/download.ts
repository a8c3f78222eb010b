const REVOKE_MS = 10_000;

/** Saves a text or bytes as a file; the browser writes it, nothing leaves the machine. */
export function download(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], {type}));
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_MS);
}

/** The name of a file: what it is, and which scenario. */
export function fileName(what: string, scenario: string | undefined, ending: string): string {
  const name = (scenario ?? "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `headroom-${what}${name && `-${name}`}.${ending}`;
}
