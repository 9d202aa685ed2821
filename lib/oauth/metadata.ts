/**
 * What an authorization server publishes of itself: one document that is right by RFC 8414 §2 and by OpenID Connect
 * Discovery 1.0 §3. Members whose default is what the server does are left out, but for those a client could trip over.
 */
import { type ClientAuthentication, clientAuthentications } from "./client-metadata";
import { type SigningAlgorithm, type VerifiedAlgorithm, verifiedAlgorithms } from "./signing-algorithms";

/** How an authorization response can travel (OAuth 2.0 Multiple Response Types §2.1, Form Post Response Mode §2). */
export const responseModes = ["query", "fragment", "form_post"] as const;

export type ResponseMode = (typeof responseModes)[number];

/** HS256 is for client_secret_jwt. */
type AssertionAlgorithm = VerifiedAlgorithm | "HS256";

export interface AuthorizationServerMetadata {
  readonly issuer: string;
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly jwks_uri: string;
  readonly userinfo_endpoint: string;
  readonly introspection_endpoint: string;
  readonly revocation_endpoint: string;
  /** RFC 8628 §4. */
  readonly device_authorization_endpoint: string;
  readonly registration_endpoint: string;
  /** draft ietf-oauth-client-id-metadata-document-02 §6. Absent where it is false, as RFC 8414 §2 has it of what is not there. */
  readonly client_id_metadata_document_supported?: true;
  /** OIDC RP-Initiated Logout §2.1. */
  readonly end_session_endpoint: string;
  readonly pushed_authorization_request_endpoint: string;
  /** RFC 9126 §5. */
  readonly require_pushed_authorization_requests: boolean;
  readonly scopes_supported: readonly string[];
  readonly response_types_supported: readonly string[];
  readonly response_modes_supported: readonly ResponseMode[];
  readonly grant_types_supported: readonly string[];
  readonly token_endpoint_auth_methods_supported: readonly ClientAuthentication[];
  readonly token_endpoint_auth_signing_alg_values_supported: readonly AssertionAlgorithm[];
  readonly introspection_endpoint_auth_methods_supported: readonly ClientAuthentication[];
  readonly introspection_endpoint_auth_signing_alg_values_supported: readonly AssertionAlgorithm[];
  readonly revocation_endpoint_auth_methods_supported: readonly ClientAuthentication[];
  readonly revocation_endpoint_auth_signing_alg_values_supported: readonly AssertionAlgorithm[];
  readonly code_challenge_methods_supported: readonly ("S256" | "plain")[];
  readonly subject_types_supported: readonly "public"[];
  readonly id_token_signing_alg_values_supported: readonly SigningAlgorithm[];
  readonly claims_supported: readonly string[];
  /** OIDC Discovery §3. Absent where there is none to ask for. */
  readonly acr_values_supported?: readonly string[];
  /** RFC 9396 §10. */
  readonly authorization_details_types_supported: readonly string[];
  /** RFC 9449 §5.1. */
  readonly dpop_signing_alg_values_supported: readonly VerifiedAlgorithm[];
  /** RFC 9207 §3. */
  readonly authorization_response_iss_parameter_supported: boolean;
  readonly request_parameter_supported: boolean;
  readonly request_object_signing_alg_values_supported: readonly VerifiedAlgorithm[];
  /** Discovery's default is true. Says nothing of what was pushed (RFC 9126 §5). */
  readonly request_uri_parameter_supported: boolean;
}

export interface MetadataChoices {
  readonly clientDocuments: boolean;
  readonly requirePar: boolean;
  readonly namesIssuer: boolean;
  readonly detailTypes: readonly string[];
  /** `strict`: S256 alone. */
  readonly pkcePolicy: "strict" | "lax";
  readonly signingAlgorithm: SigningAlgorithm;
  /** All that are on. */
  readonly responseTypes: readonly string[];
  /** All that are on. */
  readonly grantTypes: readonly string[];
  readonly scopes: readonly string[];
  /** Values of `acr` that can be asked for. */
  readonly authenticationClasses: readonly string[];
  /** Claims of the ID token and of userinfo. */
  readonly claims: readonly string[];
}

export interface Endpoints {
  readonly authorization: string;
  readonly token: string;
  readonly jwks: string;
  readonly userinfo: string;
  readonly introspection: string;
  readonly revocation: string;
  readonly pushedAuthorization: string;
  readonly registration: string;
  readonly endSession: string;
  readonly deviceAuthorization: string;
  /** The page where a person types the code of a device. */
  readonly device: string;
}

/** The absolute URL of each endpoint; the server routes by their paths, and the metadata names them. */
export function endpoints(issuer: string): Endpoints {
  return {
    authorization: `${issuer}/authorize`,
    token: `${issuer}/token`,
    jwks: `${issuer}/jwks`,
    userinfo: `${issuer}/userinfo`,
    introspection: `${issuer}/introspect`,
    revocation: `${issuer}/revoke`,
    pushedAuthorization: `${issuer}/par`,
    registration: `${issuer}/register`,
    endSession: `${issuer}/end_session`,
    deviceAuthorization: `${issuer}/device_authorization`,
    device: `${issuer}/device`,
  };
}

export function buildMetadata(issuer: string, choices: MetadataChoices): AuthorizationServerMetadata {
  const server = endpoints(issuer);
  const secretsAndKeys = clientAuthentications.filter((method) => method !== "none");
  const assertionAlgorithms = [...verifiedAlgorithms, "HS256"] as const;
  const classes = choices.authenticationClasses;
  return {
    issuer,
    authorization_endpoint: server.authorization,
    token_endpoint: server.token,
    jwks_uri: server.jwks,
    userinfo_endpoint: server.userinfo,
    introspection_endpoint: server.introspection,
    revocation_endpoint: server.revocation,
    registration_endpoint: server.registration,
    ...(choices.clientDocuments ? { client_id_metadata_document_supported: true } : {}),
    end_session_endpoint: server.endSession,
    pushed_authorization_request_endpoint: server.pushedAuthorization,
    require_pushed_authorization_requests: choices.requirePar,
    device_authorization_endpoint: server.deviceAuthorization,
    scopes_supported: choices.scopes,
    response_types_supported: choices.responseTypes,
    response_modes_supported: responseModes,
    grant_types_supported: choices.grantTypes,
    token_endpoint_auth_methods_supported: [...secretsAndKeys, "none"],
    token_endpoint_auth_signing_alg_values_supported: assertionAlgorithms,
    introspection_endpoint_auth_methods_supported: secretsAndKeys,
    introspection_endpoint_auth_signing_alg_values_supported: assertionAlgorithms,
    revocation_endpoint_auth_methods_supported: [...secretsAndKeys, "none"],
    revocation_endpoint_auth_signing_alg_values_supported: assertionAlgorithms,
    code_challenge_methods_supported: choices.pkcePolicy === "strict" ? ["S256"] : ["S256", "plain"],
    subject_types_supported: ["public"],
    // One key signs: without RS256, which Discovery §3 wants of every server, where another was chosen.
    id_token_signing_alg_values_supported: [choices.signingAlgorithm],
    claims_supported: classes.length === 0 ? choices.claims : [...choices.claims, "acr"],
    ...(classes.length === 0 ? {} : { acr_values_supported: classes }),
    authorization_details_types_supported: choices.detailTypes,
    dpop_signing_alg_values_supported: verifiedAlgorithms,
    authorization_response_iss_parameter_supported: choices.namesIssuer,
    request_parameter_supported: true,
    request_object_signing_alg_values_supported: verifiedAlgorithms,
    request_uri_parameter_supported: false,
  };
}
