import { describe, expect, it } from "vitest";
import { readJwt } from "@/lib/oauth/jwt";
import { authorizationUrl, redeem } from "../support/code-flow";
import { askForTokens, createGrantKit, obtainFamily, withGrants } from "../support/grants";
import { basic, json, type Kit } from "../support/kit";
import { createUserAgent, redirected } from "../support/user-agent";

const photos = "https://photos.example";
const calendar = "https://calendar.example";
const scope = "openid photos.read calendar.read";

async function createTwoApis(rotation: "on" | "off" = "on"): Promise<Kit> {
  const kit = await createGrantKit({ settings: { rotation } });
  await kit.store.put("resource", calendar, {
    resource: calendar,
    name: "Calendar",
    scopes: { "calendar.read": "See your calendar" },
  });
  const client = await kit.store.get("client", "refresh-web");
  if (client === undefined) throw new Error("no client");
  await kit.store.put("client", "refresh-web", { ...client, scope: `${client.scope} calendar.read` });
  return kit;
}

async function obtainCode(
  kit: Kit,
  resources: readonly string[],
  asked: string | undefined = scope,
  allowed?: readonly string[],
) {
  const agent = createUserAgent(kit);
  const url = new URL(authorizationUrl(kit, { client_id: "refresh-web", scope: asked }));
  if (asked === "") url.searchParams.delete("scope");
  for (const resource of resources) url.searchParams.append("resource", resource);
  await agent.open(url.href);
  await agent.signIn();
  return redirected(await agent.allow(allowed), "code");
}

function audience(tokens: Readonly<Record<string, unknown>>): readonly unknown[] {
  return [readJwt(String(tokens.access_token))?.payload.aud].flat();
}

const refreshWeb = [basic("refresh-web")];

