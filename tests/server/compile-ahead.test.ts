import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { compileAhead } from "@/server/compile-ahead";

it("marks the large scripts of a build once, and leaves all else as it is", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "chunks-"));
  const long = "f();".repeat(6_500);
  const files = { "large.js": long, "small.js": "f();".repeat(6_000), "large.css": long };
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
    await compileAhead(folder);
    await compileAhead(folder);
    const read = (name: string) => readFile(path.join(folder, name), "utf8");
    expect(await read("large.js")).toBe(`//# allFunctionsCalledOnLoad\n${long}`);
    expect(await read("small.js")).toBe(files["small.js"]);
    expect(await read("large.css")).toBe(long);
  } finally {
    await rm(folder, { recursive: true });
  }
});
