import {
  discoverAuthorizationServerMetadata,
  exchangeAuthorization,
  refreshAuthorization,
  startAuthorization,
} from "@modelcontextprotocol/sdk/client/auth.js";
import { createPrivateKeyJwtAuth } from "@modelcontextprotocol/sdk/client/auth-extensions.js";
import { describe, expect, it } from "vitest";
import { createPerson } from "./support/person.ts";
import { openRoom } from "./support/room.ts";

const room = await openRoom();

/** Its credentials and how it shows them, as the SDK wants both. */
function createClient(id: string) {
  const { client_secret: secret, token_endpoint_auth_method, private_jwk: key } = room.client(id);
  const information = { client_id: id, token_endpoint_auth_method };
  return {
    clientInformation: secret === undefined ? information : { ...information, client_secret: secret },
    ...(key === undefined
      ? {}
      : {
          addClientAuthentication: createPrivateKeyJwtAuth({
            issuer: id,
            subject: id,
            privateKey: { ...key },
            alg: "ES256",
            audience: room.issuer,
          }),
        }),
  };
}

async function signIn(id: string) {
  const metadata = await discoverAuthorizationServerMetadata(room.issuer);
  const client = { ...createClient(id), ...(metadata === undefined ? {} : { metadata }) };
  const { authorizationUrl, codeVerifier } = await startAuthorization(room.issuer, {
    ...client,
    redirectUrl: room.callback,
    scope: "offline_access photos.read",
    resource: room.api,
  });
  const { url } = await createPerson().visit(authorizationUrl, room.callback);
  const tokens = await exchangeAuthorization(room.issuer, {
    ...client,
    codeVerifier,
    authorizationCode: url.searchParams.get("code") ?? "",
    redirectUri: room.callback,
    resource: room.api,
  });
  return { client, tokens };
}

async function statusOfApi(token: string): Promise<number> {
  const response = await fetch(room.api, { headers: { Authorization: `Bearer ${token}` } });
  return response.status;
}

describe.each(["prints-web", "prints-web-post", "prints-web-jwt", "prints-spa"])(
  "the OAuth part of MCP's SDK as %s",
  (id) => {
    it("has the code grant, for the API that it names (RFC 6749 §4.1, RFC 8707 §2)", async () => {
      const { tokens } = await signIn(id);
      expect(await statusOfApi(tokens.access_token)).toBe(200);
    });

    it("renews its tokens (RFC 6749 §6)", async () => {
      const { client, tokens } = await signIn(id);
      const { refresh_token: refreshToken = "" } = tokens;
      const renewed = await refreshAuthorization(room.issuer, {
        ...client,
        refreshToken,
        resource: room.api,
      });
      expect(renewed.refresh_token).not.toBe(refreshToken);
      expect(await statusOfApi(renewed.access_token)).toBe(200);
    });
  },
);
