const whole = new Intl.NumberFormat("en-US", {maximumFractionDigits: 0});
const precise = new Intl.NumberFormat("en-US", {maximumFractionDigits: 2});

const cents = new Intl.NumberFormat("en-US", {minimumFractionDigits: 2, maximumFractionDigits: 2});
const price = new Intl.NumberFormat("en-US", {minimumFractionDigits: 2, maximumFractionDigits: 6});

const MOST_REMEMBERED = 5_000;
const written = new Map<number, string>();

/** A number for reading, with thousands separators and at most two decimals. Remembered, since Intl is slow. */
export function formatNumber(value: number): string {
  const known = written.get(value);
  if (known !== undefined) return known;
  const text = Number.isInteger(value) ? whole.format(value) : precise.format(value);
  if (written.size >= MOST_REMEMBERED) written.clear();
  written.set(value, text);
  return text;
}

/** A count with its noun: "1 cluster", "300 clusters". */
export function formatCount(count: number, noun: string): string {
  return `${formatNumber(count)} ${count === 1 ? noun.replace(/s$/, "") : noun}`;
}

/** A ratio in per cent, with two digits below 10 %. */
export function formatPercent(ratio: number): string {
  const percent = 100 * ratio;
  return `${formatNumber(Math.abs(percent) >= 10 ? Math.round(percent) : Number(percent.toPrecision(2)))} %`;
}

/** A value with its unit, in the singular for one: "1 cluster", "12 vCPU", "5 ms"; a ratio in per cent. */
export function formatQuantity(value: number, unit: string): string {
  if (!unit) return formatNumber(value);
  if (unit === "ratio") return formatPercent(value);
  if (unit.startsWith("USD")) return `${(isAmount(unit) ? formatPrice : formatUnitPrice)(value)} ${unit}`;
  return /[a-z]{3,}s$/.test(unit) ? formatCount(value, unit) : `${formatNumber(value)} ${unit}`;
}

/** Minutes without their unit: whole ones from ten on. */
export function formatMinutes(minutes: number): string {
  return formatNumber(minutes >= 10 ? Math.round(minutes) : minutes);
}

/** An amount in whole USD: "41,000 USD". */
export function formatUsd(usd: number): string {
  return `${formatNumber(Math.round(usd))} USD`;
}

/** An amount to the cent, without its unit: "1,280.55". */
export function formatCents(usd: number): string {
  return cents.format(usd);
}

/** An amount without its unit: to the cent, or below a cent with as many as six decimals. */
export function formatPrice(usd: number): string {
  return Math.abs(usd) < 0.01 ? price.format(usd) : cents.format(usd);
}

/** The price of a unit, such as an hour: to the cent, and with as many as six decimals, so that a product can be checked. */
export function formatUnitPrice(usd: number): string {
  return price.format(usd);
}

function isAmount(unit: string): boolean {
  return ["USD", "USD/month", "USD/year"].includes(unit);
}

/** A span; a single number where both ends are the same. */
export function formatSpan(low: number, high: number): string {
  return low === high ? formatNumber(low) : `${formatNumber(low)} to ${formatNumber(high)}`;
}

/** A time for reading, in the unit that suits it: "37 min", "2.5 h", "12 h", "3.1 days". */
export function formatDuration(minutes: number): string {
  if (minutes < 1) return "less than 1 min";
  if (minutes < 90) return `${Math.round(minutes)} min`;
  const hours = minutes / 60;
  if (hours < 48) return `${formatNumber(Number(hours.toFixed(hours < 9.95 ? 1 : 0)))} h`;
  const days = hours / 24;
  return `${formatNumber(Number(days.toFixed(days < 9.95 ? 1 : 0)))} days`;
}

/** Words joined as in a sentence: "a", "a and b", "a, b and c". */
export function formatList(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** What a tier is called in a sentence. */
export function tierName(id: string): string {
  return id === "xl" ? "XL" : id;
}
