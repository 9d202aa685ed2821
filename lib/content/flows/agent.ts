/** What is said of an agent that meets an unknown API alone (RFC 9728, RFC 8414, RFC 7591, RFC 8707). */
import type { AgentOptions } from "@/lib/world/options/agent";
import { options } from "../options";
import type { FlowContent } from "../types";
import { agentSteps } from "./agent-steps";

export const agentContent: FlowContent<AgentOptions> = {
  card: {
    group: "user",
    title: "An agent and an unknown API",
    line: "It knows one address, and finds out the rest: whom to ask, and how.",
    audience:
      "For whoever builds agents, MCP clients or MCP servers, or an API that programs of anyone may call.",
    presets: [
      {
        title: "A right that is missing",
        reason: "`403` with `insufficient_scope`: the agent asks Maya for one right more, and tries again.",
        options: { task: "write" },
      },
      {
        title: "An API that poses as Photos",
        reason: "Its description names Photos. The agent compares, and stops before anybody is asked.",
        options: { api: "poses" },
      },
      {
        title: "The same, and nobody compares",
        reason: "A token for Photos goes to Trips, and Trips uses it.",
        options: { api: "poses", match: "off" },
      },
      {
        title: "An API that tries tokens elsewhere",
        reason: "The token names the one API that it is for, and Photos refuses it.",
        options: { api: "replays" },
      },
      {
        title: "The same without resource",
        reason: "Nobody said which API the token is for. Trips reads the albums with it.",
        options: { api: "replays", resource: "omitted" },
      },
      {
        title: "An agent that describes itself",
        reason:
          "No registration: the server fetches what stands at the agent’s `client_id`. MCP prefers this way.",
        options: { registration: "document" },
      },
      {
        title: "An agent that is known already",
        reason: "Its maker has registered it. Only the port differs each time.",
        options: { registration: "known" },
      },
    ],
  },

  options: {
    registration: {
      label: "How it is known",
      what: "Where the agent has its `client_id` from. MCP has a client prefer being known, then a document, then registering.",
      values: {
        dynamic: {
          label: "Registers itself",
          what: "With one request, as RFC 7591 says. MCP keeps this way for servers that know no better.",
        },
        document: {
          label: "Describes itself",
          what: "Its `client_id` is the address of a document, which the server fetches (a client ID metadata document, a draft of the OAuth group).",
        },
        known: {
          label: "Known beforehand",
          what: "Its maker has registered it at id.example. MCP has a client try this first.",
        },
      },
    },
    task: {
      label: "What Maya wants",
      what: "Whether one right is enough for it.",
      appliesWhen: { api: "honest" },
      values: {
        read: { label: "See her albums", what: "The first `401` names the scope, and it is enough." },
        write: {
          label: "And make one",
          what: "For that another scope is needed. The agent asks for it when the API says so.",
        },
      },
    },
    api: {
      label: "The API",
      what: "Which API Maya sends her agent to.",
      values: {
        honest: { label: "Photos", what: "It is what it says it is." },
        poses: {
          label: "One that poses",
          what: "Trips, which describes itself as Photos. So a token for Photos would come to it (RFC 9728 §7.3).",
        },
        replays: {
          label: "One that replays",
          what: "Trips, under its own name. It takes each token that it gets to Photos (RFC 9728 §7.4).",
        },
      },
    },
    match: {
      label: "Agent compares the name",
      what: "Whether `resource` in the description has to be the address that was called (RFC 9728 §3.3).",
      values: {
        on: { label: "Compares", what: "A description of another API is not used." },
        off: {
          label: "Does not compare",
          what: "Whatever the description says is believed.",
          danger: "An API can name another one, and is given a token that is good there.",
        },
      },
    },
    resource: {
      label: "API asked for",
      what: "Whether the agent says which API it wants the token for (RFC 8707). MCP demands it.",
      values: {
        sent: { label: "Named", what: "The token names this API as its audience, and no other." },
        omitted: {
          label: "Not named",
          what: "The server takes its default, which here is Photos.",
          danger:
            "The token may be good at an API that the agent never meant, and its receiver can use it there.",
        },
      },
    },
    token: options.token,
  },

  names: { "Prints’": "the agent’s", Prints: "the agent" },
  steps: agentSteps,

  outcomes: {
    completed: {
      title: "The agent has Maya’s albums",
      what: "The agent knew one address. It found the server, made itself known there, asked Maya, and called with a token that is good at this API alone.",
      why: "Use this where programs and APIs meet that were not made for each other. An app for one API, by makers who know one another, is better registered by hand: then its name has been checked.",
      specs: ["RFC 9728 §1", "RFC 8707 §1", "RFC 7591 §1"],
      variants: [
        {
          when: { registration: ["document", "known"] },
          replaces: "what",
          text: "The agent knew one address. It found the server, needed no registration there, asked Maya, and called with a token that is good at this API alone.",
        },
        {
          when: { api: "replays" },
          replaces: "title",
          text: "The token was worth nothing elsewhere",
        },
        {
          when: { api: "replays" },
          replaces: "what",
          text: "Trips took the token to Photos and was refused. A token that names Trips as its audience is worth nothing there. Nobody lost anything.",
        },
        {
          when: { api: "replays" },
          replaces: "why",
          text: "No protocol can find out that an API is hostile. But a token that is good at one API alone does no harm at another.",
        },
        { when: { api: "poses" }, replaces: "title", text: "This time Trips got nothing" },
        {
          when: { api: "poses" },
          replaces: "what",
          text: "Trips took the token to Photos and was refused: the checks show why. That was luck. The agent had believed a description that was not of the API it called.",
        },
        {
          when: { api: "poses" },
          replaces: "why",
          text: "A token for Photos is good in the hands of Trips as well. RFC 9728 §3.3 has the agent compare the two names, and use nothing where they differ.",
        },
        {
          when: { resource: "omitted", api: "honest" },
          replaces: "what",
          text: "The agent knew one address, and got a token that happens to be good there: the server’s default is this very API. With another API it would have failed, or worse.",
        },
      ],
    },
    denied: {
      variants: [
        {
          when: { task: "write", api: "honest" },
          replaces: "what",
          text: "The agent was told `access_denied`, and takes it that Maya said no. It got no code for what it asked for now, and no token. What Maya allowed before, if she was asked before, still holds.",
        },
      ],
    },
    stolen: {
      title: "Trips has Maya’s albums",
      what: "Maya allowed the agent to see her albums, and Trips has them now. Neither she nor the agent noticed anything.",
      why: "The agent believed a description that was not of the API it called. RFC 9728 §3.3 has it compare the two, and use nothing where they differ.",
      specs: ["RFC 9728 §7.3", "RFC 9728 §7.4", "RFC 8707 §2"],
      variants: [
        {
          when: { api: "replays" },
          replaces: "why",
          text: "Nobody had said which API the token is for. With `resource` in both requests it would have been good at Trips, and nowhere else.",
        },
      ],
    },
    refusedByClient: {
      title: "The agent stopped",
      what: "The agent compared what it was told with what it had asked for. Something was not as it must be, so it used none of it. The checks show what it was.",
      why: "All that an agent learns of an API it learns from strangers. So every document must prove that it speaks of what was asked.",
      specs: ["RFC 9728 §3.3", "RFC 8414 §3.3", "RFC 9207 §2.4"],
      variants: [
        {
          when: { api: "poses", match: "on" },
          replaces: "what",
          text: "trips.example describes itself as photos.example. The agent had called trips.example, so it used nothing of the description. Maya was not even asked.",
        },
      ],
    },
    refusedByApi: {
      title: "The API did not serve the agent",
      what: "The API could not read the call, or the token will not do or did not arrive. Or Maya did not give the right that is missing, or the refusal said nothing to go on from. The checks show what it was.",
    },
  },
};
