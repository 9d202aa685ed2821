/**
 * Builds the app with Next's own command, and serves it in a process of its own, which is stopped by its process id.
 */
import { readdirSync, statSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import type { Address } from "../../server/address.ts";
import { type CommandOptions, root, runTool, startProcess, stop } from "./command.ts";

const sources = [
  "app",
  "components",
  "lib",
  "machines",
  "public",
  "server/compile-ahead.js",
  "server/compress-files.js",
  "server/usual-headers.js",
  "next.config.js",
  "package-lock.json",
  "package.json",
  "postcss.config.mjs",
  "tsconfig.json",
];

export function build(options?: CommandOptions): Promise<number> {
  return runTool("next", ["build"], options);
}

/** Builds unless the last build is newer than everything that went into it. Throws when the build fails. */
export async function buildIfStale(): Promise<void> {
  const built = readTime(path.join(root, ".next", "BUILD_ID"));
  const changed = Math.max(...sources.map((source) => readNewestTime(path.join(root, source))));
  if (built > changed) return;
  if ((await build()) !== 0) throw new Error("The build failed.");
}

/** Milliseconds; 0 where there is no such file. */
function readTime(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function readNewestTime(file: string): number {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory() !== true) return readTime(file);
  const entries = readdirSync(file).map((name) => readNewestTime(path.join(file, name)));
  return Math.max(readTime(file), ...entries);
}

/**
 * MiB for what was made last. Rooms remember what was said for a thousand messages: in the usual 16 that outlives its first clearings, and
 * is carried over to where clearing is dear.
 */
const nursery = 32;

export function startServer(mode: "dev" | "start", { host, port }: Address) {
  return startProcess(
    process.execPath,
    [`--max-semi-space-size=${nursery}`, "--import", "tsx", "server/main.ts", mode],
    {
      env: {
        HOST: host,
        PORT: String(port),
        NODE_ENV: mode === "dev" ? "development" : "production",
      },
    },
  );
}

export interface Served {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Serves the last build on a free port of loopback, and comes back when it answers. */
export async function serveBuild(): Promise<Served> {
  const address = { host: "127.0.0.1", port: await findFreePort() };
  const url = `http://${address.host}:${address.port}`;
  const child = startServer("start", address);
  const deadline = Date.now() + 60_000;
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop(child);
      throw new Error("The server did not start.");
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { url, stop: () => stop(child) };
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    return response.status < 500;
  } catch {
    return false;
  }
}

export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
