/** What is otherwise in shared messages, acts and ends where the request may be pushed or signed, and a token stolen. */
import type { PushedAuthorizationOptions } from "@/lib/world/options/pushed-authorization";
import type { FlowContent } from "../types";
import { codeRefusal } from "./code-refusal";

type Content = FlowContent<PushedAuthorizationOptions>;

const signed = { client: "confidential", signed: "on" } as const;
const nonces = { dpop: "on", dpop_nonce: "on" } as const;
const stolen = { dpop: "on", theft: "on" } as const;

export const pushedAuthorizationActs: Content["acts"] = {
  attack: {
    title: "A thief reads a log of Photos",
    what: "Photos writes down the calls that it gets, with all their header fields. Somebody reads that log. They have the access token now, and send it to Photos themselves.",
    why: "Tokens leak at the place where they are used: in logs, in proxies, at an API that is not honest (RFC 9700 §4.9). The question is what a token is worth to others.",
    watch:
      "An API must not store tokens in plain text, in a log either (RFC 9700 §4.9.3). That it does not cannot be seen from outside, so a design should not rely on it.",
    specs: ["RFC 9700 §4.9", "RFC 9449 §2"],
    variants: [
      {
        when: { ...stolen, proof: "none" },
        text: "The thief lacks the key of Prints. Perhaps Photos takes the token without a proof.",
      },
      {
        when: { ...stolen, proof: "caught" },
        text: "In the log stands the proof of that call too. The thief sends both, just as they are.",
      },
      {
        when: { ...stolen, proof: "own" },
        text: "Anyone can make a key and sign a proof with it. The thief does.",
      },
    ],
  },
};

export const pushedAuthorizationSteps: Content["steps"] = {
  pushedRequest: {
    variants: [
      {
        when: signed,
        text: "All parameters stand in `request`: a JWT that Prints signed. Beside it RFC 9126 §3 lets stand only what authenticates the client. A reported erratum (6711) adds `client_id`, which RFC 9101 §5 asks for. Anything else there is ignored (RFC 9101 §6.3). With the signature, id.example can show later who asked for what.",
      },
      {
        when: signed,
        replaces: "highlights",
        highlights: ["request", "client_id", "client_secret"],
      },
      {
        when: nonces,
        text: "id.example wants a nonce of its own in each proof. Prints has none for its first request, and is told to try again.",
      },
    ],
  },
  pushedRefusal: {
    variants: [
      {
        when: nonces,
        text: "`use_dpop_nonce` is no failure: the nonce stands in `DPoP-Nonce`. Prints makes a new proof with it and sends the request again (RFC 9449 §8).",
      },
      { when: nonces, replaces: "highlights", highlights: ["error", "DPoP-Nonce", "error_description"] },
    ],
  },
  authorizationRequest: {
    specs: ["RFC 9126 §4", "RFC 9101 §5", "RFC 6749 §4.1.1", "RFC 9700 §4.1.3"],
    variants: [
      {
        when: { ...signed, par: "off" },
        replaces: "what",
        text: "The browser opens the address that it was given. It says who asks (`client_id`) and holds one large value: the request as a JWT, signed by Prints (`request`).",
      },
      {
        when: { ...signed, par: "off" },
        replaces: "why",
        text: "The signature shows id.example that Prints made the request, and that nobody on the way has changed it. `aud` says that it is for id.example alone (RFC 9101 §4).",
      },
      {
        when: { ...signed, par: "off" },
        replaces: "watch",
        text: "Signed is not hidden: anyone can decode the JWT, and send what stands in it as a plain request with another `scope`. A server has to insist on signed ones, or they protect nothing (RFC 9101 §10.5). This one does not.",
      },
      { when: { ...signed, par: "off" }, replaces: "highlights", highlights: ["request", "client_id"] },
      {
        when: { par: "on" },
        text: "A reference can still be swapped for another one (RFC 9126 §7.5). `state` and PKCE catch it, so they are needed as before.",
      },
      {
        when: { par: "off", require_par: "on" },
        text: "This server takes pushed requests alone. Whatever the request says, it will be refused.",
      },
    ],
  },
  authorizationError: {
    variants: [
      {
        when: { par: "off", require_par: "on" },
        text: "`invalid_request`: the request has to be pushed first. Client and redirect URI are good, so Prints is told by a redirect (RFC 6749 §4.1.2.1).",
      },
    ],
  },
  authorizationErrorPage: {
    variants: [
      {
        when: { par: "on" },
        text: "A reference that has expired, was used before, or is another client’s ends here as well. Without the request behind it, id.example knows no address to send the browser to.",
      },
    ],
  },
  tokenRefusal: {
    ...codeRefusal,
    variants: [
      {
        when: nonces,
        text: "Where the error is `use_dpop_nonce`, the code was not judged yet, and is not used up: Prints sends the request again, with the nonce of `DPoP-Nonce` in a new proof.",
      },
      { when: nonces, replaces: "highlights", highlights: ["error", "DPoP-Nonce", "error_description"] },
    ],
  },
  apiRefusal: {
    variants: [
      {
        when: nonces,
        text: "`use_dpop_nonce` asks for the same call with a nonce. Each server has its own: the nonce of id.example is worth nothing here (RFC 9449 §9).",
      },
      { when: nonces, replaces: "highlights", highlights: ["WWW-Authenticate", "DPoP-Nonce", "error"] },
    ],
  },
  apiResponse: {
    variants: [
      {
        when: { theft: "on" },
        text: "Photos has also written the call into a log, `Authorization` and all. Keep that in mind.",
      },
    ],
  },
  thiefApiRequest: {
    specs: ["RFC 6750 §1.2", "RFC 9700 §4.10", "RFC 9449 §7.1"],
    variants: [
      {
        when: { ...stolen, proof: "none" },
        replaces: "what",
        text: "The thief asks Photos for Maya’s albums. They cannot make a proof by the key of Prints, so they send the token as a **bearer token**, without any.",
      },
      {
        when: { ...stolen, proof: "caught" },
        replaces: "what",
        text: "The thief sends the call of Prints once more, letter for letter: the same token, and the same proof.",
      },
      {
        when: { ...stolen, proof: "own" },
        replaces: "what",
        text: "The thief asks Photos for Maya’s albums. Beside the token stands a proof that is right in every point: method, address, time, and the hash of the token. But it is by another key.",
      },
      {
        when: stolen,
        replaces: "why",
        text: "A token that is bound to a key serves only whoever can prove that they hold the key (RFC 9449 §2). The key never left Prints.",
      },
      {
        when: { ...stolen, proof: ["caught", "own"] },
        replaces: "highlights",
        highlights: ["Authorization", "DPoP", "Host"],
      },
    ],
  },
  thiefApiRefusal: {
    specs: ["RFC 6750 §3.1", "RFC 9449 §7.1", "RFC 9449 §11.1"],
    variants: [
      {
        when: { ...stolen, proof: "none" },
        replaces: "what",
        text: "The call proves no key, and Photos must not take a token that is bound to one for a bearer token: `401` with `invalid_token` (RFC 9449 §7.2).",
      },
      {
        when: { ...stolen, proof: "caught" },
        replaces: "what",
        text: "Photos takes a proof once, by its `jti`, and not for long: `401` (RFC 9449 §11.1).",
      },
      {
        when: { ...stolen, proof: "own" },
        replaces: "what",
        text: "The key in the proof is not the one that `cnf` of the token names: `401` with `invalid_token` (RFC 9449 §7.1).",
      },
      {
        when: stolen,
        replaces: "why",
        text: "What leaked was enough to see what Prints did, and not enough to do it.",
      },
      {
        when: { ...stolen, proof: "caught" },
        replaces: "watch",
        text: "Not every API remembers each `jti`: RFC 9449 §11.1 leaves room for servers that only limit the time. There, a proof that is caught can be repeated for that long, for the same call.",
      },
    ],
  },
};