describe("a grant for two resources", () => {
  it("gives a token for the one that is named, with its scopes alone (RFC 8707 §2.2)", async () => {
    const kit = await createTwoApis();
    const code = await obtainCode(kit, [photos, calendar]);
    const tokens = json(await redeem(kit, { code, resource: calendar }, refreshWeb));
    expect(audience(tokens)).toContain(calendar);
    expect(audience(tokens)).not.toContain(photos);
    expect(tokens.scope).toBe("openid calendar.read");
  });

  it("gives a token for the first where none is named (RFC 8707 §2.2)", async () => {
    const kit = await createTwoApis();
    const tokens = json(await redeem(kit, { code: await obtainCode(kit, [photos, calendar]) }, refreshWeb));
    expect(audience(tokens)).toContain(photos);
    expect(tokens.scope).toBe("openid photos.read");
  });

  it("gives a token for the other by refreshing (RFC 8707 §2.2)", async () => {
    const kit = await createTwoApis();
    const first = json(await redeem(kit, { code: await obtainCode(kit, [photos, calendar]) }, refreshWeb));
    const second = json(
      await askForTokens(kit, {
        grant_type: "refresh_token",
        refresh_token: String(first.refresh_token),
        resource: calendar,
      }),
    );
    expect(audience(second)).toContain(calendar);
    expect(second.scope).toBe("openid calendar.read");
  });

  it.each(["on", "off"] as const)(
    "is renewed for the same one as before, where another was named in between and rotation is %s (RFC 6749 §6)",
    async (rotation) => {
      const kit = await createTwoApis(rotation);
      const first = json(await redeem(kit, { code: await obtainCode(kit, [photos, calendar]) }, refreshWeb));
      const refresh = async (refreshToken: unknown, resource?: string) =>
        json(
          await askForTokens(kit, {
            grant_type: "refresh_token",
            refresh_token: String(refreshToken),
            resource,
          }),
        );
      const { refresh_token = first.refresh_token } = await refresh(first.refresh_token, calendar);
      expect(audience(await refresh(refresh_token))).toContain(photos);
    },
  );

  it("gives no token for both at once: each API is to know its own (RFC 9700 §2.3)", async () => {
    const kit = await createTwoApis();
    const code = await obtainCode(kit, [photos, calendar]);
    const url = `${kit.issuer}/token`;
    const body = new URLSearchParams([
      ["grant_type", "authorization_code"],
      ["code", String(code)],
      ["resource", photos],
      ["resource", calendar],
      ["redirect_uri", "https://prints.example/callback"],
      ["code_verifier", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"],
    ]).toString();
    const headers = [["Content-Type", "application/x-www-form-urlencoded"], ...refreshWeb] as const;
    const response = await kit.server({ method: "POST", url, headers, body });
    expect([response.status, json(response).error]).toEqual([400, "invalid_target"]);
    expect(kit.notes.failed()).toEqual(["token-resource-allowed"]);
    expect((await redeem(kit, { code }, refreshWeb)).status).toBe(200);
  });

  it("asks for the scopes of both where none is named (RFC 6749 §3.3)", async () => {
    const kit = await createTwoApis();
    await obtainCode(kit, [photos, calendar], "");
    const [grant] = Object.values(kit.store.toJSON().grant ?? {});
    expect(grant?.scope.split(" ").toSorted()).toEqual(["calendar.read", "photos.read", "photos.write"]);
  });
});

it("a grant for one resource gives no token for another (RFC 8707 §2.2)", async () => {
  const kit = await createTwoApis();
  const code = await obtainCode(kit, [photos]);
  const response = await redeem(kit, { code, resource: calendar }, refreshWeb);
  expect(json(response).error).toBe("invalid_target");
  expect(kit.notes.failed()).toEqual(["token-resource-allowed"]);
});

describe("a token for one API has no scope of another (RFC 9068 §2.2.3)", () => {
  const both = "photos.read calendar.read";

  function scopes(tokens: Readonly<Record<string, unknown>>): readonly unknown[] {
    return [tokens.scope, readJwt(String(tokens.access_token))?.payload.scope];
  }

  it("where the request named that API", async () => {
    const kit = await createTwoApis();
    const tokens = json(await redeem(kit, { code: await obtainCode(kit, [calendar], both) }, refreshWeb));
    expect(audience(tokens)).toEqual([calendar]);
    expect(scopes(tokens)).toEqual(["calendar.read", "calendar.read"]);
    const refreshed = await askForTokens(kit, {
      grant_type: "refresh_token",
      refresh_token: String(tokens.refresh_token),
    });
    expect(scopes(json(refreshed))).toEqual(["calendar.read", "calendar.read"]);
  });

  it("where the client asks in its own name (RFC 6749 §4.4)", async () => {
    const kit = await createTwoApis();
    await withGrants(kit, "refresh-web", ["client_credentials"]);
    const asked = { grant_type: "client_credentials", scope: both, resource: calendar };
    expect(scopes(json(await askForTokens(kit, asked)))).toEqual(["calendar.read", "calendar.read"]);
  });

  it("where another token was exchanged for it (RFC 8693 §2.1)", async () => {
    const kit = await createTwoApis();
    const grantType = "urn:ietf:params:oauth:grant-type:token-exchange";
    await withGrants(kit, "other-web", [grantType]);
    const subject = await obtainFamily(kit, { scope: "openid photos.read" });
    const exchange = (resource: string) =>
      askForTokens(
        kit,
        {
          grant_type: grantType,
          subject_token: String(subject.access_token),
          subject_token_type: "urn:ietf:params:oauth:token-type:access_token",
          resource,
        },
        [basic("other-web")],
      );
    expect(scopes(json(await exchange(calendar)))).toEqual(["openid", "openid"]);
    expect(scopes(json(await exchange(photos)))).toEqual(["openid photos.read", "openid photos.read"]);
  });

  it("and a request with no scope of that API is refused (RFC 6749 §3.3)", async () => {
    const kit = await createTwoApis();
    const url = authorizationUrl(kit, { client_id: "refresh-web", scope: "photos.read", resource: calendar });
    expect(redirected(await createUserAgent(kit).open(url), "error")).toBe("invalid_scope");
    expect(kit.notes.failed()).toEqual(["scope-at-resource"]);
  });

  it("and where the user allowed none of that API, there is none for it (RFC 8707 §2.2)", async () => {
    const kit = await createTwoApis();
    const code = await obtainCode(kit, [photos, calendar], both, ["photos.read"]);
    kit.forget();
    const refused = await redeem(kit, { code, resource: calendar }, refreshWeb);
    expect([refused.status, json(refused).error]).toEqual([400, "invalid_scope"]);
    expect(kit.notes.failed()).toEqual(["scope-at-resource"]);
    expect(json(await redeem(kit, { code, resource: photos }, refreshWeb)).scope).toBe("photos.read");
  });
});

describe("where no resource is named, the scope says which one is meant (RFC 9068 §3)", () => {
  async function ask(kit: Kit, asked: Readonly<Record<string, string>>) {
    await withGrants(kit, "refresh-web", ["client_credentials"]);
    return json(await askForTokens(kit, { grant_type: "client_credentials", ...asked }));
  }

  it("and the code is for that one, with its refresh token", async () => {
    const kit = await createTwoApis();
    const code = await obtainCode(kit, [], "openid calendar.read offline_access");
    const tokens = json(await redeem(kit, { code }, refreshWeb));
    expect(audience(tokens)).toContain(calendar);
    expect(audience(tokens)).not.toContain(photos);
    const next = { grant_type: "refresh_token", refresh_token: String(tokens.refresh_token) };
    expect(audience(json(await askForTokens(kit, next)))).toContain(calendar);
  });

  it.each([
    [{ scope: "calendar.read" }, calendar],
    [{ scope: "photos.read photos.write" }, photos],
    [{}, photos],
  ])("and %j gives a token for %s", async (asked, expected) => {
    expect(audience(await ask(await createTwoApis(), asked))).toEqual([expected]);
  });

  it("and the usual one is meant where several have the values", async () => {
    const kit = await createTwoApis();
    const scopes = { "photos.read": "See albums in your calendar", "calendar.read": "See your calendar" };
    await kit.store.put("resource", calendar, { resource: calendar, name: "Calendar", scopes });
    expect(audience(await ask(kit, { scope: "photos.read" }))).toEqual([photos]);
    expect(audience(await ask(kit, { scope: "photos.read calendar.read" }))).toEqual([calendar]);
  });

  it("and values of several are refused: by a redirect at the authorization endpoint, and at the token endpoint", async () => {
    const kit = await createTwoApis();
    const url = authorizationUrl(kit, { client_id: "refresh-web", scope });
    expect(redirected(await createUserAgent(kit).open(url), "error")).toBe("invalid_scope");
    expect((await ask(kit, { scope: "photos.read calendar.read" })).error).toBe("invalid_scope");
    expect(kit.notes.failed()).toEqual(["scope-of-one-resource", "scope-of-one-resource"]);
  });
});
