/** Where something was refused (RFC 6749 §4.1.2.1 and §5.2, RFC 6750 §3.1), and what only an edit brings about. */
import type { StepId } from "@/lib/transcript/steps";
import type { StepExplanation } from "../types";

export const errorSteps = {
  authorizationError: {
    title: "id.example sends back an error",
    what: "The request is not granted: Maya said no, or id.example refused it. It sends the browser back to Prints with an `error` in place of a code, so that Prints can tell Maya.",
    why: "The client and its redirect URI are known to be good, so the error may go to Prints. Whatever came as `state` goes along, and `iss`, so that Prints can judge the error as it would judge a code.",
    watch:
      "Anyone can make an address with an `error` in it. Prints should not show `error_description` to Maya as a message of its own: it is text for developers, from the address bar.",
    specs: ["RFC 6749 §4.1.2.1", "RFC 9207 §2.2", "RFC 9207 §2.4"],
    highlights: ["error", "error_description", "state", "iss"],
    variants: [
      {
        when: { pkce: "off", client: "public", policy: "strict" },
        text: "This server answers a public client that sends no `code_challenge` with `invalid_request` (RFC 7636 §4.4.1).",
      },
      {
        when: { pkce: "plain", policy: "strict" },
        text: "This server answers a `code_challenge_method` other than `S256` with `invalid_request` (RFC 7636 §4.4.1).",
      },
      {
        when: { response_mode: "form_post" },
        replaces: "highlights",
        highlights: ["Content-Type", "Content-Security-Policy", "Cache-Control"],
      },
    ],
  },

  authorizationErrorPage: {
    title: "id.example stops and tells Maya why",
    what: "id.example cannot go on. The client may be unknown or named twice, its redirect URI may not be registered, or a form may be changed, sent twice, or of another session. id.example tells Maya so on a page of its own.",
    why: "The server must not redirect to an address that it cannot trust. Otherwise anyone could use its good name to send people, or a code, to a place of their choice.",
    watch:
      "What such a page repeats of the request must be escaped, or an attacker’s script runs on the origin where Maya types her password.",
    specs: ["RFC 6749 §4.1.2.1", "RFC 6749 §10.15", "RFC 9700 §4.11.2"],
    highlights: ["Content-Type", "Content-Security-Policy", "X-Frame-Options"],
  },

  tokenRefusal: {
    title: "id.example issues no token",
    what: "A check at the token endpoint failed. id.example answers with an `error` in JSON, and with no token. The list of checks shows which rule it was.",
    why: "`error` names the kind of fault, and is what a program acts on. `error_description` is for the developer of the client (RFC 6749 §5.2).",
    specs: ["RFC 6749 §5.2"],
    highlights: ["error", "error_description", "WWW-Authenticate"],
  },

  apiRefusal: {
    title: "Photos refuses the call",
    what: "Photos does not do what was asked. `401` means that there is no token, or none that is good. `403` with `insufficient_scope` means that the token is good but does not allow this. With `503` Photos could not find out.",
    why: "With `401` and `403`, `WWW-Authenticate` tells the client what to do next. A token that is not good can be replaced; a right that was not given must be asked for.",
    watch:
      "A call without any token should get no error code, only the challenge (RFC 6750 §3.1). With `insufficient_scope`, the `scope` attribute can name what the call needs.",
    specs: ["RFC 6750 §3", "RFC 6750 §3.1", "RFC 9068 §4"],
    highlights: ["WWW-Authenticate", "error"],
    variants: [
      {
        when: { dpop: "on" },
        replaces: "what",
        text: "Photos does not do what was asked. `401` means that there is no token, or that the token or the proof beside it will not do: `error` says which. `403` with `insufficient_scope` means that both are good but do not allow this. With `503` Photos could not find out.",
      },
      {
        when: { resource: "calendar", token: "jwt" },
        text: "Prints asked for a token for Calendar. Its `aud` does not name Photos, so it is worth nothing here (RFC 8707 §3).",
      },
      {
        when: { resource: "calendar", token: "opaque" },
        text: "Prints asked for a token for Calendar. Photos hears no more of it than that it is not active, so it is worth nothing here (RFC 7662 §4).",
      },
    ],
  },

  clientErrorPage: {
    title: "Prints stops and tells Maya",
    what: "Prints was refused, or does not trust what it got. It ends this attempt and tells Maya so on a page of its own.",
    why: "An answer that fails one check must not be used at all: the check is there because such answers can be forged. Maya can start a new attempt.",
    watch:
      "Prints must not try the same code again (RFC 6749 §4.1.2). What it shows of an error comes from outside, so it must be escaped.",
    specs: ["RFC 6749 §4.1.2", "RFC 6749 §4.1.2.1", "RFC 9207 §2.4"],
    highlights: ["Content-Type", "Cache-Control"],
  },

  strayRequest: {
    title: "A request that this flow does not have",
    what: "A message before this one was changed or sent twice, and led here. The request is no part of this flow as it goes by itself. Its receiver answers it all the same.",
    why: "A server answers whatever arrives. What you see next is its true answer, and not a page made for the occasion.",
    specs: ["RFC 9110 §3.4"],
    highlights: ["Host"],
  },

  strayResponse: {
    title: "A response that this flow does not have",
    what: "This answers a request that is no part of the flow, or it was changed and no longer belongs to the flow. The receiver does with it what it would do with any such message.",
    why: "Each party acts on what it really received. So a changed message shows what the change would do in the world.",
    specs: ["RFC 9110 §3.4"],
    highlights: ["Content-Type", "Location", "WWW-Authenticate"],
  },

  otherRequest: {
    title: "A request beside the flow",
    what: "The app asks the server for something that is no step of the flow itself: its metadata, for example, or to revoke a token.",
    why: "What an app needs to know of a server it can ask the server for. So all that it has to know of it beforehand is the issuer.",
    specs: ["RFC 8414 §3"],
    highlights: ["Host", "Authorization"],
  },

  otherResponse: {
    title: "The answer to a request beside the flow",
    what: "The server answers a request that is no step of the flow itself.",
    why: "Its status says whether it did what it was asked. Where it did not, the body names the error.",
    specs: ["RFC 9110 §15"],
    highlights: ["Content-Type", "WWW-Authenticate"],
  },
} as const satisfies Partial<Record<StepId, StepExplanation>>;
