import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { completeLockfile, type Lockfile, selectMissing } from "./lockfile.ts";

test("the lockfile names the builds for every system; `npm run lockfile` adds what is missing", () => {
  const text = readFileSync(path.resolve(import.meta.dirname, "../../package-lock.json"), "utf8");
  expect(Object.keys(selectMissing(JSON.parse(text) as Lockfile))).toEqual([]);
});

const lockfile: Lockfile = {
  packages: {
    "": {},
    "node_modules/tool": {
      version: "1.0.0",
      dev: true,
      optionalDependencies: { "@tool/cli-darwin-arm64": "1.0.0", "@tool/cli-linux-x64-musl": "1.0.0" },
    },
    "node_modules/tool/node_modules/@tool/cli-darwin-arm64": { version: "1.0.0" },
  },
};

test("a missing build is named with its systems", () => {
  expect(selectMissing(lockfile)).toEqual({
    "node_modules/@tool/cli-linux-x64-musl": {
      version: "1.0.0",
      os: ["linux"],
      cpu: ["x64"],
      libc: ["musl"],
      dev: true,
      optional: true,
    },
  });
});

test("a completed lockfile lacks nothing", () => {
  expect(selectMissing(completeLockfile(lockfile))).toEqual({});
});
