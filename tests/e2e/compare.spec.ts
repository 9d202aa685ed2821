import type { Page } from "@playwright/test";
import { attackWords, compareWords, fourWords, noticeWords } from "@/lib/content/compare/words";
import { options } from "@/lib/content/options";
import { fileFormats, share } from "@/lib/content/share";
import { formatDeviations } from "@/machines/deviations";
import { findBrokenWords } from "./broken-words.ts";
import { expect, test } from "./kept.ts";
import { controls, expectStep, lastStep, slider, waitForKeys } from "./player.ts";
import { test as alone } from "./test.ts";

const pkceOrSecret = "/compare?left=authorization-code~client.public&right=authorization-code~pkce.off";
const names = { left: "PKCE, no secret", right: "Secret, no PKCE" };

async function open(page: Page, path: string) {
  await page.goto(path);
  await waitForKeys(page);
}

/** The rows of one side. */
function side(page: Page, name: string) {
  return page.getByRole("list", { name: `Messages in order: ${name}` });
}

function now(page: Page, name: string) {
  return side(page, name).locator("[aria-current=step]");
}

test("on both sides an arrow runs from head to head, also where a scrollbar takes its width from the rows", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, `${pkceOrSecret}&step=4`);
  await page.addStyleTag({ content: ".compare-rows { margin-inline-end: 15px }" });
  for (const name of [names.left, names.right]) {
    const middleOf = (party: string) =>
      page
        .getByRole("list", { name: `Parties: ${name}` })
        .getByRole("heading", { name: party })
        .evaluate((head) => {
          const { left, width } = head.getBoundingClientRect();
          return left + width / 2;
        });
    const arrow = await now(page, name).locator(".arrow").boundingBox();
    if (arrow === null) throw new Error("There is no arrow.");
    expect(Math.abs(arrow.x - (await middleOf("Browser"))), name).toBeLessThan(1.5);
    expect(Math.abs(arrow.x + arrow.width - (await middleOf("ID server"))), name).toBeLessThan(1.5);
  }
});

test("on a tablet both runs stand beside each other, and their rows fill the window", async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await open(page, `${pkceOrSecret}&step=4`);
  const [left, right] = await Promise.all(
    [names.left, names.right].map((name) => now(page, name).boundingBox()),
  );
  expect(right?.y).toBe(left?.y);
  expect(right?.x).toBeGreaterThan(left?.x ?? Number.NaN);
  await expect(side(page, names.left).getByText("POST").first()).toBeInViewport();
  const boxes = await Promise.all(
    [page.getByRole("banner"), page.locator(".compare-list"), controls(page)].map((part) =>
      part.boundingBox(),
    ),
  );
  const [header, list, bar] = boxes;
  if (!header || !list || !bar || !left || !right) throw new Error("nothing is drawn");
  expect([list.x, 768 - list.x - list.width]).toEqual([16, 16]);
  // A line parts them.
  expect([left.width, right.width + 1]).toEqual([list.width / 2, list.width / 2]);
  expect(bar.y + bar.height).toBe(1024);
  expect(list.height).toBeGreaterThan((bar.y - header.height) / 2);
  // More rows than have room, and the words to the step below them: no room is left over.
  for (const name of [names.left, names.right])
    expect((await side(page, name).boundingBox())?.height).toBeGreaterThan(list.height);
  const words = await page.locator(".compare-words").boundingBox();
  expect(words?.y).toBe(list.y + list.height);
  expect(bar.y - (words?.y ?? 0) - (words?.height ?? 0)).toBe(12);
  // What is otherwise is read whole, however long the other names are.
  const value = now(page, names.left).getByText("prints-spa");
  expect(await value.evaluate((text) => text.scrollWidth - text.clientWidth)).toBe(0);
});

test("a gap parts the messages from what moves them, and a card calls a party as the head of its lane does", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, `${pkceOrSecret}&step=14`);
  const [list, bar] = await Promise.all([
    page.getByRole("region", { name: compareWords.list }).boundingBox(),
    page.getByRole("region", { name: "Controls" }).boundingBox(),
  ]);
  expect((bar?.y ?? 0) - (list?.y ?? 0) - (list?.height ?? 0)).toBe(12);
  await expect(now(page, names.left).getByText("ID server")).toBeVisible();
  await expect(now(page, names.left).getByText("Authorization server")).toBeHidden();
});

test("the values of a message that stands alone begin one below the other", async ({ page }) => {
  await open(page, "/compare?left=authorization-code&right=device-code&step=9");
  const values = page.locator(".diagram-card dd");
  await expect(values).toHaveCount(5);
  const starts = await values.evaluateAll((all) => all.map((value) => value.getBoundingClientRect().left));
  expect(new Set(starts).size).toBe(1);
});

