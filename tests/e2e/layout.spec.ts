import type { Locator, Page, ViewportSize } from "@playwright/test";
import { compareWords } from "@/lib/content/compare/words";
import { depths } from "@/lib/content/depth";
import { hints } from "@/lib/content/interface";
import { liveTraffic } from "@/lib/content/live";
import { formatBranches } from "@/machines/branches";
import { formatDeviations } from "@/machines/deviations";
import { pages } from "../support/pages.ts";
import { findBrokenWords } from "./broken-words.ts";
import { findStrayIcons } from "./first-line.ts";
import { expect, test } from "./kept.ts";
import { findOperated } from "./operated.ts";
import { overflow } from "./overflow.ts";
import {
  controls,
  expectStep,
  frameOfPage,
  inspector,
  openFlow,
  openTab,
  steps,
  waitForKeys,
} from "./player.ts";
import { test as alone } from "./test.ts";
import { findSmall } from "./touch.ts";

/** The narrowest of each layout. */
const desktop = [
  { name: "1280×720", width: 1280, height: 720 },
  { name: "1440×900 at 200 %", width: 720, height: 450 },
  { name: "320 pixels across", width: 320, height: 640 },
  { name: "1280×1024 at 400 %", width: 320, height: 256 },
];
const phone = { name: "a phone of 390×844", width: 390, height: 844 };

const screens = [
  { screen: "a desktop", windows: desktop, use: {} },
  { screen: "a phone", windows: [phone], use: { viewport: phone, isMobile: true, hasTouch: true } },
];

/** The controls that stand beyond the window, or are too narrow for their words. */
function findCut(page: Page): Promise<readonly string[]> {
  return controls(page).evaluate((section) =>
    [...section.querySelectorAll("button, select, [role=slider]")]
      .filter((control) => control.checkVisibility() && control.closest("[popover]") === null)
      .filter((control) => {
        const { left, right, top, bottom } = control.getBoundingClientRect();
        const isWithin = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
        return !isWithin || control.scrollWidth > control.clientWidth;
      })
      .map((control) => control.getAttribute("aria-label") ?? control.textContent),
  );
}

for (const { screen, windows, use } of screens) {
  alone.describe(`on ${screen}`, () => {
    alone.use(use);

    alone("nothing of the controls is cut at any step, however wide the window", async ({ page }) => {
      test.setTimeout(windows.length * 60_000);
      await openFlow(page);
      for (const { name, width, height } of windows) {
        await page.setViewportSize({ width, height });
        await page.keyboard.press("Home");
        for (let step = 1; step <= steps.end; step += 1) {
          await expectStep(page, step);
          const [wider, cut] = await Promise.all([overflow(page), findCut(page)]);
          expect({ wider, cut }, `step ${step} in ${name}`).toEqual({ wider: 0, cut: [] });
          await page.keyboard.press("ArrowRight");
        }
      }
    });
  });
}

test("at 400 % the controls leave more than half of the window to what they are about (WCAG 1.4.10)", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  for (const query of ["step=11", "step=1", "step=20"]) {
    await page.goto(`/flows/authorization-code?${query}`);
    await waitForKeys(page);
    expect((await controls(page).boundingBox())?.height, query).toBeLessThan(128);
  }
});

test("what Firefox or WebKit would lay out in another way is said outright", async ({ page }) => {
  await openFlow(page, { step: steps.tokenResponse });
  // Firefox gives the focus to whatever scrolls, and the box around it cuts what is outside.
  await expect(page.locator(".diagram-list")).toHaveCSS("outline-offset", "-2px");
  await openTab(page, "Who knows what");
  // WebKit breaks what is written upwards, and draws the second line over the next column.
  const headings = inspector(page).locator("thead th:not(:first-child) > *");
  await expect(headings).toHaveCount(8);
  for (const heading of await headings.all()) await expect(heading).toHaveCSS("white-space", "nowrap");
  await page.keyboard.press("Control+k");
  // In WebKit a basis in percent, of a height that nobody has set, is none.
  await expect(page.getByRole("listbox", { name: "Results" })).toHaveCSS("flex-basis", "auto");
  await page.keyboard.press("Escape");
  // Firefox leaves a hairline of a ring without width, in the colour that it has.
  await expect(page.locator("#sections")).toHaveCSS("box-shadow", /^(rgba\(0, 0, 0, 0\)[^(]*)+$/);
  await page.keyboard.press("p");
  await expect(page.getByRole("dialog", { name: "Presenter mode" })).toBeVisible();
  await page.keyboard.press("c");
  // One gradient that repeats over the whole width is no even pattern in every browser.
  await expect(page.locator(".slide-cover").first()).toHaveCSS("background-image", /^linear-gradient/);
});

alone.describe("on a phone of 412×823, where a page is scored", () => {
  alone.use({ viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true });

  for (const address of ["/flows/authorization-code", "/lessons/pkce-or-secret?at=3"]) {
    alone(`what the controls cover in part at ${address} can still be hit (WCAG 2.5.8)`, async ({ page }) => {
      await page.goto(address);
      const timeline = await controls(page).getByRole("slider").boundingBox();
      const bar = timeline?.y ?? 0;
      const covered = await page
        .getByRole("main")
        .locator("input[type=radio]")
        .evaluateAll((radios) => radios.map((radio) => radio.getBoundingClientRect().top));
      const half = covered.filter((top) => top < bar && top + 44 > bar);
      expect(half.filter((top) => bar - top < 24)).toEqual([]);
    });
  }
});

for (const path of ["/", "/flows/authorization-code?step=11", "/compare", "/live", "/learn/choose"])
  test(`in a window as narrow as a phone there is a finger's room for all, whatever points there: ${path}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    expect(await page.evaluate(() => matchMedia("(pointer: fine)").matches)).toBe(true);
    expect(await findSmall(page)).toEqual([]);
  });

/** How many of the arrows to come have what they are about beside their first word: what is not wraps, and is cut off. */
function countNamed(page: Page) {
  return page.locator(".arrow-hint").evaluateAll((hints) => {
    const named = hints.filter((hint) => {
      const [verb, name] = [...hint.children].map((part) => part.getBoundingClientRect());
      return verb && name && name.width > 10 && name.top < verb.bottom;
    });
    return { named: named.length, count: hints.length };
  });
}

for (const path of ["/flows/authorization-code", "/compare"])
  test(`an arrow to come says what it is about where it is long enough, also on a narrow screen: ${path}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 768, height: 1024 });
    await page.goto(path);
    await expect(page.locator(".arrow-hint").first()).toBeVisible();
    const { named, count } = await countNamed(page);
    expect(named).toBeGreaterThan(count / 4);
    expect(named).toBeLessThan(count);
  });

test("on a phone one long name on the card of a message leaves the short values whole", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/flows/authorization-code?step=12");
  const value = page.locator(".diagram-card dd", { hasText: "https://id.example" });
  await expect(value).toBeVisible();
  expect(await value.evaluate((dd) => dd.scrollWidth <= dd.clientWidth)).toBe(true);
});

test("the text of a lesson ends where the messages beside it end, and the way on stays in its place", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const ends: number[] = [];
  for (const at of [1, 3]) {
    await page.goto(`/lessons/pkce-or-secret?at=${at}`);
    const pane = page.getByRole("region", { name: "Lesson", exact: true });
    const [text, stage, foot] = await Promise.all(
      [pane, page.locator(".player-stage"), pane.locator(".player-foot button")].map((one) =>
        one.boundingBox(),
      ),
    );
    expect((text?.y ?? 0) + (text?.height ?? 0)).toBeCloseTo((stage?.y ?? 1) + (stage?.height ?? 1), 0);
    ends.push(Math.round((foot?.y ?? 0) + (foot?.height ?? 0)));
  }
  expect(ends[0]).toBe(ends[1]);
});

test("a long name of what is to come leaves both ends of its arrow to be seen", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto("/flows/device-code");
  const hint = page.locator(".arrow-hint", { hasText: "/device_authorization" });
  const room = await hint.evaluate((label) => {
    const [text, arrow] = [label, label.parentElement].map((one) => one?.getBoundingClientRect());
    return [(text?.left ?? 0) - (arrow?.left ?? 0), (arrow?.right ?? 0) - (text?.right ?? 0)];
  });
  expect(Math.min(...room)).toBeGreaterThan(10);
});

