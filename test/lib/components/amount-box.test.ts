// @vitest-environment jsdom
import {expect, test, vi} from "vitest";
import {amountBox, readAmount} from "../../../src/lib/components/amount-box.js";

test("readAmount(text, max) reads a number from 0 to the most, or none", () => {
  expect([" 0.25 ", "1e-7", "0", ""].map((text) => readAmount(text, 9))).toEqual([
    {value: 0.25},
    {value: 1e-7},
    {value: 0},
    {value: undefined}
  ]);
  expect(["-3", "abc", "10", "1,5", "0x1", "NaN"].map((text) => readAmount(text, 9))).toEqual(
    ["-3", "abc", "10", "1,5", "0x1", "NaN"].map((text) => ({
      problem: `must be a number from 0 to 9, got "${text}"`
    }))
  );
});

test("amountBox(options) keeps what is typed, and uses what holds", () => {
  const use = vi.fn(() => "");
  const box = amountBox({label: "Price", max: 9, use});
  const [input, message] = [box.querySelector("input") as HTMLInputElement, box.querySelector(".message")];
  const type = (text: string) => {
    input.value = text;
    input.dispatchEvent(new Event("input"));
  };
  box.show(2);
  expect(input.value).toBe("2");
  type("x");
  expect(message?.textContent).toBe('Price must be a number from 0 to 9, got "x". 2 stays in use.');
  box.show(2);
  expect([input.value, use.mock.calls.length]).toEqual(["x", 0]);
  type("3");
  expect([message?.textContent, use.mock.calls]).toEqual(["", [[3]]]);
  type("");
  expect(use).toHaveBeenLastCalledWith(undefined);
  box.show(4);
  expect(input.value).toBe("4");
});
