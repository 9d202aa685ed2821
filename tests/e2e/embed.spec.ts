import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test as unwatched } from "@playwright/test";
import { pages } from "../support/pages.ts";
import { expect, test } from "./kept.ts";
import { nextButton, slider, steps, waitForKeys } from "./player.ts";

/** A page of somebody else: another origin, with a frame in it. */
async function serveAround(frame: string) {
  const server = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end(`<!doctype html><html lang="en"><title>A lesson</title><h1>Lesson 3</h1>${frame}</html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}/`, stop: () => server.close() };
}

function frameOf(src: string): string {
  return `<iframe src="${src}" title="A grant" width="900" height="600"></iframe>`;
}

test("no page may be framed but those that are made for it (RFC 9700 §4.16)", async ({ request }) => {
  for (const { path } of pages) {
    const headers = (await request.get(path)).headers();
    const rule = path.startsWith("/embed/") ? undefined : "frame-ancestors 'none'";
    const policy = headers["content-security-policy"];
    // Beside it stand rules of what the page may load.
    expect(policy?.split("; ")[0], path).toBe(rule);
    expect(headers["x-frame-options"], path).toBe(rule && "DENY");
  }
});

// Here the page around is at another origin, and the browser itself says that it shows no frame.
unwatched.describe("in a page of another origin", () => {
  unwatched(
    "the frame steps through the run by button and by key, and leads to the flow",
    async ({ page, baseURL, context }) => {
      const src = `${baseURL}/embed/authorization-code?client=public&step=4`;
      const around = await serveAround(frameOf(src));
      await page.goto(around.url);
      const frame = page.frameLocator("iframe");
      await expect(frame.getByRole("heading", { level: 1 })).toHaveText("Authorization code");
      const step = frame.getByRole("slider", { name: "Step" });
      await expect(step).toHaveAttribute("aria-valuenow", "4");
      await expect(frame.getByRole("region", { name: "This step" })).toHaveCount(0);
      await frame.getByRole("button", { name: "Deliver request" }).click();
      await expect(step).toHaveAttribute("aria-valuenow", "5");
      await frame.getByRole("button", { name: "Deliver response" }).press("ArrowRight");
      await expect(step).toHaveAttribute("aria-valuenow", "6");
      await expect.poll(() => page.frames().at(-1)?.url()).toContain("step=6");
      const opening = context.waitForEvent("page");
      await frame.getByRole("link", { name: /^Open in Grantscope/ }).click();
      await expect(await opening).toHaveURL(`${baseURL}/flows/authorization-code?client=public&step=6`);
      around.stop();
    },
  );

  unwatched("any other page is not shown", async ({ page, baseURL }) => {
    const around = await serveAround(frameOf(`${baseURL}/flows/authorization-code`));
    await page.goto(around.url);
    await expect(page.getByRole("heading", { name: "Lesson 3" })).toBeVisible();
    const refused = page.frames().find((frame) => frame.parentFrame() !== null);
    await expect.poll(() => refused?.url()).toMatch(/^chrome-error:/);
    await expect(page.frameLocator("iframe").getByRole("main")).toHaveCount(0);
    around.stop();
  });
});

unwatched(
  "in a sandbox without an origin the frame has its statechart and its fonts",
  async ({ page, baseURL }) => {
    const src = `${baseURL}/embed/authorization-code?inspector=1&step=${steps.tokenRequest}`;
    const around = await serveAround(frameOf(src).replace("<iframe", '<iframe sandbox="allow-scripts"'));
    await page.goto(around.url);
    const frame = page.frameLocator("iframe");
    await frame.getByRole("tab", { name: "Machine" }).click();
    await expect(frame.getByRole("region", { name: "Statechart" })).toBeVisible();
    const faces = await frame.locator("body").evaluate(async ({ ownerDocument: { fonts } }) => {
      await fonts.ready;
      // What stands in for a face until it is there is the system's own, which need not have it.
      return [...fonts].filter(({ family }) => !family.includes("Fallback")).map(({ status }) => status);
    });
    expect(new Set(faces)).toEqual(new Set(["loaded"]));
    around.stop();
  },
);

