// @vitest-environment jsdom
import {expect, test, vi} from "vitest";
import {spreadEditor} from "../../../src/lib/components/spread-editor.js";
import type {Parameter} from "../../../src/lib/risk/parameters.js";

const clusters: Parameter = {
  id: "input/clusters",
  kind: "input",
  label: "Workload clusters",
  unit: "clusters",
  spread: {kind: "pert", low: 300, likely: 300, high: 300},
  source: "scenario",
  section: "",
  why: "",
  whole: true,
  enters: {way: "input", field: "clusters"}
};

function opened() {
  const use = vi.fn();
  const editor = spreadEditor({id: "input/clusters", label: "Workload clusters", parameters: () => [clusters], use});
  editor.show({kind: "pert", low: 250, likely: 300, high: 400});
  const boxes = () => [...editor.querySelectorAll("input")];
  const type = (index: number, text: string) => {
    const box = boxes()[index] as HTMLInputElement;
    box.value = text;
    box.dispatchEvent(new Event("input"));
  };
  return {editor, use, boxes, type, message: () => editor.querySelector(".message")?.textContent};
}

test("spreadEditor(options) uses what holds, keeps what does not, and says what is wrong with it", () => {
  const {editor, use, boxes, type, message} = opened();
  type(0, "500");
  expect(message()).toBe(
    "Workload clusters must have low at most likely, got 500 and 300. What was in use stays in use."
  );
  type(1, "");
  expect(message()).toBe("Workload clusters must have a number for likely, got none. What was in use stays in use.");
  editor.show({kind: "pert", low: 250, likely: 300, high: 400});
  expect(boxes().map(({value}) => value)).toEqual(["500", "", "400"]);
  expect(use).not.toHaveBeenCalled();
  type(1, "600");
  type(2, "700");
  expect(message()).toBe("");
  expect(use).toHaveBeenCalledExactlyOnceWith({kind: "pert", low: 500, likely: 600, high: 700});
});

test("spreadEditor(options) takes figures along to another form", () => {
  const {editor, use, boxes} = opened();
  const select = editor.querySelector("select") as HTMLSelectElement;
  select.value = "quantiles";
  select.dispatchEvent(new Event("input"));
  expect(use).toHaveBeenLastCalledWith({kind: "quantiles", p10: 250, p50: 300, p90: 400});
  select.value = "sure";
  select.dispatchEvent(new Event("input"));
  expect(boxes().map(({value, ariaLabel}) => [value, ariaLabel ?? ""])).toEqual([["300", expect.anything()]]);
  expect(use).toHaveBeenLastCalledWith({kind: "pert", low: 300, likely: 300, high: 300});
});