test("the words to a step are as high in one line as in two, and so nothing around them moves", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, pkceOrSecret);
  const words = page.locator(".compare-words");
  const [tops, lines] = [new Set<number>(), new Set<number>()];
  for (let step = 1; step <= 6; step += 1) {
    await expectStep(page, step);
    const [top, line] = await words.evaluate((strip) => [
      strip.getBoundingClientRect().top,
      Math.round((strip.lastElementChild?.clientHeight ?? 0) / 23),
    ]);
    tops.add(top ?? 0);
    lines.add(line ?? 0);
    await page.keyboard.press("ArrowRight");
  }
  expect([...lines].sort()).toEqual([1, 2]);
  expect([...tops]).toHaveLength(1);
});

test("one button, one timeline and the keys move both sides, and the address says where they stand", async ({
  page,
}) => {
  await open(page, pkceOrSecret);
  await expectStep(page, 1);
  const controls = page.getByRole("region", { name: "Controls" });
  await controls.getByRole("button", { name: compareWords.next }).click();
  await expect(now(page, names.left)).toContainText("GET /app");
  await expect(now(page, names.right)).toContainText("GET /login");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expectStep(page, 4);
  await expect(now(page, names.left)).toContainText(/code_challenge.*only here/s);
  await expect(now(page, names.right)).not.toContainText("code_challenge");
  await expect(page).toHaveURL(/step=4$/);
  await page.reload();
  await waitForKeys(page);
  await expectStep(page, 4);
  await page.keyboard.press("End");
  await expect(now(page, names.left)).toBeVisible();
  await expect(now(page, names.right)).toBeVisible();
  await page.keyboard.press("Home");
  await expectStep(page, 1);
  await side(page, names.right).getByRole("button", { name: /^5 / }).click();
  await expect(now(page, names.left)).toContainText("POST /login");

  await expect(slider(page)).toHaveCount(1);
  await slider(page).press("PageDown");
  await expect(now(page, names.left)).toContainText("GET /app");
  await expect(now(page, names.right)).toContainText("GET /login");
  const track = await slider(page).boundingBox();
  if (track === null) throw new Error("The timeline is not drawn.");
  await page.mouse.click(track.x + track.width - 2, track.y + track.height / 2);
  await expectStep(page, await lastStep(page));
  await expect(now(page, names.left)).toContainText("Prints has Maya’s albums");
  await expect(now(page, names.right)).toContainText("Prints has Maya’s albums");
});

test("who goes back in the history to another comparison stands where they left it, and whoever changes nothing stays", async ({
  page,
}) => {
  await open(page, pkceOrSecret);
  for (let step = 1; step < 4; step += 1) await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/step=4$/);
  await page.getByRole("combobox", { name: compareWords.choose }).selectOption("Code or implicit");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Code or implicit");
  await expectStep(page, 1);
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/step=2$/);
  await page.goBack();
  await expect(page).toHaveURL(/step=4$/);
  await expectStep(page, 4);
  await page.goForward();
  await expect(page).toHaveURL(/step=2$/);
  await expectStep(page, 2);
  await page.getByRole("button", { name: compareWords.change }).click();
  const dialog = page.getByRole("dialog", { name: compareWords.change });
  await dialog.getByRole("button", { name: compareWords.apply }).click();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/step=2$/);
  await expectStep(page, 2);
});

/** The server keeps what it answers to itself until it may. */
async function hold(page: Page, asked: RegExp): Promise<() => void> {
  let answer = () => {};
  const allowed = new Promise<void>((done) => {
    answer = done;
  });
  await page.route(asked, async (route) => {
    await allowed;
    await route.continue();
  });
  return answer;
}

test("what is chosen is shown as chosen, and as on its way, before the server has answered", async ({
  page,
}) => {
  await open(page, pkceOrSecret);
  const answer = await hold(page, /\/compare\?.*implicit.*attack=/);
  const choice = page.getByRole("combobox", { name: compareWords.choose });
  await choice.selectOption("Code or implicit");
  await expect(choice).toHaveAttribute("aria-busy", "true");
  await expect(choice.locator("option:checked")).toHaveText("Code or implicit");
  answer();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Code or implicit");
  await expect(choice).toHaveAttribute("aria-busy", "false");
  await expect(choice.locator("option:checked")).toHaveText("Code or implicit");

  const answerWithout = await hold(page, /\/compare\?(?!.*attack=).*implicit/);
  const attack = page.getByRole("switch");
  await attack.click();
  await expect(attack).not.toBeChecked();
  await expect(page).toHaveURL(/attack=/);
  answerWithout();
  await expect(page).not.toHaveURL(/attack=/);
  await expect(attack).not.toBeChecked();
});

