import {html} from "htl";
import {formatNumber} from "../format.js";
import type {Rollout} from "../rollout/rollout.js";
import type {Plan} from "../sizing/plan.js";
import type {PlanView} from "./headline-view.js";
import type {RolloutSource} from "./rollout-source.js";
import {type Figure, noCell, numberCell, spreadTable} from "./spread-table.js";

/** How fast the provider creates the machines, as set and by the guide's figures for Prism Central. */
export function provisioningTable(rolloutOf: RolloutSource): PlanView {
  const table = spreadTable("Creating the machines: as set, and by S001's figures for Prism Central", [
    "S001 at best",
    "As set",
    "S001 at worst"
  ]);
  const update = (plan: Plan) => table.update(figures(plan, rolloutOf(plan)));
  return Object.assign(html`<div>${table}</div>`, {lazy: true, update});
}

function figures({scenario}: Plan, {provisioning, machines}: Rollout): Figure[] {
  const {guide, addresses} = provisioning;
  const row = (name: string, unit: string, key: "perMinute" | "hours"): Figure => ({
    name,
    unit,
    cells: [
      guide ? numberCell(guide.fastest[key], `rollout.provisioning.guide.fastest.${key}`) : noCell,
      numberCell(provisioning[key], `rollout.provisioning.${key}`),
      guide ? numberCell(guide.slowest[key], `rollout.provisioning.guide.slowest.${key}`) : noCell
    ]
  });
  const given = scenario.ipAddresses;
  const check =
    given === "none"
      ? `${formatNumber(addresses / machines)} for each machine`
      : addresses <= given
        ? "fits what is given"
        : "more than is given";
  return [
    row("Machines created a minute", "machines/min", "perMinute"),
    row("Time for all machines", "h", "hours"),
    {
      name: "IP addresses in the pools",
      note: check,
      unit: "addresses",
      cells: [noCell, numberCell(addresses, "rollout.provisioning.addresses"), noCell]
    }
  ];
}
