/** Every way that a login by a JWT of the app's own can take. */

import { encodeBase64url } from "@/lib/http/base64";
import { type HttpRequest, readHeader } from "@/lib/http/message";
import { macKey, publicKey, publicKeyPem, readJwt, signJwt } from "@/lib/oauth/jwt";
import type { Message } from "@/lib/transcript/types";
import { demoNotesKeys, demoNotesSecret } from "@/lib/world/demo-keys";
import { editHeader, editJson, editRequest, editResponse } from "../support/walk";
import type { Way } from "./way";

type Claims = Readonly<Record<string, unknown>>;

/** Another token in the place of the one that the page sends, made from its claims. */
function withToken(make: (claims: Claims, token: string) => string | Promise<string>) {
  return async (message: Message) => {
    const request =
      message.kind === "request" ? message.request : ({ headers: [] } as unknown as HttpRequest);
    const token = readHeader(request, "Authorization")?.replace("Bearer ", "") ?? "";
    const made = await make(readJwt(token)?.payload ?? {}, token);
    return editHeader("Authorization", `Bearer ${made}`)(message);
  };
}

function signedWith(secret: string, change: Claims = {}) {
  return withToken((claims) =>
    signJwt({ ...claims, ...change }, { ...macKey(secret), kid: demoNotesKeys.HS256.kid }, { typ: "JWT" }),
  );
}

function encode(value: unknown): string {
  return encodeBase64url(new TextEncoder().encode(JSON.stringify(value)));
}

const unsigned = withToken((claims) => `${encode({ alg: "none", typ: "JWT" })}.${encode(claims)}.`);

const tampered = withToken((claims, token) => {
  const [header = "", , signature = ""] = token.split(".");
  return `${header}.${encode({ ...claims, sub: "user-1" })}.${signature}`;
});

/** HS256, with the text of the public key as its secret: the confusion of RFC 8725 §2.1. */
const confused = withToken(async (claims) => {
  const secret = await publicKeyPem(publicKey(demoNotesKeys.RS256));
  return signJwt(claims, { ...macKey(secret), kid: demoNotesKeys.RS256.kid ?? "" }, { typ: "JWT" });
});

