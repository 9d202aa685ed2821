import { describe, expect, it } from "vitest";
import { readJwt } from "@/lib/oauth/jwt";
import { prove, thumbprintOf } from "../support/dpop";
import {
  askForTokens,
  createGrantKit,
  isActive,
  obtainFamily,
  shareRights,
  withGrants,
} from "../support/grants";
import {
  basic,
  installClient,
  json,
  type Kit,
  type KitOptions,
  type Overrides,
  photos,
  postForm,
  start,
} from "../support/kit";
import { maya } from "../support/people";

const grantType = "urn:ietf:params:oauth:grant-type:token-exchange";
const accessToken = "urn:ietf:params:oauth:token-type:access_token";
const jwt = "urn:ietf:params:oauth:token-type:jwt";
const calendar = "https://calendar.example";

interface Exchange {
  readonly kit: Kit;
  /** Of the user. */
  readonly subject: Readonly<Record<string, unknown>>;
  /** Of the client that exchanges. */
  readonly actor: string;
}

/** `other-web` exchanges what was issued to `refresh-web`. */
async function createExchange(
  options: KitOptions = {},
  scope = "photos.read photos.write",
): Promise<Exchange> {
  const kit = await createGrantKit(options);
  await shareRights(kit);
  const subject = await obtainFamily(kit, { scope });
  await withGrants(kit, "other-web", [grantType, "client_credentials"]);
  await withGrants(kit, "refresh-spa", [grantType]);
  const own = await askForTokens(kit, { grant_type: "client_credentials" }, [basic("other-web")]);
  kit.forget();
  return { kit, subject, actor: String(json(own).access_token) };
}

function exchange({ kit, subject }: Exchange, overrides: Overrides = {}) {
  const usual = {
    grant_type: grantType,
    subject_token: String(subject.access_token),
    subject_token_type: accessToken,
  };
  return askForTokens(kit, { ...usual, ...overrides }, [basic("other-web")]);
}

function claimsOf(response: Awaited<ReturnType<typeof exchange>>) {
  return readJwt(String(json(response).access_token))?.payload ?? {};
}

describe("token exchange", () => {
  it("gives a token about the same subject, after its checks, in order (RFC 8693 §2.2.1)", async () => {
    const from = await createExchange();
    const response = await exchange(from, { resource: calendar, scope: "photos.read" });
    expect(response.status).toBe(200);
    expect(json(response)).toMatchObject({
      issued_token_type: accessToken,
      token_type: "Bearer",
      expires_in: 600,
      scope: "photos.read",
    });
    expect(claimsOf(response)).toMatchObject({
      sub: maya.sub,
      aud: calendar,
      client_id: "other-web",
      scope: "photos.read",
    });
    expect(from.kit.notes.checks().slice(-9)).toEqual([
      "exchange-client-confidential",
      "exchange-requested-type",
      "subject-token-present",
      "subject-token-type",
      "subject-token-active",
      "actor-token-type",
      "exchange-may-act",
      "exchange-target-known",
      "exchange-scope-within-subject",
    ]);
  });

  it("gives no refresh token and no ID token (RFC 8693 §2.2.1)", async () => {
    const response = await exchange(await createExchange({}, "openid photos.read"));
    expect(Object.keys(json(response)).sort()).toEqual([
      "access_token",
      "expires_in",
      "issued_token_type",
      "scope",
      "token_type",
    ]);
  });

  it("is for clients that are registered for it (RFC 6749 §5.2)", async () => {
    const { kit } = await createExchange();
    const response = await askForTokens(kit, { grant_type: grantType });
    expect(json(response).error).toBe("unauthorized_client");
    expect(kit.notes.failed()).toEqual(["grant-type-allowed"]);
  });

  it("is not for a native app, whose users have its secret (RFC 8252 §8.5)", async () => {
    const made = await createExchange();
    await installClient(made.kit, "other-web");
    expect(json(await exchange(made)).error).toBe("unauthorized_client");
    expect(made.kit.notes.failed()).toEqual(["exchange-client-confidential"]);
  });

  it("is for clients that authenticate (RFC 8693 §2.1)", async () => {
    const { kit, subject } = await createExchange();
    const parameters = { subject_token: String(subject.access_token), subject_token_type: accessToken };
    const request = { grant_type: grantType, client_id: "refresh-spa", ...parameters };
    expect(json(await askForTokens(kit, request, [])).error).toBe("unauthorized_client");
    expect(kit.notes.failed()).toEqual(["exchange-client-confidential"]);
  });

  it.each([
    [{ subject_token: undefined }, "subject-token-present"],
    [{ subject_token: "" }, "subject-token-present"],
    [{ subject_token: "made-up" }, "subject-token-active"],
    [{ subject_token: "__proto__" }, "subject-token-active"],
    [{ subject_token: "a.b.c" }, "subject-token-active"],
    [{ subject_token_type: undefined }, "subject-token-type"],
    [{ subject_token_type: "access_token" }, "subject-token-type"],
    [{ subject_token_type: "urn:ietf:params:oauth:token-type:saml2" }, "subject-token-type"],
    [{ subject_token_type: "urn:ietf:params:oauth:token-type:refresh_token" }, "subject-token-type"],
    [{ actor_token: "made-up" }, "actor-token-type"],
    [{ actor_token_type: accessToken }, "actor-token-type"],
    [{ actor_token: "made-up", actor_token_type: accessToken }, "actor-token-active"],
    [{ actor_token: "x", actor_token_type: "urn:ietf:params:oauth:token-type:id_token" }, "actor-token-type"],
    [{ requested_token_type: "urn:ietf:params:oauth:token-type:saml2" }, "exchange-requested-type"],
    [{ requested_token_type: "urn:ietf:params:oauth:token-type:refresh_token" }, "exchange-requested-type"],
  ] as const)("refuses %j as invalid_request by %s (RFC 8693 §2.2.2)", async (overrides, check) => {
    const from = await createExchange();
    const response = await exchange(from, overrides);
    expect(response.status).toBe(400);
    expect(json(response).error).toBe("invalid_request");
    expect(from.kit.notes.failed()).toEqual([check]);
  });

  it("takes neither an ID token nor a refresh token for an access token (RFC 8693 §3)", async () => {
    const from = await createExchange({}, "openid photos.read");
    for (const name of ["id_token", "refresh_token"]) {
      const response = await exchange(from, { subject_token: String(from.subject[name]) });
      expect(json(response).error).toBe("invalid_request");
    }
    expect(from.kit.notes.failed()).toEqual(["subject-token-active", "subject-token-active"]);
  });

  it.each([
    ["jwt", 200],
    ["opaque", 400],
  ] as const)("takes a token of the format %s as a JWT: %i (RFC 8693 §3)", async (format, status) => {
    const from = await createExchange({ settings: { accessTokenFormat: format } });
    expect((await exchange(from, { subject_token_type: jwt })).status).toBe(status);
    const asked = await exchange(from, { requested_token_type: jwt });
    expect(asked.status).toBe(status);
    if (status === 200) expect(json(asked).issued_token_type).toBe(jwt);
  });
});

