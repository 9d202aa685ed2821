import { expect, test } from "@playwright/test";
import { notFound } from "@/lib/content/interface";
import { flowIds } from "@/lib/world/options";
import { exchange, readField } from "../server/raw.ts";
import { pages } from "../support/pages.ts";

test("the home page says what this is", async ({ page }) => {
  const response = await page.goto("/");
  expect(response?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("See an OAuth 2.0 grant happen");
});

test("an unknown address is answered with 404", async ({ request }) => {
  const response = await request.get("/no-such-page");
  expect(response.status()).toBe(404);
});

for (const path of ["/no-such-page", "/flows/none", "/embed/none"]) {
  test(`${path} lists the flows in HTML`, async ({ request }) => {
    const html = await (await request.get(path)).text();
    expect(html).toContain(`${notFound.title}</h1>`);
    expect(html).toContain(`${notFound.page}</p>`);
    for (const flow of flowIds) expect(html, flow).toContain(`href="/flows/${flow}"`);
  });
}

test("nobody has the server make its pictures smaller", async ({ request }) => {
  const picture = encodeURIComponent("/flows/agent/picture");
  const response = await request.get(`/_next/image?url=${picture}&w=640&q=75`);
  expect(response.status()).toBe(404);
});

test("what stands where there is no page is sent with no other", async ({ request }) => {
  for (const path of ["/", "/flows/agent", "/embed/agent", "/compare", "/tokens", "/learn", "/live/demo"]) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    expect((await response.text()).includes(notFound.page), path).toBe(false);
  }
});

test("who asks for another protocol is answered in HTTP/1.1, a page as a room (RFC 9110 §7.8)", async ({
  baseURL,
}) => {
  const fields = ["Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: AAMAAABkAAQAAP__"];
  for (const path of ["/tokens", "/live/demo/jwks", "/tokens"]) {
    expect((await exchange(String(baseURL), { line: `GET ${path}`, fields })).status, path).toBe(200);
  }
});

test("an idle connection stays open for longer than a proxy in front keeps its own (RFC 9112 §9.5)", async ({
  request,
}) => {
  for (const path of ["/", "/live/demo/jwks"])
    expect((await request.get(path)).headers()["keep-alive"], path).toBe("timeout=620");
});

test("a page has no other methods than GET and HEAD, and one host (RFC 9110 §15.5.6, RFC 9112 §3.2)", async ({
  baseURL,
}) => {
  const refused = await exchange(String(baseURL), { line: "PUT /flows/authorization-code" });
  expect([refused.status, readField(refused, "allow")]).toEqual([405, "GET, HEAD"]);
  expect((await exchange(String(baseURL), { line: "GET /", fields: ["Host: other.example"] })).status).toBe(
    400,
  );
  expect((await exchange(String(baseURL), { line: "GET http://other.example/tokens" })).status).toBe(200);
});

test("a search finds every page but rooms that end, and in place of a frame what it shows", async ({
  request,
}) => {
  const read = async (path: string) => {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    return response.text();
  };
  const room = await (await request.post("/live")).json();
  expect(await read(new URL(room.issuer).pathname)).toContain('<meta name="robots" content="noindex"');
  for (const { path } of pages.filter(({ status = 200 }) => status === 200)) {
    expect(await read(path), path).not.toContain('<meta name="robots"');
  }
  expect(await read("/embed/agent?step=4")).toMatch(/<link rel="canonical" href="[^"]*\/flows\/agent"/);
  expect(await read("/embed/compare")).toMatch(/<link rel="canonical" href="[^"]*\/compare"/);
});

test("a search is told of every page to begin with, and each is there (RFC 9309 §2.2)", async ({
  request,
}) => {
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toMatch(/^User-Agent: \*\nAllow: \/$/m);
  const { pathname } = new URL(/^Sitemap: (\S+)$/m.exec(robots)?.[1] ?? "");
  const map = await (await request.get(pathname)).text();
  const found = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = ""]) => new URL(address).pathname,
  );
  const begins = pages.filter(
    ({ path, status = 200 }) =>
      status === 200 && !/[?]|practice|^\/(embed|handout|speaker|lessons\/own|live\/)/.test(path),
  );
  expect(begins.map(({ path }) => path).filter((path) => !found.includes(path))).toEqual([]);
  for (const path of found) expect((await request.head(path)).status(), path).toBe(200);
});

test("a page that is no comparison and no text waits for one style sheet before it is painted", async ({
  request,
}) => {
  for (const path of [
    "/",
    "/flows/authorization-code",
    "/lessons/pkce-or-secret",
    "/embed/agent",
    "/tokens",
  ]) {
    const html = await (await request.get(path)).text();
    expect(html.match(/<link rel="stylesheet"/g), path).toHaveLength(1);
  }
});

test("large scripts say that all of them is called at once", async ({ request }) => {
  const html = await (await request.get("/")).text();
  const paths = new Set(html.match(/\/_next\/static\/chunks\/[^"\\]+\.js/g));
  const scripts = await Promise.all([...paths].map(async (path) => (await request.get(path)).text()));
  const large = scripts.filter((script) => script.length > 30_000);
  expect(large.length).toBeGreaterThan(2);
  for (const script of large) expect(script.slice(0, 60)).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
});

test("who keeps a page asks each time whether it still holds, whatever codings it reads (RFC 9111 §5.2.2.4)", async ({
  request,
}) => {
  const read = async (path: string, headers: Readonly<Record<string, string>>) =>
    (await request.get(path, { headers })).headers()["cache-control"];
  const same = [
    "/",
    "/tokens",
    "/glossary",
    "/learn/where-to-keep",
    "/lessons/what-oauth-is-for",
    "/speaker",
  ];
  const anew = ["/flows/agent", "/flows/agent?step=3", "/flows/agent/practice", "/compare", "/embed/agent"];
  const files = ["/charts/agent", "/lessons/what-oauth-is-for/file", "/sitemap.xml", "/opengraph-image"];
  for (const path of [...same, ...anew, ...files])
    for (const coding of ["br", "gzip"])
      expect(await read(path, { "Accept-Encoding": coding }), `${path} in ${coding}`).toBe("no-cache");
  for (const path of ["/live", "/live/demo", "/handout/agent"])
    expect(await read(path, {}), path).toBe("private, no-cache, no-store, max-age=0, must-revalidate");
  expect(await read("/flows/agent/picture", {})).toBe("public, max-age=3600");
});

test("no page may ask another host for a script, or for anything by one (CSP3 §6.1)", async ({ page }) => {
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  for (const path of ["/", "/flows/agent", "/live/demo", "/learn/where-to-keep", "/no-such-page"]) {
    await page.goto(path);
    const reached = await page.evaluate(async () => {
      const elsewhere = "http://localhost:9/script.js";
      const script = Object.assign(document.createElement("script"), { src: elsewhere });
      const loads = new Promise<string>((resolve) => {
        document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) =>
          resolve(effectiveDirective),
        );
      });
      document.head.append(script);
      const asks = await fetch(elsewhere).catch(() => "refused");
      return [await loads, asks];
    });
    expect(reached, path).toEqual(["script-src-elem", "refused"]);
  }
  expect(said.filter((text) => text.includes("connect-src")).length).toBeGreaterThan(0);
});

test("answers carry the security headers and do not name the server", async ({ request }) => {
  const headers = (await request.get("/")).headers();
  expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "same-origin" });
  expect(headers).not.toHaveProperty("x-powered-by");
  expect(headers).not.toHaveProperty("server");
});
