import {html} from "htl";
import {formatPercent, tierName} from "../format.js";
import type {Deadline} from "../growth/deadline.js";
import {aheadSentences, fleetSentence} from "../growth/growth-headline.js";
import type {GrowthAhead} from "../growth/growth-of.js";
import type {LimitAhead} from "../growth/limits-ahead.js";
import {type CellView, dataTable} from "./data-table.js";
import type {GrowthBoard, GrowthView} from "./growth-board.js";
import {type PlanView, sentenceView} from "./headline-view.js";
import {staticTable} from "./static-table.js";

/** What is over when and what to order by when, in a few sentences: how the fleet grows at once, the rest once it is planned. */
export function growthSentence(board: GrowthBoard): PlanView {
  const view = sentenceView(() => {
    const {growth, ahead} = board;
    const rest = ahead ? aheadSentences(ahead) : "Every month is being planned.";
    return growth ? `${fleetSentence(growth)} ${rest}` : rest;
  });
  view.classList.add("long", "growth-headline");
  return view;
}

/** When each limit gets tight and over, and by when what mends it must be ordered. */
export function limitsAheadTable(): GrowthView {
  let last = 0;
  const table = dataTable<LimitAhead>({
    caption: "When each limit gets tight and over",
    key: ({id}) => id,
    columns: [
      {header: "Limit", cell: ({label, class: own}) => ({text: label, note: own})},
      {header: "At the start", numeric: true, cell: (limit) => usedCell(limit, 0, limit.first)},
      {header: "At the end", numeric: true, cell: (limit) => usedCell(limit, last, limit.last)},
      {header: "Tight from", cell: ({tight}) => dateCell(tight)},
      {
        header: "Over from",
        cell: ({over, staysOver}) => dateCell(over, over && !staysOver ? "no longer at the end" : "")
      },
      {header: "Order by", cell: ({over}) => orderCell(over)}
    ]
  });
  return Object.assign(html`<div>${table}</div>`, {
    lazy: true,
    update({limits, months}: GrowthAhead) {
      last = months.length - 1;
      table.update(limits);
    }
  });
}

function usedCell({id}: LimitAhead, month: number, used: number): CellView {
  return {text: formatPercent(used), path: `growth.${month}.limits.${id}.utilisation`};
}

function dateCell(deadline: Deadline | undefined, note = ""): CellView {
  if (!deadline) return {text: "–"};
  return {text: deadline.month === 0 ? "the start" : deadline.date, note: note || undefined};
}

/** The day to order by, and whether it is past. */
export function orderCell(deadline: Deadline | undefined): CellView {
  if (!deadline) return {text: "–"};
  return {text: deadline.orderBy, note: deadline.late ? "late" : undefined};
}

interface Step extends Deadline {
  readonly what: string;
}

/** Tiers and management clusters that come, in the order of their dates. */
export function stepsAheadTable(): GrowthView {
  const root = html`<div class="growth-list"></div>`;
  return Object.assign(root, {
    lazy: true,
    update(ahead: GrowthAhead) {
      const rows = stepsOf(ahead).map(({date, orderBy, late, what}) => [
        date,
        what,
        late ? `${orderBy}, late` : orderBy
      ]);
      root.replaceChildren(
        rows.length
          ? staticTable("Tiers and management clusters to come", ["From", "What", "Order by"], rows)
          : html`<p class="aside">Tier and number of management clusters stay as they are.</p>`
      );
    }
  });
}

function stepsOf({tiers, rises}: GrowthAhead): Step[] {
  const steps: Step[] = [
    ...tiers.map((tier) => ({...tier, what: `tier ${tierName(tier.to)} instead of ${tierName(tier.from)}`})),
    ...rises.map((rise) => ({
      ...rise,
      what: `${rise.to} management clusters in ${rise.region} instead of ${rise.from}; ${rise.clusters} in all`
    }))
  ];
  return steps.sort((a, b) => a.month - b.month);
}

/** What the growth leaves out, and warnings that come with it. */
export function growthNoticesList(): GrowthView {
  const list = html`<ul class="notices"></ul>`;
  return Object.assign(html`<div class="notices-box">${list}</div>`, {
    lazy: true,
    update({notices, warnings}: GrowthAhead) {
      const items = [
        ...notices.map(
          ({code, message}) => html`<li class="level-info" data-code=${code}><b>Note.</b> ${message}</li>`
        ),
        ...warnings.map(
          ({code, message, date}) =>
            html`<li class="level-warning" data-code=${code}><b>▲ Warning from ${date} on.</b> ${message}</li>`
        )
      ];
      list.replaceChildren(...(items.length ? items : [html`<li>No warning comes with this growth.</li>`]));
    }
  });
}
