/** A server with the demo's people, apps and APIs, a clock to turn, and a notebook of all that it reports. */
import type { Header, HttpRequest, HttpResponse } from "@/lib/http/message";
import { formatParameters, type Parameters } from "@/lib/http/parameters";
import { readJson } from "@/lib/http/response";
import { createMemoryStore, type StoreState } from "@/lib/oauth/authorization-server/memory-store";
import { type AuthorizationServer, createAuthorizationServer } from "@/lib/oauth/authorization-server/server";
import { type AuthorizationServerSettings, defaultSettings } from "@/lib/oauth/authorization-server/settings";
import { formatClientBasicAuth } from "@/lib/oauth/basic-credentials";
import { publicKey } from "@/lib/oauth/jwt";
import type { Notice } from "@/lib/oauth/notice";
import type { SigningAlgorithm } from "@/lib/oauth/signing-algorithms";
import { createNotebook, type Notebook } from "../notebook";
import { createKey } from "../tokens";
import { clients, maya, resources } from "./people";

export const issuer = "https://id.example";
export const photos = "https://photos.example";
export const start = 1_767_603_600;

export const strictSettings: AuthorizationServerSettings = {
  ...defaultSettings,
  pkcePolicy: "strict",
  accessTokenFormat: "jwt",
  signingAlgorithm: "ES256",
  defaultResource: photos,
};

/** One key an algorithm, made once for all tests of a file. */
const made = new Map<string, ReturnType<typeof createKey>>();

export function keyFor(alg: SigningAlgorithm, kid: string = alg): ReturnType<typeof createKey> {
  const key = made.get(kid) ?? createKey(alg, kid);
  made.set(kid, key);
  return key;
}

export interface Kit {
  readonly issuer: string;
  readonly server: AuthorizationServer;
  readonly store: ReturnType<typeof createMemoryStore>;
  readonly clock: { now: number };
  /** What was reported since the last `forget`. */
  readonly notes: Notebook;
  /** The same as JSON, with every finding. */
  reported(): string;
  forget(): void;
}

export interface KitOptions {
  readonly settings?: Partial<AuthorizationServerSettings>;
  readonly issuer?: string;
  readonly state?: StoreState;
}

export async function createKit(options: KitOptions = {}): Promise<Kit> {
  const settings = { ...strictSettings, ...options.settings };
  const store = createMemoryStore(options.state ?? (await demoState()));
  const clock = { now: start };
  let notebook = createNotebook();
  let notices: Notice[] = [];
  const server = createAuthorizationServer({
    issuer: options.issuer ?? issuer,
    settings,
    store,
    keys: [await keyFor(settings.signingAlgorithm)],
    now: () => clock.now,
    random: (_purpose, bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    note: (notice) => {
      notebook.note(notice);
      notices.push(notice);
    },
  });
  return {
    issuer: options.issuer ?? issuer,
    server,
    store,
    clock,
    notes: {
      note: (notice) => notebook.note(notice),
      checks: () => notebook.checks(),
      failed: () => notebook.failed(),
      actions: () => notebook.actions(),
    },
    reported: () => JSON.stringify(notices),
    forget: () => {
      notebook = createNotebook();
      notices = [];
    },
  };
}

export async function demoState(): Promise<StoreState> {
  const key = publicKey(await keyFor("ES256", "client-key"));
  return {
    client: Object.fromEntries(clients(key).map((client) => [client.client_id, client])),
    user: { [maya.username]: maya },
    resource: Object.fromEntries(resources.map((resource) => [resource.resource, resource])),
  };
}

/** Values over the usual ones; undefined leaves a parameter out. */
export type Overrides = Readonly<Record<string, string | undefined>>;

export function merge(usual: Overrides, overrides: Overrides): Parameters {
  return Object.entries({ ...usual, ...overrides }).flatMap(
    ([name, value]): Parameters => (value === undefined ? [] : [[name, value]]),
  );
}

export function postForm(
  url: string,
  body: Parameters | string,
  headers: readonly Header[] = [],
): HttpRequest {
  return {
    method: "POST",
    url,
    headers: [["Content-Type", "application/x-www-form-urlencoded"], ...headers],
    body: typeof body === "string" ? body : formatParameters(body),
  };
}

export function get(url: string, headers: readonly Header[] = []): HttpRequest {
  return { method: "GET", url, headers, body: "" };
}

export function basic(clientId: string, secret = `demo-secret-${clientId}`): Header {
  return ["Authorization", formatClientBasicAuth(clientId, secret)];
}

/** The members of a JSON answer. */
export function json(response: HttpResponse): Readonly<Record<string, unknown>> {
  return readJson(response) ?? {};
}

/** The client is one that is installed with its users, who have its secret (RFC 8252 §8.5). */
export async function installClient({ store }: Kit, id: string): Promise<void> {
  const client = await store.get("client", id);
  if (client === undefined) throw new Error(`There is no ${id}.`);
  await store.put("client", id, { ...client, application_type: "native" });
}
