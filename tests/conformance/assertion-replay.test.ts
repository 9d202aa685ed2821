import { describe, expect, it } from "vitest";
import type { CheckId } from "@/lib/oauth/checks";
import type { JsonObject } from "@/lib/oauth/jwt";
import { publicKey, signJwt } from "@/lib/oauth/jwt";
import { obtainCode, redeem } from "../oauth/support/code-flow";
import { askForTokens, createGrantKit, withGrants } from "../oauth/support/grants";
import { createKit, issuer, type Kit, keyFor, start } from "../oauth/support/kit";
import { maya } from "../oauth/support/people";
import { macKeyOf, unsecured } from "../oauth/tokens";
import { expectRefused } from "./support/refused";

const home = "https://home.example";
const grantType = "urn:ietf:params:oauth:grant-type:jwt-bearer";
const times = { aud: issuer, iat: start, exp: start + 60, jti: "once" };
const asClient: JsonObject = { ...times, iss: "prints-jwt", sub: "prints-jwt" };
const asGrant: JsonObject = { ...times, iss: home, sub: maya.sub };

async function redeemAs(kit: Kit, client_assertion: string) {
  const code = await obtainCode(kit, { client_id: "prints-jwt" });
  const client_assertion_type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
  return redeem(kit, { code, client_assertion, client_assertion_type }, []);
}

async function createTrusting(): Promise<Kit> {
  const kit = await createGrantKit();
  await withGrants(kit, "refresh-web", [grantType]);
  const jwks = { keys: [publicKey(await keyFor("ES256", "home-key"))] };
  await kit.store.put("trustedIssuer", home, { issuer: home, jwks });
  return kit;
}

function askWith(kit: Kit, assertion: string) {
  return askForTokens(kit, { grant_type: grantType, assertion, scope: "photos.read" });
}

const clientKey = () => keyFor("ES256", "client-key");
const homeKey = () => keyFor("ES256", "home-key");

