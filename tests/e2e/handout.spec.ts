import type { Page } from "@playwright/test";
import { expect, test } from "./kept.ts";
import { findOperated } from "./operated.ts";
import { overflow } from "./overflow.ts";
import { test as alone } from "./test.ts";

const path = "/handout/authorization-code";

alone.describe("without JavaScript", () => {
  alone.use({ javaScriptEnabled: false });

  alone("the handout is all there: the diagram, the messages, the explanations", async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Authorization code");
    const diagram = page.getByRole("img", { name: "Authorization code" });
    await expect(diagram).toContainText("POST /token");
    const message = page.getByRole("listitem").filter({ hasText: "Prints exchanges the code for a token" });
    await expect(message).toContainText("POST /token HTTP/1.1");
    await expect(message).toContainText("The code was issued to the client that redeems it");
  });
});

for (const query of [
  "",
  "?client=public&openid=on&algorithm=ES256",
  "?authentication=private_key_jwt&token=opaque",
])
  test(`no message is cut in half on A4: ${query || "by default"}`, async ({ page }) => {
    await page.goto(path + query);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    // A4 less the margins of the page, at 96 pixels an inch.
    const millimetre = 96 / 25.4;
    const [width, height] = [180 * millimetre, 265 * millimetre];
    await page.setViewportSize({ width: Math.floor(width), height: Math.floor(height) });
    const parts = await page.locator(".handout-steps > li, .handout-sheet").evaluateAll((elements) =>
      elements.map((element) => {
        const { height: high } = element.getBoundingClientRect();
        return { high, rule: getComputedStyle(element).breakInside, what: element.textContent.slice(0, 60) };
      }),
    );
    expect(parts.length).toBeGreaterThan(15);
    expect(parts.filter(({ rule }) => rule !== "avoid")).toEqual([]);
    expect(parts.filter(({ high }) => high > height)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

test("no heading stands alone at the foot of a page, and the drawing is on the first, where it has room", async ({
  page,
}) => {
  for (const flow of [
    "authorization-code",
    "implicit",
    "introspection",
    "device-code",
    "openid-connect",
    "native-app",
    "step-up",
    "agent",
  ]) {
    await page.goto(`/handout/${flow}`);
    await page.emulateMedia({ media: "print" });
    const millimetre = 96 / 25.4;
    await page.setViewportSize({ width: Math.floor(180 * millimetre), height: 1000 });
    const kept = await page.evaluate(() => {
      const drawing = document.querySelector(".handout-sheet > #handout-diagram + .handout-drawing-box");
      const sheet = drawing?.parentElement ?? document.body;
      const heading = document.querySelector("#handout-steps") ?? document.body;
      const first = document.querySelector(".handout-steps > li") ?? document.body;
      return {
        drawingEnds: sheet.getBoundingClientRect().bottom,
        rules: [sheet, heading, first].map((part) => getComputedStyle(part).breakInside),
        room: Number.parseFloat(getComputedStyle(heading, "::after").blockSize) - first.clientHeight,
      };
    });
    expect(kept.rules, flow).toEqual(["avoid", "avoid", "avoid"]);
    expect(kept.room, flow).toBeGreaterThan(0);
    expect(kept.drawingEnds, flow).toBeLessThan(265 * millimetre);
  }
});

test("it prints on so many pages of A4, black on white, without its buttons", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(path);
  expect(await findOperated(page)).toEqual(expect.arrayContaining(["Print", "Role cards"]));
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
  expect(sheets.length).toBeGreaterThan(2);
  expect(sheets.length).toBeLessThan(16);
  expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\s*\]/);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  expect(await findOperated(page)).toEqual([]);
  const colours = await page.evaluate(() => {
    const { backgroundColor } = getComputedStyle(document.documentElement);
    const { color } = getComputedStyle(document.querySelector("h1") ?? document.body);
    return { backgroundColor, color };
  });
  expect(colours.backgroundColor).toBe("rgb(255, 255, 255)");
  // Ink of the light theme, as the browser writes it: its lightness is a fifth of white's.
  expect(colours.color).toMatch(/^oklch\(0\.22 /);
});

test("on a phone the drawing fades where it goes on", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(path);
  const drawing = page.locator(".handout-drawing-box");
  await expect(drawing).toHaveCSS("mask-image", /gradient/);
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(drawing).toHaveCSS("mask-image", "none");
});

test("it leads to the run on the screen", async ({ page }) => {
  await page.goto(`${path}?client=public&pkce=off`);
  await page.getByRole("link", { name: "Step through this run" }).click();
  await expect(page).toHaveURL("/flows/authorization-code?client=public&pkce=off");
});

