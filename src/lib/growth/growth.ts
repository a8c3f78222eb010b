import type {Scenario} from "../scenario/fields.js";
import {firstOfNextMonth} from "./dates.js";
import {completeGrowth, type GrowthInput, type GrowthSettings} from "./fields.js";

/** How a fleet grows: its scenario on the start date, and all settings, with the start as a date. */
export interface Growth {
  readonly scenario: Scenario;
  /** ISO date, UTC, of month 0. */
  readonly start: string;
  /** ISO date: orders that were due before are late. */
  readonly today: string;
  readonly settings: GrowthSettings;
}

/**
 * The growth of a scenario's fleet.
 *
 * @param today ISO date from the caller, as the model has no clock; `start: "auto"` is the first of the month after it
 */
export function growthFrom(scenario: Scenario, input: GrowthInput, today: string): Growth {
  const settings = completeGrowth(input);
  const start = settings.start === "auto" ? firstOfNextMonth(today) : settings.start;
  return {scenario, start, today, settings};
}