for (const query of ["step=6", "client=public&pkce=off&step=5", "client=public&pkce=off&step=8"])
  test(`an icon stands beside the first line of its words, however many there are: ${query}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 844 });
    await page.goto(`/flows/authorization-code?${query}`);
    await waitForKeys(page);
    expect(await findStrayIcons(page)).toEqual([]);
  });

alone.describe("by a finger that follows a link", () => {
  alone.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

  alone("the lines around a link in running text are as far apart as the others", async ({ page }) => {
    await page.goto("/tokens");
    const links = page.getByRole("region", { name: "Header" }).locator("p > a");
    await expect(links.first()).toBeVisible();
    const heights = await links.evaluateAll((all) => all.map((link) => link.getBoundingClientRect().height));
    expect(Math.max(...heights)).toBeLessThan(24);
  });
});

test("an arrow runs from head to head, also where a scrollbar takes its width from the rows", async ({
  page,
}) => {
  await openFlow(page, { step: steps.tokenRequest });
  await page.addStyleTag({ content: ".diagram-list > ol { margin-inline-end: 15px }" });
  const middleOf = (role: string) =>
    page.getByRole("heading", { level: 3, name: role }).evaluate((head) => {
      const { left, width } = head.getBoundingClientRect();
      return left + width / 2;
    });
  const arrow = await page.locator("[aria-current=step] .arrow").boundingBox();
  if (arrow === null) throw new Error("There is no arrow.");
  expect(Math.abs(arrow.x - (await middleOf("Client")))).toBeLessThan(1.5);
  expect(Math.abs(arrow.x + arrow.width - (await middleOf("Authorization server")))).toBeLessThan(1.5);
});

test("what failed is marked where the arrow ends, and not over its head", async ({ page }) => {
  // Both ways: the request is refused on the right, and its answer on the left.
  await page.goto("/flows/device-code?step=9");
  const places = await page.locator(".diagram-row .text-bad").evaluateAll((marks) =>
    marks.map((mark) => {
      const arrow = mark.parentElement?.querySelector(".arrow");
      const [own, head, whole] = [mark, arrow?.querySelector(".arrow-head"), arrow].map((one) =>
        one?.getBoundingClientRect(),
      );
      if (!own || !head || !whole) return "without an arrow";
      const isLeft = arrow?.matches("[data-left]");
      return {
        side: isLeft ? "left" : "right",
        away: Math.round(isLeft ? whole.left - own.right : own.left - whole.right),
        lower: Math.round(own.top + own.bottom - head.top - head.bottom) / 2,
        covered: Math.max(0, Math.min(own.right, head.right) - Math.max(own.left, head.left)),
      };
    }),
  );
  expect(places).toEqual([
    { side: "right", away: 0, lower: 0, covered: 0 },
    { side: "left", away: 0, lower: 0, covered: 0 },
  ]);
});

test("a word like sign-in is not broken at its hyphen", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openFlow(page, { step: steps.end });
  const lines = await inspector(page)
    .getByText(/sign-in stayed/)
    .evaluate((text) => {
      const words = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      while (words.nextNode()) {
        const at = words.currentNode.textContent?.indexOf("sign-in") ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(words.currentNode, at);
        range.setEnd(words.currentNode, at + "sign-in".length);
        return range.getClientRects().length;
      }
      return 0;
    });
  expect(lines).toBe(1);
});

test("the tabs of the wire all have room, in one line on a large screen, else in two", async ({ page }) => {
  await openFlow(page, { step: steps.tokenResponse, depth: "wire" });
  const tabs = inspector(page).getByRole("tablist");
  await expect(tabs.getByRole("tab")).toHaveText([/Message/, /22/, /1/, /Who/, /Machine/, /Code/]);
  for (const [width, height, lines] of [
    [1920, 1080, 1],
    [1440, 900, 2],
    [1280, 720, 2],
    [768, 1024, 2],
    [390, 844, 2],
    [320, 640, 2],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(tabs).toHaveAttribute("data-overflow", "");
    const look = (row: Element) => ({
      hidden: row.scrollWidth - row.clientWidth,
      lines: new Set([...row.children].map((tab) => Math.round(tab.getBoundingClientRect().bottom))).size,
    });
    expect(await tabs.evaluate(look), `${width} pixels`).toEqual({ hidden: 0, lines });
  }
});

test("of tabs in two rows the chosen one has a ground, and no line that parts the rows", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openFlow(page, { step: steps.apiRequest, depth: "wire" });
  const chosen = inspector(page).getByRole("tab", { selected: true });
  const clear = "rgba(0, 0, 0, 0)";
  await expect(chosen).toHaveCSS("border-bottom-color", clear);
  await expect(chosen).not.toHaveCSS("background-color", clear);
  await inspector(page).getByRole("radio", { name: depths.new }).check();
  await expect(chosen).not.toHaveCSS("border-bottom-color", clear);
  await expect(chosen).toHaveCSS("background-color", clear);
});

test("two parties that speak with one another stand apart, also with five on a narrow stage", async ({
  page,
}) => {
  await page.goto("/flows/agent?api=replays&resource=omitted&step=24");
  for (const [width, height] of [
    [320, 640],
    [390, 844],
    [700, 600],
    [1280, 720],
  ] as const) {
    await page.setViewportSize({ width, height });
    const looks = await page.locator(".diagram-box h3").evaluateAll((heads) => {
      const boxes = heads.map((head) => head.getBoundingClientRect());
      const gaps = boxes.slice(1).map(({ left }, index) => left - (boxes[index]?.right ?? left));
      return {
        lanes: heads.length,
        gap: Math.min(...gaps),
        heights: new Set(boxes.map(({ height }) => height)).size,
      };
    });
    expect(looks.lanes).toBe(5);
    expect(looks.gap, `${width} pixels`).toBeGreaterThanOrEqual(1.9);
    expect(looks.heights, `${width} pixels`).toBe(1);
  }
});

test("with five parties the names of what each holds are whole, and those of two cookies differ where they are cut", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const query of ["theft=mixup&iss=off&step=12", "theft=csrf&state=off&pkce=off&step=16"]) {
    await page.goto(`/flows/authorization-code?${query}`);
    const names = page.getByRole("list", { name: "Parties" }).getByRole("listitem").locator(".truncate");
    await expect(names.filter({ hasText: "client_secret" }).first()).toBeVisible();
    const cut = await names.evaluateAll((all) =>
      all.filter((name) => name.scrollWidth > name.clientWidth).map((name) => name.textContent),
    );
    expect(cut.filter((name) => name !== "__Host-prints-session")).toEqual([]);
  }
  await page.goto("/flows/jwt-bearer?step=2");
  const place = page.getByText("company.example", { exact: true }).first();
  expect(await place.evaluate((name) => name.scrollWidth - name.clientWidth)).toBe(0);
  // Closer together, its dot is lost between its neighbours.
  await expect(place).toHaveCSS("letter-spacing", "normal");
});

test("what a step is about is read before how it may be shown, and on a phone above the bar", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openFlow(page, { step: steps.authorizationResponse });
  await page
    .getByRole("complementary", { name: hints.title })
    .getByRole("button", { name: hints.close })
    .click();
  const title = inspector(page).getByRole("heading", { level: 2 });
  const [words, choice, bar] = await Promise.all(
    [title, inspector(page).getByRole("radio").first(), controls(page)].map((one) => one.boundingBox()),
  );
  const bottom = (words?.y ?? 0) + (words?.height ?? 0);
  expect(bottom).toBeLessThanOrEqual(choice?.y ?? 0);
  expect(bottom).toBeLessThanOrEqual(bar?.y ?? 0);
});

test("in a list, as in a paragraph, lines are set so that no word stands alone in the last", async ({
  page,
}) => {
  await openFlow(page, { step: steps.tokenResponse });
  await openTab(page, "Checks");
  const rule = inspector(page).getByText("The request names a client that is registered here.");
  await expect(rule).toHaveCSS("text-wrap-style", "pretty");
});

test("the name of a section that is longer than its column goes on in the next line", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto("/flows/agent?step=7");
  const link = inspector(page).getByRole("link", { name: /^MCP Security Considerations/ });
  const column = inspector(page).getByRole("tabpanel");
  const lines = await link.evaluate((name) => {
    const words = document.createRange();
    words.selectNode(name.firstChild ?? name);
    return [...words.getClientRects()].map(({ right, top }) => ({ right, top }));
  });
  expect(new Set(lines.map(({ top }) => top)).size).toBe(2);
  const room = await column.evaluate((panel) => panel.getBoundingClientRect().right);
  for (const { right } of lines) expect(right).toBeLessThanOrEqual(room - 20);
});

test("the sign that a run parts stands above the mark of its step, and within the bar, at any width", async ({
  page,
}) => {
  const branches = formatBranches([{ step: 7, deviations: [] }], []);
  const waited = formatDeviations([{ step: 7, event: { type: "WAIT", seconds: 60 } }]);
  for (const [width, height] of [
    [390, 650],
    [700, 650],
    [1280, 650],
  ] as const) {
    await page.setViewportSize({ width, height });
    await openFlow(page, { step: 8, do: waited, branches });
    const [sign, mark, bar] = await page
      .getByRole("slider")
      .locator("svg")
      .evaluate((icon) => [
        icon.getBoundingClientRect(),
        icon.previousElementSibling?.getBoundingClientRect(),
        icon.closest("section")?.getBoundingClientRect(),
      ]);
    // With the ring around it.
    expect(sign?.bottom, `${width} × ${height}`).toBeLessThanOrEqual((mark?.top ?? 0) - 3);
    expect(sign?.top, `${width} × ${height}`).toBeGreaterThanOrEqual(bar?.top ?? 0);
  }
});

test("the way on in a lesson is in sight, also where its pane has no room for all, and hides nothing that is focused", async ({
  page,
}) => {
  await page.goto("/lessons/machines-without-a-user?at=4");
  const pane = page.locator(".player-stack").first();
  const next = pane.getByRole("button", { name: "A signed statement" });
  for (const [width, height] of [
    [1440, 570],
    [1440, 600],
    [1000, 600],
  ] as const) {
    await page.setViewportSize({ width, height });
    await pane.evaluate((one) => one.scrollTo(0, 0));
    const of = `${width} × ${height}`;
    expect(await pane.evaluate((one) => one.scrollHeight > one.clientHeight), of).toBe(true);
    const findBottom = (part: typeof next) => part.evaluate((one) => one.getBoundingClientRect().bottom);
    expect(await findBottom(next), of).toBeLessThan(await findBottom(pane));
    const answer = pane.getByRole("button", { name: /^No parameter is included more than once/ });
    await answer.blur();
    await answer.focus();
    const top = await next.evaluate((one) => one.getBoundingClientRect().top);
    expect(await findBottom(answer), of).toBeLessThanOrEqual(top);
  }
});

test("however low a window of three columns is, the way on in a lesson lies over no answer", async ({
  page,
}) => {
  for (const step of [
    "what-oauth-is-for",
    "the-code-flow?at=4",
    "pkce-or-secret?at=7",
    "machines-without-a-user?at=4",
    "five-ways-to-get-it-wrong?at=5",
  ]) {
    await page.goto(`/lessons/${step}`);
    const pane = page.getByRole("region", { name: "Lesson" });
    for (const [width, height] of [
      [1280, 720],
      [1366, 625],
      [1440, 570],
      [1280, 600],
      [1200, 560],
    ] as const) {
      await page.setViewportSize({ width, height });
      const bottoms = await pane
        .locator("li")
        .evaluateAll((answers) => answers.map((answer) => answer.getBoundingClientRect().bottom));
      const top = await pane.locator(".player-foot").evaluate((foot) => foot.getBoundingClientRect().top);
      expect(bottoms.length, step).toBeGreaterThan(1);
      expect(Math.max(...bottoms), `${step} in ${width} × ${height}`).toBeLessThanOrEqual(top);
    }
  }
});

test("however low a window is, what a lesson says has 14 pixels and its answers 13", async ({ page }) => {
  await page.goto("/lessons/machines-without-a-user?at=4");
  const pane = page.getByRole("region", { name: "Lesson" });
  await pane.getByRole("button", { name: /^No parameter is included more than once/ }).click();
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
    [1200, 700],
    [1280, 600],
    [1200, 560],
    [720, 450],
  ] as const) {
    await page.setViewportSize({ width, height });
    const read = (selector: string) =>
      pane
        .locator(selector)
        .evaluateAll((all) =>
          Math.min(...all.map((words) => Number.parseFloat(getComputedStyle(words).fontSize))),
        );
    const of = `${width} × ${height}`;
    expect(await read("h2, h3, h2 ~ div:not(.player-foot) > p"), of).toBeGreaterThanOrEqual(14);
    expect(await read("li button, [role=status] p"), of).toBeGreaterThanOrEqual(13);
  }
});

test("in a low window the head of a lesson is its name, what stands beside it, and the marks of its steps", async ({
  page,
}) => {
  await page.goto("/lessons/the-code-flow?at=4");
  for (const [width, height] of [
    [720, 450],
    [844, 390],
    [1280, 600],
  ] as const) {
    await page.setViewportSize({ width, height });
    const [back, name, marks] = await Promise.all(
      [
        page.getByRole("link", { name: "All lessons" }),
        page.getByRole("heading", { level: 1 }),
        page.getByRole("link", { name: /^Step 1 of 7/ }),
      ].map((part) => part.boundingBox()),
    );
    const of = `${width} × ${height}`;
    expect((back?.x ?? 0) + (back?.width ?? 0), of).toBeLessThanOrEqual(name?.x ?? 0);
    expect((marks?.y ?? 0) - (name?.y ?? 0) - (name?.height ?? 0), of).toBeLessThan(12);
  }
});

test("an address that goes on below its two lines fades there, and opens where it has the focus", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openFlow(page, { step: 3 });
  const address = page.getByRole("region", { name: "Address" });
  const look = () =>
    address.evaluate((bar) => ({
      hidden: bar.scrollHeight > bar.clientHeight,
      fades: getComputedStyle(bar).maskImage !== "none",
    }));
  expect(await look()).toEqual({ hidden: true, fades: true });
  await address.focus();
  expect(await look()).toEqual({ hidden: false, fades: false });
  await openFlow(page, { step: 2 });
  expect(await look()).toEqual({ hidden: false, fades: false });
});

test("code that goes on beyond its box fades where it does", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openFlow(page, { step: steps.tokenRequest });
  await openTab(page, "Code");
  const code = inspector(page).locator("section:has(> pre)").first();
  const lookAt = (left: number) =>
    code.evaluate(async (box, to) => {
      box.scrollLeft = to;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const { maskImage } = getComputedStyle(box);
      return [/ 0px\)$|transparent\)$|, 0\)\)$/.test(maskImage), box.scrollWidth > box.clientWidth];
    }, left);
  expect(await lookAt(0)).toEqual([true, true]);
  expect(await lookAt(9999)).toEqual([false, true]);
});

test("in a low window the messages of a lesson stand beside its text, and stay there", async ({ page }) => {
  await page.setViewportSize({ width: 853, height: 480 });
  await page.goto("/lessons/pkce-or-secret?at=3");
  const stage = page.getByRole("region", { name: "The messages" });
  const last = page.getByRole("button", { name: "Whose verifier is it?" });
  await last.evaluate((button) => button.scrollIntoView({ block: "center" }));
  const [beside, text] = await Promise.all([stage.boundingBox(), last.boundingBox()]);
  expect((beside?.x ?? 0) + (beside?.width ?? 0)).toBeLessThan(text?.x ?? 0);
  await expect(stage).toBeInViewport({ ratio: 1 });
  const bar = await controls(page).boundingBox();
  expect((beside?.y ?? 0) + (beside?.height ?? 0)).toBeLessThan(bar?.y ?? 0);
});

test("beside a lesson the names of the three tabs have room where there are three columns", async ({
  page,
}) => {
  await page.goto("/lessons/pkce-or-secret?at=3");
  for (const width of [1200, 1280, 1440]) await expectRoomForTabs(page, { width, height: 720 });
});

test("beside a run the names of the three tabs have room on a tablet, and where the three columns begin", async ({
  page,
}) => {
  await openFlow(page, { step: steps.tokenRequest });
  for (const [width, height] of [
    [744, 1133],
    [768, 1024],
    [1024, 768],
    [1200, 800],
  ] as const)
    await expectRoomForTabs(page, { width, height });
});

async function expectRoomForTabs(page: Page, size: ViewportSize) {
  await page.setViewportSize(size);
  const tabs = inspector(page).getByRole("tablist");
  await expect(tabs.getByRole("tab")).toHaveText(["Message", "Who knows what", "Machine"]);
  expect(await tabs.evaluate((row) => row.scrollWidth - row.clientWidth), `${size.width} pixels`).toBe(0);
}

test("the card of a message leaves room before the edge of its panel, however narrow that is", async ({
  page,
}) => {
  await openFlow(page, { step: steps.tokenRequest });
  for (const [width, height] of [
    [390, 844],
    [768, 1024],
    [1280, 720],
  ] as const) {
    await page.setViewportSize({ width, height });
    const card = page.locator(".diagram-card");
    const room = await card.evaluate(
      (box) =>
        (box.closest(".diagram-row")?.getBoundingClientRect().right ?? 0) - box.getBoundingClientRect().right,
    );
    expect(room, `${width} pixels`).toBeGreaterThanOrEqual(8);
  }
});

test("a message that one points at has one ground, also behind its words and its mark", async ({ page }) => {
  await openFlow(page, { step: steps.tokenRequest });
  const row = page.locator("[data-time=past] > button").filter({ hasText: "/callback" }).first();
  await row.hover();
  for (const part of [".diagram-label > span", ".arrow-mark"])
    await expect(row.locator(part)).toHaveCSS("background-image", /^linear-gradient/);
});

test("the page of live rooms begins as far below its head in a low window as in a high one", async ({
  page,
}) => {
  const tops = new Set<number>();
  for (const height of [720, 900]) {
    await page.setViewportSize({ width: 1280, height });
    await page.goto("/live");
    const top = await page
      .getByRole("heading", { level: 1 })
      .evaluate((h1) => h1.getBoundingClientRect().top);
    tops.add(Math.round(top));
  }
  expect(tops.size).toBe(1);
});

test("an issuer breaks between its parts on a tablet, and the section of a rule nowhere", async ({
  page,
}) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await page.goto("/live");
  expect(await findBrokenWords(page, "dd")).toEqual([]);
  await openFlow(page, { step: steps.tokenResponse, depth: "wire" });
  await openTab(page, "Checks");
  const sections = inspector(page).locator("summary span > span > code + span");
  await expect(sections.first()).toBeVisible();
  const heights = await sections.evaluateAll((all) => all.map((part) => part.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(15);
  expect(Math.max(...heights)).toBeLessThan(20);
});

test("the sign before a lesson to save stands beside its first word on a tablet", async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await page.goto("/lessons/own");
  const links = page.getByRole("region", { name: "To begin with" }).getByRole("link");
  const heights = await links.evaluateAll((all) => all.map((link) => link.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(5);
  expect(new Set(heights).size).toBe(1);
});

test("at 200 % the name of a flow stands on one line, however much was chosen", async ({ page }) => {
  await page.setViewportSize({ width: 720, height: 450 });
  await page.goto("/flows/session-login?afterwards=trap&same-site=none&origin=ignored&step=10");
  const name = page.getByRole("heading", { level: 1 });
  const lines = await name.evaluate((heading) => {
    const text = document.createRange();
    text.selectNodeContents(heading);
    return text.getClientRects().length;
  });
  expect(lines).toBe(1);
});

test("in three columns what is asked to predict says so in sight, in one line with the options and the exercises", async ({
  page,
}) => {
  for (const width of [1200, 1280, 1440]) {
    await page.setViewportSize({ width, height: 720 });
    await page.goto("/flows/agent");
    const predict = page.getByRole("button", { name: "Predict" });
    const options = page.getByRole("button", { name: "Options" });
    const exercises = page.getByRole("link", { name: "Practise" });
    const boxes = await Promise.all([predict, options, exercises].map((part) => part.boundingBox()));
    const middles = new Set(boxes.map((box) => box && Math.round(box.y + box.height / 2)));
    const words = await predict.evaluate((button) => {
      const text = document.createRange();
      text.selectNodeContents(button);
      return text.getBoundingClientRect().width > 40;
    });
    expect({ lines: middles.size, words }, `${width} pixels`).toEqual({ lines: 1, words: true });
  }
});

test("in three columns the name of a flow has the width of its card, and the ways on stand in one line below", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const flow of ["agent", "pushed-authorization"]) {
    await page.goto(`/flows/${flow}`);
    const heights = await page.getByRole("heading", { level: 1 }).evaluate((name) => {
      const card = name.closest(".player-card");
      const [options, practise] = [card?.querySelector("button[aria-expanded]"), card?.querySelector("a")];
      const boxes = [options, practise].map((part) => part?.getBoundingClientRect());
      const lines = (part: Element) =>
        Math.round(part.clientHeight / Number.parseFloat(getComputedStyle(part).lineHeight));
      const [one, other] = boxes.map((box) => box && box.top + box.height / 2);
      return { name: lines(name), apart: (one ?? 0) - (other ?? Number.NaN), way: boxes[1]?.height };
    });
    expect(heights, flow).toEqual({ name: 1, apart: 0, way: 28 });
  }
});

test("each row of the diagram is at least 24 pixels high (WCAG 2.5.8)", async ({ page }) => {
  await openFlow(page, { step: steps.signIn });
  const heights = await page
    .getByRole("list", { name: "Messages in order" })
    .getByRole("button")
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(15);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
});

test("where the system chooses the colours, what is past, now and to come, and what is chosen, can be told apart", async ({
  page,
}) => {
  await openFlow(page, { step: steps.tokenRequest });
  await page.emulateMedia({ forcedColors: "active" });
  const read = (selector: string, property: string) =>
    page
      .locator(selector)
      .evaluateAll(
        (parts, name) => parts.map((part) => getComputedStyle(part).getPropertyValue(name)),
        property,
      );
  /** The one value that all of them have. */
  const readOne = async (selector: string, property: string) => {
    const values = new Set(await read(selector, property));
    expect([...values], `${property} of ${selector}`).toHaveLength(1);
    return [...values].join();
  };
  const ground = await readOne("html", "background-color");

  const marks = await read("[role=slider] > span > span", "background-color");
  const [past, ahead] = [marks.slice(0, steps.tokenRequest), marks.slice(steps.tokenRequest)].map(
    (all) => new Set(all),
  );
  expect([past?.size, ahead?.size]).toEqual([1, 1]);
  expect(new Set([ground, ...(past ?? []), ...(ahead ?? [])]).size).toBe(3);
  const outlines = await read("[role=slider] > span > span", "outline-style");
  expect(outlines.map((style, index) => (style === "solid" ? index + 1 : 0)).filter(Boolean)).toEqual([
    steps.tokenRequest,
  ]);

  for (const [part, property] of [
    [".arrow-line", "border-top-color"],
    [".arrow-head", "background-color"],
  ] as const) {
    const times = ["past", "ahead"].map((time) => readOne(`[data-time=${time}] ${part}`, property));
    expect(new Set([ground, ...(await Promise.all(times))]).size, part).toBe(3);
  }
  expect(await readOne("[data-time=now] .diagram-card", "outline-style")).toBe("solid");

  const choices = "fieldset label:has(input";
  expect(await readOne(`${choices}:checked)`, "box-shadow")).not.toBe("none");
  expect(await readOne(`${choices}:not(:checked))`, "box-shadow")).toBe("none");
  const [chosen, other] = ["true", "false"].map((is) =>
    readOne(`[role=tab][aria-selected=${is}]`, "border-bottom-color"),
  );
  expect(await chosen).not.toBe(await other);
  expect([ground, "rgba(0, 0, 0, 0)"]).not.toContain(await chosen);
  for (const name of ["The messages", "The user’s browser", "This step"])
    expect(await readOne(`section[aria-label="${name}"]`, "box-shadow")).not.toBe("none");
});

test("on paper a flow has all its messages and the words to the step, and nothing to press", async ({
  page,
}) => {
  await openFlow(page, { step: steps.tokenRequest });
  expect((await findOperated(page)).length).toBeGreaterThan(20);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  expect(await findOperated(page)).toEqual([]);
  await expect(page.locator(".diagram-row [data-number]").filter({ visible: true })).toHaveCount(16);
  await expect(inspector(page).getByText(/^Prints now calls id\.example directly/)).toBeVisible();
  const cut = await page
    .locator(".diagram-list, .player-grid, .player-inspector")
    .evaluateAll((parts) =>
      parts.map(
        (part) => getComputedStyle(part).overflowY !== "visible" || part.getBoundingClientRect().height < 100,
      ),
    );
  expect(cut).toEqual([false, false, false]);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("light");
});

test("on paper the arrows have their names, also where nothing is asked of the width of a container", async ({
  page,
}) => {
  await openFlow(page);
  const isSeen = () => countNamed(page).then(({ named, count }) => named === count);
  // As wide as it is where no container answers.
  await page.setViewportSize({ width: 360, height: 800 });
  await expect.poll(isSeen).toBe(false);
  await page.emulateMedia({ media: "print" });
  await expect.poll(isSeen).toBe(true);
});

test("with five parties a name that is too long for its column breaks between its words, and a lock stands where it ends", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto("/flows/agent?api=replays&resource=omitted&step=28");
  await waitForKeys(page);
  await openTab(page, "Who knows what");
  const names = inspector(page).getByRole("rowheader");
  const secret = names.filter({ hasText: "code_verifier" });
  await expect(secret).toBeVisible();
  expect(await findBrokenWords(page, "[role=tabpanel] th[scope=row] .wrap-anywhere")).toEqual([]);
  const locked = await names.evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const name = cell.querySelector(".wrap-anywhere");
      const lock = name?.querySelector("svg")?.getBoundingClientRect();
      if (!name || !lock) return [];
      const range = document.createRange();
      range.selectNodeContents(name.firstElementChild ?? name);
      const lines = [...range.getClientRects()].filter(({ width }) => width > lock.width * 1.5);
      const last = lines.at(-1);
      const middle = (lock.top + lock.bottom) / 2;
      const gap = last ? lock.left - last.right : Number.NaN;
      const isBeside = last && middle > last.top && middle < last.bottom && gap >= 0 && gap < 8;
      return [{ name: name.textContent, isBeside, tops: new Set(lines.map(({ top }) => top)).size }];
    }),
  );
  expect(locked.filter(({ isBeside }) => !isBeside)).toEqual([]);
  // A name of one line, and those that break.
  expect(new Set(locked.map(({ tops }) => tops))).toEqual(new Set([1, 2]));
});

/** How many lines the parties and the channel of the message in flight take. */
function countLines(page: Page): Promise<number> {
  return page.locator(".diagram-card > p").evaluate((line) => {
    const middles = [...line.children].map((part) => {
      const { top, bottom } = part.getBoundingClientRect();
      return Math.round((top + bottom) / 4);
    });
    return new Set(middles).size;
  });
}

/** In the page: is anything drawn over it, near its corners or in its middle? */
function isCovered(part: Element): boolean {
  const { left, right, top, bottom } = part.getBoundingClientRect();
  return [left + 12, (left + right) / 2, right - 12].some((x) =>
    [top + 12, (top + bottom) / 2, bottom - 12].some((y) => document.elementFromPoint(x, y) !== part),
  );
}

/** A finger comes down on the middle of it, and the page has drawn what it makes of that. Gives what lifts the finger. */
async function putFingerOn(page: Page, target: Locator): Promise<() => Promise<void>> {
  const box = await target.boundingBox();
  if (box === null) throw new Error("nothing is drawn");
  const session = await page.context().newCDPSession(page);
  const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  return async () => {
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  };
}

alone.describe("by finger", () => {
  alone.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

  for (const [flow, step] of [
    ["authorization-code", 4],
    ["introspection", 3],
    ["agent", 10],
    ["jwt-login", 2],
  ] as const) {
    alone(`the parties and the channel of a message stand on one line: ${flow}`, async ({ page }) => {
      await page.goto(`/flows/${flow}?step=${step}`);
      expect(await countLines(page)).toBe(1);
    });
  }

  alone("the tabs stay where they are, whether the step's title has one line or two", async ({ page }) => {
    await openFlow(page);
    const tops = new Set<number>();
    for (let step = 1; step <= steps.end; step += 1) {
      await expectStep(page, step);
      const row = inspector(page).getByRole("tablist");
      tops.add(await row.evaluate((tabs) => tabs.getBoundingClientRect().top + scrollY));
      await page.keyboard.press("ArrowRight");
    }
    expect([...tops]).toHaveLength(1);
  });

  alone("where a value has been is said where one reads, and not over it", async ({ page }) => {
    await openFlow(page, { step: steps.tokenRequest });
    const line = controls(page).getByRole("status");
    const parts = inspector(page).getByRole("region", { name: "Parameters" }).locator("details");
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    // First at the head of the window, then at its foot: the stage is out of sight, and there is the line.
    for (const [block, edge] of [
      ["start", "bottom"],
      ["end", "top"],
    ] as const) {
      const part = parts.nth(block === "start" ? 0 : 2);
      await part.evaluate((element, to) => element.scrollIntoView({ block: to }), block);
      if (block === "end") await page.mouse.wheel(0, 140);
      const before = await height();
      await part.locator("summary").focus();
      await expect(line).toBeInViewport({ ratio: 1 });
      await expect(line).toHaveAttribute("data-edge", edge);
      const [said, read] = await Promise.all([line.boundingBox(), part.boundingBox()]);
      if (said === null || read === null) throw new Error("nothing is drawn");
      expect(said.y + said.height <= read.y || said.y >= read.y + read.height, edge).toBe(true);
      expect(await height()).toBe(before);
    }
    // As long as the finger is down the line stays: the tap would else go to what lies beneath.
    const lift = await putFingerOn(page, line);
    await expect(line).toBeVisible();
    await lift();
    await expect(line).toBeHidden();
    await expect(page.locator("details:focus-within")).toHaveCount(0);

    // What opens under it sends it to the other edge.
    const last = parts.nth(1);
    await last.evaluate((part: HTMLDetailsElement) => {
      part.open = false;
      scrollBy(0, part.getBoundingClientRect().bottom - innerHeight / 2 - 130);
    });
    await last.locator("summary").focus();
    await expect(line).toHaveAttribute("data-edge", "bottom");
    await page.keyboard.press("Enter");
    await expect(line).toHaveAttribute("data-edge", "top");
  });

  alone("the phone shows the step, the browser or the options, one at a time", async ({ page }) => {
    await openFlow(page, { step: steps.signIn });
    const choose = page.getByRole("group", { name: "What to show" });
    const frame = page.getByTitle("The page in the user’s browser");
    await expect(frame).toBeHidden();
    await choose.getByRole("radio", { name: /^Browser/ }).tap();
    await expect(frame).toBeVisible();
    await expect(page.getByRole("region", { name: "This step" })).toBeHidden();
    await choose.getByRole("radio", { name: "Options" }).tap();
    await expect(page.getByRole("region", { name: "Options" })).toBeVisible();
    await expect(frame).toBeHidden();
  });

  alone(
    "a page of the user’s browser has room on the phone, and nothing of it is covered",
    async ({ page }) => {
      for (const step of [steps.signIn, steps.consent]) {
        await openFlow(page, { step });
        await page.getByRole("radio", { name: /^Browser/ }).tap();
        const frame = page.locator(frameOfPage);
        await expect(frame).toBeInViewport({ ratio: 1 });
        const html = page.frameLocator(frameOfPage).locator("html");
        const hidden = await html.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
        expect(hidden, `step ${step}`).toBe(0);
        const [whole, bar] = await Promise.all([frame.boundingBox(), controls(page).boundingBox()]);
        expect((whole?.y ?? Number.NaN) + (whole?.height ?? 0), `step ${step}`).toBeLessThanOrEqual(
          bar?.y ?? 0,
        );
        // And it lies over all that stands there.
        expect(await frame.evaluate(isCovered), `step ${step}`).toBe(false);
      }
    },
  );

  alone(
    "the messages of a lesson stay above its text: what is delivered is seen where one reads, and nothing moves",
    async ({ page }) => {
      await page.goto("/lessons/pkce-or-secret?at=3");
      await waitForKeys(page);
      const stage = page.getByRole("region", { name: "The messages" });
      const lesson = page.getByRole("region", { name: "Lesson" });
      const last = lesson.getByRole("button", { name: "Whose verifier is it?" });
      await last.evaluate((button) => scrollBy(0, button.getBoundingClientRect().bottom - innerHeight + 140));
      await expect(last).toBeInViewport({ ratio: 1 });
      const scrolled = () => page.evaluate(() => scrollY);
      const before = await scrolled();
      expect(before).toBeGreaterThan(300);

      const message = stage.locator("[aria-current=step]");
      await expect(message).toContainText("/callback");
      await controls(page).getByRole("button", { name: "Deliver request" }).tap();
      await expect(message).toContainText("/token");
      await expect(message.locator(".diagram-span")).toBeInViewport({ ratio: 1 });
      expect(await scrolled()).toBe(before);

      // What has the focus is not below them.
      await lesson.getByRole("button", { name: "No", exact: true }).focus();
      await page.keyboard.press("Shift+Tab");
      const [first, end] = await Promise.all([
        lesson.locator("li").first().boundingBox(),
        stage.evaluate((box) => box.getBoundingClientRect().bottom),
      ]);
      expect(first?.y).toBeGreaterThan(end);
      await lesson
        .getByRole("heading", { level: 2 })
        .evaluate((name) => name.scrollIntoView({ block: "nearest" }));
      const title = await lesson.getByRole("heading", { level: 2 }).boundingBox();
      expect(title?.y).toBeGreaterThan(end);
    },
  );

  alone(
    "what one chooses to see on the phone comes into sight, and then stays where it is",
    async ({ page }) => {
      await openFlow(page, { step: steps.signIn });
      const choose = page.getByRole("group", { name: "What to show" });
      const scrolled = () => page.evaluate(() => scrollY);
      expect(await scrolled()).toBe(0);
      await choose.getByRole("radio", { name: /^Browser/ }).tap();
      await expect.poll(scrolled).toBeGreaterThan(0);
      const button = page.frameLocator("iframe").getByRole("button", { name: "Sign in" });
      await expect(button).toBeInViewport({ ratio: 1 });
      await choose.getByRole("radio", { name: "This step" }).tap();
      const there = await scrolled();
      await choose.getByRole("radio", { name: /^Browser/ }).tap();
      await expect(button).toBeInViewport({ ratio: 1 });
      expect(await scrolled()).toBe(there);
    },
  );
});

test("neither what is below the tabs nor the page of the browser moves from step to step in the three columns", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openFlow(page);
  const parts = {
    tabs: inspector(page).getByRole("tablist"),
    "below them": inspector(page).getByRole("tabpanel"),
    controls: controls(page),
    messages: page.locator(".diagram-list"),
    page: page.locator(frameOfPage),
  };
  const places = new Map(Object.keys(parts).map((name) => [name, new Set<string>()]));
  for (let step = 1; step <= steps.end; step += 1) {
    await expectStep(page, step);
    for (const [name, part] of Object.entries(parts)) {
      const box = await part.boundingBox();
      // What is asked of the user stands below the page, and takes its height.
      const size = name === "page" ? `${box?.width}` : `${box?.width}×${box?.height}`;
      places.get(name)?.add(box ? `${size} at ${box.x}, ${box.y}` : "nowhere");
    }
    await page.keyboard.press("ArrowRight");
  }
  for (const [name, own] of places) {
    expect([...own], name).toHaveLength(1);
    expect(own, name).not.toContain("nowhere");
  }
});

test("the names of the tabs stay where they are when the run ends", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openFlow(page, { step: steps.end - 1 });
  const lefts = () =>
    inspector(page)
      .getByRole("tab")
      .evaluateAll((tabs) => tabs.map((tab) => tab.getBoundingClientRect().left));
  const before = await lefts();
  await page.keyboard.press("ArrowRight");
  await expectStep(page, steps.end);
  expect(await lefts()).toEqual(before);
});

test("the marks of the steps stay where they are on a phone, whichever is the one of now", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openFlow(page);
  const places = new Set<string>();
  for (let step = 1; step <= steps.end; step += 1) {
    await expectStep(page, step);
    const lefts = await page
      .getByRole("slider")
      .evaluate((track) => [...track.children].map((part) => part.getBoundingClientRect().left));
    places.add(lefts.join());
    await page.keyboard.press("ArrowRight");
  }
  expect([...places]).toHaveLength(1);
});

test("the number of the message in flight stands beside its arrow, as the numbers of the others do", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openFlow(page, { step: steps.tokenRequest });
  const [number, label, arrow] = await page.locator("[aria-current=step]").evaluate((row) =>
    ["[data-number]", ".diagram-label", ".diagram-span"].map((part) => {
      const box = row.querySelector(part)?.getBoundingClientRect();
      return {
        top: box?.top ?? 0,
        bottom: box?.bottom ?? 0,
        middle: ((box?.top ?? 0) + (box?.bottom ?? 0)) / 2,
      };
    }),
  );
  expect(number?.middle).toBeGreaterThan(label?.middle ?? 0);
  expect(number?.middle).toBeLessThan(arrow?.middle ?? 0);
});

test("what a party holds begins at one line with its sign, new or not", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openFlow(page, { step: steps.tokenRequest });
  const lefts = await page.getByRole("list", { name: "Held by Client" }).evaluate((list) => {
    const firsts = [...list.querySelectorAll("li")].map((one) => one.firstElementChild);
    const sign = list.closest("[data-party]")?.querySelector("h3 > span");
    return [sign, ...firsts].map((part) => Math.round(part?.getBoundingClientRect().left ?? 0));
  });
  expect(lefts.length).toBeGreaterThan(2);
  expect(new Set(lefts).size).toBe(1);
});

test("the name of a party stands on one line where its lane has room for it", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/");
  const lines = await page
    .getByRole("heading", { name: /^Authorization server/ })
    .first()
    .evaluate((head) => {
      const text = document.createTreeWalker(head, NodeFilter.SHOW_TEXT).nextNode();
      const range = document.createRange();
      if (text) range.selectNodeContents(text);
      return range.getClientRects().length;
    });
  expect(lines).toBe(1);
});

test("on a phone the name of a flow, its questions and its exercises stand in one line where there is room", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openFlow(page);
  const parts = [
    page.getByRole("heading", { level: 1 }),
    page.getByRole("button", { name: "Predict" }),
    page.getByRole("link", { name: "Practise" }),
  ];
  const boxes = await Promise.all(parts.map((part) => part.boundingBox()));
  expect(new Set(boxes.map((box) => box && Math.round((box.y + box.height / 2) / 4))).size).toBe(1);
});

test("the panels of a room end as far above the edge of the window as they stand from its side", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/live/demo");
  const box = await page.getByRole("region", { name: "Traffic" }).boundingBox();
  expect(Math.abs(900 - (box?.y ?? 0) - (box?.height ?? 0) - (box?.x ?? 0))).toBeLessThanOrEqual(2);
});

test("the rows to be put in order end where the line above them ends, as those of the other exercises do", async ({
  page,
}) => {
  await page.goto("/flows/authorization-code/practice");
  const edges = await page
    .getByRole("main")
    .locator("nav, li:last-child > button")
    .evaluateAll((parts) => parts.map((part) => Math.round(part.getBoundingClientRect().right)));
  expect(edges).toHaveLength(2);
  expect(edges[0]).toBe(edges[1]);
});

test("a dialog clips with its round corners what scrolls inside it, below what closes it", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 480 });
  await openFlow(page);
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await expect(dialog.getByRole("button", { name: "Close" })).toBeFocused();
  const boxes = await dialog.evaluate((outer) => {
    const inner = outer.lastElementChild ?? outer;
    inner.scrollTop = inner.scrollHeight;
    const ways = [outer, inner].map((box) => getComputedStyle(box).overflowY);
    return { ways, scrolls: inner.scrollTop > 0 };
  });
  expect(boxes).toEqual({ ways: ["clip", "auto"], scrolls: true });
  await expect(dialog.getByRole("button", { name: "Close" })).toBeInViewport({ ratio: 1 });
});

test("the keys of presenter mode stand beside those of the page where there is room for both, else below", async ({
  page,
}) => {
  const dialog = page.getByRole("dialog", { name: "Keys" });
  const first = dialog.getByRole("term").first();
  const title = dialog.getByRole("heading", { name: "Presenter mode" });
  await page.setViewportSize({ width: 1280, height: 720 });
  await openFlow(page);
  await page.keyboard.press("?");
  await expect(dialog.getByRole("button", { name: "Close" })).toBeFocused();
  const [one, other] = [await first.boundingBox(), await title.boundingBox()];
  expect(Math.abs((one?.y ?? 0) - (other?.y ?? 0))).toBeLessThanOrEqual(4);
  await expect(dialog.getByRole("switch")).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: 700, height: 720 });
  const [above, below] = [await first.boundingBox(), await title.boundingBox()];
  expect(above?.x).toBe(below?.x);
});

alone.describe("with text of twice the size on a phone", () => {
  alone.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

  for (const { path, seenElsewhere } of pages) {
    if (seenElsewhere) continue;
    alone(`the page ${path} is no wider than its window (WCAG 1.4.4, 1.4.10)`, async ({ page }) => {
      await page.goto(path);
      await page.addStyleTag({ content: "html { font-size: 200% !important }" });
      expect(await overflow(page)).toBe(0);
    });
  }
});

alone.describe("with words alone of twice the size on a phone", () => {
  alone.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

  alone(
    "what is operated goes on in the next line, and nothing of it is cut (WCAG 1.4.4)",
    async ({ page }) => {
      await openFlow(page, { step: steps.tokenRequest });
      await page.evaluate(() => {
        const parts = [...document.body.querySelectorAll<HTMLElement>("*")];
        const sizes = parts.map((part) => 2 * Number.parseFloat(getComputedStyle(part).fontSize));
        for (const [index, part] of parts.entries()) part.style.fontSize = `${sizes[index]}px`;
      });
      const [wider, cut] = await Promise.all([overflow(page), findCut(page)]);
      expect({ wider, cut }).toEqual({ wider: 0, cut: [] });
    },
  );
});

alone.describe("on a slow network", () => {
  for (const { part, open } of [
    {
      part: "Who knows what",
      open: (page: Page) => page.getByRole("tab", { name: "Who knows what" }).click(),
    },
    { part: "Options", open: (page: Page) => page.getByRole("button", { name: "Options" }).click() },
  ]) {
    alone(`${part} says that it is on its way, and at first nothing`, async ({ page }) => {
      await openFlow(page, { step: steps.tokenRequest });
      const waits: (() => void)[] = [];
      await page.route("**/*.js", async (route) => {
        await new Promise<void>((done) => waits.push(done));
        await route.continue();
      });
      await open(page);
      const notice = page.getByText("One moment …");
      await expect(notice).toHaveCount(1);
      const fade = await notice.evaluate((words) => {
        const { animationDelay, animationFillMode } = getComputedStyle(words);
        return { animationDelay, animationFillMode };
      });
      expect(fade).toEqual({ animationDelay: "0.15s", animationFillMode: "backwards" });
      for (const go of waits) go();
      await expect(notice).toHaveCount(0);
    });
  }
});

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test(`at the end one button starts again, in a window of ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openFlow(page, { step: steps.end });
    const buttons = controls(page).getByRole("button", { name: /^(Restart|Start again)$/ });
    await expect(buttons).toHaveText(["Start again"]);
    await page.keyboard.press("ArrowLeft");
    await expectStep(page, steps.end - 1);
    await expect(buttons).toHaveAccessibleName("Restart");
  });

  test(`a lesson has one black button, in a window of ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto("/lessons/the-code-flow");
    await waitForKeys(page);
    const black = await page.getByRole("button").evaluateAll((buttons) => {
      const { color } = getComputedStyle(document.body);
      return buttons
        .filter((button) => button.checkVisibility() && getComputedStyle(button).backgroundColor === color)
        .map(({ textContent }) => textContent);
    });
    expect(black).toEqual([width > 700 ? "The code comes back" : "Deliver response"]);
  });
}

for (const path of ["/compare", "/live/demo"]) {
  test(`the title of ${path} has room above it, and begins where what is below it does`, async ({ page }) => {
    await page.goto(path);
    const [header, heading] = await Promise.all([
      page.getByRole("banner").boundingBox(),
      page.getByRole("heading", { level: 1 }).boundingBox(),
    ]);
    expect((heading?.y ?? 0) - (header?.y ?? 0) - (header?.height ?? 0)).toBeGreaterThanOrEqual(8);
    const below = page.getByRole("main").getByRole("region").first();
    for (const width of [390, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const [title, panel] = await Promise.all([
        page.getByRole("heading", { level: 1 }).boundingBox(),
        below.boundingBox(),
      ]);
      expect(title?.x, `${width} pixels`).toBe(panel?.x);
    }
  });
}

for (const width of [320, 390, 768]) {
  test(`a password with a hyphen stands in one line, ${width} across`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto("/live/demo");
    const lines = await page
      .locator("code", { hasText: /^demo-password$/ })
      .evaluateAll((codes) => codes.map((code) => code.getClientRects().length));
    expect(new Set(lines)).toEqual(new Set([1]));
  });
}

/** In the page: where each line of the bar ends, in pixels. */
function readLineEnds(parts: readonly Element[]): readonly number[] {
  const found = new Map<number, number>();
  for (const part of parts) {
    const { top, bottom, right } = part.getBoundingClientRect();
    const middle = Math.round((top + bottom) / 8);
    found.set(middle, Math.max(found.get(middle) ?? 0, Math.round(right)));
  }
  return [...found.values()];
}

for (const state of [liveTraffic.listening, liveTraffic.connecting])
  test(`the bar of a room's traffic has two whole lines where one has no room for it: ${state}`, async ({
    page,
  }) => {
    // No answer: it goes on asking.
    if (state === liveTraffic.connecting) await page.route("**/events", () => {});
    await page.goto("/live/demo");
    const bar = page.getByRole("region", { name: "Traffic" }).locator("> :first-child");
    await expect(bar.getByRole("status")).toHaveText(state);
    for (const [width, lines] of [
      [320, 2],
      [390, 2],
      [700, 2],
      [768, 2],
      [834, 2],
      [1280, 1],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      const ends = await bar.locator("p, select, button").evaluateAll(readLineEnds);
      expect(ends, `${width} pixels`).toHaveLength(lines);
      expect(new Set(ends).size, `${width} pixels`).toBe(1);
    }
  });

