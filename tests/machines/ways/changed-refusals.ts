/** Refusals that are changed on their way, or that come of a changed request: how they end is said by whoever reads them. */
import { jsonResponse } from "@/lib/http/response";
import type { FlowId } from "@/lib/world/options";
import {
  albumsInstead,
  editForm,
  editHeader,
  editRequest,
  editResponse,
  emptyRefusal,
  responseAt,
  walk,
} from "../support/walk";
import type { Way } from "./way";

const spa = { client: "public" } as const;
const robbed = { theft: "code", pkce: "off" } as const;
const bare = { ...robbed, ...spa, policy: "lax" } as const;

/** A server answers it, and says nothing that is of use. */
const asOptions = editRequest(() => ({ method: "OPTIONS", headers: [], body: "" }));
const noPage = editResponse(() => ({ headers: [], body: "" }));

/** What the thief is shown in place of a refusal. */
const albumsPage = editResponse(() => ({ status: 200, body: "<h1>Albums</h1>" }));

/** The good answer of the API that the agent talks to, by the protocol that it speaks. */
async function toolResult(): Promise<ReturnType<ReturnType<typeof editResponse>>> {
  const { record } = await walk("agent");
  const { body } = responseAt(record, "apiResponse");
  return { type: "EDIT", message: jsonResponse(200, JSON.parse(body)) };
}

const spied = { theft: "code", pkce: "off", policy: "lax" } as const;

/** What another app was given for the code, in place of the refusal that the code met the second time. */
async function tokensOfOther(): Promise<ReturnType<ReturnType<typeof editResponse>>> {
  const { record } = await walk("native-app", spied);
  const { body } = responseAt(record, "thiefTokenResponse");
  return { type: "EDIT", message: jsonResponse(200, JSON.parse(body)) };
}

/** The code is refused to a script, and nothing says why. */
const unexplained = {
  title: "takes nothing in a script for a refusal that names no error (RFC 6749 §5.2)",
  options: spa,
  detours: [
    ["tokenRequest", editForm("code", "made-up")],
    ["tokenRefusal", emptyRefusal],
  ],
  outcome: "refusedByClient",
  check: "token-response-status",
} as const satisfies Way;

