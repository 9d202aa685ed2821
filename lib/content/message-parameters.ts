/** Parameters and members whose name means something else in one message than elsewhere, by `step name`: see `explainPart`. */
import type { StepId } from "@/lib/transcript/steps";
import type { FieldName, HeaderName } from "./parameter-names";
import type { ParameterExplanation } from "./types";

type Explained = Readonly<Partial<Record<FieldName | HeaderName, ParameterExplanation>>>;

/** Of public keys, which may be kept by anyone. */
const published: Explained = {
  "Cache-Control": {
    what: "Anyone may keep the keys (`public`), for so many seconds (`max-age`).",
    without: "Whoever verifies tokens has to guess how long the keys hold, or asks again for each token.",
    spec: "RFC 9111 §5.2.2.1",
  },
};

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
  loginRequest: {
    iss: {
      what: "By which server the user is to sign in, by its issuer identifier.",
      without: "Prints sends the user to the server that it usually works with.",
      spec: "OIDC Core §4",
    },
  },
  clientKeys: published,
  apiKeys: published,
  secondKeys: published,
  consentSubmission: {
    scope: {
      what: "A right whose box is still ticked: a field for each.",
      without: "What is not ticked is not given. Where nothing is, that counts as no.",
      spec: "RFC 6749 §3.3",
    },
  },
  tokenRequest: {
    redirect_uri: {
      what: "The address of the authorization request once more, to show that it is the same.",
      without: "If the authorization request named one, the code is refused: `invalid_grant`.",
      spec: "RFC 6749 §4.1.3",
    },
  },
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
