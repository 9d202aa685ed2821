/** The error codes of the specifications: what each means, and where the developer who meets it should look. */
import type { ErrorCode } from "@/lib/oauth/error";
import type { ErrorExplanation } from "./types";

export const errorExplanations: Readonly<Record<ErrorCode, ErrorExplanation>> = {
  invalid_request: {
    what: "A parameter is missing, has a value that cannot be right, occurs twice, or does not belong to this request.",
    remedy:
      "Compare the request with the list of parameters. At an authorization endpoint that requires PKCE, look for `code_challenge` and its method first.",
    spec: "RFC 6749 §4.1.2.1",
  },
  unauthorized_client: {
    what: "The client is known, but may not use this grant.",
    remedy: "Look at the `grant_types` and `response_types` that the client registered.",
    spec: "RFC 6749 §5.2",
  },
  access_denied: {
    what: "The user, or the server, said no.",
    remedy: "Nothing is broken. Tell the user what does not work without the right, and let them try again.",
    spec: "RFC 6749 §4.1.2.1",
  },
  unsupported_response_type: {
    what: "The server does not issue what `response_type` asks for.",
    remedy:
      "Use `code`. The values that a server knows stand in its metadata, as `response_types_supported`.",
    spec: "RFC 6749 §4.1.2.1",
  },
  invalid_scope: {
    what: "A scope is unknown, malformed, or more than this client may ask for.",
    remedy:
      "Compare each word with the server’s `scopes_supported` and with the registration. Upper and lower case differ.",
    spec: "RFC 6749 §3.3",
  },
  server_error: {
    what: "Something unexpected happened inside the server. In a redirect it stands in for a 500, which a redirect cannot carry.",
    remedy: "The request need not be wrong. Try again later, and tell whoever runs the server.",
    spec: "RFC 6749 §4.1.2.1",
  },
  temporarily_unavailable: {
    what: "The server cannot answer now. In a redirect it stands in for a 503, which a redirect cannot carry.",
    remedy: "Try again later.",
    spec: "RFC 6749 §4.1.2.1",
  },
  invalid_client: {
    what: "The client is unknown, or did not authenticate as it has to.",
    remedy:
      "Check the `client_id`, the secret or the signing key, and whether the method is the one that the client registered.",
    spec: "RFC 6749 §5.2",
  },
  invalid_grant: {
    what: "The code, token or assertion is unknown, used, expired, revoked or another client’s, or the redirect URI or the verifier does not fit.",
    remedy:
      "Look at the checks. The usual causes are a code or a refresh token that was sent twice, and a `code_verifier` from another session.",
    spec: "RFC 6749 §5.2",
  },
  unsupported_grant_type: {
    what: "The server does not know this `grant_type`, or was not told to offer it.",
    remedy:
      "For a code the value is `authorization_code`, in exactly this spelling. The others stand in the metadata, as `grant_types_supported`.",
    spec: "RFC 6749 §5.2",
  },
  invalid_token: {
    what: "The access token is expired, revoked, malformed, or not meant for this API.",
    remedy: "Get a new token. If a fresh one is refused too, look at `aud`, `iss` and the clocks.",
    spec: "RFC 6750 §3.1",
  },
  insufficient_scope: {
    what: "The token is good, but its scope does not allow this call.",
    remedy:
      "Ask for the scope that `WWW-Authenticate` names; where a user decides about it, in a new authorization request.",
    spec: "RFC 6750 §3.1",
  },
  unmet_authentication_requirements: {
    what: "The user cannot be signed in as `acr_values` wants it: the server has no such way, or they are not set up for it.",
    remedy:
      "Do not send the same request again. Tell the user what they have to set up first, or that this cannot be done.",
    spec: "RFC 9470 §5",
  },
  insufficient_user_authentication: {
    what: "The API wants the user behind the token to have signed in more recently, or in another way.",
    remedy:
      "Send the user to the server again, with the `max_age` and the `acr_values` that `WWW-Authenticate` names. To renew the token does not help.",
    spec: "RFC 9470 §3",
  },
  invalid_target: {
    what: "`resource` or `audience` names an API that the server does not know, or that was not granted.",
    remedy: "Compare the value with the identifier under which the API is registered.",
    spec: "RFC 8707 §2",
  },
  unsupported_token_type: {
    what: "The server does not revoke tokens of this kind.",
    remedy: "Send the refresh token or the access token. An ID token cannot be taken back.",
    spec: "RFC 7009 §2.2.1",
  },
  invalid_dpop_proof: {
    what: "The DPoP proof does not fit the request, or is no good proof.",
    remedy:
      "Look at the checks. Each request needs a fresh proof, with its own method and address, by a clock that is right.",
    spec: "RFC 9449 §5",
  },
  use_dpop_nonce: {
    what: "The server wants a nonce of its own in the proof.",
    remedy: "Take it from `DPoP-Nonce` of this answer, put it into a new proof, and send the request again.",
    spec: "RFC 9449 §8",
  },
  invalid_redirect_uri: {
    what: "A redirect URI that the client wants to register is missing or not allowed.",
    remedy:
      "Use https, `http://127.0.0.1` for a native app, or a scheme named after your domain. Leave fragments out.",
    spec: "RFC 7591 §3.2.2",
  },
  invalid_client_metadata: {
    what: "Something in the registration is of the wrong kind, unknown, or does not go with the rest.",
    remedy: "The description names the member. Compare it with the server’s metadata.",
    spec: "RFC 7591 §3.2.2",
  },
  invalid_authorization_details: {
    what: "`authorization_details` cannot be read, has an unknown type, does not fit its type, or was not granted.",
    remedy:
      "Compare each element with the definition of its type. Members that the type does not know are refused.",
    spec: "RFC 9396 §5",
  },
  login_required: {
    what: "The client asked for an answer without a page, and the user would have to sign in. Or it named a user in `id_token_hint`, and another one signed in.",
    remedy: "Send the user again without `prompt=none`, or without the hint if anyone will do.",
    spec: "OIDC Core §3.1.2.6",
  },
  account_selection_required: {
    what: "The client asked for an answer without a page, and another user than the one it hints at is signed in.",
    remedy: "Send the user again without `prompt=none`, or with `prompt=select_account`.",
    spec: "OIDC Core §3.1.2.6",
  },
  consent_required: {
    what: "The client asked for an answer without a page, and the user has not yet allowed all that it asks for.",
    remedy: "Send the user again without `prompt=none`, or ask for a smaller scope.",
    spec: "OIDC Core §3.1.2.6",
  },
  interaction_required: {
    what: "The client asked for an answer without a page, and the server will not give it unseen.",
    remedy:
      "Send the user again without `prompt=none`. A native app, with a secret or without, can do without a page only with an https address that is its own (RFC 8252 §7.2, §8.6).",
    spec: "OIDC Core §3.1.2.6",
  },
  authorization_pending: {
    what: "The user has not decided yet. It is no failure: the device asks again after `interval` seconds.",
    remedy: "Go on polling until there is another answer.",
    spec: "RFC 8628 §3.5",
  },
  slow_down: {
    what: "The user has not decided yet, and the device asks too often.",
    remedy: "Wait five seconds longer between two requests, and keep to it.",
    spec: "RFC 8628 §3.5",
  },
  expired_token: {
    what: "The user did not decide in time, and `device_code` is worth nothing now.",
    remedy: "Stop polling. Begin anew once the user asks for it.",
    spec: "RFC 8628 §3.5",
  },
  invalid_request_object: {
    what: "The signed request (`request`) cannot be read, or is not good.",
    remedy: "Look at the checks: signature, `iss`, `aud` and `exp` are the usual causes.",
    spec: "RFC 9101 §7",
  },
  invalid_request_uri: {
    what: "The `request_uri` is unknown, used, expired, or another client’s.",
    remedy:
      "Push the request again. Here a reference is good once, and for a minute; reloading the page uses it a second time.",
    spec: "RFC 9101 §7",
  },
  request_uri_not_supported: {
    what: "The server does not fetch request objects (`request_uri`).",
    remedy: "Push the request to the endpoint for that, or send it by value, as `request`.",
    spec: "RFC 9101 §7",
  },
};
