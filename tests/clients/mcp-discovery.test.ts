import {
  auth,
  discoverOAuthServerInfo,
  extractWWWAuthenticateParams,
  type OAuthClientProvider,
} from "@modelcontextprotocol/sdk/client/auth.js";
import { ClientCredentialsProvider } from "@modelcontextprotocol/sdk/client/auth-extensions.js";
import type { OAuthClientInformationMixed, OAuthTokens } from "@modelcontextprotocol/sdk/shared/auth.js";
import { describe, expect, it } from "vitest";
import { createPerson } from "./support/person.ts";
import { openRoom } from "./support/room.ts";

const room = await openRoom();

interface Kept {
  information?: OAuthClientInformationMixed;
  tokens?: OAuthTokens;
  verifier: string;
  link?: URL;
}

/** What an app of MCP keeps, and where it sends its user. Without information it registers itself. */
function createProvider(kept: Kept): OAuthClientProvider {
  return {
    redirectUrl: room.callback,
    clientMetadata: {
      client_name: "An MCP client",
      redirect_uris: [room.callback],
      grant_types: ["authorization_code", "refresh_token"],
      response_types: ["code"],
      token_endpoint_auth_method: "none",
      scope: "offline_access photos.read",
    },
    clientInformation: () => kept.information,
    saveClientInformation: (information) => {
      kept.information = information;
    },
    tokens: () => kept.tokens,
    saveTokens: (tokens) => {
      kept.tokens = tokens;
    },
    redirectToAuthorization: (link) => {
      kept.link = link;
    },
    saveCodeVerifier: (verifier) => {
      kept.verifier = verifier;
    },
    codeVerifier: () => kept.verifier,
  };
}

async function signIn(kept: Kept): Promise<void> {
  const provider = createProvider(kept);
  const scope = "offline_access photos.read";
  expect(await auth(provider, { serverUrl: room.api, scope })).toBe("REDIRECT");
  const { url } = await createPerson().visit(kept.link ?? "", room.callback);
  const authorizationCode = url.searchParams.get("code") ?? "";
  expect(await auth(provider, { serverUrl: room.api, authorizationCode })).toBe("AUTHORIZED");
}

async function statusOfApi(token: string | undefined): Promise<number> {
  const response = await fetch(room.api, { headers: { Authorization: `Bearer ${token}` } });
  return response.status;
}

describe("the OAuth part of MCP's SDK", () => {
  it("finds from the API's refusal which server to ask (RFC 9728 §5.1)", async () => {
    const refused = extractWWWAuthenticateParams(await fetch(room.api));
    const found = await discoverOAuthServerInfo(room.api, refused);
    expect(found).toMatchObject({
      authorizationServerUrl: room.issuer,
      authorizationServerMetadata: { issuer: room.issuer },
      resourceMetadata: { resource: room.api },
    });
  });

  it("registers itself, signs the user in and calls the API (RFC 7591 §3)", async () => {
    const kept: Kept = { verifier: "" };
    await signIn(kept);
    expect(kept.information?.client_id).toMatch(/\S/);
    expect(await statusOfApi(kept.tokens?.access_token)).toBe(200);
  });

  it.each(["prints-web", "prints-spa"])("signs the user in as %s", async (id) => {
    const { client_secret } = room.client(id);
    const information = { client_id: id, ...(client_secret === undefined ? {} : { client_secret }) };
    const kept: Kept = { verifier: "", information };
    await signIn(kept);
    expect(await statusOfApi(kept.tokens?.access_token)).toBe(200);
  });

  it("renews its tokens (RFC 6749 §6)", async () => {
    const kept: Kept = { verifier: "", information: { client_id: "prints-spa" } };
    await signIn(kept);
    const first = kept.tokens;
    expect(await auth(createProvider(kept), { serverUrl: room.api })).toBe("AUTHORIZED");
    expect(kept.tokens?.refresh_token).not.toBe(first?.refresh_token);
    expect(await statusOfApi(kept.tokens?.access_token)).toBe(200);
  });

  it("has a token in its own name (RFC 6749 §4.4)", async () => {
    const provider = new ClientCredentialsProvider({
      clientId: "nightly-report",
      clientSecret: room.secret("nightly-report"),
      expectedIssuer: room.issuer,
      scope: "photos.read",
    });
    expect(await auth(provider, { serverUrl: room.api })).toBe("AUTHORIZED");
    expect(await statusOfApi(provider.tokens()?.access_token)).toBe(200);
  });
});
