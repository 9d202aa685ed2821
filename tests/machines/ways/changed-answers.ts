/** Good answers that become refusals on their way, and refusals that become good answers: whoever reads one goes by what has come. */
import { jsonResponse } from "@/lib/http/response";
import { maya } from "@/lib/world/demo";
import type { FlowChoices, FlowId } from "@/lib/world/options";
import {
  albumsInstead,
  editForm,
  editHeader,
  editResponse,
  errorInstead,
  expireInstead,
  refuseInstead,
} from "../support/walk";
import type { Way } from "./way";

type Options<F extends FlowId> = Partial<FlowChoices[F]>;

/** An error in place of a good answer. */
function refuse<F extends FlowId>(
  place: string,
  error: string,
  outcome: Way["outcome"],
  options: Options<F>,
  check?: string,
): Way<F> {
  const title = `takes a ${place} for the ${error} that it has become, ${JSON.stringify(options)}`;
  const reason = check === undefined ? {} : { check };
  return { title, options, detours: [[place, errorInstead(error)]], outcome, ...reason };
}

/** The albums in place of the refusal that a made-up token met. */
function serve<F extends FlowId>(
  options: Options<F>,
  check: string,
  outcome: Way["outcome"] = "completed",
): Way<F> {
  return {
    title: `takes an apiRefusal for the albums that it has become, ${JSON.stringify(options)}`,
    options,
    detours: [
      ["apiRequest", editHeader("Authorization", "Bearer made-up")],
      ["apiRefusal", albumsInstead],
    ],
    outcome,
    check,
  };
}

const spa = { client: "public" } as const;
const codesInstead = editResponse(() =>
  jsonResponse(200, {
    device_code: "made-up",
    user_code: "MADE-UPPP",
    verification_uri: "https://id.example/device",
    expires_in: 600,
  }),
);
const mayaInstead = editResponse(() => jsonResponse(200, { sub: maya.sub }));
const notesInstead = editResponse(() => jsonResponse(200, { notes: [] }));