test("anybody's page may read the statecharts and the fonts, and nothing else (Fetch §3.3)", async ({
  request,
}) => {
  const isOpen = async (path: string) =>
    (await request.get(path)).headers()["access-control-allow-origin"] === "*";
  const html = await (await request.get("/")).text();
  const files = (ending: string, text: string) => [
    ...new Set(text.match(new RegExp(`/_next/static/[^"\\\\ )]+\\.${ending}`, "g"))),
  ];
  const sheets = files("css", html);
  const texts = await Promise.all(sheets.map(async (path) => (await request.get(path)).text()));
  const fonts = texts.flatMap((text) =>
    [...text.matchAll(/media\/[^")]+\.woff2/g)].map(([path]) => `/_next/static/${path}`),
  );
  expect(fonts.length).toBeGreaterThan(0);
  for (const path of ["/charts/authorization-code", ...fonts]) expect(await isOpen(path), path).toBe(true);
  const others = [...pages.map(({ path }) => path), ...sheets, ...files("js", html).slice(0, 2)];
  for (const path of others) expect(await isOpen(path), path).toBe(false);
});

test("a frame has the inspector and the colours that its address asks for", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  const colour = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  await page.goto(`/embed/authorization-code?inspector=1&theme=dark&step=${steps.tokenRequest}`);
  const step = page.getByRole("region", { name: "This step" });
  await expect(step.getByRole("heading", { level: 2 })).toHaveText("Prints exchanges the code for a token");
  expect(await colour()).toBe("dark");
  await nextButton(page).click();
  await expect(page).toHaveURL(/\?step=14&inspector=1&theme=dark$/);
  await page.reload();
  await expect(slider(page)).toHaveAttribute("aria-valuenow", "14");
  await expect(step).toBeVisible();

  await page.goto("/embed/authorization-code");
  await expect(step).toHaveCount(0);
  expect(await colour()).toBe("light dark");
});

test("a frame of 640×360 has room for the message in flight, its parties and its parameters", async ({
  page,
}) => {
  await page.setViewportSize({ width: 640, height: 360 });
  for (const query of ["", "&inspector=1"]) {
    await page.goto(`/embed/authorization-code?step=${steps.tokenRequest}${query}`);
    const list = await page.locator(".diagram-list").boundingBox();
    for (const part of [".arrow-letter", ".diagram-card > p", ".diagram-card dt >> nth=3"]) {
      const box = await page.locator(`[aria-current=step] ${part}`).boundingBox();
      if (list === null || box === null) throw new Error("nothing is drawn");
      expect(box.y, part).toBeGreaterThanOrEqual(list.y);
      expect(box.y + box.height, part).toBeLessThanOrEqual(list.y + list.height);
    }
  }
});

test("the keys of a frame are its own: it has no search, and that of a flow no presenter mode", async ({
  page,
}) => {
  await page.goto("/embed/authorization-code");
  await waitForKeys(page);
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys" });
  await expect(keys.getByRole("switch")).toBeVisible();
  await expect(keys).not.toContainText(/presenter mode|search/i);
  await page.goto("/embed/compare");
  await waitForKeys(page);
  await page.keyboard.press("?");
  await expect(keys).toContainText("Presenter mode");
  await expect(keys).not.toContainText(/search/i);
});

test("the title of a frame begins where its panel begins", async ({ page }) => {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 720 });
    await page.goto("/embed/authorization-code");
    const title = await page.getByRole("heading", { level: 1 }).boundingBox();
    const panel = await page.getByRole("region", { name: "The messages" }).boundingBox();
    expect(title?.x, `${width}`).toBe(panel?.x);
  }
});

test("a message can be changed in a frame as on the page", async ({ page }) => {
  await page.goto(`/embed/authorization-code?step=${steps.tokenRequest}`);
  await waitForKeys(page);
  await page.keyboard.press("e");
  const editor = page.getByRole("dialog");
  await editor.getByRole("button", { name: /^Leave the PKCE verifier out/ }).click();
  await editor.getByRole("button", { name: "Deliver" }).click();
  await expect(slider(page)).toHaveAttribute("aria-valuenow", String(steps.tokenResponse));
  await page.keyboard.press("End");
  await expect(page.locator("[aria-current=step]")).toContainText("refused");
});

test("the palette is not opened in a frame: its keys are those of the page around it", async ({ page }) => {
  await page.goto("/embed/authorization-code");
  await nextButton(page).click();
  await expect(slider(page)).toHaveAttribute("aria-valuenow", "2");
  await page.evaluate(() => {
    const left: boolean[] = [];
    addEventListener("keydown", ({ key, defaultPrevented }) => {
      if (key === "k") left.push(!defaultPrevented);
    });
    Object.assign(window, { left });
  });
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Meta+k");
  expect(await page.evaluate(() => (window as unknown as { left: boolean[] }).left)).toEqual([true, true]);
  await nextButton(page).press("Enter");
  await expect(slider(page)).toHaveAttribute("aria-valuenow", "3");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("in a low frame what the parties hold is counted, and the message in flight has the room", async ({
  page,
}) => {
  const lists = page.getByRole("list", { name: "Held by Client" });
  const card = page.locator("[aria-current=step] .diagram-card");
  await page.setViewportSize({ width: 640, height: 600 });
  await page.goto(`/embed/authorization-code?step=${steps.tokenRequest}`);
  await expect(lists).toBeVisible();
  await page.setViewportSize({ width: 640, height: 400 });
  await expect(lists).toBeHidden();
  await expect(page.getByRole("button", { name: /^Held by Client: \d+$/ })).toBeVisible();
  await waitForKeys(page);
  await expect(card.getByText("code", { exact: true })).toBeInViewport();
});

test("the title of a frame is whole with text of twice the size (WCAG 1.4.4)", async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 360 });
  for (const path of ["/embed/pushed-authorization", "/embed/compare"]) {
    await page.goto(path);
    await page.addStyleTag({ content: "html { font-size: 200% !important }" });
    const title = page.getByRole("heading", { level: 1 });
    expect(await title.evaluate((name) => name.scrollWidth - name.clientWidth), path).toBe(0);
  }
});
