/** Source that the app writes for others: put into a folder where it finds the packages of this project, and compiled by the rules of a strict one. */
import { execFile } from "node:child_process";
import { mkdtemp, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const root = path.resolve(import.meta.dirname, "../..");

/** Whoever opens it removes it. */
export async function openFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "code-"));
  await symlink(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  return folder;
}

/** Writes each as `snippet-<index>.ts`, and gives each error of the compiler with the source that has it. */
export async function compile(folder: string, snippets: readonly string[]): Promise<readonly string[]> {
  const options = {
    ...{ target: "ES2023", lib: ["dom", "dom.iterable", "esnext"], module: "esnext" },
    ...{ moduleResolution: "bundler", moduleDetection: "force", types: [] },
    ...{ strict: true, noUncheckedIndexedAccess: true, noEmit: true, skipLibCheck: true },
  };
  const config = path.join(folder, "tsconfig.json");
  const names = snippets.map((_, index) => `snippet-${index}.ts`);
  await Promise.all(snippets.map((text, index) => writeFile(path.join(folder, names[index] ?? ""), text)));
  await writeFile(config, JSON.stringify({ compilerOptions: options, include: names }));
  const tsc = path.join(root, "node_modules/.bin/tsc");
  const said = await promisify(execFile)(tsc, ["--pretty", "false", "-p", config]).then(
    () => "",
    (error: { stdout: string }) => error.stdout,
  );
  return said
    .split("\n")
    .filter((line) => line.includes("error TS"))
    .map((line) => `${line}\n${snippets[Number(/snippet-(\d+)/.exec(line)?.[1])]}`);
}
