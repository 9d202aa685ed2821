/** A token that is bound to the key of Prints is used with a proof of it (RFC 9449 §7.1); any other as it is (RFC 6750 §2.1). */
import type { HttpRequest } from "@/lib/http/message";
import type { ClientConfiguration } from "@/lib/oauth/client/configuration";
import type { Tokens } from "@/lib/oauth/client/token-response";
import { withProof } from "@/lib/oauth/dpop-proof";
import type { Asking } from "./errand";

export async function withToken(
  request: HttpRequest,
  { accessToken, type }: Tokens,
  asking: Pick<Asking, "random" | "now"> & { readonly configuration: Pick<ClientConfiguration, "dpopKey"> },
  nonce?: string,
): Promise<HttpRequest> {
  const { dpopKey } = asking.configuration;
  if (type !== "DPoP" || dpopKey === undefined) return request;
  return withProof(request, dpopKey, asking, nonce === undefined ? { accessToken } : { accessToken, nonce });
}
