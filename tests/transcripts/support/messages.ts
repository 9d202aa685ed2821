/** The sixteen messages of the hand-made run: the authorization code grant with a confidential client and PKCE. */
import type { Header, HttpRequest, HttpResponse } from "@/lib/http/message";
import type { StepId } from "@/lib/transcript/steps";
import type { Channel, Message, Party } from "@/lib/transcript/types";
import { pages } from "./pages";
import { values } from "./values";

const html: Header = ["Content-Type", "text/html; charset=utf-8"];
const json: Header = ["Content-Type", "application/json"];
const form: Header = ["Content-Type", "application/x-www-form-urlencoded"];
const noStore: Header = ["Cache-Control", "no-store"];
const unframed: Header = ["Content-Security-Policy", "frame-ancestors 'none'"];
const clientCookie: Header = ["Cookie", `prints_session=${values.clientSession}`];
const serverCookie: Header = ["Cookie", `id_session=${values.transaction}`];

function get(url: string, ...headers: Header[]): HttpRequest {
  return { method: "GET", url, headers: [["Host", new URL(url).host], ...headers], body: "" };
}

function post(url: string, fields: [string, string][], ...headers: Header[]): HttpRequest {
  const body = new URLSearchParams(fields).toString();
  return { method: "POST", url, headers: [["Host", new URL(url).host], ...headers, form], body };
}

function respond(status: number, body: string, ...headers: Header[]): HttpResponse {
  return { status, headers, body };
}

const query = new URLSearchParams({
  response_type: "code",
  client_id: values.clientId,
  redirect_uri: values.callback,
  scope: values.scope,
  state: values.state,
  code_challenge: values.challenge,
  code_challenge_method: "S256",
});
const authorizeUrl = `${values.server}/authorize?${query}`;
const answer = new URLSearchParams({ code: values.code, state: values.state, iss: values.server });
const callbackUrl = `${values.callback}?${answer}`;
const formFields: [string, string][] = [
  ["transaction", values.transaction],
  ["form_token", values.formToken],
];

const http: Readonly<Record<string, HttpRequest | HttpResponse>> = {
  loginRequest: get(`${values.prints}/login`),
  authorizationRedirect: respond(
    302,
    "",
    ["Location", authorizeUrl],
    ["Set-Cookie", `prints_session=${values.clientSession}; Path=/; Secure; HttpOnly; SameSite=Lax`],
    noStore,
  ),
  authorizationRequest: get(authorizeUrl),
  loginPage: respond(
    200,
    pages.login,
    html,
    ["Set-Cookie", `id_session=${values.transaction}; Path=/; Secure; HttpOnly; SameSite=Lax`],
    noStore,
    unframed,
  ),
  loginSubmission: post(
    `${values.server}/login`,
    [...formFields, ["username", "maya"], ["password", "demo-password"]],
    ["Origin", values.server],
    serverCookie,
  ),
  consentPage: respond(200, pages.consent, html, noStore, unframed),
  consentSubmission: post(
    `${values.server}/consent`,
    [...formFields, ["scope", "profile"], ["scope", "photos.read"], ["decision", "allow"]],
    ["Origin", values.server],
    serverCookie,
  ),
  authorizationResponse: respond(303, "", ["Location", callbackUrl], noStore),
  callback: get(callbackUrl, clientCookie),
  tokenRequest: post(
    `${values.server}/token`,
    [
      ["grant_type", "authorization_code"],
      ["code", values.code],
      ["redirect_uri", values.callback],
      ["code_verifier", values.verifier],
    ],
    ["Authorization", `Basic ${btoa(`${values.clientId}:${values.clientSecret}`)}`],
    ["Accept", "application/json"],
  ),
  tokenResponse: respond(
    200,
    JSON.stringify({
      access_token: values.accessToken,
      token_type: "Bearer",
      expires_in: 600,
      scope: values.scope,
    }),
    json,
    noStore,
  ),
  apiRequest: get(
    `${values.photos}/albums`,
    ["Authorization", `Bearer ${values.accessToken}`],
    ["Accept", "application/json"],
  ),
  apiKeysRequest: get(`${values.server}/jwks`, ["Accept", "application/json"]),
  apiKeys: respond(200, values.keys, json, ["Cache-Control", "public, max-age=300"]),
  apiResponse: respond(200, values.albums, json, noStore),
  resultPage: respond(200, pages.result, html, noStore),
};

const b: Party = "browser";
const c: Party = "client";
const s: Party = "authorization-server";
const r: Party = "resource-server";

/** Step, from, to, channel and, for a response, the number of the request that it answers. */
const order: readonly (readonly [StepId, Party, Party, Channel, number?])[] = [
  ["loginRequest", b, c, "front"],
  ["authorizationRedirect", c, b, "front", 1],
  ["authorizationRequest", b, s, "front"],
  ["loginPage", s, b, "front", 3],
  ["loginSubmission", b, s, "front"],
  ["consentPage", s, b, "front", 5],
  ["consentSubmission", b, s, "front"],
  ["authorizationResponse", s, b, "front", 7],
  ["callback", b, c, "front"],
  ["tokenRequest", c, s, "back"],
  ["tokenResponse", s, c, "back", 10],
  ["apiRequest", c, r, "back"],
  ["apiKeysRequest", r, s, "back"],
  ["apiKeys", s, r, "back", 13],
  ["apiResponse", r, c, "back", 12],
  ["resultPage", c, b, "front", 9],
];

export const messages: readonly Message[] = order.map(([step, from, to, channel, answers], index) => {
  const base = { id: `m${index + 1}`, step, from, to, channel };
  const content = http[step];
  if (content === undefined) throw new Error(`no message for ${step}`);
  if ("method" in content) return { ...base, kind: "request", request: content };
  return { ...base, kind: "response", inReplyTo: `m${answers}`, response: content };
});

export const urls = { authorize: authorizeUrl, callback: callbackUrl } as const;
