/** What is said of signing in by OpenID Connect alone. */
import type { OpenidConnectOptions } from "@/lib/world/options/openid-connect";
import { options } from "../options";
import type { FlowContent } from "../types";
import { openidConnectActs, openidConnectOutcomes, openidConnectSteps } from "./openid-connect-steps";

export const openidConnectContent: FlowContent<OpenidConnectOptions> = {
  card: {
    group: "user",
    title: "OpenID Connect login",
    line: "An app lets people sign in with an account that they have elsewhere, and out again.",
    audience:
      "For apps that want to know who is there and keep no passwords. Not for access to data alone: the same flow without `openid` is enough for that.",
    presets: [
      {
        title: "Single sign-on",
        reason: "Maya has a session at id.example already. She is asked for no password.",
        options: { visit: "again" },
      },
      {
        title: "Sign in without a page",
        reason:
          "With `prompt=none` the answer comes at once, as she has a session and has allowed it before.",
        options: { visit: "again", prompt: "none" },
      },
      {
        title: "No session, and no page allowed",
        reason: "The same request where nobody is signed in: `login_required`.",
        options: { prompt: "none" },
      },
      {
        title: "A sign-in that must be fresh",
        reason:
          "Her session is an hour old, and `max_age` allows five minutes. Look at `auth_time` in the ID token.",
        options: { visit: "again", max_age: "5m" },
      },
      {
        title: "A single-page app",
        reason: "The script validates the ID token itself. Everything that it holds is in the browser.",
        options: { client: "public" },
      },
      {
        title: "Without a nonce",
        reason: "The ID token says nothing of the session that it was made for. PKCE alone is left.",
        options: { nonce: "off" },
      },
    ],
  },
  options: {
    client: options.client,
    algorithm: {
      ...options.algorithm,
      what: "Which algorithm the ID token is signed with. Prints has registered it, and accepts no other.",
    },
    visit: {
      label: "Maya’s session",
      what: "Whether id.example knows Maya already in this browser.",
      values: {
        first: { label: "None yet", what: "She has to sign in at id.example." },
        again: {
          label: "From an hour ago",
          what: "She signed in an hour ago, and has allowed Prints before. The cookie of id.example is still there.",
        },
      },
    },
    prompt: {
      label: "What Maya is asked",
      what: "`prompt`: what Prints wants her to be asked, or not to be asked.",
      values: {
        unset: { label: "What is needed", what: "Prints does not say. The server asks what it has to ask." },
        none: {
          label: "Nothing",
          what: "`prompt=none`: no page may be shown. Either the answer comes at once, or an error says which page it would take.",
        },
        login: { label: "To sign in", what: "`prompt=login`: she has to sign in, whatever session she has." },
      },
    },
    max_age: {
      label: "Age of the sign-in",
      what: "`max_age`: how long ago she may have signed in.",
      values: {
        unset: { label: "Any", what: "Prints does not say. A session of any age will do." },
        "5m": {
          label: "5 minutes",
          what: "`max_age=300`: after five minutes she has to sign in anew. Prints checks `auth_time`, and does not rely on the server.",
        },
      },
    },
    nonce: {
      label: "Nonce",
      what: "Whether Prints sends a value of its session that must come back inside the ID token.",
      values: {
        on: { label: "On", what: "An ID token that was made for another session is caught." },
        off: {
          label: "Off",
          what: "The code flow does not require it. Here PKCE ties the code, and with it the ID token, to the session.",
          danger:
            "Against a server that ignores PKCE, a stolen code would sign its thief in as Maya, unnoticed (RFC 9700 §4.5).",
        },
      },
    },
  },
  acts: openidConnectActs,
  steps: openidConnectSteps,
  outcomes: openidConnectOutcomes,
};
