/**
 * A protected resource (RFC 6749 §7, RFC 6750): finds the operation, checks the token that came with the request, and serves.
 * To judge a token it may have to ask the authorization server. That request is a message of its own, so the server stops
 * there: it gives what it would ask, and goes on with `resume` when the answer has come. Both ends of the pause are JSON.
 * A 404 or 405, and the description of itself (RFC 9728), come before the token is looked at. Left out: a pause between two fetches of the keys.
 */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { answerTo, readMethod } from "@/lib/http/method";
import { jsonResponse } from "@/lib/http/response";
import { checkBearer } from "@/lib/oauth/bearer-token";
import { createChecklist } from "@/lib/oauth/checklist";
import { OAuthError } from "@/lib/oauth/error";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import { readKeysResponse } from "@/lib/oauth/keys";
import type { Note } from "@/lib/oauth/notice";
import { checkBinding, checkPresentedToken, type PresentedToken } from "@/lib/oauth/presented-token";
import { type ProofNonce, renewNonces } from "@/lib/oauth/proof-nonces";
import type { Now, Random } from "@/lib/oauth/random";
import { type Album, albumScopes, type Operation } from "./albums";
import { type BlockedToken, checkNotBlocked, isAtEvents, takeEvent } from "./blocklist";
import { buildResourceMetadata, isAtMetadata } from "./metadata";
import { requirementsOf, selectOperations, serve, turnAway } from "./operations";
import { checkLogin, checkScope, readConfirmation } from "./permission";
import { createProofMemory, type SpentProof } from "./proof-memory";
import {
  challengeResponse,
  refusalResponse,
  responseWithoutOperation,
  tellNonce,
  withCors,
} from "./response";
import {
  type Judge,
  type Judgement,
  judgeAnswer,
  judgeToken,
  judgeWithKeys,
  type ResourceServerSettings,
} from "./validation";

export type { ResourceServerSettings };

/** JSON. Start with both lists empty. Requests that share a memory go one after the other. */
export interface ResourceServerMemory {
  readonly keys: readonly JsonWebKey[];
  readonly albums: readonly Album[];
  /** Of DPoP; absent until one has come. */
  readonly proofs?: readonly SpentProof[];
  /** Those that proofs may carry, the newest first; absent where none are wanted. */
  readonly nonces?: readonly ProofNonce[];
  /** Absent until one has come. */
  readonly blocked?: readonly BlockedToken[];
}

/** The request that waits while the authorization server is asked. JSON. */
export interface PendingCall extends PresentedToken {
  readonly kind: "keys" | "introspection";
  readonly request: HttpRequest;
}

export type Outcome =
  | { readonly kind: "answer"; readonly response: HttpResponse; readonly memory: ResourceServerMemory }
  /** `request` goes to the authorization server; its response goes into `resume` with `pending`. */
  | {
      readonly kind: "ask";
      readonly request: HttpRequest;
      readonly pending: PendingCall;
      readonly memory: ResourceServerMemory;
    };

export interface ResourceServer {
  receive(request: HttpRequest, memory: ResourceServerMemory): Promise<Outcome>;
  resume(pending: PendingCall, response: HttpResponse, memory: ResourceServerMemory): Promise<Outcome>;
}

/** One request at work: what it wants, and what the server remembers by now. */
interface Call {
  readonly request: HttpRequest;
  readonly memory: ResourceServerMemory;
  readonly operation: Operation;
}

export interface Surroundings {
  readonly now: Now;
  readonly note: Note;
  /** Draws the nonces that proofs must carry (RFC 9449 §9); absent where none are wanted. */
  readonly nonceSource?: Random | undefined;
}

