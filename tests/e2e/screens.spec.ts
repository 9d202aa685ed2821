/** The screens beside the stage: the user's browser, whose page is a server's own, and the device where there is one. */
import type { Locator } from "@playwright/test";
import { expect, test } from "./kept.ts";
import { frameOfPage, inspector, openFlow, pageOf, steps, waitForKeys, waitForPlayer } from "./player.ts";

const stage = "#stage";
const low = { width: 1280, height: 720 } as const;

/** How light a colour is that covers what is below it, from 0 to 1: drawn, since it may be written in any way. */
async function readGround(element: Locator): Promise<number> {
  return await element.evaluate((box) => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    if (!canvas) throw new Error("no canvas");
    canvas.fillStyle = getComputedStyle(box).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    const linear = (value: number) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  });
}

for (const colorScheme of ["light", "dark"] as const)
  for (const [path, name] of [
    ["/flows/native-app", "Maya’s laptop"],
    ["/flows/device-code", "Maya’s television"],
    ["/flows/agent", "Maya’s laptop"],
  ] as const)
    test(`the screen of a device has a frame that is neither its own ground nor that of a panel: ${path}, ${colorScheme}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      const device = page.getByRole("region", { name, exact: true });
      const screen = await readGround(device.frameLocator("iframe").locator("html"));
      const panel = await readGround(page.locator(stage));
      const frame = await readGround(device.locator("div").first());
      for (const ground of [screen, panel]) {
        const [dark = 0, light = 0] = [ground, frame].toSorted((one, other) => one - other);
        expect((light + 0.05) / (dark + 0.05)).toBeGreaterThan(1.12);
      }
    });

test("a user's turn is in sight below a device, in a low window too: the field, and both answers of the consent", async ({
  page,
}) => {
  await page.setViewportSize(low);
  await page.goto("/flows/agent?step=12");
  await waitForPlayer(page);
  await expect(pageOf(page).getByLabel("Username")).toBeInViewport({ ratio: 0.5 });
  await page.goto("/flows/agent?step=15");
  await waitForPlayer(page);
  for (const name of ["Allow", "Deny"])
    await expect(pageOf(page).getByRole("button", { name, exact: true })).toBeInViewport({ ratio: 1 });
});

test("in a low window what a page warns of is begun above its answers, below a chat and with the hints of a first visit", async ({
  page,
}) => {
  await page.setViewportSize(low);
  await page.goto("/flows/agent?step=15");
  await waitForPlayer(page);
  const warning = await pageOf(page).getByText("This app registered itself here").boundingBox();
  const answer = await pageOf(page).getByRole("button", { name: "Allow", exact: true }).boundingBox();
  expect((answer?.y ?? 0) - (warning?.y ?? 0)).toBeGreaterThan(40);
});

test("the user is invited once where the page has little room, and below the page where it has some", async ({
  page,
}) => {
  const invitations = page.getByText("choose and decide on the page").filter({ visible: true });
  for (const [path, height, count] of [
    ["/flows/authorization-code?step=9", 900, 2],
    ["/flows/authorization-code?step=9", 720, 1],
    ["/flows/agent?step=15", 900, 1],
    ["/flows/agent?step=15", 1080, 2],
  ] as const) {
    await page.setViewportSize({ width: 1440, height });
    await page.goto(path);
    await waitForKeys(page);
    await expect(page.locator(stage).getByText("choose and decide on the page")).toBeVisible();
    await expect(invitations, `${path}, ${height} pixels high`).toHaveCount(count);
  }
});

for (const path of [
  "/flows/agent?step=12",
  "/flows/password?step=2",
  "/flows/device-code?phishing=on&step=5",
])
  test(`a page that is longer than the user's browser fades where it is cut, and not at its end: ${path}`, async ({
    page,
  }) => {
    await page.setViewportSize(low);
    await page.goto(path);
    await waitForPlayer(page);
    const { fade, position, above, goesOn } = await page
      .locator(frameOfPage)
      .evaluate(({ contentDocument, contentWindow }: HTMLIFrameElement) => {
        const main = contentDocument?.querySelector("main");
        if (!contentWindow || !main) throw new Error("no page");
        const { height, backgroundImage, position } = getComputedStyle(main.ownerDocument.body, "::after");
        const all = main.ownerDocument.documentElement.scrollHeight;
        const last = main.lastElementChild ?? main;
        const room = all - last.getBoundingClientRect().bottom - contentWindow.scrollY;
        return {
          fade: backgroundImage,
          position,
          above: room - Number.parseFloat(height),
          goesOn: all > contentWindow.innerHeight,
        };
      });
    expect(goesOn).toBe(true);
    expect(fade).toContain("linear-gradient");
    expect(position).toBe("sticky");
    // It takes the room below all, so that at the end nothing is under it.
    expect(above).toBeGreaterThanOrEqual(-1);
  });

test("in a narrow browser two answers of which one is long stand below one another, each in one line", async ({
  page,
}) => {
  await page.setViewportSize(low);
  await page.goto("/flows/openid-connect?step=25");
  await waitForPlayer(page);
  for (const name of ["Sign out", "Stay signed in"])
    expect(
      (await pageOf(page).getByRole("button", { name, exact: true }).boundingBox())?.height,
      name,
    ).toBeLessThan(50);
});

test("the way to change a message says so in a word, and the hints name it", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openFlow(page, { step: steps.tokenRequest });
  const edit = page.getByRole("button", { name: "Edit the message in flight" });
  await expect(edit).toHaveText("Edit");
  await edit.click();
  await expect(page.getByRole("dialog", { name: /^Change message/ })).toBeVisible();
  await expect(inspector(page)).toBeVisible();
});
