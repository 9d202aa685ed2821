/** Ready-made comparisons of how a client asks, and of what its tokens are bound to. */
import type { Comparison } from "./types";

export const bearerOrDpop: Comparison = {
  id: "bearer-or-dpop",
  title: "Bearer token or DPoP",
  lead: "A bearer token serves whoever holds it. A DPoP token serves whoever has the key. A call to the API is copied from a log, and somebody sends the token again.",
  left: { flow: "pushed-authorization", options: { par: "off" }, name: "Bearer" },
  right: { flow: "pushed-authorization", options: { par: "off", dpop: "on" }, name: "DPoP" },
  attack: "token",
  lines: {
    authorizationRequest:
      "`dpop_jkt` names the key already here, so that the code is bound to it as well (RFC 9449 §10).",
    tokenRequest: "`DPoP` is a proof: a small JWT for this one request, signed with the key of Prints.",
    tokenResponse:
      "`token_type` says how the token is to be used. Inside the token on the right, `cnf` names the key.",
    apiRequest:
      "On the left the token is all. On the right a new proof comes with it, made for this address and this token.",
    attack: "Somebody reads a log of Photos, with the call and the token in it.",
    thiefApiRequest:
      "The thief has the token on both sides, and the key on neither. On the right they try it as a bearer token.",
    thiefApiResponse: "On the left that is enough: the albums.",
    thiefApiRefusal:
      "A token that is bound to a key is not taken as a bearer token, or binding it would be for nothing (RFC 9449 §7.2).",
    end: "The copy was worth the albums on the left, and nothing on the right.",
  },
  so: "tokens that are bound to a key wherever the client can keep one: access tokens should be sender-constrained (RFC 9700 §2.2.1). A bearer token should live for minutes, and only for one API.",
  specs: ["RFC 9449 §1", "RFC 9700 §2.2.1", "RFC 6750 §1.2"],
};

export const plainOrPushed: Comparison = {
  id: "plain-or-pushed",
  title: "Plain or pushed request",
  lead: "The same request, once in the address of the browser and once from server to server, with a reference in the address.",
  left: { flow: "pushed-authorization", options: { par: "off" }, name: "In the address" },
  right: { flow: "pushed-authorization", options: {}, name: "Pushed" },
  lines: {
    pushedRequest:
      "Only on the right: Prints sends the request to id.example itself and authenticates. What is wrong with it is found before Maya is involved.",
    pushedResponse:
      "Prints gets a `request_uri`: a reference that is good once, for a minute or so, and for Prints alone.",
    authorizationRedirect:
      "On the left everything that is asked for passes through the browser. On the right it is a name that means nothing to anyone else.",
    authorizationRequest:
      "Whoever changes the address on the left changes the request. On the right there is nothing to change but the reference.",
    authorizationResponse:
      "The answer comes back the same way: PAR protects the request, and not the code. PKCE does that, on both sides.",
    end: "Two more messages on the back channel, and a request that nobody could read or change on its way.",
  },
  so: "a pushed request where it is large, confidential or worth protecting. It costs one call, and tells the server who asks before the user sees anything.",
  specs: ["RFC 9126 §1", "RFC 9126 §2", "RFC 9126 §4"],
};

export const registerOrDescribe: Comparison = {
  id: "register-or-describe",
  title: "Registration or metadata document",
  lead: "An agent comes to a server that has never heard of it. It registers there, or its `client_id` is an address at which the server reads what it is.",
  left: { flow: "agent", options: {}, name: "Registers itself" },
  right: { flow: "agent", options: { registration: "document" }, name: "Describes itself" },
  lines: {
    serverMetadata:
      "`registration_endpoint` stands on both sides. `client_id_metadata_document_supported` stands on the right alone: this server fetches descriptions.",
    registrationRequest:
      "Only on the left: the agent says what it is, and the server keeps it. Each copy of the agent does so once at every server.",
    registrationResponse:
      "The `client_id` is a new one, and means something at this server alone. Nobody removes it when the agent is gone.",
    authorizationRequest:
      "On the left `client_id` is a name that the server gave. On the right it is an address of the agent’s makers, the same at every server.",
    clientDocumentRequest:
      "Only on the right: the server asks at that address. It fetches what a stranger named, so it must be careful where that leads.",
    clientDocument:
      "What is registered on the left, but for all copies alike: it names no port. Whoever owns the domain can change it, without asking any server.",
    consentPage:
      "Both pages warn. On the right there is a host that stands for the name. On the left there is nothing but the agent’s own word.",
    end: "Neither proves which program asks: another one on the same laptop could do either. What protects the code is PKCE, on both sides.",
  },
  so: "a document where servers and clients do not know each other: MCP has a client prefer it, and calls registration deprecated. Register where the server fetches none, and by hand where the makers know each other.",
  specs: [
    "draft ietf-oauth-client-id-metadata-document-02 §5",
    "RFC 7591 §5",
    "MCP Client Registration §Client ID Metadata Documents",
  ],
};
