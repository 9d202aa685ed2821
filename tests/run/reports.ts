/** Where commands leave what they found. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { root } from "./command.ts";

/** The path of a file in `reports/`, which is made if need be. */
export function reportFile(name: string): string {
  const folder = path.join(root, "reports");
  mkdirSync(folder, { recursive: true });
  return path.join(folder, name);
}
