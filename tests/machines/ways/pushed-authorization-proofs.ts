/** What becomes of proofs (RFC 9449): good ones, each that breaks an item of §4.3, nonces, and what a thief can do without the key. */
import { macKey } from "@/lib/oauth/jwt";
import { demoProofKey, demoThiefKey } from "@/lib/world/demo-keys";
import { editProof } from "../support/tokens";
import { editHeader, editRequest } from "../support/walk";
import type { Way as AnyWay } from "./way";

type Way = AnyWay<"pushed-authorization">;

const spa = { client: "public" } as const;
const dpop = { dpop: "on" } as const;
const nonces = { dpop: "on", dpop_nonce: "on" } as const;
const { kid: _, ...thief } = demoThiefKey;
const { d: __, kid: ___, use: _use, alg: _alg, ...thiefPublic } = demoThiefKey;

const successes: readonly Way[] = [
  {
    title: "binds the pushed request, the code and the token to one key (RFC 9449 §10.1)",
    golden: true,
    options: dpop,
    outcome: "completed",
  },
  {
    title: "binds the token of a script to a key (RFC 9449 §5)",
    options: { ...spa, ...dpop },
    outcome: "completed",
  },
  {
    title: "signs the request and binds the token (RFC 9449 §10.1)",
    options: { ...dpop, signed: "on" },
    outcome: "completed",
  },
  {
    title: "tries again with the nonce that each server asks for (RFC 9449 §8, §9)",
    golden: true,
    options: nonces,
    outcome: "completed",
    check: "dpop-proof-nonce",
    error: "use_dpop_nonce",
  },
  {
    title: "tries again in a script (RFC 9449 §8, §9)",
    options: { ...spa, ...nonces },
    outcome: "completed",
    check: "dpop-proof-nonce",
    error: "use_dpop_nonce",
  },
  {
    title: "tries again at the token endpoint where nothing was pushed (RFC 9449 §8)",
    golden: true,
    options: { ...nonces, par: "off" },
    outcome: "completed",
    check: "dpop-proof-nonce",
    error: "use_dpop_nonce",
  },
  {
    title: "gets by with a nonce that is five minutes old (RFC 9449 §8.2)",
    options: nonces,
    detours: [["consent", { type: "WAIT", seconds: 310 }]],
    outcome: "completed",
    check: "dpop-proof-nonce",
  },
  {
    title: "is asked for another nonce when the first is ten minutes old (RFC 9449 §8)",
    options: nonces,
    detours: [["consent", { type: "WAIT", seconds: 610 }]],
    outcome: "completed",
    check: "dpop-proof-nonce",
  },
  {
    title: "takes the key of the code from dpop_jkt alone (RFC 9449 §10)",
    options: dpop,
    detours: [["pushedRequest", editHeader("DPoP", undefined)]],
    outcome: "completed",
  },
];

/** Where a proof is judged, who then refuses, and with what. */
type Refused = Pick<Way, "title" | "check" | "error" | "golden" | "options"> & {
  readonly at: "pushedRequest" | "tokenRequest" | "apiRequest";
  readonly event: NonNullable<Way["detours"]>[number][1];
};

