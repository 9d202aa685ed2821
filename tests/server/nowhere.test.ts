import { expect, it } from "vitest";
import { noPlace } from "@/lib/rooms/refusals";
import { readTarget } from "@/server/nowhere";
import { pages } from "../support/pages";

const host = "127.0.0.1:3000";
const isRoom = async (id: string, at: string | null) => id === "demo" && at === host;

it("leaves every page that is there what it is", async () => {
  for (const { path, status = 200 } of pages) {
    if (status === 200) expect(await readTarget(path, host, isRoom)).toEqual({ target: path, status });
  }
});

it.each([
  ["/flows/unknown", "/nowhere"],
  ["/flows/unknown/practice?round=2", "/nowhere"],
  ["/handout/toString", "/nowhere"],
  ["/lessons/unknown?at=2", "/nowhere"],
  ["/live/unknown", "/live/unknown"],
  ["/live/unknown?a=b", "/live/unknown?a=b"],
  ["/embed/unknown?inspector=1", "/embed/no/where"],
  ["/flows/%E0%A4%A", "/nowhere"],
  ["/flows/%00", "/nowhere"],
  ["/flows/authorization-code%00", "/nowhere"],
  ["/flows/authorization_code", "/nowhere"],
  ["/embed/a.b", "/embed/no/where"],
  ["/live/__proto__", "/live/__proto__"],
  ["/live/demo%2Fabout", "/live/demo%2Fabout"],
])("takes %s for %s, and says that nothing is there", async (target, nowhere) => {
  expect(await readTarget(target, host, isRoom)).toEqual({ target: nowhere, status: 404 });
});

it("hands on what is said of a room that cannot be opened now", async () => {
  const refusal = noPlace(0);
  expect(await readTarget("/live/demo", host, async () => refusal)).toEqual({ refusal });
});

it.each([
  "/",
  "/flows",
  "/embed/compare?step=2",
  "/live",
  "/live/demo",
  "/_next/static/chunks/flows/unknown.js",
  "/flows/authorization-code?step=unknown",
  "/flows/%61gent",
  "*",
])("leaves %s as it is", async (target) =>
  expect(await readTarget(target, host, isRoom)).toEqual({ target, status: 200 }),
);
