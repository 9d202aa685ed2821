/** What the user does at the client after the flow: comes back for more, or takes the access away. */
import type { StepId } from "@/lib/transcript/steps";
import type { StepExplanation } from "../types";

export const epilogueSteps = {
  returnRequest: {
    title: "Maya asks Prints for her albums again",
    what: "Twenty minutes have passed. Maya’s browser sends an ordinary request to Prints, with the session cookie. There is no OAuth in it.",
    why: "By the cookie Prints finds the tokens that it keeps for this session. It knows from `expires_in` that the access token has expired.",
    watch:
      "The session of Prints and its access to the photos are two things. Either can end before the other.",
    specs: ["RFC 6749 §1.5", "RFC 6749 §5.1"],
    highlights: ["__Host-prints-session", "Host"],
  },

  returnPage: {
    title: "Prints shows Maya her albums again",
    what: "Prints has a new access token, and has fetched the albums with it. Maya was not asked anything.",
    why: "What she allowed still holds: it ends when she takes it back, when the server ends it, or when the refresh token expires.",
    watch:
      "Maya may have forgotten that Prints has this access. A good server shows its users which apps have some, and lets them end it.",
    specs: ["RFC 6749 §1.5", "RFC 9700 §4.14.2"],
    highlights: ["Content-Type", "Cache-Control"],
  },

  disconnectRequest: {
    title: "Maya disconnects Photos from Prints",
    what: "Maya presses a button at Prints. Her browser posts the form, with the session cookie.",
    why: "An app that forgets its tokens is not enough: a copy of them would stay good. So Prints tells id.example before it forgets them.",
    watch:
      "The cookie says `SameSite=Lax`, so a form on another site comes without it. Otherwise anyone could disconnect her (RFC 6749 §10.12).",
    specs: ["RFC 7009 §1", "RFC 6749 §10.12"],
    highlights: ["__Host-prints-session", "Host"],
  },

  disconnectedPage: {
    title: "Prints says that it is disconnected",
    what: "Prints holds no token any more, and says so. To see the albums again it would have to ask Maya once more.",
    why: "With the refresh token the grant has ended, and with it every access token that came of it (RFC 7009 §2.1).",
    watch:
      "An API that verifies JWTs by itself does not hear of it, and takes an access token until it expires. That is what its short life is for.",
    specs: ["RFC 7009 §2.1", "RFC 7009 §3"],
    highlights: ["Content-Type", "Cache-Control"],
  },
} as const satisfies Partial<Record<StepId, StepExplanation>>;
