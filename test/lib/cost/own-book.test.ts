import {csvParse} from "d3";
import {expect, test} from "vitest";
import {readData} from "../../../src/data/read-data.js";
import {loadPriceBook} from "../../../src/lib/catalog/load-prices.js";
import {priceBooks} from "../../../src/lib/catalog/price-vocabulary.js";
import {formatPriceBook, parsePriceBook} from "../../../src/lib/cost/own-book.js";

const books = await Promise.all(priceBooks.map((id) => loadPriceBook(id, readData)));
const [onprem, aws] = books as [(typeof books)[0], (typeof books)[0]];

const HEADER = "id,region,item,term,usd,unit,vcpu,memory_gib,continent,latitude,longitude\n";
const NEW_ROW = "aws/lab-1/x9.large/on-demand,lab-1,x9.large,on-demand,0.5,USD/h,16,128,europe,52,4.5\n";
const parse = (...lines: string[]) => parsePriceBook(lines.join("\n"), aws);
const price = (book: typeof aws, id: string) => [...book.instances, ...book.services].find((row) => row.id === id);

test("formatPriceBook(book) writes a row for each price and input, with the instance's size and the region's place", () => {
  const rows = csvParse(formatPriceBook(aws).replace("\ufeff", ""));
  expect(rows).toHaveLength(aws.instances.length + aws.services.length + aws.traffic.length);
  expect(rows[0]).toMatchObject({
    id: "aws/us-east-1/m6i.xlarge/on-demand",
    region: "us-east-1",
    usd: "0.192",
    unit: "USD/h",
    all_upfront: "false",
    as_of: "2026-07-20",
    vcpu: "4",
    memory_gib: "16",
    architecture: "x86",
    continent: "north-america"
  });
  expect(rows.at(-1)).toMatchObject({id: "traffic/kb-per-write", usd: "", low: "0.7", likely: "3", high: "12"});
});

test("parsePriceBook(formatPriceBook(book), book) gives the book again, for each book", () => {
  for (const book of books) {
    const {own, version, ...read} = parsePriceBook(formatPriceBook(book), book, {name: "mine"});
    expect({own: "", version: book.version, ...read}).toEqual(book);
    expect(own).toBe("mine");
    expect(version).toMatch(new RegExp(`^${book.version}\\+[0-9a-f]{8}$`));
  }
});

test("parsePriceBook(text, base) changes prices by their ids and leaves the others", () => {
  const id = "aws/us-east-1/m6i.xlarge/on-demand";
  const book = parse("id,usd", `${id},0.15`);
  expect(price(book, id)).toMatchObject({usd: 0.15, source: "own", kind: "published", asOf: "2026-07-20"});
  expect(price(book, "aws/us-east-1/m6i.xlarge/3yr")).toEqual(price(aws, "aws/us-east-1/m6i.xlarge/3yr"));
  expect(book.version).not.toBe(parse("id,usd", `${id},0.16`).version);
  expect(price(parse("id,usd,as_of,source", `${id},0.15,2026-11,quote 17`), id)).toMatchObject({
    source: "quote 17",
    asOf: "2026-11"
  });
});

test("parsePriceBook(text, base) leaves a derived price where the one that it is a ratio of changes", () => {
  const derived = "aws/us-west-2/m6i.xlarge/3yr";
  const book = parse("id,usd", "aws/us-east-1/m6i.xlarge/3yr,0.05");
  expect(price(book, derived)).toMatchObject({usd: price(aws, derived)?.usd, ratio: null, ratioOf: ""});
});

test("parsePriceBook(text, base) changes inputs by likely, and takes it for low and high where they are empty", () => {
  const book = parsePriceBook(
    "id,usd,likely,low,high\nonprem/pue,,1.2,,\ntraffic/queried-share,,0.1,0.05,0.3\n",
    onprem
  );
  expect(book.host.find(({id}) => id === "onprem/pue")).toMatchObject({
    low: 1.2,
    likely: 1.2,
    high: 1.2,
    source: "own"
  });
  expect(book.traffic[0]).toMatchObject({low: 0.05, likely: 0.1, high: 0.3});
});

