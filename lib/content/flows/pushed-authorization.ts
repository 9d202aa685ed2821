/** What is said of pushed authorization requests alone (RFC 9126), and of tokens that are bound to a key (RFC 9449). */
import type { PushedAuthorizationOptions } from "@/lib/world/options/pushed-authorization";
import { options } from "../options";
import type { FlowContent } from "../types";
import {
  pushedAuthorizationActs,
  pushedAuthorizationOutcomes,
  pushedAuthorizationSteps,
} from "./pushed-authorization-steps";

const { on: parOn, off: parOff } = options.par.values;

export const pushedAuthorizationContent: FlowContent<PushedAuthorizationOptions> = {
  card: {
    group: "user",
    title: "Pushed request, bound token",
    line: "An app gives the server its request directly, and ties its tokens to a key: PAR and DPoP.",
    audience:
      "For apps that move money or read health records, and for requests that are long or confidential. FAPI 2.0 asks for both: PAR, and tokens bound to a key. Where there is nothing to hide in a request, PKCE alone already protects the code.",
    presets: [
      {
        title: "What PAR takes out of the address",
        reason: "The same request without PAR. All of it stands in the address bar.",
        options: { par: "off" },
      },
      {
        title: "A signed request in the address",
        reason:
          "Everybody can read it, and nobody can change it. But who has read it can send another one, unsigned.",
        options: { par: "off", signed: "on" },
      },
      {
        title: "A server that takes pushed requests alone",
        reason: "A request in the address comes back as `invalid_request`, whoever made it.",
        options: { par: "off", require_par: "on" },
      },
      {
        title: "A bearer token is stolen",
        reason: "The token stands in a log. Whoever reads the log reads the albums.",
        options: { theft: "on" },
      },
      {
        title: "A bound token is stolen",
        reason: "The same theft, but the token is worth nothing without its key: `401`.",
        options: { dpop: "on", theft: "on" },
      },
      {
        title: "The proof is stolen as well",
        reason: "The thief repeats the whole call, with the proof in it. Photos has seen that proof.",
        options: { dpop: "on", theft: "on", proof: "caught" },
      },
    ],
  },
  options: {
    client: options.client,
    par: { ...options.par, values: { on: parOn, off: parOff } },
    signed: {
      label: "Signed request",
      what: "Whether Prints signs its request, as a JWT (RFC 9101).",
      appliesWhen: { client: "confidential" },
      values: {
        off: { label: "Off", what: "Plain parameters." },
        on: {
          label: "On",
          what: "One parameter, `request`, holds all others. Its signature shows who made it, and that nobody has changed it. This server takes plain requests as well.",
        },
      },
    },
    require_par: {
      label: "Server requires PAR",
      what: "Whether id.example takes pushed requests alone (RFC 9126 §5).",
      values: {
        off: {
          label: "Off",
          what: "A request in the address is good as well. So an attacker can still make one up, in the name of Prints.",
        },
        on: { label: "On", what: "A request that was not pushed is refused: `invalid_request`." },
      },
    },
    dpop: options.dpop,
    dpop_nonce: {
      label: "Nonce in each proof",
      what: "Whether proofs must carry a value that the server gave out not long ago (RFC 9449 §8).",
      appliesWhen: { dpop: "on" },
      values: {
        off: { label: "Off", what: "The time that the client writes into the proof is enough." },
        on: {
          label: "On",
          what: "The first proof is refused with `use_dpop_nonce`, and the client tries again with the nonce. Proofs cannot be made long in advance (RFC 9449 §11.2).",
        },
      },
    },
    theft: {
      label: "Theft of the token",
      what: "Whether somebody reads a log in which Photos has written down the call of Prints.",
      values: {
        off: { label: "Off", what: "Nobody but Prints and Photos sees the token." },
        on: { label: "On", what: "A thief has the call as Prints sent it, and calls Photos too." },
      },
    },
    proof: {
      label: "The thief’s proof",
      what: "What the thief sends along with the bound token.",
      appliesWhen: { dpop: "on", theft: "on" },
      values: {
        none: { label: "None", what: "The token alone, as if it were a bearer token." },
        caught: {
          label: "The caught one",
          what: "The proof of Prints, from the same log: the whole call once more.",
        },
        own: { label: "One of their own", what: "A fresh proof for this call, by a key of the thief." },
      },
    },
  },
  folds: [{ title: "More about request and proofs", options: ["signed", "require_par", "dpop_nonce"] }],
  acts: pushedAuthorizationActs,
  steps: pushedAuthorizationSteps,
  outcomes: pushedAuthorizationOutcomes,
};
