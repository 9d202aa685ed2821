import { describe, expect, it } from "vitest";
import { jsonResponse, redirectResponse } from "@/lib/http/response";
import { checkClientUrl, readClientDocument } from "@/lib/oauth/authorization-server/client-document";
import { createChecklist } from "@/lib/oauth/checklist";
import type { CheckId } from "@/lib/oauth/checks";
import { createNotebook } from "../oauth/notebook";
import { authorizationUrl } from "../oauth/support/code-flow";
import {
  createKit,
  issuer,
  json,
  type Kit,
  keyFor,
  type Overrides,
  start,
  strictSettings,
} from "../oauth/support/kit";
import { createUserAgent } from "../oauth/support/user-agent";

const url = "https://app.example/client.json";

const good = {
  client_id: url,
  client_name: "An app",
  redirect_uris: ["http://127.0.0.1/callback"],
  token_endpoint_auth_method: "none",
};

/** What a server makes of an answer, and what it notes. */
async function read(kit: Kit, response: ReturnType<typeof jsonResponse>) {
  const notebook = createNotebook();
  const options = {
    issuer,
    settings: { ...strictSettings, clientDocuments: true },
    store: kit.store,
    keys: [await keyFor("ES256")],
    now: () => start,
    random: (_purpose: string, bytes: number) => new Uint8Array(bytes),
    note: notebook.note,
  };
  return { client: await readClientDocument(options, url, response), failed: notebook.failed() };
}

function judge(clientId: string): { passed: boolean; failed: readonly CheckId[] } {
  const notebook = createNotebook();
  return {
    passed: checkClientUrl(createChecklist(notebook.note), clientId),
    failed: notebook.failed(),
  };
}

describe("an address is a client_id only where it can be compared as it stands (draft CIMD §3)", () => {
  it.each([
    url,
    "https://app.example/",
    "https://app.example:8443/client.json",
    "https://app.example:443/client.json",
    "https://app.example/client.json?v=2",
    "https://app.example/a.b/..c",
  ])("takes %s", (clientId) => {
    expect(judge(clientId)).toEqual({ passed: true, failed: [] });
  });

  it.each([
    ["without TLS", "http://app.example/client.json"],
    ["without a path", "https://app.example"],
    ["with a query in place of a path", "https://app.example?client"],
    ["with a dot segment", "https://app.example/a/./client.json"],
    ["with two dots", "https://app.example/a/../client.json"],
    ["with dots in disguise", "https://app.example/a/%2E%2e/client.json"],
    ["with dots behind a tab, which browsers drop", "https://app.example/a/.\t./client.json"],
    ["with a line break in its host, which browsers drop", "https://app.exa\nmple/client.json"],
    ["with a space at its end, which browsers drop", "https://app.example/client.json "],
    ["with a letter that a URI does not have", "https://app.example/ü.json"],
    ["with an empty name", "https://@app.example/client.json"],
    ["with a fragment", "https://app.example/client.json#me"],
    ["with a name and a password", "https://app.example:x@evil.example/client.json"],
    ["with a backslash, which browsers take for a slash", "https://app.example\\@evil.example/client.json"],
    ["that is none", "https://[/client.json"],
  ])("refuses one %s", (_what, clientId) => {
    expect(judge(clientId)).toEqual({ passed: false, failed: ["client-document-url"] });
  });
});

describe("nobody has the server ask in its own network (draft CIMD §8.6)", () => {
  it.each([
    ["the machine itself", "https://127.0.0.1/client.json"],
    ["the same as one number", "https://2130706433/client.json"],
    ["the same in hexadecimal", "https://0x7f.1/client.json"],
    ["the same in IPv6", "https://[::1]/client.json"],
    ["IPv4 in IPv6", "https://[::ffff:10.0.0.1]/client.json"],
    ["the metadata of a cloud", "https://169.254.169.254/latest/meta-data"],
    ["a network of one’s own", "https://192.168.0.1/client.json"],
    ["localhost", "https://localhost/client.json"],
    ["a name below localhost", "https://admin.localhost/client.json"],
    ["localhost with a dot at its end", "https://localhost./client.json"],
  ])("%s", (_what, clientId) => {
    expect(judge(clientId)).toEqual({ passed: false, failed: ["client-document-host"] });
  });
});

