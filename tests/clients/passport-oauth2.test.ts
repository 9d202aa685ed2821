import { Strategy, type StrategyOptions } from "passport-oauth2";
import { describe, expect, it } from "vitest";
import { type Choices, createPerson } from "./support/person.ts";
import { openRoom } from "./support/room.ts";

const room = await openRoom();

interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly scope: unknown;
}

/** What the strategy says to passport: go there, come in, stay out, or something broke. */
type Verdict =
  | { readonly kind: "redirect"; readonly url: string }
  | { readonly kind: "success"; readonly tokens: Tokens }
  | { readonly kind: "fail"; readonly info: unknown }
  | { readonly kind: "error"; readonly error: unknown };

function configure(clientID: string, clientSecret: string): StrategyOptions {
  return {
    authorizationURL: `${room.issuer}/authorize`,
    tokenURL: `${room.issuer}/token`,
    clientID,
    clientSecret,
    callbackURL: room.callback,
    scope: ["offline_access", "photos.read"],
    state: true,
    pkce: true,
  };
}

/** The strategy behind a website: one session, and what passport would do with its answers. */
function createWebsite(options: StrategyOptions) {
  const session = {};
  const strategy = new Strategy(
    options,
    (accessToken: string, refreshToken: string, results: { scope?: string }, _profile: unknown, verified) =>
      verified(null, { accessToken, refreshToken, scope: results.scope }),
  );
  return (query: Readonly<Record<string, string>>): Promise<Verdict> =>
    new Promise((resolve) => {
      const asked = Object.assign(Object.create(strategy), {
        redirect: (url: string) => resolve({ kind: "redirect", url }),
        success: (tokens: Tokens) => resolve({ kind: "success", tokens }),
        fail: (info: unknown) => resolve({ kind: "fail", info }),
        error: (error: unknown) => resolve({ kind: "error", error }),
      });
      asked.authenticate({ query, session, headers: {}, connection: {} }, {});
    });
}

async function signIn(options: StrategyOptions, choices: Choices = {}): Promise<Verdict> {
  const visit = createWebsite(options);
  const first = await visit({});
  if (first.kind !== "redirect") throw new Error(`the strategy did not redirect: ${first.kind}`);
  const { url } = await createPerson().visit(first.url, room.callback, choices);
  return visit(Object.fromEntries(url.searchParams));
}

describe("passport-oauth2", () => {
  it.each([
    ["prints-web-post", "a secret in the body", room.secret("prints-web-post")],
    ["prints-spa", "an empty one, which is none (RFC 6749 §3.2)", ""],
  ])("signs users in as %s with %s, by code, state and PKCE (RFC 6749 §4.1)", async (id, _how, secret) => {
    const verdict = await signIn(configure(id, secret));
    expect(verdict).toMatchObject({ kind: "success", tokens: { scope: "offline_access photos.read" } });
    if (verdict.kind !== "success") return;
    const headers = { Authorization: `Bearer ${verdict.tokens.accessToken}` };
    expect((await fetch(room.api, { headers })).status).toBe(200);
    expect(verdict.tokens.refreshToken).toMatch(/^\S+$/);
  });

  it("stays out where the user says no (RFC 6749 §4.1.2.1)", async () => {
    const options = configure("prints-web-post", room.secret("prints-web-post"));
    const verdict = await signIn(options, { decision: "deny" });
    expect(verdict).toMatchObject({
      kind: "fail",
      info: { message: expect.stringContaining("did not allow") },
    });
  });

  it("reads why the token endpoint refuses it (RFC 6749 §5.2)", async () => {
    const verdict = await signIn(configure("prints-web-post", "guessed"));
    expect(verdict).toMatchObject({ kind: "error", error: { name: "TokenError", code: "invalid_client" } });
  });
});
