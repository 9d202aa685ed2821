/** The server's description of itself (RFC 8414 §3, OpenID Connect Discovery §4): one document at several addresses. */
import { jsonResponse } from "@/lib/http/response";
import { buildMetadata } from "@/lib/oauth/metadata";
import { detailType } from "./authorization-details";
import type { Endpoint } from "./endpoint";
import { listGrantTypes } from "./grant-types";
import { cacheable } from "./jwks";
import { selectResponseTypes } from "./response-type";
import { scopeClaims, selectKnownScopes } from "./scopes";

const tokenClaims = ["iss", "sub", "aud", "iat", "exp", "auth_time", "nonce", "at_hash"];

export const metadataEndpoint: Endpoint = {
  methods: ["GET", "HEAD"],
  refusals: "json",
  crossOrigin: true,
  async handle({ issuer, settings, store }) {
    const metadata = buildMetadata(issuer, {
      clientDocuments: settings.clientDocuments,
      pkcePolicy: settings.pkcePolicy,
      requirePar: settings.requirePar,
      namesIssuer: settings.namesIssuer,
      detailTypes: [detailType],
      signingAlgorithm: settings.signingAlgorithm,
      responseTypes: selectResponseTypes(settings),
      grantTypes: listGrantTypes(settings),
      scopes: selectKnownScopes(await store.list("resource")),
      authenticationClasses: settings.authenticationClasses,
      claims: [...tokenClaims, ...Object.values(scopeClaims).flat()],
    });
    return jsonResponse(200, metadata, cacheable);
  },
};
