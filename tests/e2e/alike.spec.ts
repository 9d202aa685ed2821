/** What is alike looks alike: the same edges, the same axis, the same mark, on whichever page it stands. */
import type { Locator, Page } from "@playwright/test";
import { compareWords } from "@/lib/content/compare/words";
import { home as homeWords } from "@/lib/content/interface";
import { expect, test } from "./kept.ts";
import { overflow } from "./overflow.ts";
import { inspector, openFlow, openTab, steps } from "./player.ts";

/** The left edges of what the selectors find, each once. */
async function edgesOf(page: Page, selectors: readonly string[]): Promise<readonly number[]> {
  const lefts = selectors.map((selector) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => Math.round(element.getBoundingClientRect().left)),
  );
  return [...new Set(await Promise.all(lefts))];
}

const home = "a[aria-label='Grantscope, home']";

for (const width of [390, 768, 1440]) {
  test(`the head, the panels and the controls of a flow begin at one edge, ${width} pixels across`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await openFlow(page);
    expect(await edgesOf(page, [home, ".player-grid > *", "section:has([role=slider]) button"])).toHaveLength(
      1,
    );
  });

  test(`the head, both runs and what they came to begin at one edge, ${width} pixels across`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/compare");
    expect(await edgesOf(page, [home, "h1", ".compare-summary", ".compare-others h2"])).toHaveLength(1);
    const words = [".compare-words h2", ".compare-heads h2"];
    if (width >= 700) expect(await edgesOf(page, words)).toHaveLength(1);
  });
}

test("the title of a page is as high on each of them", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const tops = new Set<number>();
  for (const path of ["/", "/lessons", "/learn", "/live", "/no-such-page", "/live/no-such-room"]) {
    await page.goto(path);
    tops.add(await page.locator("h1").evaluate((title) => Math.round(title.getBoundingClientRect().top)));
  }
  expect(tops.size).toBe(1);
});

test("titles have two sizes: that of a page that is read, and that of a tool; and each page ends in the same room", async ({
  page,
}) => {
  const read = [
    "/",
    "/lessons",
    "/lessons/own",
    "/learn",
    "/learn/choose",
    "/glossary",
    "/live",
    "/no-such-page",
  ];
  const tools = ["/tokens", "/flows/authorization-code/practice"];
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    for (const paths of [read, tools]) {
      const looks = new Set<string>();
      for (const path of paths) {
        await page.goto(path);
        const look = (title: Element) => {
          const { fontSize, lineHeight, letterSpacing } = getComputedStyle(title);
          return [fontSize, lineHeight, letterSpacing].join(" ");
        };
        looks.add(await page.locator("h1").evaluate(look));
        const room = (main: Element) =>
          [main, main.lastElementChild ?? main].map((end) => getComputedStyle(end).paddingBottom);
        expect(await page.locator("main").evaluate(room), path).toContain("80px");
      }
      expect([...looks], `${width} pixels across`).toHaveLength(1);
    }
  }
});

for (const [path, above] of [
  ["/lessons/own", "/lessons"],
  ["/glossary", "/learn"],
  ["/flows/authorization-code/practice", "/flows/authorization-code"],
] as const)
  test(`a page below another leads back to it above its title: ${path}`, async ({ page }) => {
    await page.goto(path);
    const back = page.locator("main p:has(+ h1) > a");
    await expect(back).toHaveAttribute("href", new RegExp(`^${above}(\\?|$)`));
  });