export const pushedAuthorizationOutcomes: Content["outcomes"] = {
  completed: {
    specs: ["RFC 6749 §4.1", "RFC 9126 §1", "RFC 9449 §2"],
    variants: [
      {
        when: { par: "on", theft: "off" },
        replaces: "why",
        text: "The address bar never held what was asked for. Maya’s sign-in stayed with id.example, and Photos judged the token alone.",
      },
      {
        when: { par: "on", theft: "off", dpop: "on" },
        replaces: "why",
        text: "The address bar never held what was asked for, and the token is worth nothing without the key of Prints.",
      },
      { when: stolen, replaces: "title", text: "The stolen token was of no use" },
      {
        when: stolen,
        replaces: "what",
        text: "Prints has Maya’s albums, and the thief has none. They had the token, and not the key that it is bound to.",
      },
      {
        when: stolen,
        replaces: "why",
        text: "A bound token moves the secret from what is sent to what is never sent (RFC 9449 §2). A thief who gets at the key itself, or runs code where it is used, is not stopped by this (RFC 9449 §11.4).",
      },
    ],
  },
  refusedByServer: {
    variants: [
      {
        when: { par: "off", require_par: "on" },
        replaces: "why",
        text: "If some requests could still come by the address, an attacker would send theirs that way. So a server that relies on PAR takes nothing else (RFC 9126 §5).",
      },
    ],
  },
  stolen: {
    why: "Nothing in the call was wrong: a bearer token serves whoever holds it. Bind it to a key, and the same theft comes to nothing (RFC 9700 §2.2.1).",
    specs: ["RFC 9700 §4.10", "RFC 9700 §2.2.1", "RFC 9449 §2"],
  },
};
