import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { flowIds } from "@/lib/world/options";
import { pages } from "./pages.ts";

/** `app/flows/[flow]/page.tsx` answers what matches `/flows/[^/]+`; groups in round brackets are no part of the address. */
function readRoutes(): readonly RegExp[] {
  return readdirSync(path.resolve(import.meta.dirname, "../../app"), { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => file.replace(/\/?page\.tsx$/, "").replaceAll(/\([^)]*\)\/?/g, ""))
    .map(
      (route) =>
        new RegExp(`^/${route.replaceAll(/\[\.\.\.[^\]]+\]/g, ".+").replaceAll(/\[[^\]]+\]/g, "[^/]+")}$`),
    );
}

test("every flow has a page in the list", () => {
  const missing = flowIds.filter((flow) => !pages.some(({ path: shown }) => shown === `/flows/${flow}`));
  expect(missing).toEqual([]);
});

test("every route of the app has a page in the list", () => {
  const missing = readRoutes().filter((route) => !pages.some((page) => route.test(page.path)));
  expect(missing).toEqual([]);
});
