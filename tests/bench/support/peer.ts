/** Two servers that are asked the same: where their endpoints are, and a user who has signed in and allowed the app before. */
import { createHash, randomBytes } from "node:crypto";
import { formatClientBasicAuth } from "@/lib/oauth/basic-credentials";
import { createPerson } from "../../clients/support/person.ts";

export const clientOf = { id: "prints-web", secret: "demo-secret-prints-web" } as const;
export const reportOf = { id: "nightly-report", secret: "demo-secret-nightly-report" } as const;

export function callbackOf(issuer: string): string {
  return `${issuer}/client/callback`;
}

export function apiOf(issuer: string): string {
  return `${issuer}/api/albums`;
}

export interface Peer {
  /** From the link to the tokens: two requests, as the user need not be asked. */
  runCodeFlow(): Promise<void>;
  runClientCredentials(): Promise<void>;
}

interface Endpoints {
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
}

/** Reads the server's metadata and lets a person sign in and consent, once. */
export async function meet(issuer: string): Promise<Peer> {
  const metadata = await fetch(`${issuer}/.well-known/openid-configuration`);
  const server = (await metadata.json()) as Endpoints;
  const person = createPerson();
  await person.visit(linkOf(server, issuer).link, callbackOf(issuer));
  const cookie = person.cookiesFor(server.authorization_endpoint) ?? "";

  async function runCodeFlow(): Promise<void> {
    const { link, verifier } = linkOf(server, issuer);
    link.searchParams.set("prompt", "none");
    const response = await fetch(link, { redirect: "manual", headers: { Cookie: cookie } });
    await response.arrayBuffer();
    const code = new URL(response.headers.get("Location") ?? "", issuer).searchParams.get("code");
    if (code === null) throw new Error(`no code from ${link}: ${response.headers.get("Location")}`);
    await askForTokens(server, clientOf, {
      grant_type: "authorization_code",
      code,
      redirect_uri: callbackOf(issuer),
      code_verifier: verifier,
    });
  }

  return {
    runCodeFlow,
    runClientCredentials: () =>
      askForTokens(server, reportOf, {
        grant_type: "client_credentials",
        scope: "photos.read",
        resource: apiOf(issuer),
      }),
  };
}

function linkOf(server: Endpoints, issuer: string): { readonly link: URL; readonly verifier: string } {
  const verifier = randomBytes(32).toString("base64url");
  const link = new URL(server.authorization_endpoint);
  link.search = new URLSearchParams({
    response_type: "code",
    client_id: clientOf.id,
    redirect_uri: callbackOf(issuer),
    scope: "openid photos.read",
    state: randomBytes(16).toString("base64url"),
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  }).toString();
  return { link, verifier };
}

async function askForTokens(
  { token_endpoint: url }: Endpoints,
  { id, secret }: { readonly id: string; readonly secret: string },
  parameters: Readonly<Record<string, string>>,
): Promise<void> {
  const response = await fetch(url, {
    method: "POST",
    headers: { Authorization: formatClientBasicAuth(id, secret) },
    body: new URLSearchParams(parameters),
  });
  const tokens = (await response.json()) as { readonly access_token?: string; readonly id_token?: string };
  const signed = tokens.access_token?.split(".").length === 3;
  const identified = parameters.grant_type === "client_credentials" || tokens.id_token !== undefined;
  if (!signed || !identified) throw new Error(`no tokens from ${url}: ${JSON.stringify(tokens)}`);
}
