import { describe, expect, it } from "vitest";
import { buildMetadata, endpoints, type MetadataChoices } from "@/lib/oauth/metadata";
import { verifiedAlgorithms } from "@/lib/oauth/signing-algorithms";

const issuer = "https://id.example";
const choices: MetadataChoices = {
  pkcePolicy: "strict",
  requirePar: false,
  authenticationClasses: [],
  namesIssuer: true,
  clientDocuments: false,
  detailTypes: ["photo_album"],
  signingAlgorithm: "ES256",
  responseTypes: ["code"],
  grantTypes: ["authorization_code"],
  scopes: ["openid", "photos.read"],
  claims: ["sub", "name"],
};
const metadata = buildMetadata(issuer, choices);

describe("the metadata document", () => {
  it.each(["issuer", "authorization_endpoint", "token_endpoint", "jwks_uri", "response_types_supported"])(
    "has %s (RFC 8414 §2)",
    (member) => {
      expect(metadata).toHaveProperty(member);
    },
  );

  it.each(["subject_types_supported", "id_token_signing_alg_values_supported"])(
    "has %s (OIDC Discovery §3)",
    (member) => {
      expect(metadata).toHaveProperty(member);
    },
  );

  it("names the issuer exactly (RFC 8414 §3.3)", () => {
    expect(buildMetadata("https://grant.example/live/demo", choices)).toMatchObject({
      issuer: "https://grant.example/live/demo",
      token_endpoint: "https://grant.example/live/demo/token",
    });
  });

  it("names the endpoints that the server has", () => {
    expect(endpoints(issuer)).toEqual({
      authorization: "https://id.example/authorize",
      token: "https://id.example/token",
      jwks: "https://id.example/jwks",
      userinfo: "https://id.example/userinfo",
      introspection: "https://id.example/introspect",
      revocation: "https://id.example/revoke",
      pushedAuthorization: "https://id.example/par",
      registration: "https://id.example/register",
      endSession: "https://id.example/end_session",
      deviceAuthorization: "https://id.example/device_authorization",
      device: "https://id.example/device",
    });
    expect(metadata).toMatchObject({
      authorization_endpoint: endpoints(issuer).authorization,
      token_endpoint: endpoints(issuer).token,
      jwks_uri: endpoints(issuer).jwks,
      userinfo_endpoint: endpoints(issuer).userinfo,
      introspection_endpoint: endpoints(issuer).introspection,
      revocation_endpoint: endpoints(issuer).revocation,
      end_session_endpoint: endpoints(issuer).endSession,
      registration_endpoint: endpoints(issuer).registration,
      pushed_authorization_request_endpoint: endpoints(issuer).pushedAuthorization,
      device_authorization_endpoint: endpoints(issuer).deviceAuthorization,
    });
  });

  it.each([
    ["strict", ["S256"]],
    ["lax", ["S256", "plain"]],
  ] as const)("has the challenge methods of the %s policy (RFC 8414 §2)", (pkcePolicy, methods) => {
    expect(buildMetadata(issuer, { ...choices, pkcePolicy }).code_challenge_methods_supported).toEqual(
      methods,
    );
  });

  it.each(["RS256", "ES256"] as const)(
    "lists for ID tokens the one algorithm that signs: %s (OIDC Discovery §3)",
    (signingAlgorithm) => {
      const { id_token_signing_alg_values_supported } = buildMetadata(issuer, {
        ...choices,
        signingAlgorithm,
      });
      expect(id_token_signing_alg_values_supported).toEqual([signingAlgorithm]);
    },
  );

  it.each(["token", "introspection"] as const)(
    "names the algorithms of client assertions at the %s endpoint, and never none (RFC 8414 §2)",
    (endpoint) => {
      expect(metadata[`${endpoint}_endpoint_auth_methods_supported`]).toContain("private_key_jwt");
      const algorithms = metadata[`${endpoint}_endpoint_auth_signing_alg_values_supported`];
      expect(algorithms).toEqual([...verifiedAlgorithms, "HS256"]);
      expect(algorithms).not.toContain("none");
    },
  );

  it("names both names of Ed25519 where it verifies what clients sign (RFC 9864 §2.2)", () => {
    expect(metadata.dpop_signing_alg_values_supported).toEqual(expect.arrayContaining(["EdDSA", "Ed25519"]));
    expect(metadata.request_object_signing_alg_values_supported).toEqual(verifiedAlgorithms);
    expect(metadata.id_token_signing_alg_values_supported).not.toContain("Ed25519");
  });

  it("offers no authentication at all to public clients alone, at the token endpoint", () => {
    expect(metadata.token_endpoint_auth_methods_supported).toContain("none");
    expect(metadata.introspection_endpoint_auth_methods_supported).not.toContain("none");
  });

  it("promises iss in the authorization response (RFC 9207 §3)", () => {
    expect(metadata.authorization_response_iss_parameter_supported).toBe(true);
  });

  it("contradicts the defaults that do not hold: implicit, query and fragment alone, and request_uri", () => {
    expect(metadata).toMatchObject({
      grant_types_supported: ["authorization_code"],
      response_types_supported: ["code"],
      response_modes_supported: ["query", "fragment", "form_post"],
      request_uri_parameter_supported: false,
    });
  });

  it("is JSON, with no list that is empty (RFC 8414 §3.2)", () => {
    const written = JSON.parse(JSON.stringify(metadata));
    expect(written).toEqual(metadata);
    expect(Object.values(written)).not.toContainEqual([]);
  });
});
