import {configRuleRow} from "./config-context.js";
import type {ConfigFile, ConfigValue} from "./config-file.js";
import type {FleetContext} from "./fleet-context.js";

/** The weekly look at etcd: what the guide's script does, with certificates, one member at a time and the leader last. */
export function etcdMaintenance(context: FleetContext): ConfigFile {
  const [share, free, pause] = ["defrag-free-share", "defrag-free-mb", "maintenance-pause"].map((id) =>
    configRuleRow(context, id)
  );
  const values = [share, free, pause].flatMap((row): ConfigValue[] =>
    row
      ? [
          {
            name: row.label,
            component: "etcd",
            value: `${row.value} ${row.unit}`,
            default: null,
            isDefault: false,
            why: row.why,
            source: row.source
          }
        ]
      : []
  );
  const settings = [
    `free_share=${share?.value}`,
    `free_bytes=${(free?.value ?? 0) * 1e6}`,
    `pause=\${PAUSE:-${pause?.value}}`
  ];
  return {
    path: "etcd/maintain.sh",
    language: "shell",
    text: `${HEAD}${settings.join("\n")}\n${BODY}`,
    about:
      "Health, alarms and a snapshot, then each member whose file has much free space is defragmented, the leader last. Runs on a control-plane node, where kubeadm keeps the certificates, or wherever etcdctl reaches all members.",
    values
  };
}

const HEAD = `#!/usr/bin/env bash
# Looks after etcd: health, alarms, a snapshot, and defragmentation of one member at a time, the leader last.
# ENDPOINTS names members (https://10.0.0.1:2379,...); without it they are asked of the one on this machine.
# SNAPSHOT is the file for the snapshot, DRY_RUN=1 only looks.
set -euo pipefail

certificates=\${CERTIFICATES:-/etc/kubernetes/pki/etcd}
certificate=\${CERTIFICATE:-$certificates/healthcheck-client}
snapshot=\${SNAPSHOT:-/var/backups/etcd-$(date +%Y%m%d-%H%M%S).db}
# A member is defragmented from this free share in % and these free bytes on; seconds of pause after each.
`;

const BODY = `
read -r -a command <<<"\${ETCDCTL:-etcdctl}"

etcd() {
  ETCDCTL_API=3 "\${command[@]}" --cacert="$certificates/ca.crt" --cert="$certificate.crt" --key="$certificate.key" "$@"
}

# number_in FIELD JSON: the first number of a field
number_in() {
  grep -o -m1 "\\"$1\\":[0-9]*" <<<"$2" | head -n1 | cut -d: -f2
}

members() {
  if [[ -n \${ENDPOINTS:-} ]]; then
    tr , '\\n' <<<"$ENDPOINTS"
  else
    etcd --endpoints=https://127.0.0.1:2379 member list -w simple | awk -F', ' '{print $5}' | cut -d, -f1
  fi
}

is_leader() {
  etcd --endpoints="$1" endpoint status -w simple | awk -F', ' '{exit $5 == "true" ? 0 : 1}'
}

defragment() {
  local endpoint=$1 status size used free
  status=$(etcd --endpoints="$endpoint" endpoint status -w json)
  size=$(number_in dbSize "$status")
  used=$(number_in dbSizeInUse "$status")
  free=$((size - used))
  echo "$endpoint: $size bytes, $used in use"
  if ((free < free_bytes || free * 100 < size * free_share)); then
    echo "$endpoint: not worth defragmenting"
    return
  fi
  if [[ -n \${DRY_RUN:-} ]]; then
    echo "$endpoint: would be defragmented"
    return
  fi
  etcd --endpoints="$endpoint" --command-timeout=120s defrag
  etcd --endpoints="$endpoint" endpoint health
  sleep "$pause"
}

mapfile -t endpoints < <(members)
if ((\${#endpoints[@]} == 0)); then
  echo "no members found" >&2
  exit 1
fi
all=$(IFS=,; echo "\${endpoints[*]}")

# Stops here unless every member is healthy: one that is defragmented answers nothing, and the others have to.
etcd --endpoints="$all" endpoint health
etcd --endpoints="$all" endpoint status -w table
etcd --endpoints="$all" alarm list
if [[ -z \${DRY_RUN:-} ]]; then etcd --endpoints="\${endpoints[0]}" snapshot save "$snapshot"; fi

leaders=()
for endpoint in "\${endpoints[@]}"; do
  if is_leader "$endpoint"; then leaders+=("$endpoint"); else defragment "$endpoint"; fi
done
for endpoint in \${leaders[@]+"\${leaders[@]}"}; do defragment "$endpoint"; done

etcd --endpoints="$all" endpoint health
echo "An alarm for space stays until it is disarmed: etcdctl alarm disarm, once the database is below its quota."
`;
