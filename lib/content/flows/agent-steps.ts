/** The messages of an agent that meets an unknown API, where this flow says something else of them than all flows. */
import type { FlowContent } from "../types";
import { codeRefusal } from "./code-refusal";

const hostile = { api: ["poses", "replays"] } as const;

export const agentSteps: FlowContent<unknown>["steps"] = {
  tokenRefusal: codeRefusal,
  challenge: {
    variants: [
      { when: hostile, text: "Here it is not Photos that answers, but Trips. Its answer looks the same." },
      {
        when: { api: "replays" },
        text: "It asks for `photos.read`, which is a right at Trips and at Photos. A scope alone does not say at which of them it counts.",
      },
    ],
  },
  resourceMetadata: {
    variants: [
      {
        when: { api: "poses" },
        replaces: "title",
        text: "Trips says that it is Photos",
      },
      {
        when: { api: "poses" },
        replaces: "what",
        text: "The document comes from trips.example, and says in `resource` that it describes photos.example. The name of the server and the scopes are those of Photos as well.",
      },
      {
        when: { api: "poses", match: "off" },
        replaces: "watch",
        text: "This agent does not compare. It will ask for a token for photos.example, and send it to the address that it knows: trips.example.",
      },
    ],
  },
  authorizationRequest: {
    title: "The agent opens Maya’s browser",
    what: "The agent opens the browser at id.example. The address names the agent (`client_id`), the port at which it waits (`redirect_uri`), the hash of a fresh secret (`code_challenge`), and the API that the token is for (`resource`).",
    why: "Maya signs in with her own browser, where she can see at which site. An agent must not show that page itself (RFC 8252 §8.12).",
    watch:
      "An MCP client must send `resource` here and in the token request, whether or not the server knows the parameter.",
    specs: [
      "RFC 8252 §7.3",
      "RFC 7636 §4.3",
      "RFC 8707 §2",
      "MCP Authorization §Resource Parameter Implementation",
    ],
    highlights: ["client_id", "redirect_uri", "code_challenge", "resource"],
    variants: [
      {
        when: { resource: "omitted" },
        replaces: "what",
        text: "The agent opens the browser at id.example. The address names the agent (`client_id`), the port at which it waits (`redirect_uri`), and the hash of a fresh secret (`code_challenge`). It does not say which API the token is for.",
      },
      {
        when: { resource: "omitted" },
        replaces: "watch",
        text: "Without `resource` the server decides which API the token is for. This one takes its default, and that is Photos.",
      },
      {
        when: { resource: "omitted" },
        replaces: "highlights",
        highlights: ["client_id", "redirect_uri", "scope", "code_challenge"],
      },
      {
        when: { registration: "document" },
        text: "Here `client_id` is an address. Nothing was registered: id.example has to read there who asks.",
      },
      {
        when: { registration: "known" },
        text: "The agent is registered with `http://127.0.0.1/callback`. For a loopback address a server has to allow any port, because the system gives the program one when it starts (RFC 8252 §7.3).",
      },
      {
        when: { task: "write", api: "honest" },
        text: "When one more right is needed the same request comes once more, with the old scope and the new one.",
      },
    ],
  },
  loginPage: {
    watch:
      "Whoever sent the browser here, it is the address bar that tells Maya where she is. An agent that asks for her password in its own window is not to be trusted.",
  },
  consentPage: {
    variants: [
      {
        when: { registration: "dynamic" },
        text: "The agent has registered itself, so the page warns: nobody has checked that it is what it calls itself (RFC 7591 §5).",
      },
      {
        when: { registration: "document" },
        text: "The page names scout.example, where the name comes from, and `127.0.0.1`, where the answer goes. id.example knows no more of the agent than that.",
      },
      {
        when: { registration: "document" },
        replaces: "watch",
        text: "Anyone who owns a domain can put any name into a document there. So it is the host that Maya has to look at, and not the name.",
      },
      {
        when: { api: "replays", resource: "sent" },
        text: "The agent has said which API the token is for, so the page speaks of Trips. What Trips will do with it, no page can say.",
      },
      {
        when: { api: "replays", resource: "omitted" },
        text: "Nobody has told id.example that the agent was sent to Trips. So the page speaks of Photos, and Maya finds nothing wrong.",
      },
    ],
  },
  authorizationResponse: {
    what: "Maya has allowed it. id.example sends her browser to the port at which the agent waits, with a **code** in the address. At this server a code works once, and for 60 seconds.",
    why: "Another program on the laptop could listen at a port as well, or read the address. So it is a code and not a token: to redeem it takes the `code_verifier`, which has never left the agent (RFC 8252 §8.1).",
    watch:
      "An agent uses many servers. So `iss` matters: a hostile server could otherwise have the code of an honest one sent to itself, a mix-up attack (RFC 9207 §1).",
    specs: ["RFC 6749 §4.1.2", "RFC 8252 §8.1", "RFC 9207 §2"],
    variants: [],
  },
  callback: {
    title: "The browser brings the answer to the agent",
    what: "The browser follows the link or the redirect to a port of the laptop itself. `127.0.0.1` is no other machine, so nothing of this leaves the laptop. The agent compares `state` and `iss` before it believes anything.",
    why: "Any page can send Maya’s browser to a port of her laptop, with a code of its own (RFC 8252 §8.9). The agent has set no cookie: `state` ties the answer to the attempt that it began, and `iss` to the server that it asked.",
    watch:
      "The request goes over plain HTTP. That is fine for a loopback address, and for no other (RFC 8252 §8.3).",
    specs: ["RFC 8252 §7.3", "RFC 8252 §8.3", "RFC 6749 §4.1.2", "RFC 9207 §2.4"],
    highlights: ["code", "state", "iss", "error"],
    variants: [],
  },
  tokenRequest: {
    title: "The agent exchanges the code for a token",
    what: "The agent calls id.example directly. It hands in the code and its `code_verifier`, and names the API once more (`resource`). It has no secret: `client_id` says who it is, and proves nothing.",
    why: "A program that many people install can keep no secret from them (RFC 8252 §8.5). So it is the verifier that shows that this is the program in which the flow began.",
    watch:
      "Here `resource` must be what Maya has just allowed, or the answer is `invalid_target`. Which values a server takes is for it to say (RFC 8707 §2.2).",
    specs: ["RFC 6749 §4.1.3", "RFC 7636 §4.5", "RFC 8707 §2.2", "RFC 8252 §8.5"],
    highlights: ["code", "code_verifier", "resource", "client_id"],
    variants: [
      {
        when: { resource: "omitted" },
        replaces: "what",
        text: "The agent calls id.example directly. It hands in the code and its `code_verifier`. It names no API, and has no secret: `client_id` says who it is, and proves nothing.",
      },
      {
        when: { resource: "omitted" },
        replaces: "watch",
        text: "RFC 8707 leaves `resource` optional. Without it a server goes by the scope, and where several APIs have that it takes its default (RFC 9068 §3).",
      },
      {
        when: { resource: "omitted" },
        replaces: "highlights",
        highlights: ["code", "code_verifier", "redirect_uri", "client_id"],
      },
    ],
  },
  tokenResponse: {
    variants: [
      {
        when: { api: "replays", resource: "sent", token: "jwt" },
        text: "`photos.read` is a right at both APIs. `aud` says that this token has it at Trips (RFC 9068 §5).",
      },
      {
        when: { api: "replays", resource: "sent", token: "opaque" },
        text: "`photos.read` is a right at both APIs. The server has kept that this token has it at Trips, and says so to who may ask.",
      },
      {
        when: { token: "jwt", resource: "sent" },
        text: "`aud` in the token is the API that the agent named. At any other one the token is worth nothing.",
      },
      {
        when: { token: "jwt", resource: "omitted" },
        text: "`aud` in the token is Photos, the default of this server. The agent had no say in it.",
      },
    ],
  },
  resultPage: {
    title: "The agent answers the browser",
    what: "The agent has its token, and answers the request that brought the code. The page says that Maya can go back to her agent. No token is in it.",
    why: "The browser has done its part: Maya could sign in and decide. The agent does all the rest by itself.",
    watch: "The address bar still shows the code. It is spent, but it stays in the history of this browser.",
    specs: ["RFC 8252 §7.3", "RFC 9700 §4.2.4"],
  },
  clientErrorPage: {
    watch:
      "The agent must not try the same code again (RFC 6749 §4.1.2). It tells Maya in its own window as well.",
  },
  apiRequest: {
    title: "The agent calls with its token",
    what: "It is the call from before. Now the access token stands in `Authorization`.",
    why: "Photos knows neither Maya’s password nor this agent. It judges the token alone: who made it, for which API, what it allows, and until when.",
    watch:
      "An MCP client must send a server no other tokens than those of that server’s own authorization server, and never in an address.",
    specs: ["RFC 6750 §2.1", "MCP Authorization §Token Requirements"],
    highlights: ["Authorization", "Mcp-Name"],
    variants: [
      {
        when: hostile,
        replaces: "what",
        text: "The agent calls the address that Maya gave it: trips.example. The access token stands in `Authorization`, and Trips now has it.",
      },
      {
        when: hostile,
        replaces: "why",
        text: "The agent cannot see whether an API is honest. What it can see to is that a token is good at one API alone.",
      },
      {
        when: { task: "write", api: "honest" },
        replaces: "what",
        text: "The agent calls a tool. Now the access token stands in `Authorization`. `Mcp-Name` says which tool it is: first the one that lists albums, then the one that makes one.",
      },
      {
        when: { task: "write", api: "honest" },
        text: "The first tool needs `photos.read`, which the agent was given. The second one needs `photos.write`.",
      },
    ],
  },
  apiResponse: {
    title: "The API does what was asked",
    what: "The token is good, made for this API, and its scope allows the tool that was called. Photos answers with what the tool gave.",
    highlights: ["result", "id"],
    variants: [
      { when: hostile, replaces: "title", text: "Trips answers the agent" },
      {
        when: hostile,
        replaces: "what",
        text: "Trips answers the agent as if nothing had happened. It passes on what Photos gave it, so that neither the agent nor Maya notices anything.",
      },
      {
        when: { api: "replays", resource: "sent" },
        replaces: "what",
        text: "Trips answers the agent as if nothing had happened. Photos gave it nothing, so it has no albums to show.",
      },
      {
        when: hostile,
        replaces: "why",
        text: "An answer says nothing about what else was done with the token that was sent for it.",
      },
    ],
  },
  apiRefusal: {
    what: "Photos does not do what was asked. `401` means that the token is not good. `403` with `insufficient_scope` means that it is good, but does not allow this tool: `scope` says what the tool needs. With `503` Photos could not find out.",
    why: "A right that is missing can be asked for: the agent opens the browser once more, and then tries the same call again. It asks for the old scope as well, or the new token would allow less.",
    watch:
      "Such attempts need a limit. An agent that is refused again has to stop, and not ask Maya for ever.",
    specs: ["RFC 6750 §3.1", "MCP Authorization §Step-Up Authorization Flow"],
    highlights: ["WWW-Authenticate", "error", "scope"],
    variants: [],
  },
  thiefApiRequest: {
    title: "Trips uses the token at Photos",
    what: "Trips was sent a token, so that it could serve the agent. It takes the token to Photos and asks for Maya’s albums.",
    why: "A bearer token serves whoever holds it. What can stop Trips is that the token is not for Photos (RFC 9728 §7.4).",
    watch:
      "An honest server that passes on the token of its caller does the same. MCP forbids it: a server must get a token of its own for the next API.",
    specs: [
      "RFC 9728 §7.4",
      "RFC 9700 §4.9.1",
      "MCP Security Considerations §Access Token Privilege Restriction",
    ],
    highlights: ["Authorization", "Mcp-Name"],
  },
  thiefApiResponse: {
    title: "Photos gives Trips the albums",
    what: "The token is for Photos, and it allows this. Photos answers as it would answer the agent.",
    why: "Nothing in the request is wrong. The mistake was made before, when the token was asked for.",
    specs: ["RFC 9728 §7.3", "RFC 9700 §4.9.1"],
    highlights: ["result", "id"],
  },
  thiefApiRefusal: {
    title: "Photos refuses the token of Trips",
    what: "A token that was made for Trips is not for Photos: its audience says so, and Photos does not accept it.",
    why: "The agent had named the API, and id.example made the token for that one alone. It takes both, and an API that looks at the audience (RFC 9700 §2.3).",
    specs: ["RFC 8707 §2", "RFC 9700 §2.3", "MCP Authorization §Token Handling"],
    variants: [
      {
        when: { token: "opaque", api: "replays" },
        replaces: "what",
        text: "Of a token that was made for Trips, id.example tells Photos only that it is not active, so Photos does not accept it.",
      },
      {
        when: { api: "poses" },
        replaces: "what",
        text: "The token was asked for Photos, but Photos does not accept it this time. The checks show why.",
      },
      {
        when: { api: "poses" },
        replaces: "why",
        text: "Photos cannot see that Trips is not the one who was meant: whoever holds a bearer token can use it (RFC 9728 §7.3).",
      },
    ],
  },
};