const refused: readonly Refused[] = [
  {
    title: "gives no token to a client that must prove a key and does not (RFC 9449 §5.2)",
    at: "tokenRequest",
    event: editHeader("DPoP", undefined),
    check: "dpop-required",
    error: "invalid_request",
  },
  {
    title: "refuses a pushed request whose proof is by another key than dpop_jkt (RFC 9449 §10.1)",
    golden: true,
    at: "pushedRequest",
    event: editProof({ key: thief, header: { jwk: thiefPublic } }),
    check: "dpop-key-pushed",
    error: "invalid_dpop_proof",
  },
  {
    title: "refuses a proof of another type (RFC 9449 §4.3, item 4)",
    golden: true,
    at: "tokenRequest",
    event: editProof({ header: { typ: "JWT" } }),
    check: "dpop-proof-type",
    error: "invalid_dpop_proof",
  },
  {
    title: "refuses a script a proof of another type (RFC 9449 §4.3, item 4)",
    options: spa,
    at: "tokenRequest",
    event: editProof({ header: { typ: "JWT" } }),
    check: "dpop-proof-type",
    error: "invalid_dpop_proof",
  },
  {
    title: "refuses to give the code to another key (RFC 9449 §10)",
    golden: true,
    at: "tokenRequest",
    event: editProof({ key: thief, header: { jwk: thiefPublic } }),
    check: "code-key-matches",
    error: "invalid_grant",
  },
  {
    title: "refuses a proof that comes twice (RFC 9449 §11.1)",
    at: "tokenRequest",
    event: { type: "REPLAY" },
    check: "dpop-proof-unused",
    error: "invalid_dpop_proof",
  },
  {
    title: "refuses two proofs (RFC 9449 §4.3, item 1)",
    at: "apiRequest",
    event: editRequest(({ headers }) => ({ headers: [...headers, ["DPoP", "another"]] })),
    check: "dpop-proof-once",
    error: "invalid_dpop_proof",
  },
  {
    title: "refuses a proof that is no JWT (RFC 9449 §4.3, item 2)",
    at: "apiRequest",
    event: editHeader("DPoP", "made-up"),
    check: "dpop-proof-readable",
    error: "invalid_dpop_proof",
  },
  {
    title: "refuses a proof that lacks a claim (RFC 9449 §4.3, item 3)",
    at: "apiRequest",
    event: editProof({ claims: { jti: undefined } }),
    check: "dpop-proof-claims",
    error: "invalid_dpop_proof",
  },
  {
    title: "refuses a proof by a shared secret (RFC 9449 §4.3, item 5)",
    at: "apiRequest",
    event: editProof({ key: macKey("demo-secret-prints-web") }),
    check: "dpop-proof-algorithm",
    error: "invalid_dpop_proof",
  },
  {
    title: "refuses a proof that another key signed than the one in it (RFC 9449 §4.3, item 6)",
    at: "apiRequest",
    event: editProof({ key: thief }),
    check: "dpop-proof-signature",
    error: "invalid_dpop_proof",
  },
  {
    title: "refuses a proof with a private key in it (RFC 9449 §4.3, item 7)",
    at: "apiRequest",
    event: editProof({ header: { jwk: demoProofKey } }),
    check: "dpop-proof-key",
    error: "invalid_dpop_proof",
  },
  {
    title: "refuses a proof for another method (RFC 9449 §4.3, item 8)",
    at: "apiRequest",
    event: editProof({ claims: { htm: "POST" } }),
    check: "dpop-proof-method",
    error: "invalid_dpop_proof",
  },
  {
    title: "refuses a proof for another address (RFC 9449 §4.3, item 9)",
    at: "apiRequest",
    event: editProof({ claims: { htu: "https://evil.example/albums" } }),
    check: "dpop-proof-address",
    error: "invalid_dpop_proof",
  },
  {
    title: "refuses a proof that is too old (RFC 9449 §4.3, item 11)",
    golden: true,
    at: "apiRequest",
    event: { type: "WAIT", seconds: 61 },
    check: "dpop-proof-age",
    error: "invalid_dpop_proof",
  },
  {
    title: "refuses a proof for another token (RFC 9449 §4.3, item 12)",
    at: "apiRequest",
    event: editProof({ claims: { ath: "x".repeat(43) } }),
    check: "dpop-proof-access-token",
    error: "invalid_dpop_proof",
  },
  {
    title: "refuses a script a proof for another token (RFC 9449 §4.3, item 12)",
    options: spa,
    at: "apiRequest",
    event: editProof({ claims: { ath: "x".repeat(43) } }),
    check: "dpop-proof-access-token",
    error: "invalid_dpop_proof",
  },
];

const refusals = refused.map(
  ({ at, event, options, ...way }): Way => ({
    ...way,
    options: { ...dpop, ...options },
    detours: [[at, event]],
    outcome: at === "apiRequest" ? "refusedByApi" : "refusedByServer",
  }),
);

const stubborn: readonly Way[] = [
  {
    title: "does not try a third time without the nonce (RFC 9449 §8)",
    options: nonces,
    detours: [
      ["pushedRefusal", { type: "WAIT", seconds: 1 }],
      ["pushedRequest", editProof({ claims: { nonce: "made-up" } })],
    ],
    outcome: "refusedByServer",
    check: "dpop-proof-nonce",
    error: "use_dpop_nonce",
  },
];

const theft = { dpop: "on", theft: "on" } as const;

const thefts: readonly Way[] = [
  {
    title: "refuses a thief who sends a bound token as a bearer token (RFC 9449 §7.2)",
    golden: true,
    options: theft,
    outcome: "completed",
    check: "dpop-not-downgraded",
    error: "invalid_token",
  },
  {
    title: "refuses a thief who sends the bound token of a script (RFC 9449 §7.2)",
    options: { ...spa, ...theft },
    outcome: "completed",
    check: "dpop-not-downgraded",
    error: "invalid_token",
  },
  {
    title: "refuses a thief who repeats the proof as well (RFC 9449 §11.1)",
    golden: true,
    options: { ...theft, proof: "caught" },
    outcome: "completed",
    check: "dpop-proof-unused",
    error: "invalid_dpop_proof",
  },
  {
    title: "refuses a thief who comes with an old proof (RFC 9449 §4.3, item 11)",
    options: { ...theft, proof: "caught" },
    detours: [["thiefApiRequest", { type: "WAIT", seconds: 61 }]],
    outcome: "completed",
    check: "dpop-proof-age",
    error: "invalid_dpop_proof",
  },
  {
    title: "refuses a thief with a good proof by another key (RFC 9449 §7.1)",
    golden: true,
    options: { ...theft, proof: "own" },
    outcome: "completed",
    check: "dpop-token-bound",
    error: "invalid_token",
  },
  {
    title: "refuses a thief who has the nonce as well (RFC 9449 §7.1)",
    options: { ...theft, dpop_nonce: "on", proof: "own" },
    outcome: "completed",
    check: "dpop-token-bound",
    error: "invalid_token",
  },
];

export const proofWays: readonly Way[] = [...successes, ...refusals, ...stubborn, ...thefts];
