// @vitest-environment jsdom
import {expect, test} from "vitest";
import {numberButton, setHidden, setNumber, setText} from "../../../src/lib/components/number-button.js";
import {rangeEnds} from "../../../src/lib/components/range-ends.js";

test("setText(node, text) changes a text of the same length in place, and makes another one anew", () => {
  const node = document.createElement("span");
  setText(node, "1,360 GiB");
  const [first] = node.childNodes;
  setText(node, "1,408 GiB");
  expect(node.textContent).toBe("1,408 GiB");
  expect(node.firstChild).toBe(first);
  setText(node, "992 GiB");
  expect(node.textContent).toBe("992 GiB");
  expect(node.firstChild).not.toBe(first);
  setText(node, "");
  expect(node.childNodes).toHaveLength(0);
  setText(node, "again");
  expect(node.textContent).toBe("again");
});

test("setText(node, text) puts one text in place of several nodes", () => {
  const node = document.createElement("p");
  node.append("two ", document.createElement("b"), "parts");
  setText(node, "two  parts");
  expect(node.innerHTML).toBe("two  parts");
});

test("setText, setNumber and setHidden touch nothing that is as it should be", async () => {
  const button = numberButton("12", "totals.nodes.plan", "Nodes");
  document.body.append(button);
  const seen: MutationRecord[] = [];
  const observer = new MutationObserver((records) => seen.push(...records));
  observer.observe(button, {subtree: true, childList: true, attributes: true, characterData: true});
  setText(button, "12");
  setNumber(button, "12", "totals.nodes.plan", "Nodes");
  setHidden(button, false);
  await Promise.resolve();
  expect(seen).toEqual([]);
  setNumber(button, "13", "totals.nodes.plan", "Nodes");
  setHidden(button, true);
  await Promise.resolve();
  expect(seen.map(({type, attributeName}) => attributeName ?? type)).toEqual(["characterData", "aria-label", "hidden"]);
});

test("rangeEnds().update keeps the bounds while they have as many digits, and the focus in any case", () => {
  const ends = rangeEnds();
  document.body.append(ends);
  const update = (low: string, high: string) =>
    ends.update(
      [
        {text: low, path: "a.low"},
        {text: high, path: "a.high"}
      ],
      "vCPU"
    );
  update("120", "980");
  const [low, high] = ends.querySelectorAll("button");
  high?.focus();
  update("122", "990");
  expect([...ends.querySelectorAll("button")]).toEqual([low, high]);
  expect(ends.textContent).toBe("122 – 990");
  expect(high?.ariaLabel).toBe("vCPU, high: 990");
  update("124", "1,000");
  expect(ends.textContent).toBe("124 – 1,000");
  expect(ends.querySelectorAll("button")[1]).not.toBe(high);
  expect(document.activeElement).toBe(ends.querySelectorAll("button")[1]);
  ends.update(undefined, "vCPU");
  expect(ends.textContent).toBe("");
});
