/** The oldest browsers that are promised have all that the app is made of, and are the same ones wherever they are named. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");

const { browserslist } = JSON.parse(read("package.json")) as { readonly browserslist: readonly string[] };
const oldest = Object.fromEntries(browserslist.map((line) => line.split(" >= ")));

/** What has no substitute, where it is used, and since which version each engine has it. A key of X25519 is one of the workbench. */
const needs = [
  { what: "light-dark(", file: "app/globals.css", chrome: 123, firefox: 120, safari: 17.5 },
  { what: "@property", file: "components/diagram/diagram.css", chrome: 85, firefox: 128, safari: 16.4 },
  { what: ":popover-open", file: "components/flow/use-keys.ts", chrome: 114, firefox: 125, safari: 17 },
  { what: '"EdDSA"', file: "lib/world/demo-keys.ts", chrome: 137, firefox: 129, safari: 17 },
  { what: '"X25519"', file: "lib/oauth/key-material.ts", chrome: 133, firefox: 130, safari: 17 },
];

it.each(needs)("has $what, as $file needs it", ({ what, file, ...since }) => {
  expect(read(file)).toContain(what);
  for (const [browser, version] of Object.entries(since))
    expect(Number(oldest[browser]), browser).toBeGreaterThanOrEqual(version);
  expect(oldest.edge).toBe(oldest.chrome);
});

it.each(["README.md", "docs/decisions/0034-what-makes-a-step-quick.md"])("%s names them", (file) => {
  const { chrome, firefox, safari } = oldest;
  expect(read(file)).toContain(`Chrome or Edge ${chrome}, Firefox ${firefox} or Safari ${safari}`);
});
