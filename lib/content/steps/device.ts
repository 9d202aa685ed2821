/** A device asks for codes and polls, while its user acts elsewhere (RFC 8628 §3). */
import type { StepId } from "@/lib/transcript/steps";
import type { StepExplanation } from "../types";

export const deviceSteps = {
  deviceAuthorizationRequest: {
    title: "The television asks for two codes",
    what: "The television calls id.example at its **device authorization endpoint**. It says which app it is and what it would like to do. No person is named yet, and no address to come back to.",
    why: "A redirect needs a browser on the device, and there is none. So the device asks for a code that its user can carry to another device.",
    watch:
      "The same app runs on many televisions, so it can keep no secret. Anyone can send this request in its name; the user’s own look at the code is what protects them (RFC 8628 §5.4).",
    specs: ["RFC 8628 §3.1", "RFC 8628 §5.6"],
    highlights: ["client_id", "scope"],
  },
  deviceAuthorizationResponse: {
    title: "id.example gives it two codes",
    what: "The `device_code` is long and secret: the television will ask with it. The `user_code` is short: Maya will type it at `verification_uri`. Both end after `expires_in` seconds.",
    why: "Two codes, because they travel differently. What stands on a screen can be read by everyone in the room, so it must not be what the tokens are fetched with.",
    watch:
      "`interval` says how long the device must wait between two questions. Without it the device takes five seconds (RFC 8628 §3.2).",
    specs: ["RFC 8628 §3.2"],
    highlights: ["device_code", "user_code", "verification_uri", "interval"],
  },
  deviceAuthorizationRefusal: {
    title: "id.example gives the television no codes",
    what: "Something in the request was wrong, and the answer says what, as at the token endpoint. The television cannot go on.",
    why: "A device that is not known, or that asks for more than it may, should not get as far as a person.",
    specs: ["RFC 8628 §3.2", "RFC 6749 §5.2"],
    highlights: ["error", "error_description"],
  },
  pollRequest: {
    title: "The television asks whether Maya has decided",
    what: "The television sends its `device_code` to the token endpoint. It does so again and again, with a pause of `interval` seconds, until there is an answer.",
    why: "id.example cannot call the television. So the television asks, and each question is a complete request of its own.",
    watch:
      "Whoever has the `device_code` can fetch the tokens in place of the television. It stands on no screen and in no address.",
    specs: ["RFC 8628 §3.4"],
    highlights: ["grant_type", "device_code", "client_id"],
  },
  pollRefusal: {
    title: "There is no token for the television",
    what: "The answer has the form of an error, but most often it is none: `authorization_pending` only says that Maya has not decided yet. `slow_down` says the same, and that the television must wait five seconds longer from now on.",
    why: "`error` tells the television what to do next: ask again, or stop. With `access_denied` Maya has said no, with `expired_token` the code has ended, and `invalid_grant` calls it unknown or used. Then it stops, and shows it.",
    watch:
      "A device must not ask faster than it was told, whatever it hopes for. If a request times out it must wait longer as well: lose one, and see (RFC 8628 §3.5).",
    specs: ["RFC 8628 §3.5"],
    highlights: ["error", "error_description"],
  },
  verificationRequest: {
    title: "Maya’s phone opens the address",
    what: "Maya opens the address that stands on the television, in the browser of her phone. It is an ordinary request to id.example.",
    why: "The phone is hers, and its browser has an address bar. She can see that she is at id.example before she types anything.",
    watch:
      "With `verification_uri_complete` the code is in the address already. The server should show it all the same, so that she compares it with her device (RFC 8628 §3.3.1).",
    specs: ["RFC 8628 §3.3", "RFC 8628 §3.3.1"],
    highlights: ["user_code", "Host"],
  },
  verificationPage: {
    title: "id.example asks for the code",
    what: "id.example shows a form for the code, and shows it again after a wrong one.",
    why: "The code is all that joins this browser to that television. Until it is typed, id.example does not know which device Maya means.",
    watch:
      "Codes are short, so the server has to bound how many can be tried. Here it counts wrong ones by user (RFC 8628 §5.1).",
    specs: ["RFC 8628 §3.3", "RFC 8628 §5.1"],
    highlights: ["__Host-session", "Content-Security-Policy", "X-Frame-Options"],
  },
  userCodeSubmission: {
    title: "The code goes to id.example",
    what: "The form sends the code. Case and dashes do not matter. It is looked up once Maya is signed in.",
    why: "A server that told strangers whether a code exists would help them to guess one.",
    specs: ["RFC 8628 §3.3", "RFC 8628 §6.1"],
    highlights: ["user_code", "form_token"],
  },
  deviceDonePage: {
    title: "The phone has done its part",
    what: "id.example has noted what Maya decided. The page says so, and leads nowhere: what comes next happens on the television.",
    why: "There is no address to redirect to. The television learns of the decision when it asks the next time.",
    specs: ["RFC 8628 §3.3"],
    highlights: ["Content-Type", "Cache-Control"],
  },
} as const satisfies Partial<Record<StepId, StepExplanation>>;