test("the sign of a speaker's window stands beside the first line of its words", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/speaker");
  const apart = await page.getByText(/^No presentation is named/).evaluate((line) => {
    const words = document.createRange();
    words.selectNodeContents(line);
    const first = [...words.getClientRects()].find(({ width }) => width > 20);
    const sign = line.firstElementChild?.getBoundingClientRect();
    return (sign?.top ?? 0) + (sign?.height ?? 0) / 2 - ((first?.top ?? 0) + (first?.height ?? 0) / 2);
  });
  expect(Math.abs(apart)).toBeLessThan(3);
});

test("no lesson stands alone in the last row", async ({ page }) => {
  await page.goto("/lessons");
  for (const width of [768, 1024, 1280, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const tops = await page
      .getByRole("main")
      .locator("ol > li")
      .evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().top));
    expect(tops.filter((top) => top === tops.at(-1)).length, `${width} pixels`).toBeGreaterThan(1);
  }
});

test("on a phone what a row marks stands behind the message that carries it", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/learn/jwt-vs-oauth");
  const marks = page.locator("li > code + code.bg-warn-soft:visible");
  await expect(marks.first()).toBeVisible();
  const apart = await marks.evaluateAll((all) =>
    all.map((mark) => {
      const message = mark.previousElementSibling?.getBoundingClientRect();
      const { left, top } = mark.getBoundingClientRect();
      return { isBehind: left > (message?.right ?? left), lower: Math.abs(top - (message?.top ?? 0)) > 8 };
    }),
  );
  expect(apart).toEqual(apart.map(() => ({ isBehind: true, lower: false })));
});

