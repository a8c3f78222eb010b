import {z} from "zod";

/*
 * Written from the types of kube-state-metrics v2.13.0, pkg/customresourcestate/config.go and
 * config_metrics_types.go, as npm has no schema of them; the fields are the same at v2.20.0. An Info must have labels:
 * registry_factory.go exposes none without.
 */

const text = z.string().min(1);
const path = z.array(text).min(1);
const labels = {
  commonLabels: z.record(z.string(), z.string()).optional(),
  labelsFromPath: z.record(z.string(), path).optional()
};
const ofValue = {labelsFromPath: z.record(z.string(), path).optional(), path: path.optional()};
const valueFrom = path.optional();
const each = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("Info"),
    info: z.strictObject({...ofValue, labelsFromPath: z.record(z.string(), path), labelFromKey: text.optional()})
  }),
  z.strictObject({
    type: z.literal("Gauge"),
    gauge: z.strictObject({...ofValue, valueFrom, labelFromKey: text.optional(), nilIsZero: z.boolean().optional()})
  }),
  z.strictObject({
    type: z.literal("StateSet"),
    stateSet: z.strictObject({...ofValue, valueFrom, labelName: text, list: z.array(text).min(2)})
  })
]);
const metric = z.strictObject({name: text, help: text, each, ...labels, errorLogV: z.int().optional()});
const stateMetrics = z.strictObject({
  kind: z.literal("CustomResourceStateMetrics"),
  spec: z.strictObject({
    resources: z.array(
      z.strictObject({
        groupVersionKind: z.strictObject({group: text, version: text, kind: text}),
        resourcePlural: text.optional(),
        metricNamePrefix: text.optional(),
        metrics: z.array(metric).min(1),
        errorLogV: z.int().optional(),
        ...labels
      })
    )
  })
});

/** What is wrong with a configuration of custom resources by the types of kube-state-metrics; undefined where nothing is. */
export function stateMetricsProblem(document: unknown): string | undefined {
  const {error} = stateMetrics.safeParse(document);
  return error && z.prettifyError(error);
}
