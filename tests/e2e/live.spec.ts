import { type APIRequestContext, expect, type Locator, type Page, test } from "@playwright/test";
import { findViolations } from "./axe.ts";
import { overflow } from "./overflow.ts";

const basic = (id: string, secret = `demo-secret-${id}`) => ({
  Authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString("base64")}`,
});

async function openRoom(request: APIRequestContext): Promise<{ readonly issuer: string }> {
  const response = await request.post("/live", { data: { signing_alg: "ES256" } });
  expect(response.status()).toBe(201);
  return response.json();
}

function askForToken(request: APIRequestContext, issuer: string, secret?: string) {
  const form = { grant_type: "client_credentials" };
  return request.post(`${issuer}/token`, { headers: basic("nightly-report", secret), form });
}

function messages(page: Page) {
  return page.getByRole("list", { name: "Messages in order" });
}

test("POST /live opens a room whose issuer is where it was asked for", async ({ request, baseURL }) => {
  const response = await request.post("/live");
  const about = await response.json();
  expect(response.status()).toBe(201);
  expect(response.headers().location).toBe(about.issuer);
  expect(about.issuer.startsWith(`${baseURL}/live/`)).toBe(true);
  expect(await (await request.get(`${about.issuer}/about`)).json()).toEqual(about);
  const { pathname } = new URL(about.issuer);
  for (const path of [
    `${pathname}/.well-known/oauth-authorization-server`,
    `${pathname}/.well-known/openid-configuration`,
    `/.well-known/oauth-authorization-server${pathname}`,
    `/.well-known/openid-configuration${pathname}`,
  ]) {
    expect(await (await request.get(path)).json()).toMatchObject({ issuer: about.issuer });
  }
});

test("what cannot be answered is answered clearly", async ({ request }) => {
  const unknown = await request.post("/live", { data: { colour: "red" } });
  expect([unknown.status(), (await unknown.json()).error_description]).toEqual([
    400,
    expect.stringContaining("colour"),
  ]);
  const put = await request.put("/live");
  expect([put.status(), put.headers().allow]).toEqual([405, "GET, HEAD, POST"]);
  expect((await request.post("/live/demo")).status()).toBe(405);
  expect((await request.get("/live/none/about")).status()).toBe(404);
  expect((await request.get("/live/none")).status()).toBe(404);
  const large = await request.post("/live/demo/token", { data: "x".repeat(70_000) });
  expect([large.status(), (await large.json()).error]).toEqual([413, "content_too_large"]);
});

test("a room's answers have its own headers, and a session that is its own", async ({ request }) => {
  const { issuer } = await openRoom(request);
  const query = new URLSearchParams({
    response_type: "code",
    client_id: "prints-web",
    redirect_uri: `${issuer}/client/callback`,
    scope: "openid",
  });
  const headers = (await request.get(`${issuer}/authorize?${query}`)).headers();
  expect(headers).toMatchObject({ "referrer-policy": "no-referrer", "x-frame-options": "DENY" });
  expect(headers["set-cookie"]).toContain(`Path=${new URL(issuer).pathname};`);
});

test("events come as they happen, and resume where a reader left off", async ({ request }) => {
  const { issuer } = await openRoom(request);
  await askForToken(request, issuer);
  const read = async (count: number, last?: string) => {
    const leaving = new AbortController();
    const headers: Record<string, string> = last === undefined ? {} : { "Last-Event-ID": last };
    const response = await fetch(`${issuer}/events`, { headers, signal: leaving.signal });
    expect(response.headers.get("content-type")).toMatch("text/event-stream");
    let text = "";
    const decoder = new TextDecoder();
    for await (const piece of response.body ?? []) {
      text += decoder.decode(piece, { stream: true });
      if (text.split("\nid: ").length > count) break;
    }
    leaving.abort();
    return [...text.matchAll(/^id: (.+)$/gm)].map(([, id]) => id);
  };
  const first = await read(2);
  const more = read(2, first[1]);
  await askForToken(request, issuer);
  const ids = [...first, ...(await more)];
  expect(ids).toHaveLength(4);
  expect(new Set(ids).size).toBe(4);
});

test("a room is opened by a button, without script", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/live");
  await page.getByText("Settings", { exact: true }).click();
  await page.getByLabel("Access tokens").selectOption("opaque");
  await page.getByLabel("Requests must be pushed (PAR)").check();
  await page.getByRole("button", { name: "Open a room" }).click();
  await expect(page).toHaveURL(/\/live\/[\w-]{12}$/);
  await expect(page.getByText("Nothing has been said here yet")).toBeVisible();
  const about = await (await page.request.get(`${page.url()}/about`)).json();
  expect(about.settings).toMatchObject({ access_token: "opaque", require_par: true });
  await context.close();
});

test("whoever comes to a room that has ended is told so, without script, and opens another", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const response = await page.goto("/live/none");
  expect(response?.status()).toBe(404);
  await expect(page).toHaveTitle(/^There is no such room/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such room");
  await page.getByRole("button", { name: "Open a room" }).click();
  await expect(page.getByText("Nothing has been said here yet")).toBeVisible();
  await context.close();
});

test("the settings of a room open below their button, and nothing above them moves", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto("/live");
  const place = () => page.getByRole("heading", { level: 1 }).boundingBox();
  const before = await place();
  await page.getByText("Settings", { exact: true }).click();
  await expect(page.getByLabel("Access tokens")).toBeVisible();
  expect(await place()).toEqual(before);
});

test("no line of a command goes on behind the button that copies it", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/live/demo");
  const code = page.getByRole("region", { name: "the command without a token" });
  await expect(code).toBeVisible();
  const end = await code.evaluate((element) => element.getBoundingClientRect().right);
  const copy = page.getByRole("button", { name: "Copy the command without a token" });
  expect(end).toBeLessThanOrEqual(await copy.evaluate((element) => element.getBoundingClientRect().left));
});

test("the sign of a link that opens elsewhere stands beside its last word, and never in a line of its own", async ({
  page,
}) => {
  await page.goto("/live/demo");
  const links = page.getByRole("link", { name: /^(Start a code flow|Ask for a code)/ });
  await expect(links).toHaveCount(2);
  for (let width = 340; width <= 400; width += 12) {
    await page.setViewportSize({ width, height: 844 });
    const apart = await links.evaluateAll((all) =>
      all.map((link) => {
        const text = document.createRange();
        text.selectNodeContents(link.querySelector("span") ?? link);
        text.setEndBefore(link.querySelector("svg") ?? link);
        const [words, sign] = [
          [...text.getClientRects()].at(-1),
          link.querySelector("svg")?.getBoundingClientRect(),
        ];
        return (
          words && sign && sign.top < words.bottom && sign.bottom > words.top && sign.left >= words.right
        );
      }),
    );
    expect(apart, `${width} pixels`).toEqual([true, true]);
  }
});

test("traffic is drawn as it happens, and says why something was refused", async ({ page, request }) => {
  const { issuer } = await openRoom(request);
  await page.goto(issuer);
  await expect(page.getByText("Listening")).toBeVisible();
  await askForToken(request, issuer, "wrong");
  await expect(messages(page).getByText("RFC 6749 §2.3.1")).toBeVisible();
  await messages(page)
    .getByRole("button", { name: /401 invalid_client/ })
    .click();
  await expect(
    messages(page).getByText("Rule broken: The secret is the one that was registered"),
  ).toBeVisible();
  // Of the many that were judged, the one that failed.
  await page.getByRole("tab", { name: /Checks\s*1$/ }).click();
  await expect(page.getByText("The secret is the one that was registered").last()).toBeVisible();
  await askForToken(request, issuer);
  await messages(page)
    .getByRole("button", { name: /200 access_token/ })
    .click();
  await page.getByRole("tab", { name: /Tokens/ }).click();
  await expect(page.getByText(/^Verified: ES256/)).toBeVisible();
  await page.getByRole("tab", { name: "Code" }).click();
  const command = page.getByRole("region", { name: "the command that sends it again" });
  await expect(command).toContainText(`curl '${issuer}/token'`);
  await expect(command).toContainText("--data-raw 'grant_type=client_credentials'");
});

test("a message that is chosen at the foot of the list is seen whole", async ({ page, request }) => {
  const { issuer } = await openRoom(request);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(issuer);
  await expect(page.getByText("Listening")).toBeVisible();
  for (let count = 0; count < 8; count += 1) await askForToken(request, issuer);
  const last = messages(page)
    .getByRole("button", { name: /200 access_token/ })
    .nth(7);
  await last.click();
  await expect(messages(page).locator("[aria-current=step]")).toBeInViewport({ ratio: 1 });
});

/** Of the words in it. */
function countLines(part: Locator): Promise<number> {
  return part.evaluate((element) => {
    const words = document.createRange();
    words.selectNodeContents(element.lastChild ?? element);
    return words.getClientRects().length;
  });
}

test("whoever chooses a message by keyboard stands on it, and not before the page", async ({
  page,
  request,
}) => {
  const { issuer } = await openRoom(request);
  await page.goto(issuer);
  await expect(page.getByText("Listening")).toBeVisible();
  await askForToken(request, issuer);
  const list = messages(page);
  await list.getByRole("button", { name: /POST \/token/ }).press("Enter");
  await expect(list.locator("[aria-current]")).toContainText("POST /token");
  await expect(list.locator("[aria-current]")).toBeFocused();
  await list.getByRole("button", { name: /200 access_token/ }).press("Enter");
  await expect(list.locator("[aria-current]")).toContainText("200 access_token");
  await expect(list.locator("[aria-current]")).toBeFocused();
});

test("a room that refuses for now is listened to again, and one that is gone is said to have ended", async ({
  page,
  request,
}) => {
  const { issuer } = await openRoom(request);
  let asked = 0;
  await page.route("**/events", (route) => {
    asked += 1;
    return asked === 1 ? route.fulfill({ status: 429 }) : route.continue();
  });
  await page.goto(issuer);
  await page.setViewportSize({ width: 320, height: 640 });
  await expect(page.getByText("Connection lost, trying again")).toBeVisible();
  expect(await countLines(page.getByText("Connection lost, trying again"))).toBe(1);
  await expect(page.getByText("Listening")).toBeVisible({ timeout: 15_000 });
  await page.route("**/events", (route) => route.fulfill({ status: 404 }));
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  await page.route("**/about", async (route) => {
    await ended;
    await route.fulfill({ status: 404 });
  });
  await page.reload();
  await page.getByRole("button", { name: "Pause" }).focus();
  end();
  await expect(page.getByText("This room has ended. Open another one.")).toBeVisible();
  expect(await countLines(page.getByText("This room has ended. Open another one."))).toBeLessThan(3);
  // What it offers can be done.
  await expect(page.getByText("Nothing has been said here yet")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Things to try" })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Connect an app" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Pause" })).toHaveCount(0);
  await expect(page.getByRole("main")).toBeFocused();
  await page.unrouteAll();
  await page.getByRole("button", { name: "Open a room" }).click();
  await expect(page.getByText("Listening")).toBeVisible();
});

test("traffic can be looked at for one client, held, cleared and saved", async ({ page, request }) => {
  const { issuer } = await openRoom(request);
  await page.goto(issuer);
  await askForToken(request, issuer);
  await request.post(`${issuer}/introspect`, { headers: basic("photos-api"), form: { token: "x" } });
  const rows = messages(page).getByRole("button");
  await expect(rows).toHaveCount(4);
  await page.getByRole("combobox", { name: "Client" }).selectOption("photos-api");
  await expect(rows).toHaveCount(2);
  await page.getByRole("combobox", { name: "Client" }).selectOption("");
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as HAR" }).click();
  expect((await saving).suggestedFilename()).toMatch(/^grantscope-.+\.har$/);
  await page.getByRole("button", { name: "Pause" }).click();
  await askForToken(request, issuer);
  await expect(page.getByRole("button", { name: "Go on, 2 new" })).toBeVisible();
  // Its name says what it does next: it would be wrong to say beside that it is pressed.
  await expect(page.getByRole("button", { name: "Go on, 2 new" })).not.toHaveAttribute("aria-pressed");
  await expect(rows).toHaveCount(4);
  await page.getByRole("button", { name: "Go on, 2 new" }).click();
  await expect(rows).toHaveCount(6);
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(page.getByText("Cleared. What comes from now on is shown here.")).toBeVisible();
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByText("Cleared. What comes from now on is shown here when you go on.")).toBeVisible();
  await page.getByRole("button", { name: "Go on" }).click();
  await askForToken(request, issuer);
  await expect(rows).toHaveCount(2);
});

test("the client that was chosen stays chosen when all is cleared, and stands there by its name", async ({
  page,
  request,
}) => {
  const { issuer } = await openRoom(request);
  await page.goto(issuer);
  await askForToken(request, issuer);
  const rows = messages(page).getByRole("button");
  await expect(rows).toHaveCount(2);
  const clients = page.getByRole("combobox", { name: "Client" });
  await clients.selectOption("Nightly report · nightly-report");
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(clients).toHaveValue("nightly-report");
  await request.post(`${issuer}/introspect`, { headers: basic("photos-api"), form: { token: "x" } });
  await expect(page.getByText("This client has said nothing yet.")).toBeVisible();
  await clients.selectOption("All clients");
  await expect(rows).toHaveCount(2);
});

test("a whole flow can be tried from the page: sign in, allow, and see the code come back", async ({
  page,
  request,
}) => {
  const { issuer } = await openRoom(request);
  await page.goto(issuer);
  const opening = page.waitForEvent("popup");
  await page.getByRole("link", { name: "Start a code flow in a new tab" }).click();
  const app = await opening;
  await app.getByLabel("Username").fill("maya");
  await app.getByLabel("Password").fill("demo-password");
  await app.getByRole("button", { name: "Sign in" }).click();
  await app.getByRole("button", { name: /allow/i }).click();
  await expect(app.getByRole("heading", { name: "What the app got" })).toBeVisible();
  await expect(messages(page).getByRole("button", { name: /GET \/client\/callback/ })).toBeVisible();
});

test("whoever signs in is a user of the room, and is called by no name of the flows", async ({
  page,
  request,
}) => {
  const { issuer } = await openRoom(request);
  await page.goto(issuer);
  const opening = page.waitForEvent("popup");
  await page.getByRole("link", { name: "Start a code flow in a new tab" }).click();
  const app = await opening;
  await app.getByLabel("Username").fill("jonas");
  await app.getByLabel("Password").fill("demo-password-jonas");
  await app.getByRole("button", { name: "Sign in" }).click();
  await app.getByRole("button", { name: "Deny" }).click();
  const consent = messages(page).getByRole("button", { name: /POST \/consent/ });
  await expect(messages(page).getByText("The user allowed the request, and ticked")).toBeVisible();
  await consent.click();
  await page.getByRole("tab", { name: /Checks/ }).click();
  const checks = page.getByRole("tabpanel", { name: "Checks" });
  await expect(checks.getByText("The user allowed the request, and ticked")).toBeVisible();
  await expect(checks).not.toContainText("Maya");
});

test("an app that registered itself is led to by the person alone, where it asked wrongly", async ({
  page,
  request,
}) => {
  const { issuer } = await openRoom(request);
  const redirectUri = `${issuer}/client/callback`;
  const registered = await request.post(`${issuer}/register`, { data: { redirect_uris: [redirectUri] } });
  const query = new URLSearchParams({
    response_type: "code",
    client_id: (await registered.json()).client_id,
    redirect_uri: redirectUri,
    scope: "nonsense",
  });
  await page.goto(`${issuer}/authorize?${query}`);
  await expect(page.getByText("invalid_scope")).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole("link", { name: /^Go on to / }).click();
  await expect(page.getByRole("heading", { name: "The app got an error" })).toBeVisible();
});

test("code to point an app at a room names that room", async ({ page, request, baseURL }) => {
  const { issuer } = await openRoom(request);
  for (const [path, named] of [
    ["/live", `${baseURL}/live/demo`],
    [issuer, issuer],
  ] as const) {
    await page.goto(path);
    for (const library of ["curl", "openid-client", "oauth4webapi", "Spring", "Authlib", "Go"]) {
      await page.getByRole("tab", { name: library }).click();
      const code = page.getByRole("tabpanel", { name: library });
      await expect(code).toContainText(named);
      expect(new Set((await code.textContent())?.match(/http[^"'\s]*\/live\/[\w-]+/g)), library).toEqual(
        new Set([named]),
      );
    }
  }
});

test("axe finds nothing on a room that shows what was refused", async ({ page, request }) => {
  const { issuer } = await openRoom(request);
  await askForToken(request, issuer, "wrong");
  await page.goto(issuer);
  await messages(page)
    .getByRole("button", { name: /POST \/token/ })
    .click();
  expect(await findViolations(page)).toEqual([]);
});

test("whoever gives their app a long name leaves the question of consent within its card", async ({
  page,
  request,
}) => {
  const { issuer } = await openRoom(request);
  const redirectUri = `${issuer}/client/callback`;
  const data = { client_name: "W".repeat(200), redirect_uris: [redirectUri] };
  const registered = await request.post(`${issuer}/register`, { data });
  const query = new URLSearchParams({
    response_type: "code",
    client_id: (await registered.json()).client_id,
    redirect_uri: redirectUri,
    scope: "photos.read",
    code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
    code_challenge_method: "S256",
  });
  await page.goto(`${issuer}/authorize?${query}`);
  await page.getByLabel("Username").fill("maya");
  await page.getByLabel("Password").fill("demo-password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: /^Allow W+ to use your photos\?$/ }),
  ).toBeVisible();
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 720 });
    expect(await overflow(page), `${width} pixels`).toBe(0);
    const beyond = await page.getByRole("main").evaluate((card) => {
      const { paddingLeft, paddingRight } = getComputedStyle(card);
      const { left, right } = card.getBoundingClientRect();
      const [from, to] = [left + Number.parseFloat(paddingLeft), right - Number.parseFloat(paddingRight)];
      const words = document.createRange();
      return [...card.querySelectorAll("h1, legend, label span, .actions button, .note")]
        .filter((part) => {
          words.selectNodeContents(part);
          return [...words.getClientRects()].some((line) => line.left < from - 0.5 || line.right > to + 0.5);
        })
        .map((part) => part.textContent);
    });
    expect(beyond, `${width} pixels`).toEqual([]);
  }
});

test("of a message that a room has no words for its own parameters are shown, and not where it went", async ({
  page,
  request,
}) => {
  const { issuer } = await openRoom(request);
  await page.goto(issuer);
  await request.post(`${issuer}/device_authorization`, {
    form: { client_id: "tv-app", scope: "photos.read" },
  });
  await messages(page)
    .getByRole("button", { name: /POST \/device_authorization/ })
    .click();
  const card = messages(page).locator(".diagram-card").first();
  await expect(card).toContainText("tv-app");
  await expect(card).not.toContainText("host");
});
