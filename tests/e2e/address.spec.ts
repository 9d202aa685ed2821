import type { Page } from "@playwright/test";
import { notices } from "@/lib/content/notices";
import { formatDeviations } from "@/machines/deviations";
import { expect, test } from "./kept.ts";
import {
  expectStep,
  flowPath,
  frameOfPage,
  inspector,
  lastStep,
  openFlow,
  openTab,
  pageOf,
  pressNext,
  readAccessToken,
  steps,
  title,
  waitForKeys,
  waitForPlayer,
} from "./player.ts";
import { test as alone } from "./test.ts";

test("a link opens the flow with its options, its seed and its step", async ({ page }) => {
  await openFlow(page, { client: "public", openid: "on", seed: "classroom", step: 7 });
  await expectStep(page, 7);
  await expect(page.getByRole("list", { name: "Chosen options" })).toContainText("Public");
  await page.getByRole("button", { name: "Options" }).click();
  const options = page.getByRole("region", { name: "Options" });
  await expect(options.getByRole("radio", { name: "Public" })).toBeChecked();
  await expect(options.getByRole("switch", { name: "OpenID Connect" })).toBeChecked();
  await expect(options).toContainText("Seed classroom");
  // Of an address that is as it should be nothing is said; what is said stands above the first hint.
  await expect(page.getByRole("status").filter({ visible: true })).toHaveText([/^1 \/ 3/]);
});

test("the address follows the steps, and a reload shows the same one", async ({ page }) => {
  await openFlow(page);
  await pressNext(page, 1, 4);
  await expect(page).toHaveURL(`${flowPath}?step=4`);
  await page.reload();
  await expectStep(page, 4);
  await expect(title(page)).toHaveText("The browser takes the request to id.example");
});

test("who goes back in the history while another run is being made is at what the address says", async ({
  page,
}) => {
  await openFlow(page, { step: steps.tokenRequest });
  await page.keyboard.press("w");
  await expect(page).toHaveURL(/do=/);
  await page.evaluate(() => {
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "d", bubbles: true, cancelable: true }));
    history.back();
  });
  await expect(page).toHaveURL(`${flowPath}?step=${steps.tokenRequest}`);
  await expect(page.getByRole("button", { name: /by you/ })).toBeHidden();
  await page.waitForTimeout(500);
  await expect(page).toHaveURL(`${flowPath}?step=${steps.tokenRequest}`);
  await expectStep(page, steps.tokenRequest);
});

test("a denial is in the link: a reload shows it", async ({ page }) => {
  await openFlow(page, { step: steps.consent });
  await pageOf(page).getByRole("button", { name: "Deny" }).click();
  await expect(page).toHaveURL(/do=/);
  await page.reload();
  await waitForPlayer(page);
  await expectStep(page, steps.consentSubmission);
  await page.keyboard.press("End");
  await expect(title(page)).toHaveText("The answer was no");
});

test("a scope that was unticked is in the link: a reload shows a token without it", async ({ page }) => {
  await openFlow(page, { step: steps.consent });
  await pageOf(page)
    .getByRole("checkbox", { name: /photos\.write/ })
    .uncheck();
  await pageOf(page).getByRole("button", { name: "Allow" }).click();
  await expectStep(page, steps.consentSubmission);
  await expect(page).toHaveURL(/do=/);
  await page.reload();
  await waitForPlayer(page);
  await pressNext(page, steps.consentSubmission, steps.tokenResponse);
  await openTab(page, "Tokens");
  const scope = inspector(page)
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: "scope" }) });
  await expect(scope.locator("code").first()).toHaveText("photos.read");
});

