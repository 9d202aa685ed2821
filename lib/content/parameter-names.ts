/** The names of all that a message of a run can carry: parameters, members of JSON bodies, cookies, and header fields. */

/** Parameters of addresses, forms and challenges, members of JSON bodies, and cookies, as they are spelled on the wire. */
export const fieldNames = [
  // Authorization request and response
  "response_type",
  "response_mode",
  "client_id",
  "redirect_uri",
  "scope",
  "state",
  "nonce",
  "code_challenge",
  "code_challenge_method",
  "resource",
  "request",
  "request_uri",
  "prompt",
  "max_age",
  "dpop_jkt",
  "code",
  "iss",
  "error",
  "error_description",
  "error_uri",
  // Forms of the authorization server
  "transaction",
  "form_token",
  "username",
  "password",
  "decision",
  // Token request and response
  "grant_type",
  "code_verifier",
  "client_secret",
  "client_assertion",
  "client_assertion_type",
  "access_token",
  "token_type",
  "expires_in",
  "id_token",
  // The grants beside the code
  "refresh_token",
  "assertion",
  "device_code",
  "user_code",
  "verification_uri",
  "verification_uri_complete",
  "interval",
  "subject_token",
  "subject_token_type",
  "actor_token",
  "actor_token_type",
  "requested_token_type",
  "issued_token_type",
  "audience",
  "act",
  "may_act",
  // Sign-out
  "id_token_hint",
  "post_logout_redirect_uri",
  // Keys
  "keys",
  "kty",
  "use",
  "alg",
  "kid",
  "n",
  "e",
  "crv",
  "x",
  "y",
  // Introspection and userinfo
  "token",
  "token_type_hint",
  "active",
  "sub",
  "aud",
  "exp",
  "iat",
  "jti",
  "cnf",
  "name",
  "preferred_username",
  "email",
  "email_verified",
  // The challenge of a protected resource
  "realm",
  "resource_metadata",
  "algs",
  // The answer to an event that was not taken
  "err",
  "description",
  // The API of the demo
  "albums",
  // Cookies, by their own names
  "__Host-prints-session",
  "__Host-session",
] as const;

/** Header fields, in the case in which RFC 9110 and its kin write them. */
export const headerNames = [
  "Accept",
  "Access-Control-Allow-Headers",
  "Access-Control-Allow-Methods",
  "Access-Control-Allow-Origin",
  "Access-Control-Expose-Headers",
  "Access-Control-Max-Age",
  "Allow",
  "Authorization",
  "Cache-Control",
  "Content-Language",
  "Content-Length",
  "Content-Security-Policy",
  "Content-Type",
  "Cookie",
  "Date",
  "DPoP",
  "DPoP-Nonce",
  "Host",
  "Location",
  "Origin",
  "Pragma",
  "Referer",
  "Referrer-Policy",
  "Set-Cookie",
  "User-Agent",
  "Vary",
  "WWW-Authenticate",
  "X-Content-Type-Options",
  "X-Frame-Options",
] as const;

export type FieldName = (typeof fieldNames)[number];

export type HeaderName = (typeof headerNames)[number];

export type ParameterName = FieldName | HeaderName;

export const parameterNames: readonly ParameterName[] = [...fieldNames, ...headerNames];

const namesInLowerCase = new Map<string, HeaderName>(headerNames.map((name) => [name.toLowerCase(), name]));

/** The name under which a parameter is explained: fields as they are, header fields in any case (RFC 9110 §5.1). */
export function findParameterName(name: string): ParameterName | undefined {
  return fieldNames.find((field) => field === name) ?? namesInLowerCase.get(name.toLowerCase());
}