export const changedAnswers: { readonly [F in FlowId]?: readonly Way<F>[] } = {
  "authorization-code": [
    refuse("pushedResponse", "invalid_request", "refusedByServer", { ...spa, par: "on" }),
    refuse("tokenResponse", "invalid_request", "refusedByServer", spa),
    refuse("revocationResponse", "invalid_request", "refusedByServer", { epilogue: "revoke" }),
    refuse("revocationResponse", "invalid_request", "refusedByServer", { ...spa, epilogue: "revoke" }),
    refuse("refreshResponse", "invalid_grant", "refusedByServer", { ...spa, epilogue: "refresh" }),
    {
      title: "is disconnected in a script where a refusal to revoke has become a success (RFC 7009 §2.2)",
      options: { ...spa, epilogue: "revoke" },
      detours: [
        ["revocationRequest", editForm("token", undefined)],
        ["revocationRefusal", editResponse(() => ({ status: 200, body: "" }))],
      ],
      outcome: "completed",
      check: "revocation-token-present",
    },
    {
      title: "takes no revocation for done where its answer names no error (RFC 7009 §2.2.1)",
      options: { ...spa, epilogue: "revoke" },
      detours: [["revocationResponse", editResponse(() => ({ status: 500 }))]],
      outcome: "refusedByClient",
      check: "revocation-response-status",
    },
    refuse("thiefTokenResponse", "invalid_client", "refusedByServer", {
      ...spa,
      theft: "code",
      pkce: "off",
      policy: "lax",
    }),
    serve({}, "access-token-readable"),
    serve(spa, "access-token-readable"),
  ],
  "client-credentials": [
    refuse("tokenResponse", "invalid_request", "refusedByServer", {}),
    serve({}, "access-token-readable"),
  ],
  "refresh-token": [
    refuse("refreshResponse", "invalid_request", "refusedByServer", {}),
    refuse("refreshResponse", "invalid_grant", "refusedByServer", { theft: "after" }),
    refuse("refreshResponse", "invalid_grant", "stolen", {
      ...spa,
      theft: "before",
      rotation: "off",
    }),
    {
      title: "is not stolen from where the albums have become a refusal, after it lost its grant",
      options: { ...spa, theft: "after" },
      detours: [
        ["refreshRequest", editForm("refresh_token", "made-up")],
        ["thiefApiResponse", refuseInstead],
      ],
      outcome: "refusedByServer",
      check: "refresh-token-known",
    },
    serve({}, "access-token-readable"),
    {
      title: "goes on where the refusal of an expired token has become albums",
      detours: [["apiRefusal", albumsInstead]],
      outcome: "completed",
      check: "access-token-expiry",
    },
    {
      title: "goes on to the thief where the refusal of an expired token has become albums",
      options: { theft: "after" },
      detours: [["apiRefusal", albumsInstead]],
      outcome: "completed",
      check: "access-token-expiry",
    },
  ],
  "device-code": [
    refuse("deviceAuthorizationResponse", "invalid_request", "refusedByServer", {}),
    {
      title: "asks with the codes that a refusal has become, which no server knows",
      detours: [
        ["deviceAuthorizationRequest", editForm("client_id", "another")],
        ["deviceAuthorizationRefusal", codesInstead],
      ],
      outcome: "refusedByServer",
      check: "device-code-known",
    },
    {
      title: "sends the user the code that a refusal has become, which no server knows",
      options: { phishing: "on" },
      detours: [
        ["deviceAuthorizationRequest", editForm("client_id", "another")],
        ["deviceAuthorizationRefusal", codesInstead],
        ["openPhone", { type: "POLL" }],
      ],
      outcome: "refusedByServer",
      check: "device-code-known",
    },
    refuse("tokenResponse", "expired_token", "refusedByServer", {}),
    refuse("tokenResponse", "access_denied", "denied", {}),
    refuse("tokenResponse", "slow_down", "refusedByServer", {}, "device-decided"),
    serve({}, "access-token-readable"),
    serve({ phishing: "on" }, "access-token-readable", "stolen"),
  ],
  "token-exchange": [serve({}, "access-token-readable")],
  "jwt-bearer": [
    refuse("tokenResponse", "invalid_grant", "refusedByServer", {}),
    serve({}, "access-token-readable"),
  ],
  introspection: [
    refuse("revocationResponse", "invalid_request", "refusedByServer", {}),
    refuse("refreshResponse", "invalid_request", "refusedByServer", {}),
    serve({}, "access-token-active"),
  ],
  "openid-connect": [
    refuse("tokenResponse", "invalid_grant", "refusedByServer", spa),
    {
      title: "signs in whom a changed refusal of userinfo names, and out again",
      options: spa,
      detours: [
        ["userinfoRequest", editHeader("Authorization", "Bearer made-up")],
        ["userinfoRefusal", mayaInstead],
      ],
      outcome: "completed",
      check: "access-token-active",
    },
  ],
  "pushed-authorization": [
    refuse("pushedResponse", "invalid_request", "refusedByServer", spa),
    refuse("tokenResponse", "invalid_grant", "refusedByServer", spa),
    refuse("tokenResponse", "use_dpop_nonce", "refusedByServer", {}),
    serve({}, "access-token-readable"),
    serve(spa, "access-token-readable"),
  ],
  "native-app": [serve({}, "access-token-readable")],
  "step-up": [
    refuse("tokenResponse", "invalid_grant", "refusedByServer", spa),
    serve({}, "access-token-readable"),
    serve(spa, "access-token-readable"),
  ],
  agent: [refuse("registrationResponse", "invalid_client_metadata", "refusedByServer", {})],
  implicit: [
    {
      title: "lets nobody in whose answer has become a refusal (RFC 6750 §3)",
      options: { attack: "script" },
      detours: [["thiefApiResponse", refuseInstead]],
      outcome: "completed",
      check: "api-response-status",
    },
    {
      title: "gives a thief what the refusal of an expired token has become",
      options: { attack: "script" },
      detours: [
        ["thiefApiRequest", { type: "WAIT", seconds: 3_600 }],
        ["thiefApiRefusal", albumsInstead],
      ],
      outcome: "stolen",
      check: "access-token-expiry",
    },
    serve({}, "access-token-readable"),
  ],
  password: [serve({}, "access-token-readable")],
  "jwt-login": [
    {
      title: "takes changed notes for the refusal that they have become (RFC 6750 §3.1)",
      detours: [["notesResponse", expireInstead]],
      outcome: "refusedByApi",
    },
    {
      title: "renews the token where the notes have become a refusal (RFC 6750 §3.1)",
      options: { revocation: "short-life" },
      detours: [["notesResponse", expireInstead]],
      outcome: "completed",
    },
    {
      title: "takes a changed refusal for the notes that it has become",
      detours: [
        ["notesRequest", editHeader("Authorization", "Bearer made-up")],
        ["notesRefusal", notesInstead],
      ],
      outcome: "completed",
      check: "own-token-readable",
    },
  ],
  "session-login": [
    {
      title: "takes changed notes for the refusal that they have become (RFC 9110 §15.5.4)",
      detours: [["notesResponse", editResponse(() => ({ status: 403 }))]],
      outcome: "refusedByApi",
    },
    {
      title: "takes a changed refusal for the notes that it has become",
      detours: [
        ["notesRequest", editHeader("Cookie", undefined)],
        ["notesRefusal", notesInstead],
      ],
      outcome: "completed",
      check: "own-session-present",
    },
  ],
};
