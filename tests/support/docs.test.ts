/** What the documents for contributors name is there: each file, folder and name of the code. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

const top = ["app", "components", "docs", "lib", "machines", "server", "tests"];

/** Files, and folders with a stroke at their end. */
const paths = top.flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }).map((entry) => {
    const found = path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll("\\", "/");
    return entry.isDirectory() ? `${found}/` : found;
  }),
);

const text = paths
  .filter((found) => /\.tsx?$/.test(found) && !found.endsWith("docs.test.ts"))
  .map((found) => readFileSync(path.join(root, found), "utf8"))
  .join("\n");

const names = new Set(text.match(/[\w$]+/g));

function isThere(found: string): boolean {
  const all = [...paths, ...top.map((folder) => `${folder}/`)];
  return all.some((one) => one === found || one === `${found}/` || one.endsWith(`/${found}`));
}

/** What is written when the tests run. */
const written = ["reports/", "test-results/"];

/** What stands between backticks, word by word. What has a gap (`<id>`) is no name. */
function readNames(document: string): readonly string[] {
  const quoted = [...readFileSync(path.join(root, "docs", document), "utf8").matchAll(/`([^`\n]+)`/g)];
  return quoted.flatMap(([, word = ""]) => (/[<{*…]/.test(word) ? [] : word.split(" ")));
}

it.each(["adding-a-grant.md", "how-it-works.md", "testing.md"])("%s names what there is", (document) => {
  const all = readNames(document);
  const files = all.filter((name) =>
    /^[\w./-]+(?:\.(?:tsx?|js|txt|md)|\/)$|^[\w-]+(?:\/[\w-]+)+$/.test(name),
  );
  expect(files.length).toBeGreaterThan(3);
  expect(files.filter((name) => !written.includes(name) && !isThere(name))).toEqual([]);
  const code = all.filter((name) => /^[a-z]+[A-Z]\w*$|^[A-Z][a-z]+[A-Z]\w*$/.test(name));
  expect(code.filter((name) => !names.has(name))).toEqual([]);
});

it("the README's pictures and further documents are there", () => {
  const readme = readFileSync(path.join(root, "README.md"), "utf8");
  const named = [...readme.matchAll(/(?:src|srcset)="([^"]+)"|\]\((docs\/[^)#]+)\)/g)].map(
    ([, picture, document]) => picture ?? document ?? "",
  );
  expect(named.filter((one) => one.endsWith(".png"))).toHaveLength(2);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((one) => !isThere(one))).toEqual([]);
});
