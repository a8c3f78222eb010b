import type {ParameterKind} from "./parameters.js";

/** What the kinds of parameters are called, in the order in which they are listed: one's own first. */
export const kindNames: Readonly<Record<ParameterKind, string>> = {
  input: "Inputs of the scenario",
  guide: "Ranges of the guide",
  price: "Prices",
  constant: "Constants of the demand",
  growth: "How the fleet grows"
};
