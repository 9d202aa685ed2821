/** What the pages of live rooms say. */
import type { Lane } from "@/lib/transcript/types";
import type { Names } from "./rename";

export const liveIntroduction = {
  title: "Point your own app at it, and watch every message",
  line: "A live room is a whole authorization server with keys, users, clients and an API of its own. Any OAuth library can use it. Each request is drawn as it arrives, with every rule that was judged.",
  open: "Open a room",
  demo: "Look into the demo room",
  opensWith: "Settings",
} as const;

/** What can be chosen in the form, by the name of its field. */
export const liveChoices = {
  access_token: {
    label: "Access tokens",
    values: { jwt: "JWT (RFC 9068)", opaque: "Opaque, introspected" },
  },
  signing_alg: {
    label: "Signatures",
    values: { RS256: "RS256", ES256: "ES256", PS256: "PS256", EdDSA: "EdDSA" },
  },
} as const;

export const liveSwitches = [
  { name: "require_par", value: "on", label: "Requests must be pushed (PAR)" },
  { name: "dpop_nonce", value: "on", label: "DPoP proofs need a nonce" },
  { name: "legacy", value: "implicit", label: "Implicit grant (unsafe)" },
  { name: "legacy", value: "password", label: "Password grant (unsafe)" },
] as const;

export const liveFacts = [
  {
    title: "An issuer of its own",
    text: "Its metadata names every endpoint: code with PKCE, refresh, client credentials, device, token exchange, PAR, DPoP, registration. What is unsafe is off by default; a refusal names its rule.",
  },
  {
    title: "Clients that are already there",
    text: "A web server, an app in the browser, a desktop app, a television, a nightly job: `about` lists each with its id and its demo secret. Your own client can register itself.",
  },
  {
    title: "Only for trying things",
    text: "Everyone who knows the name of a room sees all that is said in it, **secrets and tokens included**. Never use a real password or a real secret. A room ends after a day without use.",
  },
] as const;

export const liveConnection = {
  title: "Connect an app",
  text: "The client `prints-desktop` is public and takes `/callback` at any port of your own machine as its redirect URI, so nothing has to be registered. Sign in as `maya` with `demo-password`.",
  about: "All users and clients of this room, as JSON",
  metadata: "Its metadata",
  register: "A client of your own, with its own redirect URI, registers itself (RFC 7591)",
} as const;

export const liveTraffic = {
  listening: "Listening",
  paused: "Paused",
  connecting: "Connecting",
  broken: "Connection lost, trying again",
  ended: "This room has ended. Open another one.",
  emptyTitle: "Nothing has been said here yet",
  emptyText: "Ask for a token, and see it arrive here:",
  emptyEnded: "No message of this room is kept here.",
  emptyFilter: "This client has said nothing yet.",
  cleared: "Cleared. What comes from now on is shown here.",
  clearedPaused: "Cleared. What comes from now on is shown here when you go on.",
  gap: "Some messages are no longer kept, and are missing here.",
  warning:
    "Secrets in this traffic are demo secrets, shown to everyone who knows this room. Use no real ones.",
  choose: "Choose a message to read it: as it was sent, part by part, with every rule that was judged.",
  noChecks: "No rule of OAuth was judged on this message.",
  checksOnRequest: "What was judged before this answer",
  again:
    "This sends the request once more. What is good once only, such as a code or a proof, is refused then.",
  noRequest: "The request that this answers is no longer kept.",
} as const;

/** What can be done at once, beside an app of one's own. */
export const liveTrials = {
  title: "Things to try",
  signIn: "Start a code flow in a new tab",
  signInText: "As Prints would send you. Sign in as `maya` with `demo-password`, and see the code come back.",
  noToken: "Call the API without a token",
  wrongSecret: "Authenticate with a wrong secret",
  wrongRedirect: "Ask for a code at an address that nobody registered",
  wrongRedirectText: "The server shows an error page, and sends nothing there.",
} as const;

/** What the texts that all flows share call the parties, and what they are in a room: its users, and whatever app is brought to it. */
export const liveNames: Names = {
  "Maya’s": "the user’s",
  Maya: "the user",
  "Prints’": "the client’s",
  Prints: "the client",
  "Photos’": "the photos API’s",
  Photos: "the photos API",
  "id.example": "the authorization server",
};

/** Who takes part in a room. */
export const liveLanes: readonly Lane[] = [
  {
    party: "browser",
    role: "User’s browser",
    name: "the browser",
    short: "Browser",
    place: "whoever signs in",
  },
  { party: "client", role: "Client", name: "the client", short: "App", place: "your app" },
  {
    party: "authorization-server",
    role: "Authorization server",
    name: "the authorization server",
    short: "Server",
    place: "this room",
  },
  {
    party: "resource-server",
    role: "Resource server",
    name: "the photos API",
    short: "API",
    place: "/api/albums",
  },
];

export const endedRoom = {
  title: "This room has ended",
  text: "A room lives as long as somebody uses it, and one day more, unless its server is started anew.",
} as const;

export const unknownRoom = {
  title: "There is no such room",
  text: "It may have ended: a room lives as long as somebody uses it, and one day more, unless its server is started anew. Open another one.",
} as const;
