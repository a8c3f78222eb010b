import {Job} from "kubernetes-models/batch/v1/Job";
import {expect, test} from "vitest";
import {parse} from "yaml";
import {parseArguments} from "../../../src/lib/cli/arguments.js";
import {run} from "../../../src/lib/cli/run.js";
import {formatPriceBook} from "../../../src/lib/cost/own-book.js";
import {cliFiles} from "../../cli-files.js";
import {catalog, priceBook} from "../../library.js";

async function sweep(args: string, files: Record<string, string> = {}) {
  const command = parseArguments(["sweep", ...args.split(" ").filter(Boolean)]);
  if (command.name !== "sweep") throw new Error("not a sweep");
  const {output, stream} = await run(command, catalog, cliFiles({read: (file) => files[file] ?? ""}));
  const lines = [...(stream?.lines ?? [])];
  return {output, lines, notes: stream?.notes() ?? [], out: stream?.out};
}

const wrong = (args: string) =>
  sweep(args).then(
    () => "nothing",
    (error: Error) => error.message
  );

test("headroom sweep writes a header and a row for each scenario; flags win over a file, axes over both", async () => {
  const files = {"a.json": '{"clusters": 5, "edition": "pro", "regions": [{"name": "us"}]}'};
  const {lines} = await sweep("--scenario a.json --clusters 10,20 --regions-count 2 --edition starter", files);
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^\ufeffrow,clusters,regions_count,machines,price_book,edition,tier,/);
  expect(lines[2]).toMatch(/^2,20,2,400,onprem,starter,small,/);
});

test("headroom sweep --format ndjson --shard writes the rows of the shard alone", async () => {
  const {lines} = await sweep("--clusters 1..10 --shard 3/7 --format ndjson");
  expect(lines.map((line) => JSON.parse(line).row)).toEqual([3, 4]);
});

test("headroom sweep says which points were equal and how many rows have no plan", async () => {
  expect((await sweep("--clusters 1..20/log50 --machines 10")).notes).toEqual([
    "--clusters 1..20/log50 has 20 different values of 50",
    "10 rows without a plan: see the column error"
  ]);
  expect((await sweep("--clusters 5,6")).notes).toEqual([]);
});

test("headroom sweep prices with a book of one's own", async () => {
  const book = formatPriceBook(await priceBook("onprem"));
  const dearer = book.replace(/^(onprem\/server-usd,.*?,)37500,43750,65625,/m, "$137500,60000,65625,");
  const [own, shipped] = [
    await sweep("--clusters 60,70 --format ndjson --book mine.csv", {"mine.csv": dearer}),
    await sweep("--clusters 60,70 --format ndjson")
  ].map(({lines}) => lines.map((line) => JSON.parse(line).usd_month_plan));
  for (const [index, usd] of (own ?? []).entries()) expect(usd).toBeGreaterThan(shipped?.[index]);
  await expect(wrong("--price-book onprem,aws --book mine.csv")).resolves.toMatchInlineSnapshot(
    `"--book is for one price book: leave out the list of --price-book; see --help"`
  );
});

test("headroom sweep --job prints a Job that takes its flags from the file as well", async () => {
  const args = "--scenario a.json --clusters 10,20,30 --job 3 --image headroom:1 --parallelism 2 --format ndjson";
  const {output, lines} = await sweep(args, {"a.json": '{"edition": "pro"}'});
  expect(lines).toEqual([]);
  const job = parse(output);
  new Job(job).validate();
  expect(job.spec).toMatchObject({completions: 3, parallelism: 2});
  expect(job.spec.template.spec.containers[0].args).toEqual([
    "--clusters=10,20,30",
    "--edition=pro",
    "--format=ndjson"
  ]);
  expect(output).toContain("cat part-*.ndjson > sweep.ndjson");
});

test("headroom sweep names the flag and the limit in one line", async () => {
  expect(await wrong("--shard 8/7")).toMatchInlineSnapshot(
    `"--shard must be i/n with whole numbers, i from 1 to n and n from 1 to 1000000, got "8/7""`
  );
  expect(await wrong("--shard 0/3")).toMatch(/^--shard must be i\/n/);
  expect(await wrong("--shard x/y")).toMatch(/^--shard must be i\/n/);
  expect(await wrong("--clusters 10..60000/log5")).toMatchInlineSnapshot(
    `"--clusters must be a whole number from 1 to 50000, got 60000"`
  );
  expect(await wrong("--clusters abc")).toMatchInlineSnapshot(
    `"--clusters must be a whole number from 1 to 50000, got "abc""`
  );
  expect(await wrong("--clusters 1..2000 --machines 2000..4000")).toMatchInlineSnapshot(
    `"--clusters (2,000) × --machines (2,001) must give at most 1,000,000 scenarios, got 4,002,000; see --help"`
  );
  expect(await wrong("--regions-count 1..11")).toMatchInlineSnapshot(
    `"--regions-count must be a whole number from 1 to 10, got 11"`
  );
  expect(await wrong("--regions-count 2 --regions us,eu")).toMatchInlineSnapshot(
    `"--regions-count and --regions both say what regions there are: leave out one"`
  );
  expect(await wrong("--format json")).toMatchInlineSnapshot(`"--format must be one of csv, ndjson, got "json""`);
  expect(await wrong("--fail-on hard")).toMatchInlineSnapshot(
    `"--fail-on is not for sweep, whose rows say what is over; see --help"`
  );
  expect(await wrong("now")).toMatchInlineSnapshot(`"sweep takes no further words, got "now"; see --help"`);
  expect(await wrong("--force")).toMatchInlineSnapshot(`"--force is for --out; see --help"`);
  expect(await wrong("--check a.yaml")).toMatchInlineSnapshot(`"--check is for config alone; see --help"`);
  expect(await wrong("--image a")).toMatchInlineSnapshot(`"--image is for --job; see --help"`);
  expect(await wrong("--clusters 1,2 --job 3 --image a")).toMatchInlineSnapshot(
    `"--job must be a whole number of parts, not more than scenarios, from 1 to 2, got "3""`
  );
  expect(await wrong("--clusters 1,2 --job 2")).toMatchInlineSnapshot(
    `"--image must name a container image with Headroom in it, got none"`
  );
  expect(await wrong("--clusters 1,2 --job 2 --image a --parallelism 3")).toMatchInlineSnapshot(
    `"--parallelism must be a whole number of pods, not more than parts, from 1 to 2, got "3""`
  );
  expect(await wrong("--clusters 1,2 --job 2 --image a --claim Not_A_Name")).toMatchInlineSnapshot(
    `"--claim must be a name of at most 253 lower-case letters, digits, - and ., got "Not_A_Name""`
  );
  expect(await wrong("--clusters 1,2 --job 2 --image a --shard 1/2")).toMatchInlineSnapshot(
    `"--shard is not for --job, whose pods take one shard each"`
  );
  expect(await wrong("--clusters 1,2 --job 2 --image a --book b.csv")).toMatchInlineSnapshot(
    `"--book is not for --job, whose pods have no such file: put the prices that differ into --prices"`
  );
});

test("axes and the flags of sweep are for sweep alone", () => {
  expect(() => parseArguments(["plan", "--clusters", "1,2"])).toThrowErrorMatchingInlineSnapshot(
    `[Error: --clusters must be a whole number from 1 to 50000, got "1,2"]`
  );
  for (const flag of ["shard", "regions-count", "job", "image", "claim", "parallelism"])
    expect(() => parseArguments(["plan", `--${flag}`, "1"])).toThrowError(`--${flag} is for sweep alone; see --help`);
});
