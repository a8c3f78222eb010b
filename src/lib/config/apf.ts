import {apfDocument, apfName} from "./apf-document.js";
import {type Seats, seatsOf} from "./apf-seats.js";
import {type ConfigContext, configRuleRow} from "./config-context.js";
import type {ConfigFile, ConfigValue} from "./config-file.js";
import {type ShippedManager, shippedManagers} from "./manager-of.js";
import {setting} from "./setting.js";
import {managerNamespace, nameSuffix} from "./shard-names.js";
import {toYaml} from "./to-yaml.js";

const LEVEL = "PriorityLevelConfiguration.spec.limited";

/** A service account as a subject of a schema. */
interface ServiceAccount {
  readonly name: string;
  readonly namespace: string;
}

/** A priority level of its own for the managers of Cluster API, and the schema that puts their requests there. */
export function apfFiles(context: ConfigContext): ConfigFile[] {
  const seats = seatsOf(context);
  const values = valuesOf(seats, context);
  return [
    {
      path: "priority/cluster-api.yaml",
      language: "yaml",
      text: toYaml(levelOf(values, context), schemaOf(values, context)),
      about: aboutOf(seats),
      values
    }
  ];
}

function aboutOf({before, wanted, own, shared, ownUnraised, sharedUnraised}: Seats): string {
  const need =
    wanted > before
      ? `the limits of the managers' clients can fill ${wanted}`
      : `the limits of the managers' clients can fill ${wanted}, so that they need it only beside other busy controllers`;
  return `Without it all controllers share ${before} seats of an API server; ${need}. With it, and the in-flight limits of the API server's file, Cluster API has ${own} and the others keep ${shared}; with the limits left alone ${ownUnraised}, and the others fall to ${sharedUnraised}.`;
}

function valuesOf({shares, whyShares}: Seats, context: ConfigContext): ConfigValue[] {
  const lendable = configRuleRow(context, "apf-lendable");
  const precedence = configRuleRow(context, "apf-precedence");
  const make = (name: string, value: string | number | boolean, why: string, source = "k8s-flow-control") =>
    setting(context, {component: "flowcontrol", name, value, why, source});
  const waits = "The default, written out as a level that queues is rejected without: enough for a handful of accounts";
  return [
    make("PriorityLevelConfiguration.spec.type", "Limited", "Takes part in the shares"),
    make(`${LEVEL}.nominalConcurrencyShares`, shares, whyShares),
    make(`${LEVEL}.lendablePercent`, lendable.value, lendable.why, lendable.source),
    make(`${LEVEL}.limitResponse.type`, "Queue", "Requests wait rather than fail"),
    make(`${LEVEL}.limitResponse.queuing.queues`, 64, waits),
    make(`${LEVEL}.limitResponse.queuing.handSize`, 8, waits),
    make(`${LEVEL}.limitResponse.queuing.queueLengthLimit`, 50, waits),
    make("FlowSchema.spec.matchingPrecedence", precedence.value, precedence.why, precedence.source),
    make(
      "FlowSchema.spec.distinguisherMethod.type",
      "ByUser",
      "Each manager is a flow, so that none starves the others"
    ),
    make("FlowSchema.spec.priorityLevelConfiguration.name", apfName, "The level above"),
    make(
      "FlowSchema.spec.rules.resourceRules.namespaces",
      "*",
      "A rule for resources with a namespace is rejected without"
    ),
    make("FlowSchema.spec.rules.resourceRules.clusterScope", true, "Definitions and namespaces have none")
  ];
}

function levelOf(values: readonly ConfigValue[], context: ConfigContext): object {
  return apfDocument("PriorityLevelConfiguration", values, context);
}

/** Every request of the managers, leases apart: schemas before it take those. */
function schemaOf(values: readonly ConfigValue[], context: ConfigContext): object {
  const document = apfDocument("FlowSchema", values, context);
  const subjects = shippedManagers(context)
    .flatMap((shipped) => accountsOf(shipped, context))
    .map((serviceAccount) => ({kind: "ServiceAccount", serviceAccount}));
  const resourceRules = [{verbs: ["*"], apiGroups: ["*"], resources: ["*"], namespaces: ["*"], clusterScope: true}];
  const nonResourceRules = [{verbs: ["*"], nonResourceURLs: ["*"]}];
  return {...document, spec: {...document.spec, rules: [{subjects, resourceRules, nonResourceRules}]}};
}

/** The account of a manager as shipped, and those of its shards. */
function accountsOf({row}: ShippedManager, {plan}: ConfigContext): ServiceAccount[] {
  const {serviceAccount: name, namespace, shardable} = row;
  const shards = shardable && plan.management.shards > 1 ? plan.management.shards : 0;
  const sharded = Array.from({length: shards}, (_, index) => ({
    name: `${name}${nameSuffix(index + 1)}`,
    namespace: managerNamespace(index + 1)
  }));
  return [{name, namespace}, ...sharded];
}
