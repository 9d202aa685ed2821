import { expect, it } from "vitest";
import { readTarget } from "@/server/nowhere";
import { pages } from "../support/pages";

it("leaves every page that is there what it is", () => {
  for (const { path, status = 200 } of pages) if (status === 200) expect(readTarget(path)).toBe(path);
});

it.each(["/flows/unknown", "/flows/unknown/practice?round=2", "/handout/toString", "/lessons/unknown?at=2"])(
  "takes %s for an address that leads nowhere",
  (target) => expect(readTarget(target)).toBe("/nowhere"),
);

it.each([
  "/",
  "/flows",
  "/embed/unknown",
  "/live/unknown",
  "/_next/static/chunks/flows/unknown.js",
  "/flows/authorization-code?step=unknown",
  "/flows/%61gent",
  "*",
])("leaves %s as it is", (target) => expect(readTarget(target)).toBe(target));