test("parsePriceBook(text, base) adds instances and regions, each described once", () => {
  const book = parsePriceBook(
    `${HEADER}${NEW_ROW}aws/lab-1/x9.large/3yr,lab-1,x9.large,3yr,0.2,USD/h,,,,,\naws/lab-1/gp3/capacity,lab-1,gp3/capacity,,0.09,USD/GiB-month,,,,,\n`,
    aws
  );
  expect(book.shapes.at(-1)).toMatchObject({
    instance: "x9.large",
    family: "x9",
    vcpu: 16,
    memoryGiB: 128,
    localDisk: ""
  });
  expect(book.shapes.at(-1)?.volumes).toContain("gp3");
  expect(book.regions.at(-1)).toMatchObject({id: "aws/lab-1", region: "lab-1", continent: "europe", isDefault: false});
  expect(book.instances.slice(-2).map(({term, usd}) => [term, usd])).toEqual([
    ["on-demand", 0.5],
    ["3yr", 0.2]
  ]);
  expect(book.services.at(-1)).toMatchObject({item: "gp3/capacity", above: 0, upTo: null, confidence: "high"});
});

test("parsePriceBook(text, base) reads what a spreadsheet writes: a byte order mark, CRLF, empty rows, guarded text", () => {
  const id = "aws/us-east-1/m6i.xlarge/on-demand";
  const book = parsePriceBook(`\ufeffid,usd,note\r\n${id},0.15,'-20 %\r\n,,\r\n`, aws);
  expect(price(book, id)?.note).toBe("-20 %");
});

test("parsePriceBook(text, base) names row and column of wrong cells", () => {
  const id = "aws/us-east-1/m6i.xlarge/on-demand";
  expect(() =>
    parse("id,usd,unit,as_of,confidence,all_upfront", `${id},-3,USD/GiB,last week,sure,maybe`)
  ).toThrowErrorMatchingInlineSnapshot(`
    [Error: row 2, column unit: must be "USD/h" for this id, got "USD/GiB"
    row 2, column usd: must be a number of at least 0, got "-3"
    row 2, column all_upfront: must be true or false, got "maybe"
    row 2, column as_of: must be a date such as 2026-01-31, got "last week"
    row 2, column confidence: must be one of high, medium, low, got "sure"]
  `);
  expect(() => parse("id,usd", `${id},`, ",0.1", `${id},0.1`)).toThrowErrorMatchingInlineSnapshot(`
    [Error: row 2, column usd: is missing
    row 3, column id: is missing
    row 4, column id: aws/us-east-1/m6i.xlarge/on-demand is there twice]
  `);
  expect(() => parse("id,usd", `${id},NaN`)).toThrowErrorMatchingInlineSnapshot(
    `[Error: row 2, column usd: must be a number of at least 0, got "NaN"]`
  );
});

test("parsePriceBook(text, base) names what a new price lacks", () => {
  expect(() => parse("id,usd", "aws/lab-1/x9.large/on-demand,0.5")).toThrowErrorMatchingInlineSnapshot(`
    [Error: row 2, column unit: is missing
    row 2, column item: is missing
    row 2, column region: is missing]
  `);
  expect(() =>
    parse("id,usd,region,item,unit,term", "aws/lab-1/x9.large/1yr,0.5,lab-1,x9.large,USD/h,2yr")
  ).toThrowErrorMatchingInlineSnapshot(`
    [Error: row 2, column term: must be one of on-demand, 1yr, 3yr, got "2yr"
    row 2, column continent: is missing
    row 2, column latitude: is missing
    row 2, column longitude: is missing
    row 2, column vcpu: is missing
    row 2, column memory_gib: is missing]
  `);
  expect(() =>
    parsePriceBook(`${HEADER}${NEW_ROW}${NEW_ROW.replaceAll("on-demand", "3yr").replace("16,128", "8,128")}`, aws)
  ).toThrowErrorMatchingInlineSnapshot(`[Error: row 3, column vcpu: must be "16" for this id, got "8"]`);
  expect(() => parse("id,usd", "gcp/us-central1/e2-standard-4/1yr,0.5")).toThrowErrorMatchingInlineSnapshot(
    `[Error: row 2, column id: must begin with aws/, got "gcp/us-central1/e2-standard-4/1yr"]`
  );
  expect(() => parsePriceBook(`${HEADER}${NEW_ROW.replace("16,128", "0,x")}`, aws)).toThrowErrorMatchingInlineSnapshot(`
    [Error: row 2, column vcpu: must be a number above 0, got "0"
    row 2, column memory_gib: must be a number of at least 0, got "x"]
  `);
  expect(() => parsePriceBook("id,usd\nonprem/beer,3\n", onprem)).toThrowErrorMatchingInlineSnapshot(
    `[Error: row 2, column id: onprem/beer is not an input of the price book onprem]`
  );
});

