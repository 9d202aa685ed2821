/** What the requests between Prints, the browser and the servers are called, in every flow in which Prints takes part with them. */
import { endpoints } from "@/lib/oauth/metadata";
import { clientOrigin, issuer, photosOrigin, postLogoutRedirectUri, redirectUri } from "../demo";
import type { RequestNames } from "../request-names";

const server = endpoints(issuer);

export const printsNames: RequestNames = {
  [`${clientOrigin}/login`]: { browser: "loginRequest", attacker: "thiefVisitRequest" },
  [`${clientOrigin}/app`]: { browser: "loginRequest" },
  [redirectUri]: { browser: "callback", attacker: "injectionRequest" },
  [`${clientOrigin}/albums`]: { browser: "returnRequest" },
  [`${clientOrigin}/locked`]: { browser: "returnRequest" },
  [`${clientOrigin}/disconnect`]: { browser: "disconnectRequest" },
  [`${clientOrigin}/logout`]: { browser: "signOutRequest" },
  [postLogoutRedirectUri]: { browser: "signedOutRequest" },
  [server.authorization]: { browser: "authorizationRequest", attacker: "thiefAuthorizationRequest" },
  [`${issuer}/login`]: { browser: "loginSubmission" },
  [`${issuer}/passkey`]: { browser: "loginSubmission" },
  [`${issuer}/consent`]: { browser: "consentSubmission" },
  [server.endSession]: { browser: "endSessionRequest" },
  [`${server.endSession}/confirm`]: { browser: "endSessionSubmission" },
  [server.pushedAuthorization]: { client: "pushedRequest" },
  [server.token]: { client: "tokenRequest", attacker: "thiefTokenRequest" },
  [server.revocation]: { client: "revocationRequest" },
  [server.userinfo]: { client: "userinfoRequest" },
  [server.jwks]: { client: "clientKeysRequest", "resource-server": "apiKeysRequest" },
  [server.introspection]: { "resource-server": "introspectionRequest" },
  [`${photosOrigin}/albums`]: { client: "apiRequest", attacker: "thiefApiRequest" },
  [`${photosOrigin}/albums/locked`]: { client: "apiRequest" },
};
