/** The members of the descriptions that APIs, servers and clients give of themselves, and those of a call in MCP. */
import type { FieldName } from "./parameter-names";
import type { ParameterExplanation } from "./types";

export const metadataParameterExplanations = {
  // An API of itself (RFC 9728 §2)
  authorization_servers: {
    what: "The issuers of the servers that give tokens for this API.",
    without: "A client that knows only the API does not learn whom to ask.",
    spec: "RFC 9728 §2",
  },
  bearer_methods_supported: {
    what: "Where the API reads a bearer token: in the header, the body or the query.",
    without: "The header is always a good guess, because every API has to support it.",
    spec: "RFC 9728 §2",
  },
  resource_name: {
    what: "What the API is called, for people.",
    without: "People are shown its address.",
    spec: "RFC 9728 §2",
  },
  scopes_supported: {
    what: "The scopes that can be asked for.",
    without: "The client needs to know them from elsewhere, or takes those that a challenge names.",
    spec: "RFC 8414 §2",
  },

  // A server of itself (RFC 8414 §2)
  issuer: {
    what: "Who the server is: an https address. Its tokens and answers carry it as `iss`.",
    without: "The document cannot be told from one of another server, and must not be used.",
    spec: "RFC 8414 §2",
  },
  authorization_endpoint: {
    what: "Where the browser is sent, so that the user signs in and decides.",
    without: "There is no grant that a user allows in a browser.",
    spec: "RFC 8414 §2",
  },
  token_endpoint: {
    what: "Where the client gets its tokens.",
    without: "The client does not know where to redeem a code.",
    spec: "RFC 8414 §2",
  },
  jwks_uri: {
    what: "Where the public keys of the server stand.",
    without: "Nobody can verify what the server has signed.",
    spec: "RFC 8414 §2",
  },
  userinfo_endpoint: {
    what: "Where a client is told about the user, with an access token.",
    without: "The client has only what the ID token says.",
    spec: "OIDC Discovery §3",
  },
  introspection_endpoint: {
    what: "Where an API asks what a token is worth.",
    without: "An API has to judge tokens by itself.",
    spec: "RFC 8414 §2",
  },
  revocation_endpoint: {
    what: "Where a client gives a token back.",
    without: "A token that is not needed any more stays good until it expires.",
    spec: "RFC 8414 §2",
  },
  registration_endpoint: {
    what: "Where clients register themselves.",
    without: "Somebody has to register the client by hand.",
    spec: "RFC 8414 §2",
  },
  client_id_metadata_document_supported: {
    what: "Whether the server fetches the description of a client whose `client_id` is an address.",
    without: "It does not. A client that it does not know has to register.",
    spec: "draft ietf-oauth-client-id-metadata-document-02 §6",
  },
  end_session_endpoint: {
    what: "Where the browser is sent to sign the user out.",
    without: "The client can end only its own session.",
    spec: "OIDC Logout §2.1",
  },
  pushed_authorization_request_endpoint: {
    what: "Where a client gives its authorization request directly.",
    without: "The request goes through the browser.",
    spec: "RFC 9126 §5",
  },
  require_pushed_authorization_requests: {
    what: "Whether every authorization request has to be pushed.",
    without: "It need not be.",
    spec: "RFC 9126 §5",
  },
  device_authorization_endpoint: {
    what: "Where a device without a browser asks for its codes.",
    without: "There is no device authorization grant.",
    spec: "RFC 8628 §4",
  },
  response_types_supported: {
    what: "What a client can ask the authorization endpoint for.",
    without: "The document is incomplete: this member is required.",
    spec: "RFC 8414 §2",
  },
  response_modes_supported: {
    what: "The ways in which the answer can come back through the browser.",
    without: "Query and fragment are what a client may count on.",
    spec: "RFC 8414 §2",
  },
  grant_types_supported: {
    what: "The grants that the server knows.",
    without: "The code grant and the implicit grant are meant.",
    spec: "RFC 8414 §2",
  },
  token_endpoint_auth_methods_supported: {
    what: "How clients can show at the token endpoint who they are; `none` is for those without credentials.",
    without: "`client_secret_basic` is meant.",
    spec: "RFC 8414 §2",
  },
  token_endpoint_auth_signing_alg_values_supported: {
    what: "The algorithms for assertions of clients.",
    without: "A client that signs has to know them from elsewhere.",
    spec: "RFC 8414 §2",
  },
  introspection_endpoint_auth_methods_supported: {
    what: "How an API shows at the introspection endpoint who it is.",
    without: "The API has to know it from elsewhere.",
    spec: "RFC 8414 §2",
  },
  introspection_endpoint_auth_signing_alg_values_supported: {
    what: "The algorithms for assertions at the introspection endpoint.",
    without: "An API that signs has to know them from elsewhere.",
    spec: "RFC 8414 §2",
  },
  revocation_endpoint_auth_methods_supported: {
    what: "How clients show at the revocation endpoint who they are.",
    without: "`client_secret_basic` is meant.",
    spec: "RFC 8414 §2",
  },
  revocation_endpoint_auth_signing_alg_values_supported: {
    what: "The algorithms for assertions at the revocation endpoint.",
    without: "A client that signs has to know them from elsewhere.",
    spec: "RFC 8414 §2",
  },
  code_challenge_methods_supported: {
    what: "The methods of PKCE that the server takes.",
    without: "The server does not support PKCE.",
    spec: "RFC 8414 §2",
  },
  subject_types_supported: {
    what: "Whether a user has the same `sub` for every client: `public`.",
    without: "The document is incomplete: OpenID Connect requires it.",
    spec: "OIDC Discovery §3",
  },
  id_token_signing_alg_values_supported: {
    what: "The algorithms with which the server signs ID tokens.",
    without: "The document is incomplete: OpenID Connect requires it.",
    spec: "OIDC Discovery §3",
  },
  claims_supported: {
    what: "What the server can say of a user.",
    without: "The client finds it out when it asks.",
    spec: "OIDC Discovery §3",
  },
  acr_values_supported: {
    what: "The ways to sign in that can be asked for by `acr_values`.",
    without: "The client asks, and finds out by an error.",
    spec: "OIDC Discovery §3",
  },
  authorization_details_types_supported: {
    what: "The kinds of rights that can be asked for in more detail than scopes can say.",
    without: "A client has to know them from elsewhere.",
    spec: "RFC 9396 §10",
  },
  dpop_signing_alg_values_supported: {
    what: "The algorithms for proofs of a key.",
    without: "The server is not known to take such proofs.",
    spec: "RFC 9449 §5.1",
  },
  authorization_response_iss_parameter_supported: {
    what: "Whether each authorization response names its issuer, in `iss`.",
    without: "A client of several servers has to tell their answers apart in another way.",
    spec: "RFC 9207 §3",
  },
  request_parameter_supported: {
    what: "Whether a request may come as a signed JWT.",
    without: "It may not.",
    spec: "OIDC Discovery §3",
  },
  request_object_signing_alg_values_supported: {
    what: "The algorithms for signed requests.",
    without: "A client that signs has to know them from elsewhere.",
    spec: "OIDC Discovery §3",
  },
  request_uri_parameter_supported: {
    what: "Whether the server fetches a request from an address that the client names.",
    without: "In OpenID Connect it does.",
    spec: "OIDC Discovery §3",
  },

  // A client of itself (RFC 7591 §2)
  client_name: {
    what: "What the client is called, for people. Nobody has checked it.",
    without: "The consent page can name the client only by its `client_id`.",
    spec: "RFC 7591 §2",
  },
  client_uri: {
    what: "A page about the client.",
    without: "A server has no page to show to people who want to know more.",
    spec: "RFC 7591 §2",
  },
  redirect_uris: {
    what: "Where answers to this client may go, and nowhere else.",
    without: "A client that works by redirects cannot be registered.",
    spec: "RFC 7591 §2",
  },
  grant_types: {
    what: "The grants that the client will use.",
    without: "The code grant is meant.",
    spec: "RFC 7591 §2",
  },
  response_types: {
    what: "What the client will ask the authorization endpoint for.",
    without: "`code` is meant.",
    spec: "RFC 7591 §2",
  },
  token_endpoint_auth_method: {
    what: "How the client will show who it is. `none`: it cannot, because it can keep no secret.",
    without: "`client_secret_basic` is meant, and the server makes a secret.",
    spec: "RFC 7591 §2",
  },
  application_type: {
    what: "`native` for a program on the user’s machine. An MCP client must say it.",
    without: "A server of OpenID Connect takes `web`, and may refuse a redirect URI on the machine itself.",
    spec: "OIDC Registration §2",
  },
  client_id_issued_at: {
    what: "When the `client_id` was given, in seconds since 1970.",
    without: "Nothing is lost: it is optional.",
    spec: "RFC 7591 §3.2.1",
  },

  client_secret_expires_at: {
    what: "When the secret ends, in seconds since 1970; 0 is never.",
    without: "A client with a secret does not know how long it is good: the member is required then.",
    spec: "RFC 7591 §3.2.1",
  },

  // A call in the Model Context Protocol
  jsonrpc: {
    what: "The version of JSON-RPC in which the call is written.",
    without: "It is no message of MCP.",
    spec: "MCP Streamable HTTP §Sending Messages",
  },
  id: {
    what: "Which call this is. The answer repeats it.",
    without: "It is a notification, to which nothing is answered.",
    spec: "MCP Streamable HTTP §Sending Messages",
  },
  method: {
    what: "What is to be done: `tools/call` calls a tool.",
    without: "It is no request.",
    spec: "MCP Streamable HTTP §Standard Request Headers",
  },
  params: {
    what: "Which tool, with which arguments, and what the caller says of itself.",
    without: "The server does not know what to do.",
    spec: "MCP Streamable HTTP §Standard Request Headers",
  },
  result: {
    what: "What the tool gave, as text for a model and as data.",
    without: "The call has failed, and `error` says why.",
    spec: "MCP Streamable HTTP §Sending Messages",
  },
} as const satisfies Partial<Record<FieldName, ParameterExplanation>>;
