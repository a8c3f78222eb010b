import {readFileSync, statSync, writeSync} from "node:fs";
import {resolve} from "node:path";
import {Readable} from "node:stream";
import {pipeline} from "node:stream/promises";
import {readData} from "./data/read-data.js";
import {loadCatalog} from "./lib/catalog/load-catalog.js";
import {loadConfigTables} from "./lib/catalog/load-config-tables.js";
import {loadPriceBook} from "./lib/catalog/load-prices.js";
import type {PriceBookId} from "./lib/catalog/price-vocabulary.js";
import {loadVerify} from "./lib/catalog/verify-tables.js";
import {parseArguments} from "./lib/cli/arguments.js";
import {helpText} from "./lib/cli/help-text.js";
import {type Files, run} from "./lib/cli/run.js";
import type {Stream} from "./lib/cli/sweep.js";
import type {ConfigFile} from "./lib/config/config-file.js";
import {sizeProblem} from "./lib/verify/result-file.js";
import {writeFiles} from "./write-files.js";
import {writeLines} from "./write-lines.js";

const USAGE_ERROR = 2;
const LIMIT_OVER = 3;

/**
 * Reads the arguments, runs the command and exits: 0 with the answer on standard output, 2 with one line of what is
 * wrong, 3 with the answer and one line of what the plan is and shall not be.
 */
async function main(args: readonly string[]): Promise<void> {
  const command = parseArguments(args);
  if (command.name === "help") return print(`${helpText()}\n`);
  const library = await loadCatalog(readData);
  const {catalog, operations} = library;
  const files: Files = {
    read: readFile,
    book: (id: PriceBookId) => loadPriceBook(id, readData),
    verify: () => loadVerify(readData, catalog),
    operations,
    tables: () => loadConfigTables(readData, library),
    write: writeOut,
    today: new Date().toISOString().slice(0, 10)
  };
  const {output, over, stream} = await run(command, catalog, files);
  print(output);
  if (stream) await writeStream(stream);
  if (!over) return;
  process.stderr.write(`headroom: ${over}\n`);
  process.exitCode = LIMIT_OVER;
}

function readFile(file: string, mostBytes = Number.POSITIVE_INFINITY): string {
  const path = fromHere(file);
  const [size, text] = reading(() => [statSync(path).size, () => readFileSync(path, "utf8")] as const);
  const problem = sizeProblem(size, mostBytes);
  if (problem) throw new Error(problem);
  return reading(text);
}

function reading<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function writeOut(directory: string, files: readonly ConfigFile[], force: boolean): void {
  try {
    writeFiles(fromHere(directory), files, {force});
  } catch (error) {
    throw new Error(`--out ${directory}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Writes lines as they come, to standard output or to a file; a reader that closes early is no error. */
async function writeStream({lines, out, notes}: Stream): Promise<void> {
  if (out) await writeNamed(lines, out);
  else await pipeline(Readable.from(lines), process.stdout, {end: false}).catch(unlessClosed);
  for (const note of notes()) process.stderr.write(`headroom: ${note}\n`);
}

async function writeNamed(lines: Iterable<string>, {file, force}: {file: string; force: boolean}): Promise<void> {
  try {
    await writeLines(fromHere(file), lines, {force});
  } catch (error) {
    throw new Error(`--out ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function unlessClosed(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== "EPIPE") throw error;
}

/** A path as the user means it: npm changes the directory. */
function fromHere(path: string): string {
  return resolve(process.env.INIT_CWD ?? "", path);
}

/** Writes all of it before the process ends; a reader that closes early, such as head, is no error. */
function print(text: string): void {
  try {
    for (let rest = Buffer.from(text); rest.length; ) rest = rest.subarray(writeSync(1, rest));
  } catch (error) {
    unlessClosed(error);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`headroom: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = USAGE_ERROR;
});
