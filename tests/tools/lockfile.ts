/** `npm run lockfile`: writes into package-lock.json the builds for other systems that npm left out. After each `npm install`. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "../run/command.ts";
import { completeLockfile, type Lockfile, selectMissing } from "../support/lockfile.ts";

const file = path.join(root, "package-lock.json");
const lockfile = JSON.parse(readFileSync(file, "utf8")) as Lockfile;
const added = Object.keys(selectMissing(lockfile));
if (added.length > 0) writeFileSync(file, `${JSON.stringify(completeLockfile(lockfile), undefined, 2)}\n`);
console.log(added.length > 0 ? `Added:\n${added.join("\n")}` : "Nothing is missing.");
