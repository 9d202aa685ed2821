import { describe, expect, it } from "vitest";
import type { CheckId } from "@/lib/oauth/checks";
import type { JsonObject } from "@/lib/oauth/jwt";
import { createKit, issuer, json, type Kit, keyFor } from "../oauth/support/kit";
import { expectRefused } from "./support/refused";

const good: JsonObject = { redirect_uris: ["https://app.example/callback"] };

function register(kit: Kit, metadata: JsonObject) {
  return kit.server({
    method: "POST",
    url: `${issuer}/register`,
    headers: [["Content-Type", "application/json"]],
    body: JSON.stringify(metadata),
  });
}

const redirectUris = [
  ["a script", "javascript:alert(document.cookie)"],
  ["a page of its own making", "data:text/html,<script>alert(1)</script>"],
  ["a file", "file:///etc/passwd"],
  ["a host without TLS, where anyone on the way reads the code", "http://app.example/callback"],
  ["a scheme that any app could claim (RFC 8252 §7.1)", "myapp:/callback"],
  ["a pattern", "https://*.app.example/callback"],
  ["a fragment, behind which the answer would hide (RFC 6749 §3.1.2)", "https://app.example/#callback"],
  ["credentials", "https://user:password@app.example/callback"],
  ["no address at all", "/callback"],
] as const;

describe("nobody registers an address that an attacker could listen at (RFC 7591 §5, RFC 8252 §7)", () => {
  it.each(redirectUris)("%s", async (_what, uri) => {
    const kit = await createKit();
    const response = await register(kit, { redirect_uris: [uri] });
    expectRefused(kit, response, {
      status: 400,
      error: "invalid_redirect_uri",
      checks: ["registration-redirect-uris-good"],
    });
  });

  it("nor one of the user’s own machine for tokens in the address itself (OIDC Registration §2)", async () => {
    const kit = await createKit({ settings: { legacy: ["implicit"] } });
    const types = { grant_types: ["implicit"], response_types: ["token"] };
    const response = await register(kit, { ...types, redirect_uris: ["http://127.0.0.1:8080/callback"] });
    expectRefused(kit, response, {
      status: 400,
      error: "invalid_redirect_uri",
      checks: ["registration-redirect-uris-good"],
    });
  });

  it("nor one to be sent to after a sign-out (OIDC Logout §3.1)", async () => {
    const kit = await createKit();
    const response = await register(kit, { ...good, post_logout_redirect_uris: ["javascript:alert(1)"] });
    expect([response.status, json(response).error]).toEqual([400, "invalid_redirect_uri"]);
  });
});

const privileges: readonly (readonly [what: string, asked: JsonObject, check: CheckId])[] = [
  [
    "to act for itself without a secret (RFC 6749 §4.4)",
    { grant_types: ["client_credentials"], token_endpoint_auth_method: "none" },
    "registration-confidential",
  ],
  [
    "to act for itself with a secret that its users have (RFC 8252 §8.5)",
    { grant_types: ["client_credentials"], application_type: "native" },
    "registration-confidential",
  ],
  [
    "the password grant, where nobody turned it on (RFC 9700 §2.4)",
    { ...good, grant_types: ["authorization_code", "password"] },
    "registration-grants-known",
  ],
  [
    "tokens in addresses, where nobody turned them on (RFC 9700 §2.1.2)",
    { ...good, grant_types: ["implicit"], response_types: ["token"] },
    "registration-grants-known",
  ],
  [
    "a response type without its grant (RFC 7591 §2.1)",
    { ...good, grant_types: ["refresh_token"], response_types: ["code"] },
    "registration-grants-agree",
  ],
  ["scopes that there are not (RFC 7591 §2)", { ...good, scope: "photos.read admin" }, "registration-scope"],
  [
    "a way to authenticate that proves nothing (RFC 7591 §2)",
    { ...good, token_endpoint_auth_method: "trust_me" },
    "registration-authentication",
  ],
];

describe("nobody registers for more than there is to have", () => {
  it.each(privileges)("%s", async (_what, asked, check) => {
    const kit = await createKit();
    const before = Object.keys(kit.store.toJSON().client ?? {});
    const response = await register(kit, asked);
    expectRefused(kit, response, { status: 400, error: "invalid_client_metadata", checks: [check] });
    expect(Object.keys(kit.store.toJSON().client ?? {})).toEqual(before);
  });

  it("or under a name that has the words of the page read backwards (RFC 7591 §5)", async () => {
    const kit = await createKit();
    const response = await register(kit, { ...good, client_name: "Prints\u202e" });
    expectRefused(kit, response, {
      status: 400,
      error: "invalid_client_metadata",
      checks: ["registration-texts"],
    });
  });

  it("or with a key that is no longer secret (RFC 7591 §2)", async () => {
    const kit = await createKit();
    const jwks = { keys: [await keyFor("ES256", "leaked")] };
    const asked = { ...good, token_endpoint_auth_method: "private_key_jwt", jwks };
    const response = await register(kit, asked);
    expectRefused(kit, response, {
      status: 400,
      error: "invalid_client_metadata",
      checks: ["registration-keys"],
    });
  });

  it("or in another’s name: identifier and secret are the server’s to choose (RFC 7591 §3.2.1)", async () => {
    const kit = await createKit();
    const asked = { ...good, client_id: "prints-web", client_secret: "mine", client_id_issued_at: 0 };
    const client = json(await register(kit, asked));
    expect(client.client_id).not.toBe("prints-web");
    expect(client.client_secret).not.toBe("mine");
    expect(await kit.store.get("client", "prints-web")).toMatchObject({
      client_secret: "demo-secret-prints-web",
    });
  });

  it("or without end (RFC 7591 §5)", async () => {
    const kit = await createKit({ settings: { mostClients: 2 } });
    for (let time = 0; time < 2; time += 1) expect((await register(kit, good)).status).toBe(201);
    kit.forget();
    const response = await register(kit, good);
    expectRefused(kit, response, { status: 403, error: "access_denied", checks: ["registration-room"] });
  });
});