for (const [party, count] of [
  ["User’s browser", 6],
  ["Client", 5],
  ["Authorization server", 3],
] as const)
  test(`on a phone what a party holds stands at one edge, whole, within the panel: ${party}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await openFlow(page, { step: steps.tokenRequest });
    await page.getByRole("button", { name: `Held by ${party}: ${count}` }).click();
    const list = page.getByRole("list", { name: "All of it, with values" });
    await expect(list.getByRole("listitem")).toHaveCount(count);
    const { edges, cut } = await list.evaluate((all) => ({
      edges: [...all.children].map((item) => item.getBoundingClientRect().left),
      cut: [...all.querySelectorAll("span[title]")].filter(
        ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
          scrollWidth > clientWidth || scrollHeight > clientHeight,
      ).length,
    }));
    expect(new Set(edges).size).toBe(1);
    expect(cut).toBe(0);
    const box = await list.boundingBox();
    const panel = await page.locator("#stage").boundingBox();
    if (!box || !panel) throw new Error("not drawn");
    expect(box.x).toBeGreaterThan(panel.x);
    expect(box.x + box.width).toBeLessThan(panel.x + panel.width);
    expect(box.y + box.height).toBeLessThan(panel.y + panel.height);
  });

test("on a phone the card of a message breaks no name that has room for half of it", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openFlow(page, { client: "public", pkce: "off", step: 5 });
  const name = page.locator(".diagram-card dt", { hasText: "error_description" });
  expect(await name.evaluate((term) => term.getBoundingClientRect().height)).toBeLessThan(24);
});

test("on a phone what a role card is of stands in a line of its own, on paper beside the name", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/handout/authorization-code/cards");
  const places = () =>
    page.locator(".role > header").evaluateAll((heads) =>
      heads.map((head) => {
        const [name, place] = [head.querySelector("h2"), head.querySelector(".role-place")];
        const [above, box] = [name?.getBoundingClientRect(), place?.getBoundingClientRect()];
        return { isBelow: (box?.top ?? 0) > (above?.bottom ?? 0), height: box?.height ?? 0 };
      }),
    );
  const onScreen = await places();
  expect(onScreen).toHaveLength(4);
  for (const { isBelow, height } of onScreen) {
    expect(isBelow).toBe(true);
    expect(height).toBeLessThan(24);
  }
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 680, height: 1000 });
  expect((await places()).map(({ isBelow }) => isBelow)).toEqual([false, false, false, false]);
});

test("on a phone the buttons below a flow stand in one row, whatever the next press is called", async ({
  page,
}) => {
  for (const path of ["device-code", "authorization-code?step=3"]) {
    await page.goto(`/flows/${path}`);
    await waitForKeys(page);
    for (const width of [353, 360, 375, 390, 393]) {
      await page.setViewportSize({ width, height: 812 });
      const tops = await page
        .getByRole("region", { name: "Controls" })
        .getByRole("button")
        .filter({ visible: true })
        .evaluateAll((buttons) => buttons.map((button) => Math.round(button.getBoundingClientRect().top)));
      expect(tops.length, `${path}, ${width} pixels`).toBeGreaterThan(4);
      expect(new Set(tops).size, `${path}, ${width} pixels`).toBe(1);
    }
  }
});

test("the titles, texts and readers of lessons in one row begin at one height", async ({ page }) => {
  await page.goto("/lessons");
  for (const width of [768, 1280, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const rows = await page
      .getByRole("main")
      .locator("ol > li")
      .evaluateAll((cards) => {
        const topsOf = (card: Element) =>
          [...card.children].slice(0, 4).map((part) => Math.round(part.getBoundingClientRect().top));
        const all = cards.map(topsOf);
        return [...new Set(all.map(([top]) => top))].map((top) => all.filter(([one]) => one === top));
      });
    expect(rows.length, `${width} pixels`).toBeGreaterThan(1);
    for (const row of rows) for (const tops of row) expect(tops, `${width} pixels`).toEqual(row[0]);
  }
});

test("on a phone the token of the page to read is there to its end, and not cut at its foot", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/learn/jwt-vs-oauth");
  const hidden = await page
    .locator("textarea")
    .evaluate(({ parentElement }) => (parentElement?.scrollHeight ?? 0) - (parentElement?.clientHeight ?? 0));
  expect(hidden).toBe(0);
});

test("no letter of a code stands alone in the next line of a message on the wire", async ({ page }) => {
  for (const step of [steps.authorizationResponse, steps.tokenRequest - 1]) {
    for (const width of [768, 1280]) {
      await page.setViewportSize({ width, height: 720 });
      await openFlow(page, { step, depth: "wire" });
      const code = inspector(page).locator("pre [data-name=code]");
      const ends = await code.evaluate((value) => [...value.getClientRects()].at(-1)?.width ?? 0);
      expect(ends, `step ${step}, ${width} pixels`).toBeGreaterThan(16);
    }
  }
});

test("a value of a token that nothing explains has the room of the explanation", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const part = (json: object) => btoa(JSON.stringify(json)).replaceAll("=", "");
  const token = `${part({ alg: "none" })}.${part({ iss: "https://id.example", house_rule: "x".repeat(60) })}.`;
  await page.goto(`/tokens#token=${token}`);
  const value = page.locator("dd", { hasText: "xxx" });
  await expect(value).toBeVisible();
  expect(await value.evaluate((own) => own.getBoundingClientRect().height)).toBeLessThan(24);
});

