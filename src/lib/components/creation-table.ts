import {html} from "htl";
import {formatNumber} from "../format.js";
import type {LimitOf} from "../rollout/creation.js";
import type {Rollout} from "../rollout/rollout.js";
import type {Plan} from "../sizing/plan.js";
import type {PlanView} from "./headline-view.js";
import type {RolloutSource} from "./rollout-source.js";
import {type Figure, singleCells, spreadCells, spreadTable} from "./spread-table.js";

/** Time to create the clusters by the rate limits of the clients, at the defaults and with raised limits. */
export function creationTable(rolloutOf: RolloutSource): PlanView {
  const table = spreadTable("Time to create the clusters, by the rate limits of the clients alone");
  const update = (plan: Plan) => table.update(figures(plan, rolloutOf(plan)));
  return Object.assign(html`<div>${table}</div>`, {lazy: true, update});
}

function figures({scenario}: Plan, {creation: {calls, limits}}: Rollout): Figure[] {
  const names = {default: `Rate at the defaults of ${scenario.capiVersion}`, tuned: "Rate with raised limits"};
  const times = {default: "Time at the defaults", tuned: "Time with raised limits"};
  const path = ({id}: LimitOf) => `rollout.creation.limits.${id}`;
  return [
    {
      name: "API calls of the busiest controller",
      unit: "calls",
      cells: spreadCells(calls, "rollout.creation.calls")
    },
    ...limits.flatMap((limit): Figure[] => [
      {
        name: names[limit.id],
        note: limit.fixed.length
          ? `no flag raises that of ${limit.fixed.join(" and ")}`
          : "slowest of the known managers",
        unit: "calls/s",
        cells: singleCells(limit.qps, `${path(limit)}.qps`)
      },
      {
        name: times[limit.id],
        note: `${formatNumber(limit.qps)} calls a second`,
        unit: "min",
        cells: spreadCells(limit.minutes, `${path(limit)}.minutes`)
      }
    ])
  ];
}
