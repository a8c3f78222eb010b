import {toYaml} from "./to-yaml.js";
import {variable} from "./variable.js";

const PATH = "/etc/kubernetes/manifests/kube-vip.yaml";
const ADMIN = "/etc/kubernetes/admin.conf";
/** The first control-plane node has rights before its role binding exists only by this file (Kubernetes 1.29 and newer). */
const SUPER_ADMIN = "/etc/kubernetes/super-admin.conf";
const FIRST = "/run/kubeadm/kubeadm.yaml";

/** A static pod that holds the address of the control plane on one of its nodes, with the commands it needs. */
export function kubeVip(host: string) {
  const swap = (from: string, to: string) =>
    `if [ -f ${FIRST} ]; then sed -i 's#path: ${from}#path: ${to}#' ${PATH}; fi`;
  return {
    files: [{path: PATH, owner: "root:root", content: toYaml(pod(host))}],
    preKubeadmCommands: [swap(ADMIN, SUPER_ADMIN)],
    postKubeadmCommands: [swap(SUPER_ADMIN, ADMIN)]
  };
}

function pod(host: string) {
  const settings = {
    vip_arp: "true",
    address: host,
    port: "6443",
    cp_enable: "true",
    cp_namespace: "kube-system",
    vip_leaderelection: "true"
  };
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: {name: "kube-vip", namespace: "kube-system"},
    spec: {
      hostNetwork: true,
      hostAliases: [{ip: "127.0.0.1", hostnames: ["kubernetes"]}],
      containers: [
        {
          name: "kube-vip",
          image: variable("KUBE_VIP_IMAGE"),
          args: ["manager"],
          env: Object.entries(settings).map(([name, value]) => ({name, value})),
          securityContext: {capabilities: {add: ["NET_ADMIN", "NET_RAW"]}},
          volumeMounts: [{name: "kubeconfig", mountPath: ADMIN}]
        }
      ],
      volumes: [{name: "kubeconfig", hostPath: {path: ADMIN, type: "FileOrCreate"}}]
    }
  };
}
