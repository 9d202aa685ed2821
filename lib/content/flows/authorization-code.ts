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
        title: "Push the request, bind the tokens",
        reason:
          "The address gives nothing away, and a stolen token is worth nothing without the key: PAR and DPoP.",
        options: { par: "on", dpop: "on" },
      },
      {
        title: "The code in a form",
        reason:
          "With `form_post` the code stands in no address. Look at what this asks of the session cookie.",
        options: { response_mode: "form_post" },
      },
      {
        title: "Maya comes back later",
        reason: "The access token has expired. Prints renews it without asking her again.",
        options: { epilogue: "refresh" },
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
    par: options.par,
    dpop: options.dpop,
    response_mode: options.response_mode,
    resource: options.resource,
    epilogue: options.epilogue,
  },
  steps: {
    revocationRequest: {
      title: "Prints revokes its refresh token",
      what: "Prints sends its refresh token to the revocation endpoint of id.example, with its client authentication. `token_type_hint` says which kind of token it is.",
      variants: [
        { when: { client: "public" }, replaces: "title", text: "The script revokes its refresh token" },
        {
          when: { client: "public" },
          replaces: "what",
          text: "The script sends its refresh token to the revocation endpoint of id.example, and names itself by `client_id`. `token_type_hint` says which kind of token it is.",
        },
        {
          when: { client: "public" },
          replaces: "why",
          text: "A script has nothing to authenticate with. So id.example looks whether the token was issued to this `client_id`, and nothing more (RFC 7009 §2.1). Whoever has stolen the token could end it as well.",
        },
        {
          when: { client: "public" },
          replaces: "highlights",
          highlights: ["token", "token_type_hint", "client_id"],
        },
      ],
    },
  },
};
