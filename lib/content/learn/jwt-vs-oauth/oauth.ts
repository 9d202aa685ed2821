/** What OAuth 2.0 is (RFC 6749 §1), its code flow in six moves, and the grant where there is no user. */
import type { StepId } from "@/lib/transcript/steps";
import type { Claim } from "./types";

export const oauthSection = {
  title: "OAuth hands over access, and no password",
  line: "It is how a user lets an app reach what is theirs elsewhere, without giving the app their password. Its answer to that is a token. It leaves open what the token looks like.",
} as const;

export const passwordClaim: Claim = {
  id: "no-password",
  claim: "The app never sees the password.",
  text: "The user signs in at the server that keeps their account. The app gets a token that is good for some things, for some time, and that can be taken back.",
  spec: "RFC 6749 §1",
  piece: {
    legend: "Who gets the password",
    show: ["passwordSubmission", "loginSubmission", "tokenRequest", "apiRequest"],
    mark: "password",
    variants: [
      {
        label: "With OAuth",
        run: { flow: "authorization-code" },
        open: "loginSubmission",
        text: "The password goes from the browser to id.example, and nowhere else.",
        ends: "completed",
      },
      {
        label: "As it was before",
        run: { flow: "password" },
        open: "passwordSubmission",
        text: "Maya gives Prints the password of her account at id.example. From then on Prints can do whatever she can.",
        ends: "completed",
      },
    ],
  },
};

interface Move {
  readonly title: string;
  readonly text: string;
  /** Where the run stands then. */
  readonly step: StepId;
}

export const moves = {
  title: "The code flow in six moves",
  line: "These are the messages of a real run. Choose a move, or step through it.",
  spec: "RFC 6749 §4.1",
  list: [
    {
      title: "The app asks",
      text: "It sends the browser to the authorization server, with what it wants and the hash of a fresh secret.",
      step: "authorizationRequest",
    },
    {
      title: "The user signs in",
      text: "On a page of that server, not of the app.",
      step: "loginSubmission",
    },
    {
      title: "The user agrees",
      text: "The server names the app and the rights. The user may leave some of them out, or say no.",
      step: "consentSubmission",
    },
    {
      title: "A code comes back",
      text: "Through the browser, which may be watched. So it is only a code, short-lived and good once.",
      step: "authorizationResponse",
    },
    {
      title: "The app exchanges it",
      text: "Directly at the server, with the secret whose hash went ahead, and with proof of who it is. It gets the access token.",
      step: "tokenRequest",
    },
    {
      title: "The app calls the API",
      text: "The token goes along in a header. The API finds out what it is worth, and answers.",
      step: "apiRequest",
    },
  ] satisfies readonly Move[],
} as const;

export const oauthClaims: readonly Claim[] = [
  {
    id: "pkce",
    claim: "PKCE protects apps that keep no secret.",
    text: "The code passes through the browser, where a thief may read it. With PKCE whoever redeems the code must show the secret whose hash went ahead, and the thief never saw it.",
    spec: "RFC 7636 §1",
    piece: {
      legend: "A thief reads the code of a script",
      show: [
        "authorizationResponse",
        "thiefTokenRequest",
        "thiefTokenResponse",
        "thiefTokenRefusal",
        "thiefApiResponse",
        "tokenResponse",
        "tokenRefusal",
      ],
      variants: [
        {
          label: "With PKCE",
          run: { flow: "authorization-code", options: { client: "public", theft: "code" } },
          open: "thiefTokenRequest",
          text: "The thief has the code and lacks the verifier. The script, which has it, gets the token.",
          ends: "completed",
        },
        {
          label: "Without",
          run: {
            flow: "authorization-code",
            options: { client: "public", pkce: "off", policy: "lax", theft: "code" },
          },
          open: "thiefTokenRequest",
          text: "The code alone is enough. The thief has Maya’s albums, and the script comes too late.",
          ends: "stolen",
        },
      ],
    },
  },
  {
    id: "client-credentials",
    claim: "Where there is no user, the program asks for itself.",
    text: "In the client credentials grant nobody signs in and nobody is asked. The program proves who it is, and gets a token in its own name.",
    spec: "RFC 6749 §4.4",
    piece: {
      legend: "How a nightly job proves who it is",
      show: ["tokenRequest", "tokenResponse", "tokenRefusal", "apiRequest", "apiResponse"],
      variants: [
        {
          label: "With a secret",
          run: { flow: "client-credentials" },
          open: "tokenRequest",
          text: "One request and one answer, from server to server. No browser, no redirect, no code.",
          ends: "completed",
        },
        {
          label: "With a key",
          run: { flow: "client-credentials", options: { authentication: "private_key_jwt" } },
          open: "tokenRequest",
          text: "The job signs a JWT with its private key. The server needs the public one alone, so it has no secret to lose.",
          ends: "completed",
        },
        {
          label: "For too much",
          run: { flow: "client-credentials", options: { scope: "photos.write" } },
          open: "tokenRequest",
          text: "The job asks for a right that it is not registered for. It gets no token at all.",
          ends: "refusedByServer",
        },
      ],
    },
  },
];
