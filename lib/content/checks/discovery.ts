/** What a client judges that meets an API of which it knows nothing: the challenge, both descriptions, and its registration. */
import type { CheckId } from "@/lib/oauth/checks";
import type { CheckExplanation } from "../types";

export const discoveryChecks = {
  "challenge-status": {
    rule: "The API answers a call without a token with 401.",
    why: "Any other answer says nothing about where a token could be had.",
  },
  "challenge-scheme": {
    rule: "The API asks for a bearer token.",
    why: "For another scheme the client would need something that it does not have: for `DPoP` a key of its own.",
  },
  "challenge-requirements": {
    rule: "A challenge that wants another login says which one.",
    why: "`max_age` says how recent it must be, and `acr_values` in which way. A client can put both into its next request as they are. Without either it would have to guess.",
  },
  "challenge-link": {
    rule: "The challenge names the description of the API, by an https address.",
    why: "Without the link the client has to guess: it tries the well-known addresses one after the other.",
  },
  "resource-metadata-readable": {
    rule: "A JSON document stands at the address.",
    why: "Where there is none, the description may stand at the next address. After the last one the client gives up.",
  },
  "resource-metadata-resource": {
    rule: "`resource` is the very address that was called.",
    why: "An API could otherwise describe itself as another one, have a token made for that one, and use it there.",
  },
  "resource-metadata-servers": {
    rule: "The API names an authorization server, by an https address.",
    why: "RFC 9728 leaves this member optional. An MCP server must give it, because the client knows no other server.",
  },
  "resource-metadata-bearer": {
    rule: "The API takes a bearer token in the `Authorization` header.",
    why: "This client cannot send one elsewhere, and has no key for DPoP. The user would allow it something that it could not use.",
  },
  "server-metadata-readable": {
    rule: "A JSON document stands at the address.",
    why: "Where there is none, the client tries the next address, up to that of OpenID Connect Discovery.",
  },
  "server-metadata-issuer": {
    rule: "`issuer` is the very issuer that the API named.",
    why: "A document of another issuer could send the browser, the code and the verifier to a hostile server.",
  },
  "server-metadata-endpoints": {
    rule: "The authorization endpoint and the token endpoint are there, with https.",
    why: "Codes, verifiers and tokens travel to them and must not be read on the way.",
  },
  "server-metadata-code": {
    rule: "The server knows the response type `code`.",
    why: "Without it there is no authorization code grant.",
  },
  "server-metadata-pkce": {
    rule: "The server supports PKCE with `S256`.",
    why: "An agent has no secret. Without PKCE a code that is read on the way could be redeemed by anyone.",
  },
  "server-takes-documents": {
    rule: "The server fetches the description of a client whose `client_id` is an address.",
    why: "Any other server would tell the user that it does not know the client, and the client would hear nothing of it.",
  },
  "server-registers-clients": {
    rule: "The server has an endpoint where clients register themselves.",
    why: "A client that is not known and cannot register has no `client_id`, and nothing to ask with.",
  },
  "registration-response-status": {
    rule: "The server answers the registration with 201.",
    why: "Any other status means that the client is not registered.",
  },
  "registration-response-client": {
    rule: "The answer has a `client_id`.",
    why: "It is what the registration was for.",
  },
  "registration-response-usable": {
    rule: "The client is registered as what it can be.",
    why: "A server may change what was asked for. A client without a secret cannot use a registration that wants one.",
  },
} as const satisfies Partial<Record<CheckId, CheckExplanation>>;