test("Back in the browser returns to the options before, and Forward to those after", async ({ page }) => {
  await openFlow(page, { step: 4 });
  const chosen = page.getByRole("list", { name: "Chosen options" });
  await expect(chosen).toContainText("Confidential");
  await page.getByRole("button", { name: "Options" }).click();
  await page.getByRole("region", { name: "Options" }).getByRole("radio", { name: "Public" }).click();
  await expect(chosen).toContainText("Public");
  await expect(page).toHaveURL(/client=public/);
  await page.goBack();
  await expect(chosen).toContainText("Confidential");
  await expect(page).toHaveURL(`${flowPath}?step=4`);
  await page.goForward();
  await expect(chosen).toContainText("Public");
});

test("Back in the browser takes back what was done to a message", async ({ page }) => {
  await openFlow(page, { step: steps.tokenRequest });
  await page.keyboard.press("d");
  await expect(page).toHaveURL(/do=/);
  await expect(page.getByRole("button", { name: /^1 change by you/ })).toBeVisible();
  await page.goBack();
  await expectStep(page, steps.tokenRequest);
  await expect(page.getByRole("button", { name: /^1 change by you/ })).toBeHidden();
});

test("who does something right after a step comes back to that step", async ({ page }) => {
  await openFlow(page, { step: steps.tokenRequest - 1 });
  // What is needed to act is there then.
  await page.keyboard.press("w");
  await expect(page).toHaveURL(/do=/);
  await page.evaluate(() => {
    for (const key of ["ArrowRight", "d"])
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  });
  await expectStep(page, steps.tokenRequest + 1);
  await expect(page).toHaveURL(new RegExp(`step=${steps.tokenRequest + 1}&`));
  await page.goBack();
  await expect(page.getByRole("button", { name: /^1 change by you/ })).toBeVisible();
  await expectStep(page, steps.tokenRequest);
});

test("a step past the end is the last, and a line says so", async ({ page }) => {
  await openFlow(page, { step: 99 });
  const last = await lastStep(page);
  await expectStep(page, last);
  await expect(page.getByText(notices.pastTheEnd())).toBeVisible();
});

test("a step that a lesson does not have is its first, and a line says so", async ({ page }) => {
  await page.goto("/lessons/the-code-flow?at=99999");
  await expect(page.getByText(notices.unreadableStep("99999"))).toBeVisible();
  const lesson = page.getByRole("region", { name: "Lesson" });
  await expect(lesson.getByRole("heading", { level: 2 })).toHaveText("The request is an address");
});

test("what the address says wrongly becomes the default, and a line for each says so", async ({ page }) => {
  await openFlow(page, { colour: "red", pkce: "S512", step: "soon", seed: "", do: "bm90aGluZw" });
  await expectStep(page, 1);
  const lines = [
    notices.unknownOption("colour"),
    notices.unknownValue("pkce", "S512", "S256"),
    notices.unreadableStep("soon"),
    notices.unreadableSeed(),
    notices.unreadableChanges(),
  ];
  await expect(page.getByRole("status").getByRole("listitem")).toHaveText(lines);
  await expect(page.getByRole("list", { name: "Chosen options" })).toContainText("PKCE: S256");
  await expect(page.getByRole("button", { name: /by you/ })).toBeHidden();
  await page.getByRole("status").getByRole("button", { name: "Close" }).click();
  await expect(page.getByText(lines[0] ?? "")).toBeHidden();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(`${flowPath}?step=2`);
});

const odd = {
  depth: [notices.strangeValue("depth", "zz")],
  theme: [notices.strangeValue("theme", "blue")],
  present: [notices.strangeValue("present", "2")],
  both: [notices.unknownOption("colour"), notices.strangeValue("depth", "zz")],
};

for (const [address, lines] of [
  [`${flowPath}?depth=zz`, odd.depth],
  ["/embed/authorization-code?depth=zz&inspector=1", odd.depth],
  ["/embed/authorization-code?theme=blue", odd.theme],
  ["/embed/compare?theme=blue", odd.theme],
  ["/compare?present=2", odd.present],
  ["/lessons/the-code-flow?colour=red&depth=zz&present=1", odd.both],
] as const) {
  test(`${address} is a page that says what of its address means nothing`, async ({ page }) => {
    await page.goto(address);
    const close = page.getByRole("button", { name: "Close" });
    const told = page.getByRole("status").filter({ has: close });
    await expect(told.getByRole("listitem")).toHaveText([...lines]);
  });
}

