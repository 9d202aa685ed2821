import { describe, expect, test } from "vitest";
import {
  findBrowser,
  type Installer,
  type Machine,
  selectBrowser,
  selectInstallers,
} from "./find-browser.ts";

const own = "/home/me/.cache/ms-playwright/chromium/chrome";

function machine(files: readonly string[], changes: Partial<Machine> = {}): Machine {
  return {
    platform: "linux",
    env: { PATH: "/usr/local/bin:/usr/bin" },
    ownBrowser: own,
    root: false,
    debian: false,
    exists: (file) => files.includes(file),
    ...changes,
  };
}

describe("an installed browser", () => {
  test("is Playwright's own before any other", () => {
    expect(selectBrowser(machine(["/usr/bin/chromium", own]))).toBe(own);
  });

  test("is the one that CHROME_PATH names before those on the PATH", () => {
    const env = { PATH: "/usr/bin", CHROME_PATH: "/opt/chrome" };
    expect(selectBrowser(machine(["/usr/bin/google-chrome", "/opt/chrome"], { env }))).toBe("/opt/chrome");
  });

  test("is not a CHROME_PATH that leads nowhere", () => {
    const env = { PATH: "/usr/bin", CHROME_PATH: "/opt/gone" };
    expect(selectBrowser(machine(["/usr/bin/chromium"], { env }))).toBe("/usr/bin/chromium");
  });

  test.each(["google-chrome", "google-chrome-stable", "chromium", "chromium-browser"])(
    "is %s on the PATH",
    (name) => {
      expect(selectBrowser(machine([`/usr/bin/${name}`]))).toBe(`/usr/bin/${name}`);
    },
  );

  test("is Chrome before Chromium on the PATH", () => {
    expect(selectBrowser(machine(["/usr/local/bin/chromium", "/usr/bin/google-chrome"]))).toBe(
      "/usr/bin/google-chrome",
    );
  });

  test("is a headless shell before a browser with windows on the PATH", () => {
    expect(selectBrowser(machine(["/usr/bin/chromium", "/usr/bin/chromium-headless-shell"]))).toBe(
      "/usr/bin/chromium-headless-shell",
    );
  });

  test("is an application on macOS", () => {
    const app = "/Applications/Chromium.app/Contents/MacOS/Chromium";
    expect(selectBrowser(machine([app], { platform: "darwin" }))).toBe(app);
  });

  test("is a program on Windows", () => {
    const file = "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe";
    const env = { PROGRAMFILES: "C:\\Program Files" };
    expect(selectBrowser(machine([file], { platform: "win32", env }))).toBe(file);
  });

  test("is none on an empty machine", () => {
    expect(selectBrowser(machine([]))).toBeUndefined();
  });
});

describe("a machine without a browser", () => {
  const rooted = { root: true, debian: true };

  async function search(changes: Partial<Machine>, brings: Partial<Record<Installer, string>>) {
    const files: string[] = [];
    const tried: Installer[] = [];
    const found = await findBrowser(machine(files, changes), async (installer) => {
      tried.push(installer);
      const file = brings[installer];
      if (file !== undefined) files.push(file);
    });
    return { found, tried };
  }

  test("takes what Playwright installs, and goes no further", async () => {
    expect(await search(rooted, { playwright: own })).toEqual({ found: own, tried: ["playwright"] });
  });

  test("turns to apt-get as root on Debian when Playwright can install nothing", async () => {
    const result = await search(rooted, { apt: "/usr/bin/chromium" });
    expect(result).toEqual({ found: "/usr/bin/chromium", tried: ["playwright", "apt"] });
  });

  test("leaves apt-get alone without root, and off Debian", () => {
    expect(selectInstallers(machine([], { debian: true }))).toEqual(["playwright"]);
    expect(selectInstallers(machine([], { root: true }))).toEqual(["playwright"]);
  });

  test("finds nothing when nothing helped", async () => {
    expect(await search(rooted, {})).toEqual({ found: undefined, tried: ["playwright", "apt"] });
  });

  test("installs nothing when one is there", async () => {
    const tried: Installer[] = [];
    await findBrowser(machine([own], rooted), async (installer) => {
      tried.push(installer);
    });
    expect(tried).toEqual([]);
  });
});
