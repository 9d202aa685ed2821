/** A client that holds a key and proves it. */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { type ProofChoices, withProof } from "@/lib/oauth/dpop-proof";
import { thumbprint } from "@/lib/oauth/jwt";
import { tokenRequest } from "./code-flow";
import { type Kit, keyFor, type Overrides } from "./kit";

const random = (_purpose: string, bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));

/** The request with a proof by the named key. */
export async function prove(
  kit: Kit,
  request: HttpRequest,
  choices: ProofChoices = {},
  key = "dpop-key",
): Promise<HttpRequest> {
  return withProof(request, await keyFor("ES256", key), { random, now: () => kit.clock.now }, choices);
}

export async function thumbprintOf(key = "dpop-key"): Promise<string> {
  return thumbprint(await keyFor("ES256", key));
}

/** The code of an honest client for tokens, with a proof. */
export async function redeemWithProof(
  kit: Kit,
  overrides: Overrides,
  headers?: HttpRequest["headers"],
  key?: string,
): Promise<HttpResponse> {
  return kit.server(await prove(kit, tokenRequest(kit, overrides, headers), {}, key));
}
