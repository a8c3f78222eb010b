import {dsvFormat} from "d3";
import {fields} from "../scenario/fields.js";
import {DATE_FORM, parseDate, shortDate} from "./dates.js";

/** A number of clusters and machines that a fleet has on a day. */
export interface Milestone {
  /** ISO date, UTC. */
  readonly date: string;
  readonly clusters: number;
  readonly machines: number;
}

/** Milestones, or what is wrong with the text, in words that go on after a name: "line 2: date must be ...". */
export type ReadMilestones = {readonly milestones: readonly Milestone[]} | {readonly problem: string};

/** A milestone for each month of the longest horizon. */
export const MOST_MILESTONES = 120;

const columns = ["date", "clusters", "machines"] as const;

/** Cells as they are written, with the place that a message names. */
interface Draft {
  readonly place: string;
  readonly cells: readonly string[];
}

/**
 * Reads a table as a spreadsheet copies it (tabs) or as CSV (commas or semicolons): date, clusters, machines, with or
 * without those three names as its first line. Empty lines are left out. Never throws.
 */
export function readMilestones(text: string): ReadMilestones {
  const lines = dsvFormat(delimiterOf(text)).parseRows(text.replace(/^\ufeff/, ""));
  const drafts = lines.map((cells, index): Draft => ({place: `line ${index + 1}`, cells: cells.map((c) => c.trim())}));
  const filled = drafts.filter(({cells}) => cells.some(Boolean));
  return fromDrafts(isHeader(filled[0]) ? filled.slice(1) : filled);
}

/** Reads milestones of a link: 2027-01:300:6000,2027-07-15:400:8000. */
export function parseMilestones(text: string): ReadMilestones {
  if (text === "") return {milestones: []};
  return fromDrafts(
    text.split(",").map((part, index) => ({place: `entry ${index + 1}`, cells: part.split(":").map((c) => c.trim())}))
  );
}

/** Checks milestones of a file, which may be anything. */
export function checkMilestones(value: unknown): ReadMilestones {
  if (!Array.isArray(value)) return {problem: "must be a list of {date, clusters, machines}"};
  const drafts = value.map((row: unknown, index): Draft => {
    const record = typeof row === "object" && row !== null ? (row as Readonly<Record<string, unknown>>) : {};
    const cells = columns.map((column) => String(record[column] ?? ""));
    const strangers = Object.keys(record).filter((key) => !columns.some((column) => column === key));
    return {place: `entry ${index + 1}`, cells: [...cells, ...strangers]};
  });
  return fromDrafts(drafts);
}

/** Writes milestones as in a link, short enough to be read. */
export function formatMilestones(milestones: readonly Milestone[]): string {
  return milestones.map(({date, clusters, machines}) => `${shortDate(date)}:${clusters}:${machines}`).join(",");
}

/** Writes milestones as a table with tabs, which readMilestones reads and spreadsheets take. */
export function milestonesTable(milestones: readonly Milestone[]): string {
  const rows = milestones.map(({date, clusters, machines}) => [date, clusters, machines]);
  return [columns, ...rows].map((row) => row.join("\t")).join("\n");
}

/** Tabs win over semicolons and those over commas, as a cell may hold a comma and hardly ever a tab. */
function delimiterOf(text: string): string {
  return ["\t", ";"].find((mark) => text.includes(mark)) ?? ",";
}

function isHeader(draft: Draft | undefined): boolean {
  return columns.every((column, index) => draft?.cells[index]?.toLowerCase() === column);
}

function fromDrafts(drafts: readonly Draft[]): ReadMilestones {
  if (drafts.length > MOST_MILESTONES)
    return {problem: `must be at most ${MOST_MILESTONES} milestones, got ${drafts.length}`};
  const milestones: Milestone[] = [];
  for (const [index, draft] of drafts.entries()) {
    const read = fromDraft(draft, milestones.at(-1), drafts[index - 1]?.place ?? "");
    if (typeof read === "string") return {problem: `${draft.place}: ${read}`};
    milestones.push(read);
  }
  return {milestones};
}

/** A milestone, or what is wrong with its cells. */
function fromDraft({cells}: Draft, before: Milestone | undefined, placeBefore: string): Milestone | string {
  const [day = "", clustersText = "", machinesText = "", ...more] = cells;
  const stranger = more.find(Boolean);
  if (stranger !== undefined) return `must be ${columns.join(", ")} and nothing more, got ${quoted(stranger)}`;
  const date = parseDate(day);
  if (date === undefined) return `date must be ${DATE_FORM}, got ${quoted(day)}`;
  if (before && date <= before.date)
    return `date must be later than that of ${placeBefore}, ${before.date}, got ${date}`;
  const clusters = countOf(clustersText, "clusters");
  if (typeof clusters === "string") return clusters;
  const machines = countOf(machinesText, "machines");
  if (typeof machines === "string") return machines;
  if (machines < clusters) return `machines must be at least the clusters, ${clusters}, got ${machines}`;
  return {date, clusters, machines};
}

/** A whole number in the range of its field; thousands may stand apart by a comma, an apostrophe or a blank. */
function countOf(text: string, key: "clusters" | "machines"): number | string {
  const {min, max} = fields[key];
  const plain = /^\d{1,3}([,'’ \u00a0\u202f]\d{3})+$/.test(text) ? text.replace(/\D/g, "") : text;
  const value = /^\d+$/.test(plain) ? Number(plain) : Number.NaN;
  if (value >= min && value <= max) return value;
  return `${key} must be a whole number from ${min} to ${max}, got ${text === "" ? "nothing" : quoted(text)}`;
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 37)}...` : text);
}
