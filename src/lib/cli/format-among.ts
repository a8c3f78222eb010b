/**
 * The format that the flags ask for, or the first one.
 *
 * @throws Error with one line that names the formats
 */
export function formatAmong<const T extends readonly string[]>(
  formats: T,
  flags: ReadonlyMap<string, string>
): {format: T[number]} {
  const format = flags.get("format") ?? formats[0] ?? "";
  if (!formats.includes(format))
    throw new Error(`--format must be one of ${formats.join(", ")}, got ${JSON.stringify(format)}`);
  return {format};
}
