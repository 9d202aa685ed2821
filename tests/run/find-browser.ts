/**
 * Which browser the tests drive. In this order: Playwright's own; an installed Chrome or Chromium; Playwright's own after
 * `playwright install chromium`; Debian's after `apt-get install chromium-headless-shell`, or `chromium` where there is no such package, as root on
 * Debian or Ubuntu. What the machine has, and what installing does, comes in from outside, so that the order can be tested.
 */
import path from "node:path";

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where Playwright's own Chromium would be. */
  readonly ownBrowser: string;
  readonly root: boolean;
  /** Debian, Ubuntu, or a system like them. */
  readonly debian: boolean;
  readonly exists: (file: string) => boolean;
}

export type Installer = "playwright" | "apt";

/** A headless shell first: it is what Playwright itself drives where nobody looks on, and opens a page in half the time. */
const commands = [
  "chromium-headless-shell",
  "chrome-headless-shell",
  "google-chrome",
  "google-chrome-stable",
  "chromium",
  "chromium-browser",
];

const macApps = ["Google Chrome", "Chromium"].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

const windowsFolders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"];
const windowsFiles = ["Google\\Chrome\\Application\\chrome.exe", "Chromium\\Application\\chrome.exe"];

/** A browser that is there already, or `undefined`. */
export function selectBrowser(machine: Machine): string | undefined {
  return listCandidates(machine).find(machine.exists);
}

function listCandidates({ platform, env, ownBrowser }: Machine): readonly string[] {
  const named = env.CHROME_PATH ? [env.CHROME_PATH] : [];
  if (platform === "win32") {
    const folders = windowsFolders.flatMap((name) => env[name] ?? []);
    return [
      ownBrowser,
      ...named,
      ...folders.flatMap((dir) => windowsFiles.map((file) => path.win32.join(dir, file))),
    ];
  }
  const folders = (env.PATH ?? "").split(":").filter((folder) => folder !== "");
  const onPath = commands.flatMap((command) => folders.map((folder) => path.posix.join(folder, command)));
  return [ownBrowser, ...named, ...onPath, ...(platform === "darwin" ? macApps : [])];
}

/** The ways to get a browser that this machine allows, in the order in which they are tried. */
export function selectInstallers({ root, debian }: Machine): readonly Installer[] {
  return root && debian ? ["playwright", "apt"] : ["playwright"];
}

/** Finds a browser, installing one where there is none. `undefined`: nothing helped. */
export async function findBrowser(
  machine: Machine,
  install: (installer: Installer) => Promise<void>,
): Promise<string | undefined> {
  const installed = selectBrowser(machine);
  if (installed !== undefined) return installed;
  for (const installer of selectInstallers(machine)) {
    await install(installer);
    const found = selectBrowser(machine);
    if (found !== undefined) return found;
  }
  return undefined;
}

export const noBrowser = `No browser to test in. Install Chrome or Chromium in any of these ways, then run this again:
  npx playwright install chromium          (any system)
  apt-get install chromium                 (Debian or Ubuntu, as root)
  CHROME_PATH=/path/to/chrome npm test     (a browser that stands elsewhere)`;
