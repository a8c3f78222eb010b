import {formatCount, formatList, formatNumber} from "../format.js";
import type {Plan} from "../sizing/plan.js";
import type {ConfigFile, ConfigVersions} from "./config-file.js";
import {distinctValues} from "./distinct-values.js";

const providerNames: Readonly<Record<string, string>> = {
  nutanix: "CAPX",
  aws: "CAPA",
  gcp: "CAPG",
  azure: "CAPZ",
  metal3: "CAPM3"
};

/** How many values are set, how many the versions have already, and which versions they are. */
export function configHeadline(files: readonly ConfigFile[], versions: ConfigVersions, plan: Plan): string {
  const values = distinctValues(files);
  const set = values.filter(({isDefault}) => !isDefault).length;
  const left = values.length - set;
  const are = (count: number) => (count === 1 ? "is" : "are");
  return `${formatCount(set, "values")} ${are(set)} set and ${formatNumber(left)} ${are(left)} the default already: ${versionsText(versions, plan)}.`;
}

/** The versions in words: "Cluster API v1.14, CAPX v1.10, etcd v3.7 and Kubernetes v1.36". */
function versionsText({capi, provider, bmo, etcd, kubernetes}: ConfigVersions, {scenario}: Plan): string {
  const name = providerNames[scenario.provider];
  const ofProvider = name && provider ? [`${name} ${provider}`] : [];
  const operator = bmo ? [`BMO ${bmo}`] : [];
  return formatList([`Cluster API ${capi}`, ...ofProvider, ...operator, `etcd ${etcd}`, `Kubernetes ${kubernetes}`]);
}
