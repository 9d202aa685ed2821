/** Parameters and members whose name means something else in one message than elsewhere, by `step name`: see `explainPart`. */
import type { StepId } from "@/lib/transcript/steps";
import type { FieldName } from "./parameter-names";
import type { ParameterExplanation } from "./types";

type Explained = Readonly<Partial<Record<FieldName, ParameterExplanation>>>;

/** What is said of a token, to the API that asked (RFC 7662 §2.2). */
const introspected: Explained = {
  scope: {
    what: "What the token allows: words with spaces between them, in any order.",
    without: "The API does not know what the token allows.",
    spec: "RFC 7662 §2.2",
  },
  client_id: {
    what: "Which client the token was issued to.",
    without: "The API does not know for which client the token was made.",
    spec: "RFC 7662 §2.2",
  },
  token_type: {
    what: "How the token is used: `Bearer` means that holding it is enough, `DPoP` that a key must be proved as well.",
    without: "Nothing is lost: it is optional, and `cnf` says whether a key must be proved.",
    spec: "RFC 7662 §2.2",
  },
  iss: {
    what: "Which server issued the token, by its issuer identifier.",
    without: "Nothing is lost where the API trusts one server alone: it knows whom it asked.",
    spec: "RFC 7662 §2.2",
  },
  username: {
    what: "A readable name of the user, for people and not for programs to compare.",
    without: "Nothing is lost: `sub` says whom the token is about.",
    spec: "RFC 7662 §2.2",
  },
};

const explained: Readonly<Partial<Record<StepId, Explained>>> = {
  introspectionResponse: introspected,
  secondIntrospectionResponse: introspected,
  assertionRequest: {
    username: {
      what: "Whom the assertion is to be about, by the name that the company knows.",
      without: "The company cannot tell about whom it should speak.",
      spec: "RFC 7521 §3",
    },
  },
  assertionResponse: {
    expires_in: {
      what: "For how many seconds the assertion is good.",
      without: "Nothing is lost: the assertion itself says it, as `exp`.",
      spec: "RFC 7523 §3",
    },
  },
};

export const messageParameterExplanations: Readonly<Record<string, ParameterExplanation>> =
  Object.fromEntries(
    Object.entries(explained).flatMap(([step, members]) =>
      Object.entries(members).map(([name, explanation]) => [`${step} ${name}`, explanation]),
    ),
  );
