/** What is said of the authorization code grant alone; the words of its messages are those that all flows share. */
import type { AuthorizationCodeOptions } from "@/lib/world/options/authorization-code";
import { options } from "../options";
import type { FlowContent } from "../types";

export const authorizationCodeContent: FlowContent<AuthorizationCodeOptions> = {
  card: {
    group: "user",
    title: "Authorization code",
    line: "An app asks a person, through their browser, for access to their data at another site.",
    audience:
      "For web apps with a server and for single-page apps: whenever a person is there to sign in and decide.",
    presets: [
      {
        title: "A single-page app",
        reason:
          "The client is a script without a secret. PKCE alone ties the code to the tab that began the flow.",
        options: { client: "public" },
      },
      {
        title: "Take PKCE away from a public client",
        reason: "id.example refuses before Maya even signs in: `invalid_request`.",
        options: { client: "public", pkce: "off" },
      },
      {
        title: "A lax server without PKCE",
        reason:
          "The same request is accepted. Look at the token request: nothing in it is secret but the code, and that stood in the address bar.",
        options: { client: "public", pkce: "off", policy: "lax" },
      },
      {
        title: "PKCE in place of state",
        reason: "Prints compares nothing in the callback. A foreign code would fail later, by the verifier.",
        options: { state: "off" },
      },
      {
        title: "A signed JWT in place of a secret",
        reason: "With `private_key_jwt` the client’s key never leaves the client.",
        options: { authentication: "private_key_jwt" },
      },
      {
        title: "An opaque access token",
        reason: "The API cannot read the token, and asks id.example what it stands for.",
        options: { token: "opaque" },
      },
      {
        title: "Sign in with OpenID Connect",
        reason: "An ID token says who signed in. Prints fetches the keys and checks it, item by item.",
        options: { openid: "on" },
      },
    ],
  },
  options: {
    client: options.client,
    authentication: options.authentication,
    pkce: options.pkce,
    policy: options.policy,
    token: options.token,
    algorithm: options.algorithm,
    openid: options.openid,
    state: options.state,
  },
};
