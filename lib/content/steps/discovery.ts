/** A client meets an API that it knows nothing of, and finds out what it has to know (RFC 9728, RFC 8414, RFC 7591). */
import type { StepId } from "@/lib/transcript/steps";
import type { StepExplanation } from "../types";

export const discoverySteps = {
  firstRequest: {
    title: "The agent calls the API without a token",
    what: "Maya has given the agent an address. There is an API that speaks MCP (Model Context Protocol), and the agent knows nothing else of it. It makes its call as it is, and waits for what the API says.",
    why: "An agent can be sent to any API. It cannot know beforehand which server gives tokens for this one, so the API itself has to say it.",
    watch:
      "A token that was made for another API must not be tried here. Whoever receives a bearer token can use it.",
    specs: ["RFC 9728 §5", "MCP Streamable HTTP §Sending Messages"],
    highlights: ["Mcp-Name", "Mcp-Method", "MCP-Protocol-Version"],
  },

  challenge: {
    title: "The API says where it describes itself",
    what: "The API answers `401`: no call without a token. In `WWW-Authenticate` it names the address of its own description, `resource_metadata`, and the `scope` that this call needs.",
    why: "By this one header field a client that has never heard of the API can go on by itself.",
    watch:
      "A call without any token gets no `error` (RFC 6750 §3.1). Where the link is missing, an MCP client looks at the well-known address with the path of the API, and then at the one without.",
    specs: ["RFC 9728 §5.1", "RFC 6750 §3", "MCP Authorization §Scope Selection Strategy"],
    highlights: ["resource_metadata", "scope", "WWW-Authenticate"],
  },

  resourceMetadataRequest: {
    title: "The agent fetches the API’s description",
    what: "The agent asks for the document that the API has named. It is for everyone: the request carries no token and says nothing of Maya.",
    why: "The well-known part stands between the host and the path of the API. So many APIs can live on one host, each with a description of its own (RFC 9728 §3.1).",
    watch:
      "The agent opens an address that a stranger gave it. It has to take care that such an address does not lead into its own network (RFC 9728 §7.7).",
    specs: ["RFC 9728 §3.1", "RFC 9728 §7.7"],
    highlights: ["Accept"],
  },

  resourceMetadata: {
    title: "The API names its authorization server",
    what: "The document says what the API is called (`resource`), which server gives tokens for it (`authorization_servers`), and which scopes there are. The agent compares `resource` with the address that it called.",
    why: "An API that could describe itself as another one would be given a token for that one. So the two must be identical, or nothing of the document may be used (RFC 9728 §3.3).",
    watch:
      "Clients differ. The MCP SDK for TypeScript also takes a `resource` of the same origin whose path is a prefix of the one that was called. To the letter, RFC 9728 allows no difference.",
    specs: ["RFC 9728 §2", "RFC 9728 §3.3", "RFC 9728 §7.3"],
    highlights: ["resource", "authorization_servers", "scopes_supported"],
  },

  serverMetadataRequest: {
    title: "The agent fetches the server’s description",
    what: "The agent now knows the issuer, and nothing more of it. It asks at the well-known address that RFC 8414 makes of an issuer.",
    why: "Endpoints and algorithms differ from server to server. Nobody has to configure what a client reads from the server itself.",
    watch:
      "Where an issuer has a path, the well-known part stands between host and path. Where nothing is found, an MCP client tries the address of OpenID Connect Discovery (RFC 8414 §5).",
    specs: ["RFC 8414 §3.1", "RFC 8414 §5"],
    highlights: ["Accept"],
  },

  serverMetadata: {
    title: "id.example says how to ask",
    what: "The document lists the endpoints of id.example and what it can do. The agent compares `issuer` with the one that the API named. It also looks for `S256` among the methods of PKCE.",
    why: "A server that could describe itself as another one could have that one’s codes sent to itself. So the issuers must be identical, or nothing of the document may be used (RFC 8414 §3.3).",
    watch:
      "Where `code_challenge_methods_supported` is missing, the server does not support PKCE (RFC 8414 §2). An MCP client must then refuse to go on.",
    specs: ["RFC 8414 §2", "RFC 8414 §3.3", "MCP Security Considerations §Authorization Code Protection"],
    highlights: [
      "issuer",
      "authorization_endpoint",
      "registration_endpoint",
      "code_challenge_methods_supported",
    ],
  },

  noDescription: {
    title: "There is no description at this address",
    what: "Nothing that the agent could use stands here. The description may stand at another address, so the agent tries the next one that it knows, until none is left.",
    why: "The well-known addresses were invented one after the other, and not everybody serves all of them. An MCP client has to try them in their order.",
    specs: ["RFC 9728 §3.1", "RFC 8414 §5"],
    highlights: ["error", "Content-Type", "Cache-Control"],
  },

  registrationRequest: {
    title: "The agent registers itself",
    what: "id.example has never heard of this agent. So the agent says what it is: its name, where answers may go (`redirect_uris`), and that it has no credentials (`none`).",
    why: "Nobody can register every agent at every server by hand. Here the program does it by itself, with one request.",
    watch:
      "Anyone can register under any name, and nobody has checked it (RFC 7591 §5). MCP calls this way deprecated, and prefers client ID metadata documents where a server knows them, as with the option “Describes itself”.",
    specs: [
      "RFC 7591 §3.1",
      "RFC 7591 §5",
      "RFC 8252 §7.3",
      "MCP Client Registration §Dynamic Client Registration",
    ],
    highlights: ["redirect_uris", "client_name", "token_endpoint_auth_method", "application_type"],
  },

  registrationResponse: {
    title: "id.example now knows the agent",
    what: "id.example answers `201` with a `client_id`, and with everything as it is registered. The agent checks whether it can work with that: a server may have changed what was asked for.",
    why: "From now on the two know each other by this `client_id`. It is a name, and no secret.",
    watch:
      "A `client_id` means something at the server that gave it, and nowhere else. A client has to keep it together with the issuer.",
    specs: ["RFC 7591 §3.2.1", "MCP Client Registration §Authorization Server Binding"],
    highlights: ["client_id", "redirect_uris", "token_endpoint_auth_method"],
  },

  registrationRefusal: {
    title: "id.example does not register the agent",
    what: "Something that the agent says of itself will not do. `error` says what kind of thing: a redirect URI, or any other value. Nothing is registered.",
    why: "A redirect URI decides where codes go. One that anybody could listen at must never be known to a server.",
    specs: ["RFC 7591 §3.2.2"],
    highlights: ["error", "error_description"],
  },

  clientDocumentRequest: {
    title: "id.example looks up who asks",
    what: "`client_id` is an address: scout.example/client.json. Before id.example shows Maya anything, it asks there what this client is. The request carries nothing of hers.",
    why: "So a client needs no registration anywhere. It has one name at all servers, and whoever owns the domain says what stands under it.",
    watch:
      "A stranger has the server fetch an address. It must see to it that this leads nowhere into its own network (SSRF), and follow no redirect. It should read no more than 5 kilobytes.",
    specs: [
      "draft ietf-oauth-client-id-metadata-document-02 §5",
      "draft ietf-oauth-client-id-metadata-document-02 §8.6",
      "draft ietf-oauth-client-id-metadata-document-02 §8.7",
      "MCP Client Registration §Client ID Metadata Documents",
    ],
    highlights: ["Accept"],
  },

  clientDocument: {
    title: "The agent’s makers say what it is",
    what: "The document says what a registration would say: the name, where answers may go, and that there is no secret. id.example compares `client_id` with the address that it asked, and then judges the request that has waited.",
    why: "The two must be the same to the letter. A copy of the document at another address is therefore no client at all.",
    watch:
      "It proves who owns the address, and not which program asks. Any program on Maya’s laptop can name scout.example and listen at a port, so the page says where the answer goes.",
    specs: [
      "draft ietf-oauth-client-id-metadata-document-02 §4",
      "draft ietf-oauth-client-id-metadata-document-02 §5.2",
      "MCP Security Considerations §Localhost Redirect URI Risks",
    ],
    highlights: ["client_id", "redirect_uris", "error", "Allow"],
  },

  leavingPage: {
    title: "id.example leaves the way back to Maya",
    what: "There is no code: Maya said no, or id.example refused. An error would go back by a redirect, but nobody vouches for this client. So id.example says what happened, and shows a link.",
    why: "Anyone can register a client with an address of their own, and use a good name to lead people there. A server should redirect by itself only to an address that it trusts (RFC 9700 §4.11.2).",
    specs: ["RFC 9700 §4.11.2", "RFC 6749 §4.1.2.1"],
    highlights: ["Content-Type", "Content-Security-Policy", "X-Frame-Options"],
  },
} as const satisfies Partial<Record<StepId, StepExplanation>>;
