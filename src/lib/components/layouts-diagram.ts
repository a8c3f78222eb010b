import {html} from "htl";
import {diagramLines} from "../charts/diagram-words.js";
import {layoutDiagram} from "../charts/layout-diagram.js";
import {type Diagram, diagramOf} from "../layout/diagram.js";
import {layoutWords} from "../layout/layout-words.js";
import type {LayoutOption} from "../layout/layouts-of.js";
import type {Layout} from "../sizing/management.js";
import type {PlanView} from "./headline-view.js";
import {layoutPicker} from "./layout-picker.js";
import type {LayoutsBoard} from "./layouts-board.js";

const REST_MS = 120;

interface Pattern {
  readonly source: string;
  readonly text: string;
}

const regional: readonly Pattern[] = [
  {source: "S000", text: "Pattern 2: regional management clusters"},
  {source: "S001", text: "Tier XL: multiple regional management clusters"}
];

/** Which picture of the guides a layout is. */
const patterns: Readonly<Record<Layout, readonly Pattern[]>> = {
  single: [{source: "S001", text: "Tiers small to large: one management cluster"}],
  sharded: [{source: "S000", text: "Pattern 1: namespace sharding"}],
  multi: [{source: "S000", text: "Pattern 2, in one region"}],
  regional,
  hierarchical: [
    {source: "S000", text: "Pattern 3: hierarchical control plane"},
    {source: "S001", text: "Tier Extreme: hierarchical fleet with federation"}
  ]
};

const federation: Pattern = {source: "S004", text: "Cluster federation: a control plane over 100 members"};
const FEDERATED = 50;

/** One layout drawn, with the same as a list; which one is picked above it. */
export function layoutsDiagram(board: LayoutsBoard, sourcesPage: string): PlanView {
  const picker = layoutPicker(board, "diagram-layout");
  const box = html`<div class="diagram"></div>`;
  const caption = html`<figcaption class="chart-caption"></figcaption>`;
  const details = html`<details><summary>The same as a list</summary><ul></ul></details>` as HTMLDetailsElement;
  const root = html`<figure class="steps">${picker}${box}${caption}${details}</figure>`;
  let drawn = "";
  let timer: ReturnType<typeof setTimeout> | undefined;

  new ResizeObserver(draw).observe(box);

  function draw(): void {
    const option = board.state?.options.find(({id}) => id === board.shown);
    if (!option || !box.clientWidth) return;
    const diagram = diagramOf(option);
    const key = JSON.stringify([diagram, option.id, box.clientWidth, option.hypothetical]);
    if (key === drawn) return;
    drawn = key;
    box.replaceChildren(layoutDiagram(diagram, {width: box.clientWidth, title: `Layout ${option.id}`}));
    caption.replaceChildren(...captionOf(option, diagram, sourcesPage));
    details.lastElementChild?.replaceChildren(...diagramLines(diagram).map((line) => html`<li>${line}</li>`));
  }

  return Object.assign(root, {
    lazy: true,
    update() {
      picker.update();
      clearTimeout(timer);
      if (drawn) timer = setTimeout(draw, REST_MS);
      else draw();
    }
  });
}

function captionOf({id, hypothetical}: LayoutOption, {regions}: Diagram, sourcesPage: string): (Node | string)[] {
  const managers = regions.reduce((sum, {managementClusters}) => sum + managementClusters.length, 0);
  const shown = [...patterns[id], ...(managers >= FEDERATED ? [federation] : [])];
  const made = hypothetical ? " The second region is made up: the fleet has one." : "";
  const links = shown.flatMap(({source, text}, index) => [
    index ? "; " : " ",
    html`<a href=${`${sourcesPage}#${source}`} data-carry>${source}</a>`,
    `, ${text}`
  ]);
  return [`${layoutWords[id].name}: ${layoutWords[id].what}.${made} Compare`, ...links, "."];
}
