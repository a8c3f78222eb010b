/** What a management cluster looks after is no estimate, but can be measured like one. */
export const loadKeys = ["clusters", "machines", "machineDeployments", "controlPlaneMachines"] as const;
