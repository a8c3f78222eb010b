import type {ConfigContext} from "./config-context.js";
import type {ConfigFile} from "./config-file.js";
import {etcdSettings} from "./etcd-settings.js";
import {kubeadmFiles} from "./kubeadm.js";
import {argumentOf, changedOf} from "./setting.js";

/**
 * etcd as the plan's targets ask for it: the ClusterConfiguration of kubeadm, with etcd on the control plane and with
 * an etcd of its own, and a script that starts a member of the latter.
 */
export function etcdFiles(context: ConfigContext): ConfigFile[] {
  return [...kubeadmFiles(context), memberScript(context)];
}

/** Starts a member from its name, addresses and certificates; the values come after what is the member's own. */
function memberScript(context: ConfigContext): ConfigFile {
  const values = etcdSettings(context);
  const flags = changedOf(values).map(argumentOf);
  const evidence =
    context.versions.etcd === "v3.4"
      ? ""
      : " The flags rest on the catalogue's evidence: only those of v3.4 are tested with a real etcd.";
  return {
    path: "etcd/start-member.sh",
    language: "shell",
    text: `${MEMBER}${flags.map((flag) => `  ${flag} \\\n`).join("")}  "$@"\n`,
    about: `Starts a member of an etcd outside the control plane, ${context.versions.etcd}. Give it the name, address and members in its environment.${evidence}`,
    values
  };
}

const MEMBER = `#!/usr/bin/env bash
# Starts an etcd member. NAME, ADDRESS and MEMBERS (name=https://address:2380, separated by commas) are needed;
# further flags can follow.
set -euo pipefail

name=\${NAME:?"the name of the member"}
address=\${ADDRESS:?"the address of the member"}
members=\${MEMBERS:?"all members, name=https://address:2380,..."}
certificates=\${CERTIFICATES:-/etc/kubernetes/pki/etcd}

exec "\${ETCD:-etcd}" \\
  --name="$name" \\
  --data-dir="\${DATA_DIR:-/var/lib/etcd}" \\
  --listen-client-urls="https://$address:2379,https://127.0.0.1:2379" \\
  --advertise-client-urls="https://$address:2379" \\
  --listen-peer-urls="https://$address:2380" \\
  --initial-advertise-peer-urls="https://$address:2380" \\
  --initial-cluster="$members" \\
  --initial-cluster-state="\${STATE:-new}" \\
  --client-cert-auth=true \\
  --trusted-ca-file="$certificates/ca.crt" \\
  --cert-file="$certificates/server.crt" \\
  --key-file="$certificates/server.key" \\
  --peer-client-cert-auth=true \\
  --peer-trusted-ca-file="$certificates/ca.crt" \\
  --peer-cert-file="$certificates/peer.crt" \\
  --peer-key-file="$certificates/peer.key" \\
`;