test("what two flows have in common is chosen side by side, and below it what one has alone, without a gap", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/compare?left=authorization-code&right=openid-connect");
  await page.getByRole("button", { name: compareWords.change }).click();
  const dialog = page.getByRole("dialog", { name: compareWords.change });
  await expect(dialog).toBeVisible();
  const columns = await dialog
    .locator("fieldset")
    .evaluateAll((sides) =>
      sides.map((side) =>
        [...side.querySelectorAll("select")].map((field) => field.getBoundingClientRect().top),
      ),
    );
  const [left = [], right = []] = columns;
  expect(left.slice(0, 3)).toEqual(right.slice(0, 3));
  for (const tops of columns)
    for (const [index, top] of tops.slice(1).entries()) expect(top - (tops[index] ?? 0)).toBeLessThan(90);
});

test("on a phone the code of a frame is there to its end", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/compare?step=14");
  await page.getByRole("button", { name: "Share" }).click();
  const code = page.getByRole("textbox", { name: "The code of the frame" });
  await expect(code).toBeVisible();
  expect(await code.evaluate((field) => field.scrollHeight - field.clientHeight)).toBe(0);
});

test("a key in PEM keeps its lines, however narrow its field (RFC 7468 §2)", async ({ page }) => {
  await page.goto("/tokens");
  const key = page.getByRole("textbox", { name: "Key", exact: true });
  const lines = ["-----BEGIN PUBLIC KEY-----", ...Array(6).fill("A".repeat(64)), "-----END PUBLIC KEY-----"];
  await key.fill(lines.join("\n"));
  for (const width of [390, 768, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    const high = await key.evaluate((field) => {
      const { lineHeight, paddingBlockStart } = getComputedStyle(field);
      const padding = 2 * Number.parseFloat(paddingBlockStart);
      return (field.scrollHeight - padding) / Number.parseFloat(lineHeight);
    });
    expect(Math.round(high), `${width} pixels`).toBe(lines.length);
  }
});