it("binds the new token to the key of a DPoP proof, and says so (RFC 9449 §5)", async () => {
  const { kit, subject } = await createExchange();
  const form = [
    ["grant_type", grantType],
    ["subject_token", String(subject.access_token)],
    ["subject_token_type", accessToken],
  ] as const;
  const request = postForm(`${kit.issuer}/token`, form, [basic("other-web")]);
  const response = await kit.server(await prove(kit, request));
  expect(json(response).token_type).toBe("DPoP");
  expect(claimsOf(response).cnf).toEqual({ jkt: await thumbprintOf() });
});

describe("the life of an exchanged token", () => {
  it("is no longer than that of the subject's token", async () => {
    const from = await createExchange();
    from.kit.clock.now += 400;
    const response = await exchange(from);
    expect(json(response).expires_in).toBe(200);
    expect(claimsOf(response).exp).toBe(start + 600);
  });

  it("cannot begin when the subject's token has expired (RFC 8693 §2.1)", async () => {
    const from = await createExchange();
    from.kit.clock.now += 600;
    expect(json(await exchange(from)).error).toBe("invalid_request");
    expect(from.kit.notes.failed()).toEqual(["subject-token-active"]);
  });

  it("ends with the grant of the user (RFC 9700 §4.14.2)", async () => {
    const from = await createExchange();
    const response = await exchange(from);
    expect(await isActive(from.kit, json(response).access_token)).toBe(true);
    const again = { grant_type: "refresh_token", refresh_token: String(from.subject.refresh_token) };
    await askForTokens(from.kit, again);
    await askForTokens(from.kit, again);
    expect(await isActive(from.kit, json(response).access_token)).toBe(false);
    expect(json(await exchange(from)).error).toBe("invalid_request");
  });
});

