import {defineConfig} from "vitest/config";

export default defineConfig({
  test: {
    env: {TZ: "UTC"},
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "model",
          include: ["test/**/*.test.ts"],
          exclude: ["test/site/**"],
          isolate: false, // the model is pure: reading the tables for every file took most of the time
          testTimeout: 60_000
        }
      },
      {
        test: {
          name: "site",
          include: ["test/site/**/*.test.ts"],
          globalSetup: "test/site/build-site.ts",
          expect: {poll: {timeout: 15_000}}, // a machine may be busy with more than this
          testTimeout: 240_000,
          hookTimeout: 240_000
        }
      }
    ]
  }
});