/** In the page. */
function readPlace(part: Element): string {
  const { x, y } = part.getBoundingClientRect();
  return `${part.className} at ${x}, ${y}`;
}

for (const { name, ...size } of [
  { name: "phone", width: 390, height: 844 },
  { name: "desktop", width: 1440, height: 900 },
]) {
  alone(`a page of which half has arrived stands where it will stand, on a ${name}`, async ({ page }) => {
    await page.setViewportSize(size);
    const parts = ["h1", ".compare-heads", ".compare-words", ".compare-list", "[aria-current=step]"];
    const readPlaces = () => Promise.all(parts.map((part) => page.locator(part).first().evaluate(readPlace)));
    const rows = page.locator(".compare-side > li");
    await open(page, pkceOrSecret);
    const whole = { places: await readPlaces(), count: await rows.count() };
    await page.route(/\/compare\?/, async (route) => {
      const html = await (await route.fetch()).text();
      const right = html.lastIndexOf('class="compare-side');
      const half = html.slice(0, html.lastIndexOf("</li>", right));
      await route.fulfill({ contentType: "text/html", body: half.replaceAll(/<script.*?<\/script>/gs, "") });
    });
    await page.goto(pkceOrSecret);
    expect(await rows.count()).toBe(whole.count / 2);
    expect(await readPlaces()).toEqual(whole.places);
    await page.unrouteAll();
  });
}

test("the same attack runs on both sides, with the answers of both servers (RFC 9700 §4.5)", async ({
  page,
}) => {
  await open(page, pkceOrSecret);
  const { start } = attackWords.code;
  await page.getByRole("switch", { name: start }).click();
  await expect(page).toHaveURL(/attack=code&step=12$/, { timeout: 20_000 });
  await waitForKeys(page);
  await expectStep(page, 12);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(now(page, names.left)).toContainText("400 invalid_grant");
  await expect(now(page, names.right)).toContainText("401 invalid_client");
  await page.keyboard.press("ArrowRight");
  await expect(now(page, names.left)).toHaveText(compareWords.nothing);
  const four = page.getByRole("table").filter({ hasText: fourWords.redeemed });
  const row = (name: string) => four.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });
  await expect(row(fourWords.secret.on).getByRole("cell")).toContainText([
    /Nothing stolen.*401 invalid_client.*400 invalid_grant/s,
    /Albums stolen.*401 invalid_client.*200 access_token/s,
  ]);
  await expect(row(fourWords.secret.off).getByRole("cell")).toContainText([
    /Nothing stolen.*400 invalid_grant/s,
    /Albums stolen.*200 access_token/s,
  ]);
  await page.getByRole("switch", { name: start }).click();
  await expect(page).toHaveURL(/pkce\.off&step=11$/);
});

