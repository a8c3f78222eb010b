import type {ScenarioInput} from "./fields.js";

export interface Preset {
  readonly id: string;
  readonly label: string;
  readonly input: ScenarioInput;
}

const inRegions = (...names: string[]) => names.map((name) => ({name, share: 1 / names.length}));

/** Fleets to start from; the committed baseline holds the plan of each. */
export const presets: readonly Preset[] = [
  {id: "one", label: "1 cluster", input: {clusters: 1, machines: 3}},
  {id: "small", label: "20 clusters", input: {clusters: 20}},
  {id: "medium", label: "60 clusters", input: {clusters: 60}},
  {id: "large", label: "300 clusters", input: {clusters: 300}},
  {id: "edge", label: "1,000 one-machine clusters", input: {clusters: 1_000, machines: 1_000}},
  {
    id: "regional",
    label: "1,800 in three regions",
    input: {clusters: 1_800, machines: 45_000, regions: inRegions("us-west", "us-east", "eu")}
  },
  {
    id: "extreme",
    label: "15,000 in five regions",
    input: {
      clusters: 15_000,
      machines: 100_000,
      regions: inRegions("us-west", "us-east", "eu-west", "eu-central", "apac")
    }
  }
];
