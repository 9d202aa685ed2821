import { expect, test } from "./kept.ts";
import { expectStep, flowPath, waitForPlayer } from "./player.ts";

test("the first page says what this is and leads to the flow", async ({ page }) => {
  const response = await page.goto("/");
  expect(response?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("See an OAuth 2.0 grant happen");
  await page.getByRole("link", { name: "Step through it" }).click();
  await expect(page).toHaveURL(flowPath);
  await waitForPlayer(page);
  await expectStep(page, 1);
});

for (const width of [960, 1024, 1280, 1440]) {
  test(`the ways in stand in one line, ${width} pixels across`, async ({ page }) => {
    await page.setViewportSize({ width, height: 768 });
    await page.goto("/");
    const first = page.getByRole("link", { name: "Step through it" });
    const tops = await first.evaluate((link) =>
      [...(link.parentElement?.children ?? [])].map((way) => way.getBoundingClientRect().top),
    );
    expect(tops).toHaveLength(3);
    expect(new Set(tops).size).toBe(1);
  });
}

test("what is said of a message fades where its column cuts it, and is whole at its end", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto("/");
  const run = page.getByRole("region", { name: "A run of the flow" });
  const column = run.locator(".overflow-y-auto", { has: page.getByText("Message 8 of 16") });
  const look = () =>
    column.evaluate((box) => {
      const { position, backgroundImage, height } = getComputedStyle(box, "::after");
      const last = [...box.children].at(-1)?.getBoundingClientRect().bottom ?? 0;
      const cover = box.getBoundingClientRect().bottom - Number.parseFloat(height);
      return {
        fades: position === "sticky" && /gradient/.test(backgroundImage),
        isCovered: last > cover + 1,
      };
    });
  expect(await look()).toEqual({ fades: true, isCovered: true });
  await column.evaluate((box) => box.scrollTo(0, box.scrollHeight));
  expect(await look()).toEqual({ fades: true, isCovered: false });
});

test("a run stands on the first screen, and steps on and back", async ({ page }) => {
  await page.goto("/", { waitUntil: "networkidle" });
  const stage = page.getByRole("region", { name: "A run of the flow" });
  await expect(stage).toBeInViewport();
  const heading = stage.getByRole("heading", { level: 3 }).last();
  await expect(heading).toHaveText("The code goes back through the browser");
  const current = stage.locator("[aria-current=step]");
  await expect(current).toContainText("303");
  await stage.getByRole("button", { name: "Next", exact: true }).click();
  await expect(heading).toHaveText("The browser brings the answer to Prints");
  await expect(current).toContainText("GET /callback");
  await stage.getByRole("button", { name: "Back", exact: true }).click();
  await expect(heading).toHaveText("The code goes back through the browser");
});

for (const [width, height] of [
  [1280, 720],
  [1366, 768],
  [1440, 900],
] as const) {
  test(`the run stands whole on the first screen of ${width}×${height}, and the words above it have room`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto("/");
    await expect(page.getByRole("region", { name: "A run of the flow" })).toBeInViewport({ ratio: 1 });
    const [head, words] = await Promise.all(
      [page.getByRole("banner"), page.locator("main p").first()].map((part) => part.boundingBox()),
    );
    expect((words?.y ?? 0) - (head?.y ?? 0) - (head?.height ?? 0)).toBeGreaterThanOrEqual(16);
  });
}

test("the run on the first page goes to its end and starts again", async ({ page }) => {
  await page.goto("/", { waitUntil: "networkidle" });
  const stage = page.getByRole("region", { name: "A run of the flow" });
  for (let presses = 0; presses < 9; presses += 1)
    await stage.getByRole("button", { name: "Next", exact: true }).click();
  await expect(stage.getByRole("heading", { level: 3 }).last()).toHaveText("Prints has Maya’s albums");
  await stage.getByRole("button", { name: "Start again" }).click();
  await expect(stage.getByRole("button", { name: "Back", exact: true })).toBeDisabled();
});

test("the step that is shown on the first page opens in the player", async ({ page }) => {
  await page.goto("/", { waitUntil: "networkidle" });
  const stage = page.getByRole("region", { name: "A run of the flow" });
  await stage.getByRole("button", { name: "Next", exact: true }).click();
  await stage.getByRole("link", { name: "Open this step" }).click();
  await expect(page).toHaveURL(`${flowPath}?step=12`);
  await waitForPlayer(page);
  await expectStep(page, 12);
});

test("every link of the first page leads somewhere on this site, or to the text of a specification", async ({
  page,
  request,
}) => {
  await page.goto("/");
  const links = await page
    .getByRole("link")
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  const own = [...new Set(links)].filter((link) => new URL(link).origin === new URL(page.url()).origin);
  expect(own.filter((link) => link.includes(flowPath)).length).toBeGreaterThan(3);
  for (const link of own) expect((await request.get(link)).status(), link).toBe(200);
  for (const link of links.filter((one) => !own.includes(one)))
    expect(link).toMatch(/^https:\/\/(www\.rfc-editor\.org|datatracker\.ietf\.org|openid\.net)\//);
});

test("a way that is worth a look opens with its options", async ({ page }) => {
  await page.goto("/");
  const way = page.locator("#flows").getByRole("link", { name: "Take PKCE away from a public client" });
  await expect(way).toHaveAttribute("href", `${flowPath}?client=public&pkce=off`);
  await way.click();
  await expect(page).toHaveURL(`${flowPath}?client=public&pkce=off`);
  await waitForPlayer(page);
  const chosen = page.getByRole("list", { name: "Chosen options" }).getByRole("listitem");
  await expect(chosen).toHaveText(["Client: Public", "PKCE: Off"]);
  await expect(page.getByText("This address")).toHaveCount(0);
});

test("on a phone what is said of an exhibit stands nearer to it than to the next", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/");
  const heading = page.getByRole("heading", { level: 3, name: "The tokens" });
  const evidence = page.locator("section", { has: heading }).last();
  await evidence.scrollIntoViewIfNeeded();
  const gaps = await evidence.evaluate((last) => {
    const [picture, words] = [...last.children].map((part) => part.getBoundingClientRect());
    const before = last.previousElementSibling?.lastElementChild?.getBoundingClientRect();
    return {
      own: (words?.top ?? 0) - (picture?.bottom ?? 0),
      other: (picture?.top ?? 0) - (before?.bottom ?? 0),
    };
  });
  expect(gaps.own).toBeLessThan(gaps.other);
});
