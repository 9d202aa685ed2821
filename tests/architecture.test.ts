import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type File, findBreaches, findCircles, findLongFiles, selectLayer } from "./support/architecture.ts";
import { layers, longerFor } from "./support/layers.ts";

const root = path.resolve(import.meta.dirname, "..");

function readFiles(folder: string): readonly File[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(folder, name).replaceAll("\\", "/"))
    .map((file) => ({ path: file, source: readFileSync(path.join(root, file), "utf8") }));
}

describe("the house", () => {
  const files = ["app", "components", "lib", "machines", "server"].flatMap(readFiles);

  test("imports only what the table allows", () => {
    expect(findBreaches(files)).toEqual([]);
  });

  test("has no files that import each other in a circle", () => {
    expect(findCircles(files)).toEqual([]);
  });

  test("has no file with two jobs", () => {
    expect(findLongFiles(files)).toEqual([]);
  });

  test("has every file that is listed as longer", () => {
    const paths = files.map((file) => file.path);
    expect(Object.keys(longerFor).filter((file) => !paths.includes(file))).toEqual([]);
  });
});

const breaches: readonly (readonly [row: string, path: string, source: string])[] = [
  ["lib/http/**", "lib/http/form.ts", 'import { OAuthError } from "../oauth/error";'],
  ["lib/http/**", "lib/http/form.ts", 'import { readFileSync } from "node:fs";'],
  ["lib/oauth/*", "lib/oauth/pkce.ts", 'import { SignJWT } from "jose";'],
  ["lib/oauth/*", "lib/oauth/pkce.ts", 'import { build } from "./client";'],
  ["lib/oauth/jwt", "lib/oauth/jwt.ts", 'import { note } from "@/lib/transcript/types";'],
  ["lib/oauth/jws", "lib/oauth/jws.ts", 'import { verify } from "node:crypto";'],
  ["lib/oauth/jwe", "lib/oauth/jwe.ts", 'import { decodeToken } from "@/lib/tokens/decode";'],
  [
    "lib/oauth/key-material",
    "lib/oauth/key-material.ts",
    'import { demoKeys } from "@/lib/world/demo-keys";',
  ],
  [
    "lib/oauth/authorization-server/**",
    "lib/oauth/authorization-server/token.ts",
    'export * from "../client";',
  ],
  [
    "lib/oauth/client/**",
    "lib/oauth/client/token.ts",
    'import { store } from "../authorization-server/store";',
  ],
  ["lib/oauth/resource-server/**", "lib/oauth/resource-server/bearer.ts", 'import "../client/token";'],
  ["lib/transcript/**", "lib/transcript/har.ts", 'import { checks } from "@/lib/oauth/checks";'],
  ["lib/world/**", "lib/world/people.ts", 'import { machine } from "@/machines/authorization-code";'],
  ["lib/world/television/screens", "lib/world/television/screens.ts", 'import { decode } from "jose";'],
  ["lib/rooms/**", "lib/rooms/store.ts", 'import { world } from "@/lib/world";'],
  ["lib/keep/**", "lib/keep/server.ts", 'import { albums } from "@/lib/world/demo";'],
  ["lib/tokens/**", "lib/tokens/verify.ts", 'import { compactVerify } from "jose";'],
  ["lib/content/**", "lib/content/steps.ts", 'import { type Check, checks } from "@/lib/oauth/checks";'],
  ["machines/**", "machines/authorization-code.ts", 'import { useState } from "react";'],
  [
    "machines/**",
    "machines/authorization-code.ts",
    'import { issue } from "@/lib/oauth/authorization-server";',
  ],
  ["machines/lessons/**", "machines/lessons/read.ts", 'import { words } from "@/lib/content/lessons/words";'],
  ["machines/simulate", "machines/simulate.ts", 'import { Stage } from "@/components/flow/stage";'],
  ["components/ui/**", "components/ui/tabs.tsx", 'import type { Step } from "@/lib/transcript/types";'],
  ["components/party/**", "components/party/parties.tsx", 'import { parties } from "@/lib/world/demo";'],
  ["components/message/**", "components/message/http.tsx", 'import { Lanes } from "../diagram/lanes";'],
  ["components/message/**", "components/message/http.tsx", 'const jwt = await import("@/lib/oauth/jwt");'],
  ["components/diagram/**", "components/diagram/lanes.tsx", 'import type { Run } from "@/machines/run";'],
  ["components/home/**", "components/home/stage.tsx", 'import { simulate } from "@/machines/engine";'],
  ["components/palette/**", "components/palette/list.tsx", 'import { Player } from "../flow/player";'],
  [
    "components/compare/**",
    "components/compare/compare-view.tsx",
    'import { issueCode } from "@/lib/oauth/authorization-server/issue";',
  ],
  ["components/handout/**", "components/handout/sheet.tsx", 'import { simulate } from "@/machines/engine";'],
  ["components/browser/**", "components/browser/page.tsx", 'import { Player } from "../flow/player";'],
  ["components/flow/**", "components/flow/player.tsx", 'import { createWorld } from "@/lib/world";'],
  ["components/flow/**", "components/flow/player.tsx", 'import { createActor } from "xstate";'],
  ["components/learn/**", "components/learn/walk.ts", 'import { simulate } from "@/machines/engine";'],
  ["components/tokens/**", "components/tokens/bench.tsx", 'import { Stage } from "../diagram/stage";'],
  ["components/live/**", "components/live/room.tsx", 'import { openRoom } from "@/lib/rooms";'],
  ["app/**", "app/page.tsx", 'import { openRoom } from "@/lib/rooms";'],
  ["app/**", "app/page.tsx", 'import { machine } from "@/machines/authorization-code";'],
  [
    "app/learn/where-to-keep/**",
    "app/learn/where-to-keep/page.tsx",
    'import { openRoom } from "@/lib/rooms";',
  ],
  ["app/live/**", "app/live/page.tsx", 'import { createKey } from "@/lib/oauth/jwt";'],
  [
    "server/**",
    "server/serve.ts",
    'export { createAuthorizationServer } from "@/lib/oauth/authorization-server/server";',
  ],
];

