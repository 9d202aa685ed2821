/** The client gives the server its request before it sends the browser there (RFC 9126 §2). */
import type { StepId } from "@/lib/transcript/steps";
import type { StepExplanation } from "../types";

export const pushingSteps = {
  pushedRequest: {
    title: "Prints pushes its request to id.example",
    what: "Before it sends the browser anywhere, Prints calls id.example itself, authenticates, and hands over the whole request. What would have stood in the address stands in the body of this call.",
    why: "Nobody on the way can read the request or change it. And id.example knows who asks before Maya is there: what is wrong with the request comes out here, and not in her browser (RFC 9126 §1).",
    watch:
      "This protects only where the server takes nothing else. A client that relies on it registers `require_pushed_authorization_requests`, or an attacker could still send a request of their own in an address (RFC 9126 §6).",
    specs: ["RFC 9126 §2.1", "RFC 9126 §1", "RFC 9126 §6"],
    highlights: ["redirect_uri", "scope", "code_challenge", "client_secret"],
    variants: [
      {
        when: { client: "confidential", authentication: "private_key_jwt" },
        replaces: "highlights",
        highlights: ["redirect_uri", "scope", "code_challenge", "client_assertion"],
      },
      { when: { client: "public" }, replaces: "title", text: "The script pushes its request to id.example" },
      {
        when: { client: "public" },
        replaces: "what",
        text: "Before it sends the browser anywhere, the script of Prints calls id.example and hands over the whole request. What would have stood in the address stands in the body of this call. It has nothing to authenticate with.",
      },
      {
        when: { client: "public" },
        replaces: "why",
        text: "Nobody on the way can read the request or change it. It does not show who asks: anyone can push a request with this `client_id`, and only the registered `redirect_uri` limits what they get from it.",
      },
      {
        when: { client: "public" },
        replaces: "highlights",
        highlights: ["redirect_uri", "scope", "code_challenge", "client_id"],
      },
      {
        when: { dpop: "on" },
        text: "A proof goes along in `DPoP`. It says to which key the code will belong, as `dpop_jkt` does (RFC 9449 §10.1).",
      },
      {
        when: { dpop: "on" },
        replaces: "highlights",
        highlights: ["redirect_uri", "scope", "code_challenge", "DPoP"],
      },
    ],
  },

  pushedResponse: {
    title: "id.example returns a reference",
    what: "id.example has judged the request by the rules of the authorization endpoint, and keeps it. It answers with a `request_uri`. At this server that is good for 60 seconds, and for one answer.",
    why: "The reference is a random value. Whoever reads it in the address learns neither what is asked for nor where the answer will go.",
    watch:
      "The reference serves no other client than the one that pushed (RFC 9126 §2.2). Servers should take it once, and may take it again from a browser that loads the page anew (RFC 9126 §4), as id.example does.",
    specs: ["RFC 9126 §2.2", "RFC 9126 §4"],
    highlights: ["request_uri", "expires_in", "Cache-Control"],
  },

  pushedRefusal: {
    title: "id.example refuses the pushed request",
    what: "The client did not authenticate, or the request breaks a rule. id.example says so at once, in JSON, and gives no reference.",
    why: "The client hears of its mistake directly. Maya is not sent to a page that she can do nothing about.",
    watch:
      "The errors are those of the authorization endpoint and of client authentication. A client must not go on with a request in the address instead.",
    specs: ["RFC 9126 §2.3", "RFC 6749 §5.2"],
    highlights: ["error", "error_description", "WWW-Authenticate"],
  },
} as const satisfies Partial<Record<StepId, StepExplanation>>;
