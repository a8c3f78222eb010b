import {expect, test} from "vitest";
import {parse} from "yaml";
import {schedulerFiles} from "../../../src/lib/config/scheduler.js";
import {contextFor} from "../../config-context.js";

const context = contextFor({clusters: 400, machines: 9_000});

test("schedulerFiles(management cluster) leaves every default, since 100 nodes are always scored", () => {
  const [file] = schedulerFiles(context);
  expect(parse(file?.text ?? "")).toEqual({
    apiVersion: "kubescheduler.config.k8s.io/v1",
    kind: "KubeSchedulerConfiguration",
    clientConnection: {kubeconfig: "/etc/kubernetes/scheduler.conf"}
  });
  expect(file?.values.every(({isDefault}) => isDefault)).toBe(true);
});

test("schedulerFiles(1,000 nodes) sets the guide's values as fields, not as the flags it prints", () => {
  const [file] = schedulerFiles(context, 1_000);
  expect(parse(file?.text ?? "")).toMatchObject({
    clientConnection: {qps: 400, burst: 800},
    percentageOfNodesToScore: 10
  });
  expect(file?.text).not.toContain("--");
  expect(schedulerFiles(context, 999)[0]?.values.every(({isDefault}) => isDefault)).toBe(true);
});
