import type {PriceRow} from "../catalog/price-schemas.js";
import type {Rule} from "../sizing/calculus.js";
import {GB_PER_GIB} from "../sizing/demand/rules.js";
import {gibOfGB, gibOfTB, inTier} from "./capacity.js";
import {HOURS_PER_MONTH, MONTHS_PER_YEAR, toCents} from "./cents.js";

type Tier = Pick<PriceRow, "above" | "upTo">;

const times = (parts: number) => (parts === 1 ? "" : ` × ${parts} parts`);
const written = (quantity: string, {above, upTo}: Tier) => {
  const capped = upTo === null ? quantity : `min(${quantity}, ${upTo})`;
  return above === 0 ? capped : `max(0, ${capped} − ${above})`;
};

/** Hours of all machines in a month. */
export function machineHours(parts: number): Rule {
  return {
    names: ["machines"],
    write: (machines) => `${machines}${times(parts)} × ${HOURS_PER_MONTH} h`,
    apply: (machines = 0) => machines * parts * HOURS_PER_MONTH
  };
}

/** GiB of volumes: whole GiB for each machine, and not below what the type or its IOPS ask for. */
export function volumeGiB(parts: number, atLeast: number, tier: Tier): Rule {
  return {
    names: ["machines", "storage in GB"],
    write: (machines, gb) => {
      const part = parts === 1 ? gb : `${gb} / ${parts}`;
      return `${machines}${times(parts)} × ${written(`max(${atLeast}, ceil(${part} / ${GB_PER_GIB}))`, tier)}`;
    },
    apply: (machines = 0, gb = 0) => machines * parts * inTier(Math.max(atLeast, Math.ceil(gibOfGB(gb / parts))), tier)
  };
}

/** Disks of a fixed size, one for each machine. */
export function fixedDisks(parts: number): Rule {
  return {
    names: ["machines"],
    write: (machines) => `${machines}${times(parts)}`,
    apply: (machines = 0) => machines * parts
  };
}

/** IOPS that are paid for: those of each machine that fall into the tier. */
export function paidIops(parts: number, tier: Tier): Rule {
  return {
    names: ["machines", "IOPS for each"],
    write: (machines, iops) =>
      `${machines}${times(parts)} × ${written(parts === 1 ? `${iops}` : `${iops} / ${parts}`, tier)}`,
    apply: (machines = 0, iops = 0) => machines * parts * inTier(iops / parts, tier)
  };
}

/** GiB of object storage that fall into a tier. */
export function objectGiB(tier: Tier): Rule {
  return {
    names: ["TB"],
    write: (tb) => written(`1000 × ${tb} / ${GB_PER_GIB}`, tier),
    apply: (tb = 0) => inTier(gibOfTB(tb), tier)
  };
}

/** Nothing is bought of an item that another bound buys. */
export const noneOfIt: Rule = {
  names: ["machines"],
  write: (machines) => `none for ${machines} machines, whose disk is another`,
  apply: () => 0
};

/** A price less the discount for running a whole month. */
export const lessDiscount: Rule = {
  names: ["price", "discount"],
  write: (price, discount) => `${price} × (1 − ${discount})`,
  apply: (price = 0, discount = 0) => price * (1 - discount)
};

/** What is paid at the start of a term of some years. */
export function paidAtStart(years: number): Rule {
  return {
    names: ["price of an hour", "hours a month"],
    write: (price, hours) => `${price} × ${hours} × ${MONTHS_PER_YEAR * years} months, to the cent`,
    apply: (price = 0, hours = 0) => toCents(price * hours * MONTHS_PER_YEAR * years)
  };
}

export const nothing: Rule = {
  names: ["machines"],
  write: () => "0, since nothing is paid at the start",
  apply: () => 0
};
