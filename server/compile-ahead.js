/**
 * A browser compiles a function when it is first called, on the thread that draws the page. The scripts of ours that are large are
 * there to be run at once: told so, Chrome compiles them whole while they arrive, on another thread. Others take it for a comment.
 * https://v8.dev/blog/explicit-compile-hints
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

const hint = "//# allFunctionsCalledOnLoad\n";

/** Characters. What is smaller is compiled in no time, and the line would weigh more than it brings. */
const large = 25_000;

/** @param {string} folder with the scripts of a build */
export async function compileAhead(folder) {
  for (const name of await readdir(folder)) {
    if (!name.endsWith(".js")) continue;
    const file = path.join(folder, name);
    const source = await readFile(file, "utf8");
    if (source.length >= large && !source.startsWith(hint)) await writeFile(file, hint + source);
  }
}