/** The cards with more on them than a sheet holds, which no number of pages gives away: a card is as high as its sheet, and clips. */
async function findCutCards(page: Page): Promise<readonly (string | undefined)[]> {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: Math.floor((180 * 96) / 25.4), height: 1000 });
  const cut = await page.locator(".role").evaluateAll((cards) =>
    cards
      .filter((card) => {
        const turns = [...card.querySelectorAll(".role-turn")];
        const ends = turns.map((turn) => turn.getBoundingClientRect().bottom);
        return turns.length === 0 || Math.max(...ends) > card.getBoundingClientRect().bottom;
      })
      .map((card) => card.getAttribute("data-party") ?? undefined),
  );
  await page.emulateMedia({ media: null });
  return cut;
}

/** What a message carries, where a comma stands in the line below the name before it. */
async function findStrayCommas(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: Math.floor((180 * 96) / 25.4), height: 1000 });
  const stray = await page.locator(".role-carries code").evaluateAll((names) =>
    names.flatMap((name) => {
      const walker = document.createTreeWalker(name.closest(".role-carries") ?? name, NodeFilter.SHOW_TEXT);
      walker.currentNode = name;
      let text = walker.nextNode();
      while (text !== null && (name.contains(text) || text.textContent?.trim() === ""))
        text = walker.nextNode();
      if (!text?.textContent?.startsWith(",")) return [];
      const comma = document.createRange();
      comma.setStart(text, 0);
      comma.setEnd(text, 1);
      const isBelow = comma.getBoundingClientRect().top >= name.getBoundingClientRect().bottom;
      return isBelow ? [name.textContent ?? ""] : [];
    }),
  );
  await page.emulateMedia({ media: null });
  return stray;
}

alone.describe("the role cards", () => {
  alone.use({ javaScriptEnabled: false });

  alone("are there without a script, and none is cut on A4: a sheet for each party", async ({ page }) => {
    await page.goto("/handout/client-credentials");
    await page.getByRole("link", { name: "Role cards" }).click();
    await expect(page).toHaveURL("/handout/client-credentials/cards");
    for (const [path, parties] of [
      ["client-credentials", 3],
      ["authorization-code", 4],
      ["openid-connect", 3],
      ["device-code", 4],
      ["native-app", 4],
      ["step-up", 4],
      ["agent", 4],
      ["agent?task=write", 4],
    ] as const) {
      const [flow, query = ""] = path.split("?");
      await page.goto(`/handout/${flow}/cards?${query}`);
      await expect(page.getByRole("article")).toHaveCount(parties);
      expect(await findCutCards(page), path).toEqual([]);
      expect(await findStrayCommas(page), path).toEqual([]);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? [], path).toHaveLength(parties);
    }
    expect(await page.locator(".role-carries code").count()).toBeGreaterThan(60);
    const server = page.getByRole("article", { name: "Authorization server" });
    await expect(server).toContainText("You hold from the start");
    await expect(server).toContainText("from User’s browser");
  });
});

alone.describe("on a phone", () => {
  alone.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

  alone(
    "the drawing stays large enough to be read, and scrolls inside itself (WCAG 1.4.10)",
    async ({ page }) => {
      await page.goto(path);
      const drawing = page.getByRole("img", { name: "Authorization code" });
      const sizes = await drawing.evaluate((picture) => {
        const box = picture.parentElement ?? picture;
        const text = picture.querySelector("text")?.getBoundingClientRect().height ?? 0;
        return {
          wide: picture.clientWidth,
          scrolls: box.scrollWidth > box.clientWidth,
          tabIndex: box.tabIndex,
          text,
        };
      });
      expect(sizes.wide).toBeGreaterThanOrEqual(640);
      expect(sizes.text).toBeGreaterThan(9);
      expect(sizes).toMatchObject({ scrolls: true, tabIndex: 0 });
      expect(await overflow(page)).toBe(0);
    },
  );
});

test("a pill of the drawing is as wide as its words", async ({ page }) => {
  await page.goto("/handout/authorization-code");
  const spare = await page.locator(".handout-drawing rect[rx='11.5']").evaluateAll((pills) =>
    pills.map((pill) => {
      const words = pill.parentElement?.querySelectorAll("text") ?? [];
      const { x, y, width, height } = (pill as SVGRectElement).getBBox();
      const own = [...words]
        .map((text) => text.getBBox())
        .find((box) => box.y >= y - 4 && box.y < y + height);
      return own === undefined ? Number.NaN : x + width - own.x - own.width;
    }),
  );
  expect(spare.length).toBeGreaterThan(3);
  expect(Math.min(...spare)).toBeGreaterThanOrEqual(8);
  expect(Math.max(...spare)).toBeLessThan(26);
});
