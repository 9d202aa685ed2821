/**
 * Client authentication at the token endpoint (RFC 6749 §2.3, RFC 7523 §2.2), by the method that the client registered.
 * An assertion names the issuer as its one audience, never the token endpoint: a malicious server could name another
 * server's endpoint as its own, and collect assertions that are good there (RFC 10070 §4). It has the explicit type of the
 * same section, which servers of RFC 7523 alone pass over. Left out: mutual TLS.
 */
import type { Header } from "@/lib/http/message";
import type { Parameters } from "@/lib/http/parameters";
import { formatClientBasicAuth } from "@/lib/oauth/basic-credentials";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import { macKey, signJwt } from "@/lib/oauth/jwt";
import { type Now, type Random, randomText } from "@/lib/oauth/random";
import type { ClientConfiguration } from "./configuration";

export interface Surroundings {
  readonly random: Random;
  readonly now: Now;
  /** The one that the server asked for, where the client proves a key (RFC 9449 §8). */
  readonly dpopNonce?: string;
}

/** What a request carries besides its grant: fields of the header, and parameters of the form. */
export interface ClientCredentials {
  readonly headers: readonly Header[];
  readonly parameters: Parameters;
}

const assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/** Seconds. Long enough for one request; the server keeps the `jti` for as long. */
const assertionLifetime = 60;

/** Throws where the configuration lacks the credential of its method: that is our own mistake. */
export async function buildClientAuthentication(
  configuration: ClientConfiguration,
  surroundings: Surroundings,
): Promise<ClientCredentials> {
  const { client_id, token_endpoint_auth_method } = configuration.client;
  switch (token_endpoint_auth_method) {
    case "none":
      return { headers: [], parameters: [["client_id", client_id]] };
    case "client_secret_basic": {
      const authorization = formatClientBasicAuth(client_id, readSecret(configuration));
      return { headers: [["Authorization", authorization]], parameters: [] };
    }
    case "client_secret_post": {
      const credentials: Parameters = [
        ["client_id", client_id],
        ["client_secret", readSecret(configuration)],
      ];
      return { headers: [], parameters: credentials };
    }
    case "client_secret_jwt": {
      const key = macKey(readSecret(configuration));
      return { headers: [], parameters: await buildAssertion(configuration, surroundings, key) };
    }
    case "private_key_jwt": {
      const key = configuration.privateKey;
      if (key === undefined) throw new Error(`${client_id} has no private key`);
      return { headers: [], parameters: await buildAssertion(configuration, surroundings, key) };
    }
  }
}

function readSecret({ client }: ClientConfiguration): string {
  if (client.client_secret === undefined) throw new Error(`${client.client_id} has no client_secret`);
  return client.client_secret;
}

/** RFC 7523 §3. `client_id` is left out: the assertion's subject is the client (RFC 7521 §4.2). */
async function buildAssertion(
  { client, authorizationServer }: ClientConfiguration,
  { random, now }: Surroundings,
  key: JsonWebKey,
): Promise<Parameters> {
  const claims = {
    iss: client.client_id,
    sub: client.client_id,
    aud: authorizationServer.issuer,
    iat: now(),
    exp: now() + assertionLifetime,
    jti: randomText(random, "client_assertion", 16),
  };
  return [
    ["client_assertion_type", assertionType],
    ["client_assertion", await signJwt(claims, key, { typ: "client-authentication+jwt" })],
  ];
}
