import { describe, expect, it } from "vitest";
import { encodeBase64 } from "@/lib/http/base64";
import { type HttpResponse, readHeader } from "@/lib/http/message";
import { authorizationUrl, authorize, openConsent } from "../support/code-flow";
import { createKit, demoState, get, issuer } from "../support/kit";
import { createUserAgent } from "../support/user-agent";

async function allPages(): Promise<readonly (readonly [name: string, page: HttpResponse])[]> {
  const kit = await createKit();
  const agent = createUserAgent(kit);
  const login = await agent.open(authorizationUrl(kit, { scope: "openid photos.read" }));
  const wrong = await agent.signIn("maya", "wrong");
  const consent = await agent.signIn();
  const error = await authorize(kit, { client_id: "nobody" });
  const nothing = await kit.server(get(`${issuer}/nothing`));
  const device = await kit.server(get(`${issuer}/device?user_code=WDJB-MJHT`));
  return Object.entries({ login, wrong, consent, error, nothing, device });
}

describe("every page", () => {
  it("may not be framed, cached, sniffed or named in a Referer (RFC 9700 §4.16, RFC 6749 §10.13)", async () => {
    for (const [name, page] of await allPages()) {
      expect(readHeader(page, "X-Frame-Options"), name).toBe("DENY");
      expect(readHeader(page, "Content-Security-Policy"), name).toMatch(/frame-ancestors 'none'/);
      expect(readHeader(page, "Content-Security-Policy"), name).toMatch(/^default-src 'none'; /);
      expect(readHeader(page, "Content-Security-Policy"), name).toMatch(/base-uri 'none'/);
      expect(readHeader(page, "Referrer-Policy"), name).toBe("no-referrer");
      expect(readHeader(page, "Cache-Control"), name).toBe("no-store");
      expect(readHeader(page, "X-Content-Type-Options"), name).toBe("nosniff");
    }
  });

  it("has one style, whose hash is in its policy, no script and nothing from elsewhere (CSP §2.3.1)", async () => {
    for (const [name, page] of await allPages()) {
      const [style = "", ...others] = [...page.body.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
        ([, text]) => text,
      );
      const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(style));
      const hash = `'sha256-${encodeBase64(new Uint8Array(digest))}'`;
      expect(others, name).toEqual([]);
      expect(readHeader(page, "Content-Security-Policy"), name).toContain(`style-src ${hash}`);
      expect(page.body, name).not.toMatch(/<script|<link|<img|\sstyle=|\son\w+=|\ssrc=/i);
    }
  });

  it("says its language, has one heading, a title, and a label for every field (WCAG 2.2 §1.3.1)", async () => {
    for (const [name, page] of await allPages()) {
      expect(page.body, name).toMatch(/^<!doctype html>\n<html lang="en">/);
      expect(page.body.match(/<h1/g), name).toHaveLength(1);
      expect(page.body, name).toMatch(/<title>[^<]+ · id\.example<\/title>/);
      const fields = page.body.match(/<input type="(text|password|checkbox)"/g) ?? [];
      const labelled = page.body.match(/<label[^>]*>(?:<span>[^<]*<\/span>\s*)?<input/g) ?? [];
      expect(labelled, name).toHaveLength(fields.length);
    }
  });
});

describe("the login page", () => {
  it("names the demo's user, the server, and the app that waits", async () => {
    const kit = await createKit();
    const { body } = await authorize(kit);
    expect(body).toContain("<h1>Sign in to id.example</h1>");
    expect(body).toContain("<strong>Prints</strong>");
    expect(body).toContain("<code>maya</code> with <code>demo-password</code>");
  });
});

describe("the consent page", () => {
  it("says who asks, for what, and who is signed in (RFC 6749 §4.1.1)", async () => {
    const kit = await createKit();
    await openConsent(kit);
    const agent = await openConsent(kit, { scope: "openid photos.read" });
    const { body } = await agent.open(authorizationUrl(kit, { scope: "openid photos.read" }));
    expect(body).toContain("<h1>Allow Prints to use your photos?</h1>");
    expect(body).toContain("<strong>Prints</strong> by prints.example wants to:");
    expect(body).toContain("<span>See your albums</span> <code>photos.read</code>");
    expect(body).toContain("<span>Know who you are</span> <code>openid</code>");
    expect(body).toContain("You are signed in as maya");
  });

  it("is about the person where no resource is asked for", async () => {
    const kit = await createKit();
    const agent = await openConsent(kit);
    const { body } = await agent.open(authorizationUrl(kit, { scope: "openid profile" }));
    expect(body).toContain("<h1>Allow Prints to know who you are?</h1>");
  });

  it("escapes what a client says of itself", async () => {
    const state = await demoState();
    const [prints] = Object.values(state.client ?? {});
    if (prints === undefined) throw new Error("no client");
    const evil = { ...prints, client_name: `<img src=x onerror="alert(1)">` };
    const kit = await createKit({ state: { ...state, client: { [evil.client_id]: evil } } });
    const agent = await openConsent(kit);
    const { body } = await agent.open(authorizationUrl(kit));
    expect(body).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
    expect(body).not.toContain("<img");
  });
});