export const changedRefusals: { readonly [F in FlowId]?: readonly Way<F>[] } = {
  "authorization-code": [
    {
      title:
        "takes nothing in a script for a refusal of a pushed request that names no error (RFC 9126 §2.3)",
      options: { ...spa, par: "on", pkce: "plain" },
      detours: [["pushedRefusal", emptyRefusal]],
      outcome: "refusedByClient",
      check: "pushed-response-status",
    },
    unexplained,
    {
      title: "takes nothing in a script for a refusal to renew that names no error (RFC 6749 §5.2)",
      options: { ...spa, epilogue: "refresh" },
      detours: [
        ["refreshRequest", editForm("refresh_token", "made-up")],
        ["refreshRefusal", emptyRefusal],
      ],
      outcome: "refusedByClient",
      check: "token-response-status",
    },
    {
      title: "takes nothing in a script for a refusal to revoke that names no error (RFC 7009 §2.2.1)",
      options: { ...spa, epilogue: "revoke" },
      detours: [
        ["revocationRequest", editForm("token", undefined)],
        ["revocationRefusal", emptyRefusal],
      ],
      outcome: "refusedByClient",
      check: "revocation-response-status",
    },
    ...(["refresh", "revoke"] as const).map(
      (epilogue): Way<"authorization-code"> => ({
        title: `goes on to ${epilogue} where a refusal has become albums`,
        options: { ...spa, epilogue },
        detours: [
          ["apiRequest", editHeader("Authorization", "Bearer made-up")],
          ["apiRefusal", albumsInstead],
        ],
        outcome: "completed",
        check: "access-token-readable",
      }),
    ),
    {
      title: "is stolen from although the page of the client came without its script",
      options: bare,
      detours: [["callbackPage", noPage]],
      outcome: "stolen",
    },
    {
      title: "is stolen from although the client is given no token",
      options: bare,
      detours: [["tokenRequest", asOptions]],
      outcome: "stolen",
      check: "token-response-status",
    },
    ...(["none", "refresh", "revoke"] as const).map(
      (epilogue): Way<"authorization-code"> => ({
        title: `is stolen from where the refusal of an injected code has become the albums, ${epilogue}`,
        options: { theft: "code", epilogue },
        detours: [["injectionRefusal", albumsPage]],
        outcome: "stolen",
        check: "verifier-matches",
      }),
    ),
    {
      title: "comes to a dead end where the page has lost its button",
      options: { epilogue: "revoke" },
      detours: [["resultPage", noPage]],
      outcome: "deadEnd",
    },
  ],
  "refresh-token": [
    {
      title: "goes on to the thief's second try where a refusal has become albums",
      options: { ...spa, theft: "before" },
      detours: [
        ["attack", { type: "ATTACK" }],
        ["apiRefusal", albumsInstead],
      ],
      outcome: "stolen",
      check: "access-token-expiry",
    },
    {
      title: "is stolen from although a refusal has become albums",
      options: { ...spa, theft: "after", rotation: "off" },
      detours: [
        ["attack", { type: "ATTACK" }],
        ["letTimePass", { type: "LET_TIME_PASS" }],
        ["apiRefusal", albumsInstead],
      ],
      outcome: "stolen",
    },
    {
      title:
        "gives a thief nothing whose request asks for nothing, and tells the client that it lost its grant",
      options: { ...spa, theft: "before" },
      detours: [
        ["attackAgain", { type: "ATTACK_AGAIN" }],
        ["thiefTokenRequest", asOptions],
      ],
      outcome: "refusedByServer",
      check: "token-response-status",
    },
    {
      title: "gives a thief nothing whose requests ask for nothing",
      options: { ...spa, theft: "before" },
      detours: [
        ["thiefTokenRequest", asOptions],
        ["attackAgain", { type: "ATTACK_AGAIN" }],
        ["thiefTokenRequest", asOptions],
      ],
      outcome: "completed",
      check: "token-response-status",
    },
  ],
  introspection: [
    {
      title: "gives a thief nothing who asks what the API takes",
      options: { token: "jwt", answer: "blocklist" },
      detours: [["thiefApiRequest", asOptions]],
      outcome: "completed",
      check: "api-response-status",
    },
    {
      title: "goes on from a thief who asks what the API takes",
      options: { token: "jwt", answer: "short-life" },
      detours: [["thiefApiRequest", asOptions]],
      outcome: "completed",
      check: "api-response-status",
    },
    {
      title: "goes on to its end where the client's refusal has become albums",
      options: { token: "jwt", answer: "short-life" },
      detours: [
        ["thiefApiRequest", asOptions],
        ["apiRefusal", albumsInstead],
      ],
      outcome: "completed",
      check: "api-response-status",
    },
    {
      title: "is stolen from where a thief's refusal has become albums",
      options: { token: "jwt", answer: "short-life" },
      detours: [["thiefApiRefusal", albumsInstead]],
      outcome: "stolen",
    },
    {
      title: "is stolen from although the client's refusal has become albums as well",
      options: { token: "jwt", answer: "short-life" },
      detours: [
        ["thiefApiRefusal", albumsInstead],
        ["apiRefusal", albumsInstead],
      ],
      outcome: "stolen",
    },
  ],
  "openid-connect": [unexplained],
  "pushed-authorization": [
    {
      title: "takes nothing in a script for a refusal that names no error (RFC 9126 §2.3)",
      options: spa,
      detours: [
        ["pushedRequest", editForm("redirect_uri", "https://evil.example/")],
        ["pushedRefusal", emptyRefusal],
      ],
      outcome: "refusedByClient",
      check: "pushed-response-status",
    },
    unexplained,
    {
      title: "goes on to the thief where a refusal has become albums",
      options: { ...spa, theft: "on" },
      detours: [
        ["apiRequest", editHeader("Authorization", "Bearer made-up")],
        ["apiRefusal", albumsInstead],
      ],
      outcome: "completed",
      check: "access-token-readable",
    },
  ],
  "native-app": [
    {
      title: "is stolen from although the token of the other app comes to it as well",
      options: spied,
      detours: [["tokenRefusal", tokensOfOther]],
      outcome: "stolen",
      check: "code-unused",
    },
  ],
  "step-up": [
    unexplained,
    {
      title: "takes nothing in a script for a refusal to renew that names no error (RFC 6749 §5.2)",
      options: { ...spa, challenged: "renews" },
      detours: [
        ["refreshRequest", editForm("refresh_token", "made-up")],
        ["refreshRefusal", emptyRefusal],
      ],
      outcome: "refusedByClient",
      check: "token-response-status",
    },
    {
      title: "takes nothing in a script for a challenge that does not say why (RFC 9470 §3)",
      options: spa,
      detours: [["apiRefusal", emptyRefusal]],
      outcome: "refusedByClient",
      check: "api-response-status",
    },
    {
      title: "shows the albums that the second refusal has become",
      options: { challenged: "asks-alike" },
      detours: [
        ["tokenResponse", { type: "WAIT", seconds: 1 }],
        ["apiRefusal", albumsInstead],
      ],
      outcome: "completed",
      check: "access-token-auth-time",
    },
  ],
  agent: [
    {
      title: "takes a refusal for the albums that it has become",
      options: { task: "read" },
      detours: [
        ["apiRequest", editHeader("Authorization", "Bearer made-up")],
        ["apiRefusal", toolResult],
      ],
      outcome: "completed",
      check: "access-token-readable",
    },
    {
      title: "goes on to its second task where a refusal has become the albums",
      options: { task: "write" },
      detours: [
        ["apiRequest", editHeader("Authorization", "Bearer made-up")],
        ["apiRefusal", toolResult],
      ],
      outcome: "completed",
      check: "access-token-readable",
    },
    {
      title: "has lost the albums by a copy of its call, although the call itself went astray",
      options: { api: "replays", resource: "omitted" },
      detours: [
        ["apiRequest", { type: "REPLAY" }],
        ["apiRequest", editRequest(() => ({ method: "GET", url: "https://id.example/jwks", body: "" }))],
        ["strayResponse", toolResult],
      ],
      outcome: "stolen",
    },
  ],
  "jwt-login": [
    {
      title: "tells the status of a refusal that does not say why (RFC 9110 §15.5.2)",
      detours: [["notesResponse", editResponse(() => ({ status: 401 }))]],
      outcome: "refusedByApi",
      check: "own-answer-status",
    },
  ],
  "session-login": [
    {
      title: "tells the status of a refusal that does not say why (RFC 9110 §15.5.2)",
      detours: [["notesResponse", editResponse(() => ({ status: 401 }))]],
      outcome: "refusedByApi",
      check: "own-answer-status",
    },
  ],
};