test("a depth that is none leaves what the device remembers", async ({ page }) => {
  await page.goto("/");
  await page.evaluate("localStorage.setItem('grantscope-depth', 'wire')");
  await page.goto(`${flowPath}?depth=zz`);
  await expect(page.locator("html")).toHaveAttribute("data-depth", "wire");
});

for (const path of [flowPath, "/embed/authorization-code"]) {
  test(`${path} tells of changes behind the # that cannot be read, as of those in the query`, async ({
    page,
  }) => {
    await page.goto(`${path}?colour=red#do=bm90aGluZw&step=4`);
    await waitForKeys(page);
    await expectStep(page, 4);
    const lines = [notices.unknownOption("colour"), notices.unreadableChanges()];
    await expect(page.getByRole("status").getByRole("listitem")).toHaveText(lines);
    await page.getByRole("status").getByRole("button", { name: "Close" }).click();
    await expect(page.getByText(lines[1] ?? "")).toBeHidden();
  });
}

test("an unknown flow is answered with 404 and the flows that exist", async ({ page }) => {
  const response = await page.goto("/flows/unknown");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such page");
  await page.getByRole("link", { name: "Authorization code", exact: true }).click();
  await expect(page).toHaveURL(flowPath);
  await waitForPlayer(page);
});

test("the same link shows the same token, and another seed another", async ({ page, context }) => {
  const link = { step: steps.tokenResponse };
  await openFlow(page, link);
  const once = await readAccessToken(page);
  expect(once).toMatch(/^ey[\w-]+\.ey[\w-]+\.[\w-]+$/);
  const other = await context.newPage();
  await openFlow(other, link);
  expect(await readAccessToken(other)).toBe(once);
  await openFlow(other, { ...link, seed: "another" });
  expect(await readAccessToken(other)).not.toBe(once);
});

alone.describe("a page that someone made up for a link", () => {
  alone.use({ provoked: /violates the following Content Security Policy directive|^Blocked opening/ });

  for (const engine of ["this browser", "WebKit"])
    alone(`runs no script, and fetches nothing that it names, in ${engine}`, async ({ page }) => {
      if (engine === "WebKit") await muteFrames(page);
      const body = `<meta http-equiv="refresh" content="0;url=/made-up"><h1>Made up</h1><img src="https://elsewhere.example/a.png">
<script src="/made-up.js"></script><link rel="stylesheet" href="/made-up.css"><script>document.body.textContent = "It ran";</script>
<scr<script></script>ipt>document.body.textContent = "It ran";</script><img src="/made-up.png" onerror="document.body.textContent = 'It ran'">`;
      const headers: [string, string][] = [["Content-Type", "text/html"]];
      const event = { type: "EDIT", message: { status: 200, headers, body } } as const;
      const fetched: string[] = [];
      page.on("response", (response) => fetched.push(response.url()));
      const madeUp = pageOf(page).getByRole("heading", { name: "Made up" });
      await openFlow(page, { step: 6, do: formatDeviations([{ step: 4, event }]) });
      await expect(madeUp).toBeVisible();
      // What it could fetch has come when it says that it is loaded, and where it could lead it has led a moment later.
      const isLoaded = () => madeUp.evaluate(({ ownerDocument }) => ownerDocument.readyState === "complete");
      await expect.poll(isLoaded).toBe(true);
      await page.waitForTimeout(100);
      await expect(madeUp).toBeVisible();
      expect(fetched.filter((url) => /made-up|elsewhere/.test(url))).toEqual([]);
    });

  for (const [link, button] of [
    ["plain", "middle"],
    ["drawn", "left"],
    ["hidden", "left"],
  ] as const)
    alone(`leads nowhere by its ${link} link and the ${button} button`, async ({ page, context }) => {
      const away = 'href="https://elsewhere.example/" style="font-size: 3rem"';
      const links = `<a id="plain" ${away}>Away</a>
<svg width="200" height="60"><a target="_self" xlink:${away}><rect id="drawn" width="200" height="60" /></a></svg>
<div><template shadowrootmode="open"><a id="hidden" TARGET = "_self" ${away}>Away</a></template></div>`;
      const led: string[] = [];
      context.on("request", (request) => led.push(...(request.url().match(/.*elsewhere.*/) ?? [])));
      context.on("page", (opened) => led.push(opened.url()));
      await openMadeUp(page, (login) => login.replace("<main>", `<main>${links}`));
      await pageOf(page).locator(`#${link}`).click({ button });
      await page.waitForTimeout(200);
      expect(led).toEqual([]);
      expect(page.frames().map((frame) => frame.url())).toContain("about:srcdoc");
    });

  for (const names of [
    "<img name='addEventListener'>",
    "<img name='forms'><img name='querySelectorAll'>",
    "<input name='reset'>",
  ])
    alone(`breaks nothing by the names that its elements have: ${names}`, async ({ page }) => {
      await openMadeUp(page, (login) => login.replace(/<form[^>]*>/, `$&${names}`));
      await expect(pageOf(page).getByRole("button", { name: "Sign in" })).toBeVisible();
      await page.keyboard.press("ArrowRight");
      await expectStep(page, steps.loginSubmission);
      await page.keyboard.press("ArrowLeft");
      await expectStep(page, steps.signIn);
    });
});

