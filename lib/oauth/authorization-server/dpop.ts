/**
 * DPoP at the authorization server (RFC 9449): the key that a client proves at the token endpoint (§5) or with a pushed
 * request (§10.1), and the nonces that this server wants in proofs where it is set so (§8).
 */
import type { HttpRequest } from "@/lib/http/message";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { checkProof, hasProof, type ProofRules } from "@/lib/oauth/dpop-rules";
import { drawNonce, nonceLifetime, noncePeriod } from "@/lib/oauth/proof-nonces";
import type { Context } from "./context";

/** What proofs are judged by here. */
export async function readProofRules(context: Context): Promise<Omit<ProofRules, "accessToken">> {
  const { store, settings, now } = context;
  return {
    now: now(),
    nonces: settings.dpopNonce ? await readNonces(context) : [],
    spend: (id, expiresAt) => store.add("dpopProof", id, { expiresAt }),
  };
}

/** The thumbprint of the key that the request proves; undefined where it proves none and the client need not (§5.2). */
export async function checkProvenKey(
  context: Context,
  request: HttpRequest,
  client: ClientMetadata,
): Promise<string | undefined> {
  const proves = hasProof(request);
  if (client.dpop_bound_access_tokens === true) {
    const missing = {
      error: "invalid_request",
      description: "The client registered for DPoP alone",
    } as const;
    context.checks.demand("dpop-required", proves, missing, {
      expected: "a DPoP proof",
      actual: proves ? "a DPoP proof" : "none",
    });
  }
  return proves ? checkProof(request, await readProofRules(context), context.checks) : undefined;
}

/** The nonce for the next proof (§8.2). */
export async function readCurrentNonce(context: Context): Promise<string> {
  const { store, random, now } = context;
  const period = noncePeriod(now());
  const id = String(period);
  const known = await store.get("dpopNonce", id);
  if (known !== undefined) return known.nonce;
  const nonce = drawNonce(random);
  const made = await store.add("dpopNonce", id, { nonce, expiresAt: (period + 2) * nonceLifetime });
  await store.take("dpopNonce", String(period - 2));
  return made ? nonce : ((await store.get("dpopNonce", id))?.nonce ?? nonce);
}

async function readNonces(context: Context): Promise<readonly string[]> {
  const before = await context.store.get("dpopNonce", String(noncePeriod(context.now()) - 1));
  const current = await readCurrentNonce(context);
  return before === undefined ? [current] : [current, before.nonce];
}
