/**
 * oidc-provider on loopback, set up as a room is: RS256, JWT access tokens, PKCE, memory. Its one argument is the port. It runs in
 * a process of its own, as the app does.
 */
import Provider from "oidc-provider";
import { generateSigningKey } from "@/lib/rooms/platform";
import { apiOf, callbackOf, clientOf, reportOf } from "./peer.ts";

const origin = `http://127.0.0.1:${process.argv[2]}`;
const scope = "openid photos.read";

const provider = new Provider(origin, {
  clients: [
    {
      client_id: clientOf.id,
      client_secret: clientOf.secret,
      redirect_uris: [callbackOf(origin)],
      grant_types: ["authorization_code"],
      response_types: ["code"],
    },
    {
      client_id: reportOf.id,
      client_secret: reportOf.secret,
      redirect_uris: [],
      grant_types: ["client_credentials"],
      response_types: [],
    },
  ],
  jwks: { keys: [{ ...(await generateSigningKey("RS256")) }] },
  cookies: { keys: ["only for this measurement"] },
  pkce: { required: () => true },
  scopes: ["openid", "photos.read"],
  findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
  features: {
    clientCredentials: { enabled: true },
    devInteractions: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => apiOf(origin),
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope,
        audience: apiOf(origin),
        accessTokenFormat: "jwt",
        accessTokenTTL: 600,
        jwt: { sign: { alg: "RS256" } },
      }),
    },
  },
});

provider.listen(Number(process.argv[2]), "127.0.0.1");
