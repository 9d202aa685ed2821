/** What is said of the JWT bearer grant alone. */
import type { JwtBearerOptions } from "@/lib/world/options/jwt-bearer";
import { options } from "../options";
import type { FlowContent } from "../types";

const bad = (label: string, what: string) => ({ label, what });

export const jwtBearerContent: FlowContent<JwtBearerOptions> = {
  card: {
    group: "machine",
    title: "JWT bearer",
    line: "An issuer elsewhere says who the user is, and its signed word takes the place of consent.",
    audience:
      "For programs in a company whose sign-in another server trusts: no user is there, but one is meant.",
    presets: [
      {
        title: "An assertion for another server",
        reason: "`aud` names another one. Accepted here, it would let that server act in the user’s name.",
        options: { assertion: "audience" },
      },
      {
        title: "An issuer that nobody trusts",
        reason: "Anyone can sign a JWT. What counts is whose word it is.",
        options: { assertion: "issuer" },
      },
      {
        title: "The right name, a wrong key",
        reason: "The assertion says that it is the company’s, and is signed by another key.",
        options: { assertion: "key" },
      },
      {
        title: "The same assertion twice",
        reason: "The first use gives a token, the second is refused: `jti` was seen before.",
        options: { assertion: "used" },
      },
    ],
  },
  options: {
    assertion: {
      label: "Assertion",
      what: "What the company asserts. Each wrong one is caught by another check.",
      values: {
        good: bad("Good", "Signed by the company, about Maya, for id.example, good for five minutes."),
        audience: bad("For another server", "`aud` names calendar.example (RFC 7523 §3, item 3)."),
        expired: bad("Expired", "`exp` has passed (RFC 7523 §3, item 4)."),
        issuer: bad(
          "Unknown issuer",
          "`iss` names a company that id.example does not trust (RFC 7523 §3, item 1).",
        ),
        key: bad("Wrong key", "`iss` is right, but the signature is by another key (RFC 7523 §3, item 9)."),
        subject: bad("Unknown user", "`sub` is nobody whom id.example knows (RFC 7523 §3, item 2)."),
        used: bad("Sent twice", "The client sends the same assertion again (RFC 7523 §3, item 7)."),
      },
    },
    token: options.token,
    algorithm: {
      ...options.algorithm,
      what: "Which algorithm id.example signs its access tokens with. The company signs with EdDSA.",
    },
  },
  names: { Prints: "the tool" },
  acts: {
    start: {
      title: "A tool of the company starts",
      what: "Maya’s company has a tool that makes a yearbook from everyone’s albums. It wants Maya’s. She is not there, but the company knows who she is, and id.example has agreed to take its word.",
      why: "Where two organisations trust each other, the user need not be asked each time. That agreement was made before, outside of OAuth (RFC 7521 §3).",
      specs: ["RFC 7521 §3", "RFC 7523 §2.1"],
    },
  },
  steps: {
    assertionResponse: {
      variants: [
        {
          when: { assertion: "audience" },
          text: "This one is for another server: `aud` names calendar.example.",
        },
        {
          when: { assertion: "expired" },
          text: "This one is old: its `exp` has passed, whatever `expires_in` says.",
        },
        {
          when: { assertion: "issuer" },
          replaces: "what",
          text: "The answer holds an **assertion**: a signed JWT. But `iss` names another company than the one that id.example trusts.",
        },
        {
          when: { assertion: "issuer" },
          replaces: "why",
          text: "Anyone can sign a JWT, and write any name into it. What it is worth depends on whom its receiver trusts.",
        },
        {
          when: { assertion: "key" },
          replaces: "what",
          text: "The answer holds an **assertion**: a JWT that says of itself that it is the company’s. But it is signed with another key, and `kid` names that one.",
        },
        {
          when: { assertion: "key" },
          replaces: "why",
          text: "Anyone can write `iss` into a JWT. id.example verifies the signature with the company’s public key, and so will see it.",
        },
        {
          when: { assertion: "subject" },
          replaces: "title",
          text: "The company asserts somebody unknown",
        },
        {
          when: { assertion: "subject" },
          text: "This one is not about Maya: `sub` is a name that id.example does not know.",
        },
      ],
    },
    tokenRequest: {
      title: "The tool sends the assertion",
      what: "The tool calls the token endpoint with the grant type of RFC 7523, and the assertion. It authenticates itself as well. There is no code, no browser and no consent page.",
      why: "The assertion stands for the consent. It is judged as strictly: who signed it, about whom, for which server, until when, and whether it was used before.",
      watch:
        "Whoever has an assertion can send it, until it expires or is used. It should be short-lived, and go over TLS to one server alone (RFC 7521 §8.2).",
      specs: ["RFC 7523 §2.1", "RFC 7523 §3", "RFC 7521 §4.1"],
      highlights: ["grant_type", "assertion", "scope"],
      variants: [],
    },
    tokenResponse: {
      title: "id.example issues a token about Maya",
      what: "All checks of the assertion have passed. The access token is about Maya, with no more scope than the tool is registered for, and lasts no longer than the assertion. There is no refresh token: a new assertion serves as well.",
      why: "The token is id.example’s own. Photos trusts id.example, and knows nothing of the company.",
      watch:
        "id.example relies on the company for who Maya is. If the company’s key is stolen, the thief can be anyone; the trust should be limited to what is needed.",
      specs: ["RFC 7521 §4.1", "RFC 6749 §5.1"],
      highlights: ["access_token", "token_type", "expires_in", "scope"],
      variants: [],
    },
    apiResponse: {
      why: "What the token stands for is all that Photos has to know. The tool never had Maya’s password, and nobody asked her: what it may do, id.example has decided.",
    },
    tokenRefusal: {
      title: "id.example issues no token",
      what: "`invalid_grant` means that the assertion broke a rule, whichever it was; any other `error` is about the client or the request. The checks show which rule it was.",
      why: "An assertion that is wrong in one point proves nothing, and all its faults have the same code (RFC 7523 §3.1). The words beside it are for the developer of the client.",
      specs: ["RFC 7523 §3.1", "RFC 7521 §4.1.1"],
      highlights: ["error", "error_description"],
      variants: [],
    },
  },
  outcomes: {
    completed: {
      title: "The tool has Maya’s albums",
      what: "The company said who she is, id.example believed it, and Photos got an ordinary token.",
      why: "Use it between organisations that trust each other. Where a person can be asked, ask them: the authorization code grant does.",
      specs: ["RFC 7523 §2.1"],
    },
    refusedByServer: {
      title: "The tool was refused",
      what: "The tool got no token, or no second one. The checks show which rule was broken; those for an assertion stand in RFC 7523 §3.",
      specs: ["RFC 7523 §3", "RFC 7523 §3.1"],
    },
  },
};
