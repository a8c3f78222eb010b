/** Condition types of v1beta2 objects; a type with fewer takes the first. Which they are matters to no figure. */
export const conditionTypes = [
  "Available",
  "InfrastructureReady",
  "ControlPlaneInitialized",
  "ControlPlaneAvailable",
  "ControlPlaneMachinesReady",
  "ControlPlaneMachinesUpToDate",
  "WorkersAvailable",
  "WorkerMachinesReady",
  "WorkerMachinesUpToDate",
  "RemoteConnectionProbe",
  "TopologyReconciled",
  "RollingOut",
  "ScalingUp",
  "ScalingDown",
  "Remediating",
  "Deleting",
  "Paused",
  "Ready",
  "Updating"
];

const replicas = [
  "spec_replicas",
  "status_replicas",
  "status_replicas_available",
  "status_replicas_ready",
  "status_replicas_uptodate"
];
const machinePhases = "Pending Provisioning Provisioned Running Updating Deleting Deleted Failed Unknown".split(" ");

/** What each type exposes beside created, info and its conditions: single series, and the values of its phase. */
export const exposed: Readonly<
  Record<string, {group?: string; single: readonly string[]; phases?: readonly string[]}>
> = {
  Cluster: {
    single: ["spec_paused"],
    phases: ["Pending", "Provisioning", "Provisioned", "Deleting", "Failed", "Unknown"]
  },
  KubeadmControlPlane: {group: "controlplane.", single: [...replicas, "spec_strategy_rollingupdate_max_surge"]},
  MachineHealthCheck: {
    single: ["status_current_healthy", "status_expected_machines", "status_remediations_allowed"]
  },
  MachineDeployment: {
    single: [
      ...replicas,
      "spec_paused",
      "spec_strategy_rollingupdate_max_surge",
      "spec_strategy_rollingupdate_max_unavailable"
    ],
    phases: ["ScalingUp", "ScalingDown", "Running", "Failed", "Unknown"]
  },
  MachineSet: {single: replicas},
  Machine: {single: ["status_noderef"], phases: machinePhases},
  KubeadmConfig: {group: "bootstrap.", single: []}
};
