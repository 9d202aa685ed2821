/**
 * Runs the tools that are installed with the project, by their own file and without a shell, so that it goes the same way on
 * every system, with standard input closed and without a terminal. Each runs in a group of its own, which is ended by its
 * process id when its time is over or when we are asked to stop ourselves.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

const grouped = process.platform !== "win32";
const running = new Set<ChildProcess>();

/** The file that an installed package names as its command. */
function fileOf(packageName: string, command: string): string {
  const home = path.join(root, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(path.join(home, "package.json"), "utf8")) as {
    bin?: string | Record<string, string>;
  };
  const file = typeof bin === "string" ? bin : bin?.[command];
  if (file === undefined) throw new Error(`${packageName} has no command ${command}`);
  return path.join(home, file);
}

const packageOf: Readonly<Record<string, string>> = {
  biome: "@biomejs/biome",
  playwright: "@playwright/test",
  tsc: "typescript",
};

export interface CommandOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** The command counts as failed after this many seconds. */
  readonly seconds?: number;
  /** An open file that the output goes to; it goes to the screen otherwise. */
  readonly output?: number;
}

export function startTool(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): ChildProcess {
  return startProcess(process.execPath, [fileOf(packageOf[command] ?? command, command), ...args], options);
}

export function startProcess(
  file: string,
  args: readonly string[],
  options: CommandOptions = {},
): ChildProcess {
  const output = options.output ?? "inherit";
  const child = spawn(file, args, {
    cwd: root,
    detached: grouped,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...options.env },
    stdio: ["ignore", output, output],
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

/** Runs one of our tools to its end and gives its exit code; 1 where it was ended or could not start. */
export async function runTool(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<number> {
  return await finish(startTool(command, args, options), options.seconds);
}

export async function runProcess(
  file: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<number> {
  return await finish(startProcess(file, args, options), options.seconds);
}

function finish(child: ChildProcess, seconds: number | undefined): Promise<number> {
  return new Promise((resolve) => {
    const timer = seconds === undefined ? undefined : setTimeout(expire, seconds * 1000);
    function expire() {
      console.error(`Ended after ${seconds} seconds without a result.`);
      endGroup(child, "SIGKILL");
    }
    child.once("error", (error) => {
      console.error(error.message);
      clearTimeout(timer);
      resolve(1);
    });
    child.once("exit", (code) => {
      clearTimeout(timer);
      resolve(code ?? 1);
    });
  });
}

/** Stops what `startTool` started, with all that it started in turn, and waits until it is gone. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  endGroup(child, "SIGTERM");
  const timer = setTimeout(() => endGroup(child, "SIGKILL"), 5_000);
  await gone;
  clearTimeout(timer);
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(grouped ? -child.pid : child.pid, signal);
  } catch {
    // It has ended by itself.
  }
}

async function stopAll(code: number): Promise<never> {
  await Promise.all([...running].map(stop));
  process.exit(code);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => stopAll(signal === "SIGINT" ? 130 : 143));
}

process.once("exit", () => {
  for (const child of running) endGroup(child, "SIGKILL");
});

// npm passes a signal on to the shell between it and us, which ends without telling us: then our parent is another.
if (process.env.npm_lifecycle_event !== undefined) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stopAll(143), 500).unref();
}