test("any two flows can be chosen, and an address that is wrong says so and goes on", async ({ page }) => {
  await open(page, "/compare?left=nonsense&right=device-code&attack=code");
  await expect(page.getByText(noticeWords.unknownFlow("nonsense", "Authorization code"))).toBeVisible();
  await expect(page.getByText(noticeWords.unfitAttack(attackWords.code.start))).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(compareWords.own);
  await page.getByRole("button", { name: compareWords.change }).click();
  const right = page.getByRole("group", { name: compareWords.right });
  await right.getByLabel(compareWords.flow).selectOption("implicit");
  await page.getByRole("button", { name: compareWords.apply }).click();
  await expect(page).toHaveURL(/\?left=authorization-code~client\.public&right=implicit$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Code or implicit");
});

test("what was done in one run can be done in the other as well, or be left out", async ({ page }) => {
  const done = formatDeviations([{ step: 12, event: { type: "DROP" } }]);
  await open(page, `/compare?left=authorization-code~do.${done}&right=authorization-code&step=14`);
  const lost = "Authorization code, the message got lost (step 13)";
  await expect(now(page, lost)).toContainText("lost");
  await expect(page.getByRole("cell", { name: compareWords.stands })).toHaveCount(1);
  await page.getByRole("button", { name: compareWords.change }).click();
  const group = (name: string) => page.getByRole("group", { name });
  const choice = (name: string) => group(name).getByLabel(compareWords.doneInIt);
  await expect(choice(compareWords.left).locator(":checked")).toHaveText("the message got lost (step 13)");
  await expect(choice(compareWords.right).locator(":checked")).toHaveText(compareWords.nothingDone);
  await choice(compareWords.right).selectOption("the message got lost (step 13)");
  await choice(compareWords.left).selectOption(compareWords.nothingDone);
  await page.getByRole("button", { name: compareWords.apply }).click();
  await expect(page).toHaveURL(`/compare?left=authorization-code&right=authorization-code~do.${done}`);
  await expect(side(page, lost)).toBeVisible();
  await expect(side(page, "Authorization code, as it goes by itself")).toBeVisible();
});

test("a comparison is passed on as a link, as a frame and as files", async ({ page }) => {
  await open(page, `${pkceOrSecret}&step=4`);
  await page.getByRole("button", { name: share.title }).click();
  const dialog = page.getByRole("dialog", { name: share.title });
  await expect(dialog.getByRole("textbox", { name: share.link.title })).toHaveValue(page.url());
  await expect(dialog.getByRole("textbox", { name: "The code of the frame" })).toHaveValue(
    /\/embed\/compare\?left=authorization-code%7Eclient\.public/,
  );
  const files = dialog.getByRole("region", { name: `${share.files.title}: ${names.right}` });
  const saving = page.waitForEvent("download");
  await files.getByRole("button", { name: new RegExp(`^${fileFormats.har.label}`) }).click();
  expect((await saving).suggestedFilename()).toBe("grantscope-authorization-code.har");
  await page.goto("/embed/compare?attack=code&step=12&theme=dark");
  await waitForKeys(page);
  await page.keyboard.press("ArrowRight");
  await expectStep(page, 13);
  await expect(page).toHaveURL(/step=13&theme=dark$/);
});

alone.describe("on a phone", () => {
  alone.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

  alone("what comes next has the room that a turn leaves", async ({ page }) => {
    await open(page, pkceOrSecret);
    for (const name of [names.left, names.right]) {
      const rows = side(page, name).getByRole("listitem");
      await expect(rows).toHaveCount(3);
      await expect(rows.last()).toBeInViewport();
    }
  });

  for (const path of ["/compare", "/embed/compare"])
    for (const key of ["Home", "End"])
      alone(`both sides share all the room above what moves them: ${path}, ${key}`, async ({ page }) => {
        await open(page, path);
        await page.keyboard.press(key);
        const rows = page.getByRole("list", { name: /^Messages in order/ });
        const left = await rows.evaluateAll(([side, other]) => {
          const [one, two] = [side?.getBoundingClientRect(), other?.getBoundingClientRect()];
          const end = side?.closest(".compare-list")?.getBoundingClientRect().bottom ?? Number.NaN;
          return [end - (two?.bottom ?? 0), (two?.height ?? 0) - (one?.height ?? 0)].map(Math.round);
        });
        expect(left).toEqual([0, 0]);
      });

  alone("what both runs came to breaks a name between its words alone", async ({ page }) => {
    await open(page, pkceOrSecret);
    await expect(page.locator(".compare-summary code", { hasText: "code_challenge_method" })).toBeVisible();
    expect(await findBrokenWords(page, ".compare-summary code")).toEqual([]);
  });

  alone("the sides stand one below the other, step by step", async ({ page }) => {
    await open(page, `${pkceOrSecret}&step=4`);
    const [left, right] = await Promise.all(
      [names.left, names.right].map((name) => now(page, name).boundingBox()),
    );
    expect(right?.y).toBeGreaterThanOrEqual((left?.y ?? 0) + (left?.height ?? Number.NaN));
    expect(right?.x).toBe(left?.x);
    await expect(side(page, names.left).getByRole("listitem")).toHaveCount(1);
    await page.getByRole("button", { name: compareWords.next }).tap();
    await expect(now(page, names.right)).toContainText("200 login page");
  });
});

test("an attack that both sides have is on among their options and at its switch, and can be turned off in both places", async ({
  page,
}) => {
  await open(
    page,
    "/compare?left=authorization-code~theft.code&right=authorization-code~theft.code~pkce.off",
  );
  const attack = page.getByRole("switch", { name: attackWords.code.start });
  await expect(attack).toBeChecked();
  await page.getByRole("button", { name: compareWords.change }).click();
  const dialog = page.getByRole("dialog", { name: compareWords.change });
  const thefts = dialog.getByRole("combobox", { name: options.theft.label, exact: true });
  await expect(thefts.first()).toHaveValue("code");
  await expect(thefts.last()).toHaveValue("code");
  await thefts.last().selectOption("none");
  await dialog.getByRole("button", { name: compareWords.apply }).click();
  await expect(page).toHaveURL(/left=authorization-code~theft\.code&right=authorization-code~pkce\.off$/);
  await expect(attack).not.toBeChecked();
});
