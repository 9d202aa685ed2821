/** A form from the client itself to an endpoint of the server, with its authentication (RFC 6749 §2.3, §3.2) and, where it has a key, a proof of it. */
import type { Header, HttpRequest } from "@/lib/http/message";
import { formatParameters, type Parameters } from "@/lib/http/parameters";
import { withProof } from "@/lib/oauth/dpop-proof";
import { buildClientAuthentication, type Surroundings } from "./client-authentication";
import type { ClientConfiguration } from "./configuration";

/** `before` and `after` say where the client's own parameters stand in the form; their order has no meaning. */
export async function buildClientForm(
  configuration: ClientConfiguration,
  url: string,
  before: Parameters,
  surroundings: Surroundings,
  after: Parameters = [],
): Promise<HttpRequest> {
  const authentication = await buildClientAuthentication(configuration, surroundings);
  const headers: Header[] = [
    ["Content-Type", "application/x-www-form-urlencoded"],
    ["Accept", "application/json"],
    ...authentication.headers,
  ];
  if (configuration.origin !== undefined) headers.push(["Origin", configuration.origin]);
  const body = formatParameters([...before, ...authentication.parameters, ...after]);
  const request = { method: "POST", url, headers, body };
  const { dpopKey } = configuration;
  if (dpopKey === undefined) return request;
  const { dpopNonce: nonce } = surroundings;
  return withProof(request, dpopKey, surroundings, nonce === undefined ? {} : { nonce });
}

/** The parameters that have a value. */
export function present(values: Readonly<Record<string, string | undefined>>): Parameters {
  return Object.entries(values).flatMap(
    ([name, value]): Parameters => (value === undefined || value === "" ? [] : [[name, value]]),
  );
}
