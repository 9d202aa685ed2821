/**
 * The heaviest page of each budget, weighed as `npm run audit` weighs every one: a page that fetches what it was to wait for, such as the
 * machines of a lesson that begins with a changed message, is over it by far.
 */
import { lighten } from "../../server/light-page";
import { measurePage, selectBudget } from "../tools/page-weight.ts";
import { waitForKeys } from "./player.ts";
import { expect, test } from "./test.ts";

const heaviest = [
  "/flows/refresh-token?client=public&theft=after&step=14",
  "/lessons/pkce-or-secret?at=3",
  "/lessons/five-ways-to-get-it-wrong",
  "/lessons/devices-without-a-keyboard",
  "/compare?left=authorization-code&right=device-code&step=9",
  "/tokens",
  "/live/demo",
] as const;

for (const path of heaviest)
  test(`${path} loads no more than it may`, async ({ browser, baseURL }) => {
    const { status, bytes } = await measurePage(browser, baseURL ?? "", path);
    expect(status).toBe(200);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(selectBudget(path));
  });

test("scripts and sheets come in Brotli to whoever reads it, and to others as they read it (RFC 9110 §12.5.3)", async ({
  request,
}) => {
  const html = await (await request.get("/")).text();
  const files = new Set(html.match(/\/_next\/static\/chunks\/[^"\\]+\.(?:js|css)/g));
  expect(files.size).toBeGreaterThan(5);
  const codingOf = async (path: string, accepted: string) => {
    const answer = await request.get(path, { headers: { "Accept-Encoding": accepted } });
    expect(answer.status(), path).toBe(200);
    return answer.headers()["content-encoding"];
  };
  for (const path of files) {
    expect(await codingOf(path, "gzip, deflate, br"), path).toBe("br");
    expect(await codingOf(path, "identity"), path).toBe(undefined);
  }
});

const sameForAll = [
  "/",
  "/flows/agent",
  "/flows/agent?step=9&api=replays",
  "/flows/agent/practice",
  "/embed/agent",
  "/compare",
  "/lessons",
  "/lessons/own",
  "/tokens",
  "/learn",
  "/learn/choose",
  "/glossary",
  "/speaker",
];

test("a page comes to life in a task of its own, after Next has gone through the list that it waits for", async ({
  page,
}) => {
  await page.goto("/flows/agent");
  await waitForKeys(page);
  await expect(page.locator("head > script:not([src]):empty")).toHaveCount(1);
});

test("a page that is held is the document that Next writes, and has the same rows for React, in letters of ASCII", async ({
  page,
  request,
}) => {
  await page.goto("/glossary");
  for (const path of ["/", "/flows/agent?step=9", "/lessons/the-code-flow", "/compare", "/glossary"]) {
    const [made = "", held = ""] = await Promise.all(
      ["identity", "br"].map(async (encoding) =>
        (await request.get(path, { headers: { "Accept-Encoding": encoding } })).text(),
      ),
    );
    expect(held).toMatch(/^[\0-\x7F]*$/);
    expect(made).toMatch(/[^\0-\x7F]/);
    const readings = await page.evaluate(
      (pages) =>
        pages.map((html) => {
          const read = new DOMParser().parseFromString(html, "text/html");
          const rows: string[] = [];
          for (const script of read.querySelectorAll("script")) {
            const text = script.textContent;
            const [, push] = /^self\.__next_f\.push\(\[1,(.*)\]\)$/s.exec(text) ?? [];
            if (push === undefined) continue;
            rows.push(JSON.parse(push));
            script.remove();
          }
          const asEscapes = (text: string) =>
            text.replace(
              /[\u0080-\uFFFF]/g,
              (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
            );
          for (const script of read.querySelectorAll("script"))
            script.textContent = asEscapes(script.textContent);
          return {
            document: read.documentElement.outerHTML,
            rows: asEscapes(rows.join("")),
            longest: Math.max(...rows.map(({ length }) => length)),
          };
        }),
      [made, held],
    );
    const [next, ours] = readings;
    expect(ours?.document, path).toBe(next?.document);
    expect(ours?.rows, path).toBe(next?.rows);
    expect(ours?.longest, path).toBeLessThanOrEqual(24_000);
  }
});

test("a page that is the same for everybody is made once, from nothing that somebody sends", async ({
  request,
}) => {
  for (const path of sameForAll) {
    const held = async () => request.get(path, { headers: { "Accept-Encoding": "br" } });
    await expect.poll(async () => (await held()).headers()["content-encoding"], path).toBe("br");
    const somebody = {
      "Accept-Encoding": "identity",
      "Accept-Language": "de",
      "User-Agent": "Somebody",
      Cookie: "theme=dark",
      Host: "somewhere.example",
    };
    const made = await request.get(path, { headers: somebody });
    expect(lighten(await made.text()), path).toBe(await (await held()).text());
  }
  for (const path of ["/live", "/handout/agent"])
    expect((await request.get(path, { headers: { "Accept-Encoding": "br" } })).headers().etag, path).toBe(
      undefined,
    );
});