describe("the target and the scope of an exchange", () => {
  it.each([
    [{}, photos],
    [{ resource: calendar }, calendar],
    [{ audience: calendar }, calendar],
    [{ audience: "calendar-api" }, calendar],
    [{ resource: calendar, audience: "calendar-api" }, calendar],
  ] as const)("for %j is %s (RFC 8693 §2.1)", async (overrides, target) => {
    const response = await exchange(await createExchange(), overrides);
    expect(claimsOf(response).aud).toBe(target);
  });

  it.each([
    [{ resource: "https://elsewhere.example" }],
    [{ audience: "nobody" }],
    [{ resource: calendar, audience: "photos-api" }],
    [{ resource: photos, audience: "nobody" }],
  ] as const)("cannot be %j: invalid_target (RFC 8693 §2.2.2)", async (overrides) => {
    const from = await createExchange();
    const response = await exchange(from, overrides);
    expect(response.status).toBe(400);
    expect(json(response).error).toBe("invalid_target");
    expect(from.kit.notes.failed()).toEqual(["exchange-target-known"]);
  });

  it.each([
    ["audience=calendar-api&audience=calendar-api", 200],
    ["audience=calendar-api&audience=photos-api", 400],
  ])("takes audience more than once, for one target: %s (RFC 8693 §2.1)", async (more, status) => {
    const { kit, subject } = await createExchange();
    const form = new URLSearchParams({
      grant_type: grantType,
      subject_token: String(subject.access_token),
      subject_token_type: accessToken,
    });
    const response = await kit.server(
      postForm(`${kit.issuer}/token`, `${form}&${more}`, [basic("other-web")]),
    );
    expect(response.status).toBe(status);
    if (status === 400) expect(json(response).error).toBe("invalid_target");
  });

  const more = "The scope is more than the subject_token allows";
  it.each([
    ["openid", more],
    ["photos.read profile", more],
    ["admin", more],
    ['a"b', "The scope parameter is malformed"],
  ])("allow no more than the subject's token: %j (RFC 8693 §2.1)", async (scope, error_description) => {
    const from = await createExchange();
    const response = await exchange(from, { scope });
    expect(json(response)).toEqual({ error: "invalid_scope", error_description });
    expect(from.kit.notes.failed()).toEqual(["exchange-scope-within-subject"]);
  });

  it("narrow for good: what was left out cannot be had back", async () => {
    const from = await createExchange();
    const narrow = String(json(await exchange(from, { scope: "photos.read" })).access_token);
    const again = await exchange(from, { subject_token: narrow, scope: "photos.write" });
    expect(json(again).error).toBe("invalid_scope");
  });
});

describe("who acts", () => {
  const acting = (token: string): Overrides => ({ actor_token: token, actor_token_type: accessToken });

  it("is not said without an actor: impersonation (RFC 8693 §1.1)", async () => {
    expect(claimsOf(await exchange(await createExchange()))).not.toHaveProperty("act");
  });

  it("is the actor: delegation (RFC 8693 §4.1)", async () => {
    const from = await createExchange();
    const response = await exchange(from, acting(from.actor));
    expect(claimsOf(response)).toMatchObject({ sub: maya.sub, act: { sub: "other-web" } });
  });

  it("is told at introspection too (RFC 8693 §4.1)", async () => {
    const from = await createExchange({ settings: { accessTokenFormat: "opaque" } });
    const { access_token } = json(await exchange(from, acting(from.actor)));
    const request = postForm(
      `${from.kit.issuer}/introspect`,
      [["token", String(access_token)]],
      [basic("photos-api")],
    );
    expect(json(await from.kit.server(request))).toMatchObject({ active: true, act: { sub: "other-web" } });
  });

  it("is the newest outside and the ones before inside (RFC 8693 §4.1)", async () => {
    const from = await createExchange();
    await withGrants(from.kit, "refresh-web", ["client_credentials"]);
    const other = json(await askForTokens(from.kit, { grant_type: "client_credentials" }));
    const once = String(json(await exchange(from, acting(from.actor))).access_token);
    const twice = await exchange(from, { subject_token: once, ...acting(String(other.access_token)) });
    expect(claimsOf(twice).act).toEqual({ sub: "refresh-web", act: { sub: "other-web" } });
  });

  it("is never hidden by an impersonation afterwards", async () => {
    const from = await createExchange();
    const once = String(json(await exchange(from, acting(from.actor))).access_token);
    const response = await exchange(from, { subject_token: once });
    expect(claimsOf(response).act).toEqual({ sub: "other-web" });
  });
});

describe("may_act", () => {
  const mayAct = { sub: "other-web" };

  async function createLimited(sub: string): Promise<Exchange> {
    const kit = await createGrantKit();
    await kit.store.put("user", maya.username, { ...maya, mayAct: { sub } });
    const subject = await obtainFamily(kit);
    await withGrants(kit, "other-web", [grantType, "client_credentials"]);
    const own = await askForTokens(kit, { grant_type: "client_credentials" }, [basic("other-web")]);
    kit.forget();
    return { kit, subject, actor: String(json(own).access_token) };
  }

  it("stands in every access token about its user (RFC 8693 §4.4)", async () => {
    const from = await createLimited("other-web");
    expect(readJwt(String(from.subject.access_token))?.payload.may_act).toEqual(mayAct);
    expect(claimsOf(await exchange(from)).may_act).toEqual(mayAct);
  });

  it("lets whom it names act, by an actor token or as the client (RFC 8693 §4.4)", async () => {
    const from = await createLimited("other-web");
    expect((await exchange(from)).status).toBe(200);
    const acting = { actor_token: from.actor, actor_token_type: accessToken };
    expect((await exchange(from, acting)).status).toBe(200);
  });

  it.each([true, false])("lets nobody else act, with an actor token: %j (RFC 8693 §4.4)", async (acts) => {
    const from = await createLimited("somebody-else");
    const acting = acts ? { actor_token: from.actor, actor_token_type: accessToken } : {};
    const response = await exchange(from, acting);
    expect(response.status).toBe(400);
    expect(json(response).error).toBe("invalid_request");
    expect(from.kit.notes.failed()).toEqual(["exchange-may-act"]);
  });
});
