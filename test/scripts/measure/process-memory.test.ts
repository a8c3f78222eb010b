import {expect, test} from "vitest";
import {readMemory} from "../../../scripts/measure/process-memory.js";

test("readMemory(status) gives MiB", () => {
  const status = "Name:\tetcd\nVmHWM:\t    4096 kB\nVmRSS:\t    2048 kB\nRssAnon:\t    1024 kB\n";
  expect(readMemory(status)).toEqual({rssMiB: 2, anonymousMiB: 1, peakMiB: 4});
  expect(readMemory("").rssMiB).toBeNaN();
});
