import {expect, test} from "vitest";
import {plan} from "../../../src/lib/sizing/plan.js";
import {checkFio} from "../../../src/lib/verify/check-fio.js";
import {capacityPath, explainVerified} from "../../../src/lib/verify/explain-verified.js";
import {readFio} from "../../../src/lib/verify/fio-result.js";
import {measuredAgainst} from "../../../src/lib/verify/measured-against.js";
import {readPrometheus} from "../../../src/lib/verify/prometheus-answers.js";
import {catalog, verify} from "../../library.js";
import {healthy, vector} from "./answers.js";
import {concurrentJob, fioFile, fioJob} from "./fio-results.js";

const {queries} = verify();
const everything = {
  ...healthy,
  "api-memory": vector(["9e9"]),
  "api-cpu": vector(["4"]),
  "controller-memory": vector(["9e9"]),
  "controller-cpu": vector(["3"])
};
const against = (planned: ReturnType<typeof plan>, managementCluster?: string) =>
  measuredAgainst(planned, readPrometheus(JSON.stringify(everything), queries), {catalog, queries, managementCluster});
const fleets = {
  large: plan({clusters: 300}, catalog),
  regional: plan({clusters: 1_800, machines: 45_000}, catalog),
  sharded: plan({clusters: 400, machines: 9_000, layout: "sharded"}, catalog)
};

test("explainVerified(path of a modelled figure) gives back the figure, of every management cluster", () => {
  for (const planned of Object.values(fleets))
    for (const {id} of planned.demand.managementClusters) {
      const {demand, reconcilers} = against(planned, id);
      for (const {label, modelled, paths} of [...demand, ...reconcilers])
        for (const level of ["low", "likely", "high"] as const)
          expect(explainVerified(planned, catalog, paths[level]).value, `${id} ${label}`).toBeCloseTo(
            modelled[level],
            9
          );
    }
});

test("explainVerified(path of a limit) gives back what the limit allows, of every management cluster", () => {
  for (const planned of Object.values(fleets))
    for (const {id} of planned.demand.managementClusters) {
      const {limits} = against(planned, id);
      expect(limits.length).toBeGreaterThanOrEqual(8);
      for (const limit of limits)
        expect(explainVerified(planned, catalog, capacityPath(limit)).value, `${id} ${limit.id}`).toBeCloseTo(
          limit.capacity,
          9
        );
    }
});

test("explainVerified(path of a target) gives back the target", () => {
  for (const planned of Object.values(fleets)) {
    const fio = checkFio(readFio(fioFile(fioJob(), concurrentJob)), planned).rows;
    for (const {label, target, explain} of [...fio, ...against(planned).targets])
      expect(explainVerified(planned, catalog, explain ?? "").value, label).toBe(target);
  }
});

test("explainVerified(path that leads nowhere) says so", () => {
  const nowhere = (path: string) => () => explainVerified(fleets.large, catalog, path);
  expect(nowhere("capacity.mc9.api-memory")).toThrow("capacity.mc9.api-memory: is no limit of a management cluster");
  expect(nowhere("capacity.mc1.nothing")).toThrow("is no limit");
  expect(nowhere("capacity.mc1.client-qps.nobody")).toThrow("is no limit");
  expect(nowhere("nothing.at.all")).toThrow("leads nowhere");
});
