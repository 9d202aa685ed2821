/**
 * The browser of this machine, for everything that drives one. `npm test` finds it once and hands its path on in TEST_BROWSER;
 * a tool that is started by hand looks for an installed one itself.
 */
import { accessSync, constants, readFileSync, statSync } from "node:fs";
import { chromium } from "playwright";
import { runProcess, runTool } from "./command.ts";
import { findBrowser, type Installer, type Machine, noBrowser, selectBrowser } from "./find-browser.ts";

function readMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    ownBrowser: chromium.executablePath(),
    root: process.getuid?.() === 0,
    debian: /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readText("/etc/os-release")),
    exists: isProgram,
  };
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

async function install(installer: Installer): Promise<void> {
  console.log(`No browser yet: installing one with ${installer === "apt" ? "apt-get" : "Playwright"}.`);
  if (installer === "playwright") {
    await runTool("playwright", ["install", "chromium"], { seconds: 180 });
    return;
  }
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await runProcess("apt-get", ["update"], { env, seconds: 120 });
  const add = (...packages: readonly string[]) =>
    runProcess("apt-get", ["install", "-y", "--no-install-recommends", ...packages], { env, seconds: 240 });
  // Chromium without windows, which no test opens: a third of the whole. Not every release has it as a package of its own.
  if ((await add("chromium-headless-shell")) !== 0) await add("chromium");
}

/**
 * Features of a whole Chromium that no test needs: it draws the suggestions of its own address bar with two web pages for each
 * window, which cost more than the page under test. A second switch takes the place of the first, so what Playwright itself
 * turns off is named here again.
 */
const unneeded = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "AimEnabled",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "TcpPortRandomizationWin",
  "ThirdPartyStoragePartitioning",
];

interface Launch {
  readonly executablePath?: string;
  readonly args: string[];
}

/** Launch options for Playwright and for Vitest's browser mode. Playwright itself leaves the sandbox off, as root needs. */
export function launchOptions(): Launch {
  const executablePath = process.env.TEST_BROWSER ?? selectBrowser(readMachine());
  const args = [`--disable-features=${unneeded.join(",")}`];
  return executablePath === undefined ? { args } : { executablePath, args };
}

/** The path of a browser, installed if need be. Ends the process with a message where none can be had. */
export async function requireBrowser(): Promise<string> {
  const browser = await findBrowser(readMachine(), install);
  if (browser !== undefined) return browser;
  console.error(noBrowser);
  process.exit(1);
}
