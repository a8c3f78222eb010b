import {z} from "zod";
import {checkField, expectation} from "./check-field.js";
import {scenarioProblem} from "./complete.js";
import {type Field, type FieldKey, fieldKeys, fields, type Scenario, type ScenarioInput, wordOf} from "./fields.js";
import {scenarioSchemaId} from "./file.js";

const region = z.strictObject({
  name: z.string().min(1).max(40).describe("Name of the region, without , : @"),
  share: z.number().gt(0).max(1).describe("Fraction of the fleet; the shares of all regions add up to 1"),
  priceRegion: z.string().optional().describe("Region of the price book")
});

const clusterClass = z.strictObject({
  name: z.string().min(1).max(40).describe("Name of the class, without , :"),
  clusters: z.int().min(1).max(50_000),
  controlPlaneMachines: z.literal([0, 1, 3, 5]).describe("For each cluster"),
  workers: z.int().min(0).max(100_000).describe("For each cluster"),
  machineDeployments: z.int().min(0).max(50).describe("For each cluster")
});

/** The schema of one field: its shape for JSON Schema, and the field table's own check for everything a shape cannot say. */
function fieldSchema(key: FieldKey): z.ZodType {
  const field: Field = fields[key];
  return shape(field)
    .superRefine((value, context) => {
      const checked = checkField(field, value);
      if ("problem" in checked) context.addIssue({code: "custom", message: checked.problem});
    })
    .describe(field.unit ? `${field.help} Unit: ${field.unit}.` : field.help);
}

function shape(field: Field): z.ZodType {
  const error = expectation(field);
  switch (field.type) {
    case "text":
      return z.string({error}).max(field.most);
    case "choice":
      return z.enum(field.options as [string, ...string[]], {error});
    case "switch":
      return z.boolean({error});
    case "classes":
      return z.array(clusterClass, {error}).max(field.most);
    case "amounts":
      return z.record(z.string(), z.number({error}).min(field.min, {error}).max(field.max, {error}), {error});
    case "names":
      return z.array(z.string(), {error}).max(field.most);
    case "regions":
      return z.array(region, {error}).min(1).max(field.most);
    case "number": {
      const number = (field.whole ? z.int({error}) : z.number({error})).min(field.min, {error}).max(field.max, {error});
      const word = wordOf(field);
      if (field.among) return z.literal([...field.among], {error});
      return word ? z.union([z.literal(word), number], {error}) : number;
    }
  }
}

const shapes = Object.fromEntries(fieldKeys.map((key) => [key, fieldSchema(key)]));
const inputRegion = region.extend({share: region.shape.share.optional()});

/** A scenario with every field filled in, as it stands in a plan. */
export const scenarioSchema = z.strictObject(shapes) as unknown as z.ZodType<Scenario>;

/** A scenario as a file holds it: every field may be missing. */
export const scenarioFileSchema = z
  .strictObject({
    schema: z.literal(scenarioSchemaId),
    ...shapes,
    regions: z.array(inputRegion).min(1).max(fields.regions.most)
  })
  .partial()
  .superRefine((input, context) => {
    const problem = scenarioProblem(input as ScenarioInput);
    if (problem) context.addIssue({code: "custom", message: problem});
  })
  .describe("A scenario of Headroom: what differs from the defaults.");