export const jwtLoginWays: readonly Way<"jwt-login">[] = [
  {
    title: "gives the notes to whoever carries the app’s own token (RFC 7519 §7.2)",
    golden: true,
    outcome: "completed",
  },
  {
    title: "signs with a private key and verifies with the public one (RFC 7518 §3.3)",
    golden: true,
    options: { algorithm: "RS256" },
    outcome: "completed",
  },
  {
    title: "asks again after a wrong password, by 403 and not by 401 (RFC 9110 §15.5.2)",
    golden: true,
    detours: [["signIn", { type: "SIGN_IN", username: "maya", password: "wrong" }]],
    outcome: "completed",
    check: "own-password-matches",
  },
  {
    title: "says no more of a name that nobody has than of a wrong password",
    detours: [["signIn", { type: "SIGN_IN", username: "nobody", password: "demo-password" }]],
    outcome: "completed",
    check: "own-password-matches",
  },
  {
    title: "refuses a sign-in that is no JSON (RFC 9110 §15.5.16)",
    detours: [["logInRequest", editHeader("Content-Type", "text/plain")]],
    outcome: "refusedByClient",
    check: "own-answer-status",
  },
  {
    title: "challenges a call without a token, without an error (RFC 6750 §3.1)",
    golden: true,
    detours: [["notesRequest", editHeader("Authorization", undefined)]],
    outcome: "refusedByApi",
    check: "bearer-present",
  },
  {
    title: "refuses an Authorization field that breaks the syntax (RFC 6750 §2.1)",
    detours: [["notesRequest", editHeader("Authorization", "Bearer two words")]],
    outcome: "refusedByApi",
    check: "bearer-format",
    error: "invalid_request",
  },
  {
    title: "refuses two Authorization fields, and asks for no other token by that (RFC 6750 §3.1)",
    options: { revocation: "short-life" },
    detours: [
      [
        "notesRequest",
        editRequest(({ headers }) => ({ headers: [...headers, ["Authorization", "Basic YTpi"]] })),
      ],
    ],
    outcome: "refusedByApi",
    check: "bearer-once",
    error: "invalid_request",
  },
  {
    title: "refuses what is no JWT (RFC 7519 §7.2)",
    detours: [["notesRequest", editHeader("Authorization", "Bearer nonsense")]],
    outcome: "refusedByApi",
    check: "own-token-readable",
    error: "invalid_token",
  },
  {
    title: "refuses a token that was changed (RFC 7515 §5.2)",
    golden: true,
    detours: [["notesRequest", tampered]],
    outcome: "refusedByApi",
    check: "own-token-signature",
    error: "invalid_token",
  },
  {
    title: "refuses a token that another secret signed (RFC 7515 §5.2)",
    detours: [["notesRequest", signedWith("demo-secret-of-somebody-else-32-bytes-long")]],
    outcome: "refusedByApi",
    check: "own-token-signature",
    error: "invalid_token",
  },
  {
    title: "refuses a token with alg none (RFC 8725 §3.1)",
    golden: true,
    detours: [["notesRequest", unsigned]],
    outcome: "refusedByApi",
    check: "own-token-algorithm",
    error: "invalid_token",
  },
  {
    title: "refuses an HMAC with the public key as its secret (RFC 8725 §2.1)",
    options: { algorithm: "RS256" },
    detours: [["notesRequest", confused]],
    outcome: "refusedByApi",
    check: "own-token-algorithm",
    error: "invalid_token",
  },
  {
    title: "accepts a token with alg none where the token says how it is verified (RFC 8725 §2.1)",
    golden: true,
    options: { verification: "header" },
    detours: [["notesRequest", unsigned]],
    outcome: "completed",
  },
  {
    title: "accepts an HMAC with the public key where the token says how it is verified (RFC 8725 §2.1)",
    options: { algorithm: "RS256", verification: "header" },
    detours: [["notesRequest", confused]],
    outcome: "completed",
  },
  {
    title: "refuses a changed token even where the token says how it is verified (RFC 7515 §5.2)",
    options: { verification: "header" },
    detours: [["notesRequest", tampered]],
    outcome: "refusedByApi",
    check: "own-token-signature",
  },
  {
    title: "refuses a token of another issuer (RFC 8725 §3.8)",
    detours: [["notesRequest", signedWith(demoNotesSecret, { iss: "https://other.example" })]],
    outcome: "refusedByApi",
    check: "own-token-issuer",
  },
  {
    title: "refuses a token for another audience (RFC 8725 §3.9)",
    detours: [["notesRequest", signedWith(demoNotesSecret, { aud: "https://other.example" })]],
    outcome: "refusedByApi",
    check: "own-token-audience",
  },
  {
    title: "refuses a token that never expires (RFC 7519 §4.1.4)",
    detours: [["notesRequest", signedWith(demoNotesSecret, { exp: undefined })]],
    outcome: "refusedByApi",
    check: "own-token-expiry",
  },
  {
    title: "refuses a token that has expired (RFC 7519 §4.1.4)",
    golden: true,
    options: { afterwards: "expire" },
    outcome: "refusedByApi",
    check: "own-token-expiry",
    error: "invalid_token",
  },
  {
    title: "gives a banned user the notes, as long as the token lives",
    golden: true,
    options: { afterwards: "ban" },
    outcome: "stolen",
  },
  {
    title: "refuses a banned user whose token has expired",
    options: { afterwards: "ban" },
    detours: [["openAgain", { type: "WAIT", seconds: 3_600 }]],
    outcome: "refusedByApi",
    check: "own-token-expiry",
  },
  {
    title: "refuses a banned user at once where it keeps a blocklist",
    golden: true,
    options: { afterwards: "ban", revocation: "blocklist" },
    outcome: "refusedByApi",
    check: "own-token-not-blocked",
    error: "invalid_token",
  },
  {
    title: "renews a token of a short life without the password",
    golden: true,
    options: { afterwards: "expire", revocation: "short-life" },
    outcome: "completed",
    check: "own-token-expiry",
  },
  {
    title: "renews no token of a banned user",
    golden: true,
    options: { afterwards: "ban", revocation: "short-life" },
    outcome: "refusedByApi",
    check: "own-account-open",
  },
  {
    title: "takes a refresh token once and no more",
    options: { afterwards: "expire", revocation: "short-life" },
    detours: [["renewRequest", { type: "REPLAY" }]],
    outcome: "refusedByApi",
    check: "own-renewal-known",
  },
  {
    title: "gives up where the token that was renewed is refused as well",
    options: { afterwards: "expire", revocation: "short-life" },
    detours: [["renewResponse", editJson({ access_token: "nonsense" })]],
    outcome: "refusedByApi",
    check: "own-token-readable",
  },
  {
    title: "goes on with no answer that holds no token",
    detours: [["logInResponse", editJson({ access_token: undefined })]],
    outcome: "refusedByClient",
    check: "own-answer-readable",
  },
  {
    title: "goes on with no renewal that holds no token",
    options: { afterwards: "expire", revocation: "short-life" },
    detours: [["renewResponse", editJson({ access_token: "" })]],
    outcome: "refusedByClient",
    check: "own-answer-readable",
  },
  {
    title: "goes on with no renewal that comes with an error",
    options: { afterwards: "expire", revocation: "short-life" },
    detours: [["renewResponse", editResponse(() => ({ status: 500 }))]],
    outcome: "refusedByClient",
    check: "own-answer-status",
  },
  {
    title: "takes a changed renewal for the refusal that it has become (RFC 9110 §15.5.4)",
    options: { afterwards: "expire", revocation: "short-life" },
    detours: [["renewResponse", editResponse(() => ({ status: 403 }))]],
    outcome: "refusedByApi",
  },
  {
    title: "takes nothing for a refusal to renew that is none (RFC 9110 §15.5.4)",
    options: { afterwards: "ban", revocation: "short-life" },
    detours: [["renewRefusal", editResponse(() => ({ status: 500 }))]],
    outcome: "refusedByClient",
    check: "own-answer-status",
  },
  {
    title: "takes nothing for a wrong password where the API has nothing at the address (RFC 9110 §15.5.5)",
    detours: [["logInRequest", editRequest(() => ({ url: "https://notes.example/api/nothing" }))]],
    outcome: "refusedByClient",
    check: "own-answer-status",
  },
  {
    title: "asks again where another place of the API does not know who asks",
    detours: [["logInRequest", editRequest(() => ({ url: "https://notes.example/api/sharing" }))]],
    outcome: "completed",
    check: "bearer-present",
  },
  {
    title: "takes a changed answer for the refusal that it has become, and asks again (RFC 9110 §15.5.4)",
    detours: [["logInResponse", editResponse(() => ({ status: 403 }))]],
    outcome: "completed",
  },
  {
    title: "takes an answer that is no success for no sign-in (RFC 9110 §15)",
    detours: [["logInResponse", editResponse(() => ({ status: 500 }))]],
    outcome: "refusedByClient",
    check: "own-answer-status",
  },
  {
    title: "draws nothing that is no list of notes",
    detours: [["notesResponse", editResponse(() => ({ body: "<html>" }))]],
    outcome: "refusedByClient",
    check: "own-notes-readable",
  },
  {
    title: "has nothing at another address (RFC 9110 §15.5.5)",
    detours: [["notesRequest", editRequest(() => ({ url: "https://notes.example/api/nothing" }))]],
    outcome: "refusedByClient",
  },
  {
    title: "names the method that it takes (RFC 9110 §15.5.6)",
    detours: [["notesRequest", editRequest(() => ({ method: "DELETE" }))]],
    outcome: "refusedByClient",
    check: "own-answer-status",
  },
];
