import {expect, test} from "vitest";
import {histogramQuantile, parseMetrics, sumOf} from "../../../scripts/measure/metrics-text.js";

const text = `# HELP seconds How long it takes.
# TYPE seconds histogram
seconds_bucket{le="0.1"} 50
seconds_bucket{le="0.2"} 90
seconds_bucket{le="+Inf"} 100
seconds_sum 12.5
seconds_count 100

up{job="a \\"b\\", c",host="x{y}"} 1
up{job="d"} 1e+01 1795336978711
not a metric line at all
`;
const samples = parseMetrics(text);

test("parseMetrics(text) reads names, labels and values, and nothing else", () => {
  expect(samples).toHaveLength(7);
  expect(samples[0]).toEqual({name: "seconds_bucket", labels: {le: "0.1"}, value: 50});
  expect(samples[5]).toEqual({name: "up", labels: {job: 'a \\"b\\", c', host: "x{y}"}, value: 1});
  expect(samples[6]).toEqual({name: "up", labels: {job: "d"}, value: 10});
  expect(parseMetrics("")).toEqual([]);
});

test("sumOf(samples, name) adds over labels, and is NaN for what is not there", () => {
  expect(sumOf(samples, "up")).toBe(11);
  expect(sumOf(samples, "seconds_sum")).toBe(12.5);
  expect(sumOf(samples, "seconds")).toBeNaN();
});

test("histogramQuantile(samples, name, share) is linear in a bucket and ends at the last finite bound", () => {
  const at = (share: number) => histogramQuantile(samples, "seconds", share);
  expect(at(0.25)).toBeCloseTo(0.05);
  expect(at(0.5)).toBeCloseTo(0.1);
  expect(at(0.7)).toBeCloseTo(0.15);
  expect(at(0.9)).toBeCloseTo(0.2);
  expect(at(0.99)).toBe(0.2);
  expect(at(0)).toBe(0);
});

test("histogramQuantile(samples, name, share) is NaN without observations", () => {
  expect(histogramQuantile([], "seconds", 0.5)).toBeNaN();
  expect(histogramQuantile(parseMetrics('seconds_bucket{le="+Inf"} 0'), "seconds", 0.5)).toBeNaN();
});