export function createResourceServer(configuration: ResourceServerSettings & Surroundings): ResourceServer {
  const { note, nonceSource, ...settings } = configuration;
  const judge: Judge = { ...settings, checks: createChecklist(note) };

  return {
    async receive(request, before) {
      const memory = withNonces(before, judge.now(), nonceSource);
      if (isAtMetadata(judge, request)) return answer({ request, memory }, describeResource(judge, request));
      if (isAtEvents(judge, request)) {
        const { response, blocked } = await takeEvent(judge, request, memory, note);
        return { kind: "answer", response, memory: { ...memory, blocked } };
      }
      const { operations, operation } = selectOperations(judge, request);
      if (operation === undefined) return answer({ request, memory }, turnAway(judge, request, operations));
      return settle(judge, { request, memory, operation }, async () => {
        const presented = checkPresented(judge, request);
        if (presented === undefined) return { kind: "no-token" };
        return { presented, judgement: await judgeToken(judge, presented.token, memory.keys) };
      });
    },

    async resume({ kind, request, ...presented }, response, memory) {
      const { operation } = selectOperations(judge, request);
      if (operation === undefined) throw new Error("only a request with an operation can wait");
      const call = { request, memory, operation };
      if (kind === "introspection") {
        return settle(judge, call, async () => ({ presented, judgement: judgeAnswer(judge, response) }));
      }
      const keys = readKeysResponse(response, note);
      const informed = keys === undefined ? call : { ...call, memory: { ...memory, keys } };
      return settle(judge, informed, async () => {
        return { presented, judgement: await judgeWithKeys(judge, presented.token, keys) };
      });
    },
  };
}

type Judged =
  | { readonly presented: PresentedToken; readonly judgement: Judgement }
  | { readonly kind: "no-token" };

/** Acts on the judgement. The one place where a refusal becomes a response. */
async function settle(judge: Judge, call: Call, work: () => Promise<Judged>): Promise<Outcome> {
  const { request, operation } = call;
  const { proofs, spend } = createProofMemory(call.memory.proofs, judge.now());
  const remember = (): ResourceServerMemory => {
    const spent = proofs();
    return spent === undefined ? call.memory : { ...call.memory, proofs: spent };
  };
  try {
    const judged = await work();
    if ("kind" in judged) return answerWithNonce(call, challengeResponse(judge, request, operation.scope));
    const { presented, judgement } = judged;
    if (judgement.kind === "ask") {
      const pending: PendingCall = { kind: judgement.about, request, ...presented };
      return { kind: "ask", request: judgement.request, pending, memory: call.memory };
    }
    const nonces = (call.memory.nonces ?? []).map(({ nonce }) => nonce);
    const rules = { now: judge.now(), nonces, spend };
    await checkBinding(request, presented, readConfirmation(judgement.claims), rules, judge.checks);
    checkNotBlocked(judge, judgement.claims, call.memory.blocked);
    checkScope(judgement.claims, operation.scope, judge.checks);
    checkLogin(judgement.claims, requirementsOf(judge, operation), judge.now(), judge.checks);
    const { response, albums } = serve(judge, operation, request, call.memory.albums, judgement.claims);
    return answerWithNonce({ request, memory: { ...remember(), albums } }, response);
  } catch (problem) {
    if (!(problem instanceof OAuthError)) throw problem;
    const needs = { scope: operation.scope, login: requirementsOf(judge, operation) };
    const response = refusalResponse(judge, request, problem.refusal, needs);
    return answerWithNonce({ request, memory: remember() }, response);
  }
}

/** An API that takes no proofs does not know the scheme that they come with. */
function checkPresented({ takesProofs, checks }: Judge, request: HttpRequest): PresentedToken | undefined {
  if (takesProofs === true) return checkPresentedToken(request, checks);
  const token = checkBearer(request, checks);
  return token === undefined ? undefined : { scheme: "Bearer", token };
}

/** A document for everyone (RFC 9728 §3.2), without a look at tokens. */
function describeResource(judge: Judge, request: HttpRequest): HttpResponse {
  if (readMethod(request) !== "GET") return responseWithoutOperation(request, [{ method: "GET" }]);
  return jsonResponse(200, buildResourceMetadata(judge, albumScopes), [
    ["Cache-Control", "public, max-age=300"],
  ]);
}

function withNonces(
  memory: ResourceServerMemory,
  now: number,
  source: Random | undefined,
): ResourceServerMemory {
  return source === undefined ? memory : { ...memory, nonces: renewNonces(memory.nonces ?? [], now, source) };
}

/** Good answers and bad ones tell the nonce for the next proof (RFC 9449 §8.2, §9). */
function answerWithNonce(call: Omit<Call, "operation">, response: HttpResponse): Outcome {
  const [current] = call.memory.nonces ?? [];
  return answer(call, current === undefined ? response : tellNonce(response, current.nonce));
}

function answer({ request, memory }: Omit<Call, "operation">, response: HttpResponse): Outcome {
  return { kind: "answer", response: withCors(request, answerTo(request, response)), memory };
}