/** The login page with something else in it, at the user's turn. */
async function openMadeUp(page: Page, change: (login: string) => string) {
  await openFlow(page, { step: steps.signIn });
  const login = (await page.locator(frameOfPage).getAttribute("srcdoc")) ?? "";
  const headers: [string, string][] = [["Content-Type", "text/html"]];
  const event = { type: "EDIT", message: { status: 200, headers, body: change(login) } } as const;
  await page.goto(`${flowPath}#do=${formatDeviations([{ step: 4, event }])}&step=${steps.signIn}`);
  await page.reload();
  await waitForKeys(page);
  await expectStep(page, steps.signIn);
}

alone(
  "where a frame without scripts is not heard, as in WebKit, a press on its page is, all the same",
  async ({ page }) => {
    await muteFrames(page);
    await openFlow(page, { step: steps.consent });
    await pageOf(page).getByRole("button", { name: "Deny" }).click();
    await expectStep(page, steps.consentSubmission);
    await expect(page).toHaveURL(/do=/);
  },
);

/** As WebKit has it: nothing that happens in a frame whose sandbox allows no scripts is heard outside (bug 218086). */
async function muteFrames(page: Page) {
  await page.addInitScript(() => {
    const { prototype } = HTMLIFrameElement;
    const { get } = Object.getOwnPropertyDescriptor(prototype, "contentDocument") ?? {};
    Object.defineProperty(prototype, "contentDocument", {
      get(this: HTMLIFrameElement) {
        const inside: Document | null = get?.call(this);
        // A document keeps the sandbox that it was loaded with.
        if (inside && !this.sandbox.contains("allow-scripts")) inside.addEventListener = () => undefined;
        return inside;
      },
    });
  });
}

alone.describe("without JavaScript", () => {
  alone.use({ javaScriptEnabled: false });

  alone("the page of a link says its step, its message and the page of its user", async ({ page }) => {
    await page.goto(`${flowPath}?client=public&depth=wire&step=${steps.authorizationRequest}`);
    await expect(title(page)).toHaveText("The browser takes the request to id.example");
    await expect(inspector(page)).toContainText("&code_challenge_method=S256");
    await expect(
      page.getByRole("list", { name: "Messages in order" }).locator("[aria-current=step]"),
    ).toContainText("GET /authorize");
    await expect(pageOf(page).getByRole("heading", { level: 1 })).toHaveText("One moment");
  });
});
