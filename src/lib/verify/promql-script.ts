import type {Query} from "../catalog/verify-schemas.js";
import {formatCount} from "../format.js";
import type {Plan} from "../sizing/plan.js";

/** A script that asks a Prometheus every query and writes the answers into one file, as `readPrometheus` takes it. */
export function promqlScript(plan: Plan, queries: readonly Query[]): string {
  const {clusters, machines} = plan.scenario;
  const fleet = `${formatCount(clusters, "clusters")} and ${formatCount(machines, "machines")}`;
  return `#!/usr/bin/env bash
# Asks the Prometheus of one management cluster what Headroom holds against its plan for ${fleet}.
# Usage: bash headroom-promql.sh http://127.0.0.1:9090 [headroom-answers.json]
# PROMETHEUS_TOKEN is sent as a bearer token where it is set. It reads only, and needs curl.
set -euo pipefail

prometheus="\${1:?the address of Prometheus, such as http://127.0.0.1:9090}"
answers="\${2:-headroom-answers.json}"
separator="{"

ask() {
  local answer
  answer="$(request "$2" || true)"
  case "$answer" in
    "{"*) ;;
    *) answer='{"status":"error","errorType":"curl","error":"Prometheus did not answer"}' ;;
  esac
  printf '%s\\n"%s":%s' "$separator" "$1" "$answer" >>"$answers"
  separator=","
}

request() {
  printf 'header = "Authorization: Bearer %s"\\n' "\${PROMETHEUS_TOKEN:-}" |
    curl --silent --show-error --max-time 60 --get \${PROMETHEUS_TOKEN:+--config -} \\
      --data-urlencode "query=$1" "\${prometheus%/}/api/v1/query"
}

: >"$answers"
${queries.map(({id, query}) => `ask ${id} '${query}'`).join("\n")}
printf '\\n}\\n' >>"$answers"
echo "The answers are in $answers."
`;
}