test("parsePriceBook(text, base) names wrong inputs and tiers", () => {
  expect(() =>
    parse("id,usd,likely,low,high", "traffic/queried-share,,0.1,0.2,0.3", "traffic/kb-per-write,4,,,")
  ).toThrowErrorMatchingInlineSnapshot(`
    [Error: row 2, column likely: must lie between low and high, got 0.2, 0.1, 0.3
    row 3, column usd: must be empty for an input: its value stands in likely
    row 3, column likely: is missing]
  `);
  expect(() =>
    parse("id,region,item,usd,unit,term", "aws/mine,us-east-1,m6i.xlarge,0.1,USD/h,on-demand")
  ).toThrowErrorMatchingInlineSnapshot(
    `[Error: row 2, column id: aws/us-east-1/m6i.xlarge/on-demand is the price of that already]`
  );
  expect(() =>
    parse(
      "id,region,item,usd,unit,above,up_to",
      "aws/us-east-1/object/capacity/9,us-east-1,object/capacity,0.01,USD/GiB-month,900000,"
    )
  ).toThrowErrorMatchingInlineSnapshot(
    `[Error: aws/us-east-1/object/capacity/512000, column up_to: must be 900000, got nothing]`
  );
});

test("parsePriceBook(text, base) names what is no price book at all", () => {
  expect(() => parse("")).toThrowErrorMatchingInlineSnapshot(`[Error: row 1: column id is missing in the header]`);
  expect(() => parse("id;usd", "a;1")).toThrowErrorMatchingInlineSnapshot(
    `[Error: row 1: column id is missing in the header]`
  );
  expect(() => parse("id,usd,price", "a,1,2")).toThrowErrorMatchingInlineSnapshot(
    `[Error: row 1: unknown column "price"]`
  );
  expect(() => parse("id,usd,id", "a,1,b")).toThrowErrorMatchingInlineSnapshot(
    `[Error: row 1: column id is there twice]`
  );
  expect(() => parse("id,usd")).toThrowErrorMatchingInlineSnapshot(
    `[Error: must have at least one row below the header]`
  );
  expect(() => parse("id,usd", "a,1,2")).toThrowErrorMatchingInlineSnapshot(
    `[Error: row 2: 3 cells, but the header has 2]`
  );
});

test("parsePriceBook(text, base) takes 2 MB and 20,000 rows at most, and lists ten problems at most", () => {
  expect(() => parse("x".repeat(2_000_001))).toThrowErrorMatchingInlineSnapshot(
    `[Error: must be at most 2000000 characters long, got 2000001]`
  );
  expect(() => parse("id,usd", ...Array.from({length: 20_001}, () => "a,1"))).toThrowErrorMatchingInlineSnapshot(
    `[Error: must have at most 20000 rows, got 20001]`
  );
  const message = () => parse("id,usd", ...Array.from({length: 12}, (_, i) => `gcp/${i},1`));
  expect(message).toThrow(/and 2 more$/);
});
