import type {Metric} from "../catalog/vocabulary.js";
import type {Target} from "../sizing/plan.js";
import type {ConfigContext} from "./config-context.js";
import type {ConfigValue} from "./config-file.js";
import {setting} from "./setting.js";

const BYTES_PER_GIB = 1_073_741_824;

interface EtcdFlag {
  readonly name: string;
  readonly metric: Metric;
  readonly valueOf: (target: number) => number;
  readonly write: (target: string) => string;
}

const same = {valueOf: (target: number) => target, write: (target: string) => target};

const flags: readonly EtcdFlag[] = [
  {
    name: "--quota-backend-bytes",
    metric: "quota",
    valueOf: (gib) => gib * BYTES_PER_GIB,
    write: (gib) => `${gib} GiB × ${BYTES_PER_GIB}`
  },
  {name: "--snapshot-count", metric: "snapshot-count", ...same},
  {name: "--heartbeat-interval", metric: "heartbeat", ...same},
  {name: "--election-timeout", metric: "election", ...same}
];

/** The flags of etcd with the targets of the plan; auto-compaction stays off, as the API server compacts. */
export function etcdSettings(context: ConfigContext): ConfigValue[] {
  const {targets} = context.plan;
  const followed = flags.flatMap((flag) => {
    const target = targets.find(({metric}) => metric === flag.metric);
    return target && typeof target.value === "number" ? [settingOf(flag, target, target.value, context)] : [];
  });
  return [...followed, compaction(targets, context)];
}

function settingOf(flag: EtcdFlag, target: Target, value: number, context: ConfigContext): ConfigValue {
  const {name, metric} = flag;
  const bytes = flag.valueOf(value);
  const isTwoGib = name === "--quota-backend-bytes" && value === 2;
  return setting(context, {
    component: "etcd",
    name,
    value: isTwoGib ? 0 : bytes,
    why: [isTwoGib ? "0 stands for 2 GiB" : flag.write(String(value)), target.reason].filter(Boolean).join("; "),
    source: target.source,
    explain: `targets.${target.role}.${metric}`
  });
}

function compaction(targets: readonly Target[], context: ConfigContext): ConfigValue {
  const reason = targets.find(({metric}) => metric === "compaction")?.reason;
  const why = reason || "kube-apiserver compacts every 5 minutes, so that nothing is left to remove";
  return setting(context, {
    component: "etcd",
    name: "--auto-compaction-retention",
    value: 0,
    why,
    source: "kubernetes"
  });
}

/** The same where kubeadm runs etcd: it writes a snapshot count of its own. */
export function stackedEtcdSettings(context: ConfigContext): ConfigValue[] {
  return etcdSettings(context).map((value) => {
    if (value.name !== "--snapshot-count") return value;
    const why = `${value.why}; kubeadm writes it itself`;
    const name = "etcd.local.extraArgs.snapshot-count";
    const byKubeadm = setting(context, {...value, component: "kubeadm", name, why});
    return byKubeadm.isDefault ? byKubeadm : value;
  });
}