describe("nobody passes for a client by a document that is not its own", () => {
  it("is the client where all is well, with the address as its name (§4)", async () => {
    const { client, failed } = await read(await createKit(), jsonResponse(200, good));
    expect(failed).toEqual([]);
    expect(client).toMatchObject({ ...good, grant_types: ["authorization_code"], response_types: ["code"] });
    expect(client).not.toHaveProperty("client_secret");
  });

  it.each([
    [
      "a copy of another’s (§4)",
      { ...good, client_id: "https://bank.example/client.json" },
      "client-document-id",
    ],
    [
      "one with another case (RFC 3986 §6.2.1)",
      { ...good, client_id: "https://APP.example/client.json" },
      "client-document-id",
    ],
    [
      "one of the same address with the usual port (§3)",
      { ...good, client_id: "https://app.example:443/client.json" },
      "client-document-id",
    ],
    ["one without a name for itself", { ...good, client_id: undefined }, "client-document-id"],
    [
      "one with a secret that everyone can read (§4.1)",
      { ...good, client_secret: "demo" },
      "client-document-secret",
    ],
    [
      "one with the end of a secret (§4.1)",
      { ...good, client_secret_expires_at: 0 },
      "client-document-secret",
    ],
    [
      "one with a private key that everyone can read (§4.1)",
      { ...good, jwks: { keys: [{ kty: "EC", crv: "P-256", x: "AA", y: "AA", d: "AA" }] } },
      "registration-keys",
    ],
    [
      "one that would prove itself by a shared secret (§4.1)",
      { ...good, token_endpoint_auth_method: "client_secret_jwt" },
      "client-document-secret",
    ],
    [
      "one that says nothing of it, which means a secret (RFC 7591 §2)",
      { ...good, token_endpoint_auth_method: undefined },
      "client-document-secret",
    ],
    [
      "one with an address that anyone could listen at (RFC 8252 §7)",
      { ...good, redirect_uris: ["http://app.example/callback"] },
      "registration-redirect-uris-good",
    ],
    ["one with nowhere to go to", { ...good, redirect_uris: [] }, "registration-redirect-uris-present"],
    [
      "one with tokens in addresses (RFC 9700 §2.1.2)",
      { ...good, grant_types: ["implicit"], response_types: ["token"] },
      "registration-grants-known",
    ],
    [
      "one of more than 5 kilobytes (§8.7)",
      { ...good, client_name: "é".repeat(2_600) },
      "client-document-size",
    ],
  ] as const)("not %s", async (_what, document, check) => {
    const { client, failed } = await read(await createKit(), jsonResponse(200, document));
    expect(client).toBeUndefined();
    expect(failed).toEqual([check]);
  });

  it.each([
    ["a redirect, which could lead anywhere", redirectResponse(302, "https://evil.example/client.json")],
    ["another success than 200", jsonResponse(203, good)],
    ["a page", { status: 200, headers: [["Content-Type", "text/html"]], body: JSON.stringify(good) }],
    ["a list", jsonResponse(200, [good])],
    ["nothing", { status: 200, headers: [["Content-Type", "application/json"]], body: "" }],
  ] as const)("not by %s (§5)", async (_what, response) => {
    const { client, failed } = await read(await createKit(), response);
    expect(client).toBeUndefined();
    expect(failed).toEqual(["client-document-readable"]);
  });

  it("signs with keys of its own, where it brings them along (RFC 7591 §2)", async () => {
    const { kid, kty, crv, x, y } = await keyFor("ES256", "document-key");
    const signing = {
      ...good,
      token_endpoint_auth_method: "private_key_jwt",
      jwks: { keys: [{ kid, kty, crv, x, y }] },
    };
    const { client } = await read(await createKit(), jsonResponse(200, signing));
    expect(client).toMatchObject({ token_endpoint_auth_method: "private_key_jwt" });
  });
});

describe("the user sees whom nobody vouches for (draft CIMD §8.1, RFC 9700 §4.11.2)", () => {
  async function createDescribed(metadata: object = {}): Promise<Kit> {
    const kit = await createKit();
    const { client } = await read(kit, jsonResponse(200, { ...good, ...metadata }));
    if (client !== undefined) await kit.store.put("client", client.client_id, client);
    return kit;
  }

  const usual = { client_id: url, redirect_uri: "http://127.0.0.1:49152/callback", scope: "photos.read" };

  async function openConsent(kit: Kit, request: Overrides) {
    const agent = createUserAgent(kit);
    await agent.open(authorizationUrl(kit, request));
    return agent.signIn();
  }

  it("says on the page where the name is from, and that the answer goes to this computer", async () => {
    const kit = await createDescribed({ client_uri: "https://bank.example" });
    const page = await openConsent(kit, usual);
    expect(page.body).toContain("by app.example");
    expect(page.body).toContain("The answer goes to 127.0.0.1:49152, this computer");
    expect(page.body).not.toContain("bank.example");
  });

  it("says which other host the answer goes to, and nothing where it is the same", async () => {
    const redirect_uri = "https://elsewhere.example/callback";
    const kit = await createDescribed({ redirect_uris: [redirect_uri, "https://app.example/callback"] });
    const other = await openConsent(kit, { ...usual, redirect_uri });
    expect(other.body).toContain("The answer goes to elsewhere.example.");
    const same = await openConsent(kit, { ...usual, redirect_uri: "https://app.example/callback" });
    expect(same.body).not.toContain("The answer goes to");
  });

  it("says which app the answer goes to, where that has no host (RFC 8252 §7.1)", async () => {
    const redirect_uri = "com.example.app:/callback";
    const page = await openConsent(await createDescribed({ redirect_uris: [redirect_uri] }), {
      ...usual,
      redirect_uri,
    });
    expect(page.body).toContain("The answer goes to com.example.app.");
  });

  it("sends nobody to it by itself with an error", async () => {
    const kit = await createDescribed();
    const page = await createUserAgent(kit).open(authorizationUrl(kit, { ...usual, scope: "nonsense" }));
    expect(page.status).toBe(400);
    expect(kit.notes.failed()).toEqual(["scope-known", "redirect-uri-trusted"]);
    expect(json(page)).toEqual({});
  });
});