describe("an attacker who has seen a client's assertion", () => {
  it("cannot use it again (RFC 7523 §3, item 7)", async () => {
    const kit = await createKit();
    const assertion = await signJwt(asClient, await clientKey());
    expect((await redeemAs(kit, assertion)).status).toBe(200);
    kit.forget();
    const response = await redeemAs(kit, assertion);
    expectRefused(kit, response, { status: 401, error: "invalid_client", checks: ["assertion-unused"] });
  });

  it("cannot use it twenty times at once (RFC 7523 §3, item 7)", async () => {
    const kit = await createKit();
    const assertion = await signJwt(asClient, await clientKey());
    const answers = await Promise.all(Array.from({ length: 20 }, () => redeemAs(kit, assertion)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  const changes: readonly (readonly [what: string, changes: JsonObject, check: CheckId])[] = [
    [
      "one that was made for another server (RFC 7523 §3, item 3)",
      { aud: "https://other.example" },
      "assertion-audience",
    ],
    [
      "one that was made for several, each of which could replay it (RFC 10070 §4)",
      { aud: [issuer, "https://other.example"] },
      "assertion-audience",
    ],
    ["one that has expired (RFC 7523 §3, item 4)", { exp: start }, "assertion-expiry"],
    ["one that never ends (RFC 7523 §3, item 4)", { exp: start + 86_400 }, "assertion-expiry"],
    ["one without an end (RFC 7523 §3, item 4)", { exp: undefined }, "assertion-expiry"],
    ["one without an id (OIDC Core §9)", { jti: undefined }, "assertion-unused"],
    ["one by another party (RFC 7523 §3, item 1)", { iss: "gallery-web" }, "assertion-issuer"],
  ];
  it.each(changes)("cannot use %s", async (_what, change, check) => {
    const kit = await createKit();
    const response = await redeemAs(kit, await signJwt({ ...asClient, ...change }, await clientKey()));
    expectRefused(kit, response, { status: 401, error: "invalid_client", checks: [check] });
  });

  it("cannot use a JWT that the client signed for something else (RFC 8725 §3.12)", async () => {
    for (const typ of ["oauth-authz-req+jwt", "dpop+jwt", "at+jwt"]) {
      const kit = await createKit();
      const response = await redeemAs(kit, await signJwt(asClient, await clientKey(), { typ }));
      expectRefused(kit, response, { status: 401, error: "invalid_client", checks: ["assertion-kind"] });
    }
  });

  it("cannot make one: without a key, with its own, or with the public one as a secret (RFC 8725 §3.1)", async () => {
    const forged = [
      unsecured(asClient),
      await signJwt(asClient, { ...(await keyFor("ES256", "stranger")), kid: "client-key" }),
      await signJwt(asClient, macKeyOf(await clientKey())),
    ];
    for (const assertion of forged) {
      const kit = await createKit();
      const response = await redeemAs(kit, assertion);
      expect(response.status).toBe(401);
      expect(kit.notes.failed()).toHaveLength(1);
    }
  });
});

describe("an attacker who has seen an assertion about a user", () => {
  it("cannot use it again (RFC 7523 §3, item 7)", async () => {
    const kit = await createTrusting();
    const assertion = await signJwt(asGrant, await homeKey());
    expect((await askWith(kit, assertion)).status).toBe(200);
    kit.forget();
    const response = await askWith(kit, assertion);
    expectRefused(kit, response, { status: 400, error: "invalid_grant", checks: ["grant-assertion-unused"] });
  });

  const changes: readonly (readonly [what: string, changes: JsonObject, check: CheckId])[] = [
    [
      "one of an issuer that nobody trusts (RFC 7523 §3, item 1)",
      { iss: "https://evil.example" },
      "grant-assertion-issuer",
    ],
    [
      "one for another server (RFC 7523 §3, item 3)",
      { aud: "https://other.example" },
      "grant-assertion-audience",
    ],
    ["one that has expired (RFC 7523 §3, item 4)", { exp: start }, "grant-assertion-expiry"],
    ["one about nobody here (RFC 7523 §3, item 2)", { sub: "stranger" }, "grant-assertion-subject"],
  ];
  it.each(changes)("cannot use %s", async (_what, change, check) => {
    const kit = await createTrusting();
    const response = await askWith(kit, await signJwt({ ...asGrant, ...change }, await homeKey()));
    expectRefused(kit, response, { status: 400, error: "invalid_grant", checks: [check] });
  });

  it("cannot use it twenty times at once (RFC 7523 §3, item 7)", async () => {
    const kit = await createTrusting();
    const assertion = await signJwt(asGrant, await homeKey());
    const answers = await Promise.all(Array.from({ length: 20 }, () => askWith(kit, assertion)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it("cannot use another JWT that the issuer signed, such as an access token (RFC 8725 §3.12)", async () => {
    for (const typ of ["at+jwt", "client-authentication+jwt", "secevent+jwt", ""]) {
      const kit = await createTrusting();
      const response = await askWith(kit, await signJwt(asGrant, await homeKey(), { typ }));
      const checks = ["grant-assertion-readable"] as const;
      expectRefused(kit, response, { status: 400, error: "invalid_grant", checks });
    }
    for (const typ of ["application/JWT", "authorization-grant+jwt"]) {
      const typed = await signJwt(asGrant, await homeKey(), { typ });
      expect((await askWith(await createTrusting(), typed)).status, typ).toBe(200);
    }
  });

  it("cannot sign one in the issuer's name (RFC 7523 §3, item 9)", async () => {
    const kit = await createTrusting();
    const key = { ...(await keyFor("ES256", "stranger")), kid: "home-key" };
    const response = await askWith(kit, await signJwt(asGrant, key));
    expectRefused(kit, response, {
      status: 400,
      error: "invalid_grant",
      checks: ["grant-assertion-signature"],
    });
  });
});
