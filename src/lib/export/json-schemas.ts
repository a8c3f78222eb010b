import {z} from "zod";
import {scenarioFileSchema} from "../scenario/schema.js";
import {planSchema} from "../sizing/plan-schema.js";

/** The published JSON Schemas, by the name of their file. */
export function jsonSchemas(): Record<string, string> {
  return {
    "headroom.scenario.1.json": write("headroom.scenario/1", scenarioFileSchema),
    "headroom.plan.1.json": write("headroom.plan/1", planSchema)
  };
}

function write(id: string, schema: z.ZodType): string {
  return `${JSON.stringify({$id: id, title: id, ...z.toJSONSchema(schema)}, null, 2)}\n`;
}