describe("a made-up breach", () => {
  test.each(breaches)("of %s is found: %s with %s", (row, file, source) => {
    expect(selectLayer(file)?.files).toBe(row);
    expect(findBreaches([{ path: file, source }])).toHaveLength(1);
  });

  test("stands here for every row of the table", () => {
    const rows = new Set(breaches.map(([row]) => row));
    expect(layers.map(({ files }) => files).filter((row) => !rows.has(row))).toEqual([]);
  });

  test.each([
    ["lib/world/clock.ts", "export const now = () => Date.now();"],
    ["lib/world/clock.ts", "export const now = () => new Date().getTime();"],
    ["lib/oauth/pkce.ts", "export const verifier = () => String(Math.random());"],
    ["lib/rooms/answer.ts", "export const now = () => Date.now();"],
    ["machines/device.ts", 'export const poll = () => fetch("/token");'],
  ])("of what can be repeated is found: %s with %s", (file, source) => {
    expect(findBreaches([{ path: file, source }])).toHaveLength(1);
  });

  test.each([
    ["a folder that the table does not know", "lib/helpers/index.ts", "export {};"],
    ["a computed path", "lib/http/form.ts", "export const load = (name: string) => import(name);"],
    [
      "an inline type where only types may go",
      "lib/content/a.ts",
      'import { type A } from "@/lib/oauth/checks";',
    ],
    ["a test", "lib/http/form.ts", 'import { run } from "@/tests/support/run";'],
  ])("by %s is found", (_what, path, source) => {
    expect(findBreaches([{ path, source }])).toHaveLength(1);
  });

  test("by a file of 201 lines is found, in lib/content by one of 401", () => {
    const file = (path: string, lines: number) => ({ path, source: "export {};\n".repeat(lines) });
    expect(findLongFiles([file("lib/http/form.ts", 201), file("lib/content/steps.ts", 401)])).toHaveLength(2);
    expect(findLongFiles([file("lib/http/form.ts", 200), file("lib/content/steps.ts", 400)])).toEqual([]);
  });
});

describe("a circle of imports", () => {
  const one = { path: "lib/world/one.ts", source: 'import { two } from "./two";' };
  const user = { path: "lib/world/user.ts", source: 'import "./one";\nimport "./leaf";' };
  const leaf = { path: "lib/world/leaf.ts", source: 'import "xstate";' };

  test.each([
    ["by its path from the root", 'import { one } from "@/lib/world/one";'],
    ["of types alone", 'export type { One } from "./one";'],
  ])("is found %s, without the files that lead to it or from it", (_what, source) => {
    const two = { path: "lib/world/two.ts", source: `${source}\nimport "./leaf";` };
    expect(findCircles([user, one, two, leaf])).toEqual([one.path, two.path]);
  });

  test("is none where a part of it comes on demand, and none with a package or a file of that name elsewhere", () => {
    const asked = 'const load = () => import("./one");';
    const elsewhere = 'import "../rooms/one";\nimport "one";';
    for (const source of [asked, elsewhere]) {
      expect(findCircles([user, one, { path: "lib/world/two.ts", source }, leaf])).toEqual([]);
    }
  });
});

describe("what the table allows", () => {
  test.each([
    ["lib/oauth/jwt.ts", 'import { SignJWT } from "jose";\nimport { note } from "./notice";'],
    ["lib/oauth/client/token.ts", 'import { checks } from "@/lib/oauth/checks";\nimport "./pair";'],
    ["lib/transcript/har.ts", 'import type { Check } from "@/lib/oauth/checks";'],
    ["lib/content/steps.ts", 'export type { Step } from "@/lib/transcript/types";'],
    ["lib/world/clock.ts", "export const format = (now: number) => new Date(now).toISOString();"],
    ["machines/device.ts", 'import { assign } from "xstate";\nimport { deliver } from "@/lib/world";'],
    [
      "machines/simulate.ts",
      'import { parseArgs } from "node:util";\nimport { flows } from "@/lib/content";',
    ],
    ["components/ui/tabs.tsx", 'import Link from "next/link";'],
    ["components/flow/player.tsx", 'import type { World } from "@/lib/world";\nimport "@/machines/run";'],
    ["app/layout.tsx", 'import "./globals.css";'],
    ["app/live/[room]/page.tsx", 'import { openRoom } from "@/lib/rooms";'],
    ["server/serve.ts", 'import { createServer } from "node:http";\nimport next from "next";'],
    ["lib/rooms/platform.ts", "export const now = () => Date.now();"],
  ])("passes: %s with %s", (path, source) => {
    expect(findBreaches([{ path, source }])).toEqual([]);
  });
});