for (const [path, last] of [
  ["/learn/choose", "main aside"],
  ["/learn/choose?task=for-user&owner=others&device=browser&place=server&stakes=usual", "main aside"],
  ["/glossary", "main dl a:has(code)"],
] as const)
  test(`what is read has the whole width of a wide window: ${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    const right = await page
      .locator(last)
      .first()
      .evaluate((element) => Math.round(element.getBoundingClientRect().right));
    expect(right).toBe(1440 - 32);
    expect(await overflow(page)).toBe(0);
  });

for (const path of [
  "/lessons",
  "/learn/choose",
  "/tokens",
  "/live/demo",
  "/flows/authorization-code/practice",
])
  test(`the head and the title of a page begin at one edge: ${path}`, async ({ page }) => {
    await page.goto(path);
    for (const width of [390, 768, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await edgesOf(page, [home, "h1"]), `${width} pixels across`).toHaveLength(1);
    }
  });

test("of the cards in a row the titles, their arrows and the texts begin at one height, however long a title is", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto("/");
  const cards = page.getByRole("region", { name: compareWords.headline }).getByRole("listitem");
  const tops = await cards.evaluateAll((items) =>
    items.map((card) => {
      const row = card.getBoundingClientRect().top;
      const parts = [...card.querySelectorAll("h3, svg, p")].map((part) => part.getBoundingClientRect().top);
      return { row, tops: parts.map((top) => Math.round(top - row)).join(" ") };
    }),
  );
  const rows = new Set(tops.map(({ row }) => row));
  expect(rows.size).toBeGreaterThan(2);
  // As many ways to stand as there are rows, at most.
  expect(new Set(tops.map((card) => `${card.row}: ${card.tops}`)).size).toBe(rows.size);
});

test("on a phone the name of the app stands beside its mark where there is room", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ["/", "/lessons", "/tokens", "/live/demo"]) {
    await page.goto(path);
    await expect(page.locator(home).getByText("Grantscope"), path).toBeVisible();
    expect(await overflow(page), path).toBe(0);
    expect(
      await page
        .getByRole("banner")
        .first()
        .evaluate((head) => head.clientHeight),
    ).toBeLessThan(64);
  }
  await openFlow(page);
  await expect(page.locator(home).getByText("Grantscope")).toBeHidden();
});

for (const width of [1280, 1440])
  test(`the ways in on the first page stand apart alike, ${width} pixels across`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/");
    const gaps = await page
      .getByRole("link", { name: homeWords.start })
      .locator("..")
      .evaluate((ways) => {
        const [black, ...quiet] = [...ways.children].map((way) => {
          const words = document.createRange();
          words.selectNodeContents(way);
          return [way.getBoundingClientRect(), words.getBoundingClientRect()] as const;
        });
        return [
          (quiet[0]?.[1].left ?? 0) - (black?.[0].right ?? 0),
          (quiet[1]?.[1].left ?? 0) - (quiet[0]?.[1].right ?? 0),
        ];
      });
    expect(Math.abs((gaps[0] ?? 0) - (gaps[1] ?? 0))).toBeLessThanOrEqual(4);
  });

test("the section that one is in has a ground, and no other has one", async ({ page }) => {
  await page.goto("/lessons");
  const grounds = await page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link")
    .evaluateAll((links) =>
      links
        .filter((link) => getComputedStyle(link).backgroundColor !== "rgba(0, 0, 0, 0)")
        .map((link) => link.textContent),
    );
  expect(grounds).toEqual(["Lessons"]);
});

/** Where the middle of each is. */
function middleOf(element: Locator): Promise<number> {
  return element.evaluate((one) => {
    const { left, width } = one.getBoundingClientRect();
    return left + width / 2;
  });
}

test("what a party holds stands in the middle below a head that stands above its name", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/flows/device-code?phishing=on&step=5");
  const client = page.getByRole("list", { name: "Parties" }).locator("[data-party=client]");
  const middle = await middleOf(client.locator("h3"));
  for (const value of await client.getByRole("list").getByRole("listitem").all())
    expect(Math.abs((await middleOf(value)) - middle)).toBeLessThanOrEqual(1);
});

test("an end that went badly is marked by a warning, on the stage and in presenter mode", async ({
  page,
}) => {
  const refused = { client: "public", pkce: "off", step: 8 };
  await openFlow(page, refused);
  const warning = await page.locator("[data-time=now] svg path").getAttribute("d");
  expect(warning).toBe(await page.locator(".player-card svg path").last().getAttribute("d"));
  await openFlow(page, { ...refused, present: 1 });
  await expect(page.locator(".slide-end svg path")).toHaveAttribute("d", warning ?? "");
});

for (const width of [390, 1280]) {
  test(`in presenter mode a name has room on both sides in its box, ${width} pixels across`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 720 });
    for (const step of [steps.signIn, steps.apiRequest + 1]) {
      await openFlow(page, { present: 1, step });
      for (const party of await page.locator(".slide-party").all()) {
        const room = await party.evaluate((box) => {
          const words = document.createRange();
          words.selectNodeContents(box.querySelector(".slide-party-role") ?? box);
          const [inner, outer] = [words.getBoundingClientRect(), box.getBoundingClientRect()];
          return Math.min(inner.left - outer.left, outer.right - inner.right);
        });
        expect(room).toBeGreaterThanOrEqual(10);
      }
    }
  });
}

/** Has it a cover at its lower edge, and does that lie over the last of what is in it? */
function look(column: Locator) {
  return column.evaluate((box) => {
    const { position, content, backgroundImage, height } = getComputedStyle(box, "::after");
    const last = [...box.children].at(-1)?.getBoundingClientRect().bottom ?? 0;
    return {
      fades: content !== "none" && position === "sticky" && /gradient/.test(backgroundImage),
      isCovered: last > box.getBoundingClientRect().bottom - Number.parseFloat(height) + 1,
    };
  });
}

for (const width of [800, 1280])
  test(`what the inspector and the options cut fades there, ${width} pixels across`, async ({ page }) => {
    await page.setViewportSize({ width, height: 720 });
    await openFlow(page, { step: steps.authorizationRequest });
    const column = width < 1200 ? page.locator(".player-inspector") : inspector(page).getByRole("tabpanel");
    expect(await look(column)).toEqual({ fades: true, isCovered: true });
    await column.evaluate((box) => box.scrollTo(0, box.scrollHeight));
    expect(await look(column)).toEqual({ fades: true, isCovered: false });
    await page.keyboard.press("o");
    const options = page.getByRole("region", { name: "Options" });
    expect(await look(options)).toEqual({ fades: true, isCovered: true });
  });

for (const width of [390, 1280])
  test(`what a dialog cuts fades there, ${width} pixels across`, async ({ page }) => {
    await page.setViewportSize({ width, height: 600 });
    await openFlow(page, { step: steps.apiRequest });
    const scrolls = page.locator("dialog[open] .overflow-y-auto").first();
    for (const open of ["Control+k", "e", "?"]) {
      await page.keyboard.press(open);
      await expect(scrolls).toBeVisible();
      expect(await look(scrolls), open).toEqual({ fades: true, isCovered: true });
      await scrolls.evaluate((box) => box.scrollTo(0, box.scrollHeight));
      expect(await look(scrolls), open).toEqual({ fades: true, isCovered: false });
      // Where it stands at the lower edge nothing is seen below it.
      await expect(scrolls).toHaveCSS("padding-bottom", "0px");
      await page.keyboard.press("Escape");
    }
  });

test("each figure of a section has its room, and its dots are seen", async ({ page }) => {
  await openFlow(page, { step: steps.authorizationRequest });
  await openTab(page, "Message");
  const link = inspector(page).getByRole("link", { name: /^RFC/ }).first();
  await expect(link).toHaveCSS("font-variant-numeric", "tabular-nums");
});
