import {expect, test} from "vitest";
import {measuredValues} from "../../../src/lib/verify/measured-values.js";
import {readPrometheus} from "../../../src/lib/verify/prometheus-answers.js";
import {verify} from "../../library.js";
import {healthy, vector} from "./answers.js";

const {queries} = verify();
const read = (content: unknown, name = "") =>
  readPrometheus(typeof content === "string" ? content : JSON.stringify(content), queries, name);
const valueIn = (content: unknown, id: string) => {
  const found = measuredValues(queries, read(content)).find(({query}) => query.id === id);
  return found?.problem || found?.value;
};

test("readPrometheus(text) reads an object of answers, and turns them into the unit of their query", () => {
  const {byQuery, unknown} = read({...healthy, mine: vector(["1"])});
  expect(byQuery.size).toBe(Object.keys(healthy).length);
  expect(unknown).toEqual(["mine"]);
  expect(valueIn(healthy, "etcd-size")).toBe(700);
  expect(valueIn(healthy, "fsync-p99")).toBeCloseTo(3.1, 9);
  expect(valueIn(healthy, "reconciles")).toBeCloseTo(11.6, 9);
  expect(valueIn(healthy, "queue-depth")).toBe(71);
});

test("readPrometheus(text) reads a list by id or by query, and a single answer by the name of its file", () => {
  const [first] = queries;
  const list = [
    {query: first?.query, answer: vector(["7"])},
    {id: "etcd-size", answer: vector(["5e8"])},
    {query: "up", answer: vector(["1"])}
  ];
  expect([...read(list).byQuery.keys()]).toEqual(["clusters", "etcd-size"]);
  expect(read(list).unknown).toEqual(["up"]);
  expect([...read(vector(["5e8"]), "/tmp/answers/etcd-size.json").byQuery.keys()]).toEqual(["etcd-size"]);
  expect([...read(vector(["5e8"]), "C:\\answers\\etcd-size.json").byQuery.keys()]).toEqual(["etcd-size"]);
});

test("an answer that is no number says why, and loses no other one", () => {
  const scalar = {status: "success", data: {resultType: "scalar", result: [1, "12"]}};
  const range = {status: "success", data: {resultType: "matrix", result: []}};
  const error = {status: "error", errorType: "bad_data", error: "invalid parameter: parse error"};
  const answers = {
    clusters: scalar,
    machines: error,
    "etcd-size": vector(),
    "fsync-p99": vector(["NaN"]),
    "scrape-interval": vector(["+Inf"]),
    namespaces: vector(["-1"]),
    series: range,
    "etcd-writes": vector(["many"]),
    "queue-depth": vector(["NaN", {name: "a"}], ["4", {name: "b"}], ["-Inf", {name: "c"}]),
    "etcd-quota": {status: "success", data: {resultType: "vector", result: [{metric: {}, value: [1, 5]}]}},
    "api-calls": null,
    "in-flight": {status: "success"}
  };
  const said = Object.keys(answers).map((id) => [id, valueIn(answers, id)]);
  expect(Object.fromEntries([...said, ["etcd-rtt", valueIn(answers, "etcd-rtt")]])).toMatchInlineSnapshot(`
    {
      "api-calls": "is no answer of Prometheus",
      "clusters": 12,
      "etcd-quota": "has a value that is not [time, "number"]",
      "etcd-rtt": "was not asked",
      "etcd-size": "no data: nothing that was scraped has this metric",
      "etcd-writes": "has a value that is not [time, "number"]",
      "fsync-p99": "is NaN: nothing happened in the time asked for",
      "in-flight": "has no result",
      "machines": "Prometheus says: invalid parameter: parse error",
      "namespaces": "is below 0: the API server could not count",
      "queue-depth": 4,
      "scrape-interval": "is infinite: nothing came in to divide by",
      "series": "is a matrix: ask /api/v1/query, not query_range",
    }
  `);
});

test("readPrometheus(text) names what is wrong with a file in one line", () => {
  const broken: Record<string, unknown> = {
    empty: "",
    "web page": "<html><body>login</body></html>",
    "cut off": JSON.stringify(healthy).slice(0, 900),
    "a key that pollutes": '{"etcd-size": {"__proto__": {"status": "success"}}}',
    "too large": `"${"a".repeat(50_000_000)}"`,
    "one answer without a name": vector(["1"]),
    "nothing known": {up: vector(["1"])},
    "empty object": {},
    "empty list": [],
    "list of answers": [vector(["1"])],
    "list of numbers": [1],
    "result of fio": {jobs: []}
  };
  const messages = Object.entries(broken).map(([name, content]) => {
    try {
      read(content);
      return [name, "read"];
    } catch (error) {
      return [name, (error as Error).message];
    }
  });
  for (const [, message] of messages) expect(message).not.toContain("\n");
  expect(Object.fromEntries(messages)).toMatchInlineSnapshot(`
    {
      "a key that pollutes": "has a key "__proto__", which no result has",
      "cut off": "is not JSON: it ends early, as if it was cut off",
      "empty": "is empty",
      "empty list": "has no answer to a query of Headroom",
      "empty object": "has no answer to a query of Headroom",
      "list of answers": "entry 1 must be {"query": …, "answer": …}",
      "list of numbers": "entry 1 must be {"query": …, "answer": …}",
      "nothing known": "has no answer to a query of Headroom, but to up",
      "one answer without a name": "is the answer to one query and does not say which: name the file after it, such as etcd-size.json, or put it in an object, such as {"etcd-size": …}",
      "result of fio": "has no answer to a query of Headroom, but to jobs",
      "too large": "must be at most 1 MB, got 50 MB",
      "web page": "is not JSON: it begins with "<html><body>login</b"",
    }
  `);
});

test("labels of any name stay labels", () => {
  const text = JSON.stringify({reconciles: vector(["2", {controller: "constructor", toString: "x"}])});
  expect(
    measuredValues(queries, readPrometheus(text, queries)).find(({query}) => query.id === "reconciles")?.each
  ).toEqual([{name: "constructor", value: 2}]);
});
