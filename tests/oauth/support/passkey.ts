/** A server that can be asked for a passkey, and a device with one, which answers as it should or otherwise. */
import { encodeBase64url } from "@/lib/http/base64";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import { publicKey } from "@/lib/oauth/jwt";
import { type Assertion, flags, signAssertion, writeAuthenticatorData } from "@/lib/oauth/passkey";
import { createKey } from "../tokens";
import { authorizationUrl } from "./code-flow";
import { createKit, type Kit, type Overrides } from "./kit";
import { maya } from "./people";
import { createUserAgent, type UserAgent } from "./user-agent";

/** What a client asks for that wants one. */
export const wanted: Overrides = { acr_values: "phr" };

/** Its holder is there, and the device knows them. */
export const both = flags.present | flags.verified;

const passkeyId = "cGFzc2tleQ";
const key = createKey("EdDSA", "passkey");

/** A server that can be asked for a passkey, and Maya with one, or without. */
export async function openPasskeyKit(has: "a passkey" | "none" = "a passkey"): Promise<Kit> {
  const kit = await createKit({ settings: { authenticationClasses: ["phr"] } });
  const passkeys = [{ id: passkeyId, publicKey: publicKey(await key) }];
  await kit.store.put("user", maya.username, has === "none" ? maya : { ...maya, passkeys });
  return kit;
}

/** At the page that asks for the passkey, by the way of the password. */
export async function openPasskeyPage(kit: Kit): Promise<UserAgent> {
  const agent = createUserAgent(kit);
  await agent.open(authorizationUrl(kit, wanted));
  await agent.signIn();
  kit.forget();
  return agent;
}

/** What the page asks of the device (WebAuthn §5.5). */
export function questionOf(agent: UserAgent): Readonly<Record<string, unknown>> {
  const field = agent.form().fields.find(({ name }) => name === "passkey");
  return JSON.parse(field?.value ?? "{}");
}

export interface Otherwise {
  readonly id?: string;
  /** Members of what the browser says. */
  readonly said?: Readonly<Record<string, unknown>>;
  readonly domain?: string;
  readonly used?: number;
  readonly key?: JsonWebKey;
}

/** What the device answers, or says otherwise. */
export async function answerOf(agent: UserAgent, otherwise: Otherwise = {}) {
  const { id = passkeyId, domain = "id.example", used = both } = otherwise;
  const { challenge } = questionOf(agent);
  const said = { type: "webauthn.get", challenge, origin: "https://id.example", ...otherwise.said };
  const clientDataJSON = encodeBase64url(new TextEncoder().encode(JSON.stringify(said)));
  const authenticatorData = await writeAuthenticatorData(domain, used);
  const signature = await signAssertion({ clientDataJSON, authenticatorData }, otherwise.key ?? (await key));
  const response: Omit<Assertion, "id"> = { clientDataJSON, authenticatorData, signature };
  return { id, type: "public-key", response };
}

export function submitPasskey(agent: UserAgent, assertion: unknown) {
  return agent.submit([["passkey", typeof assertion === "string" ? assertion : JSON.stringify(assertion)]]);
}

/** The hidden fields of the form that the browser shows. */
export function hiddenOf(agent: UserAgent): [string, string][] {
  return agent
    .form()
    .fields.flatMap(({ name, value, type }): [string, string][] =>
      type === "hidden" ? [[name, value]] : [],
    );
}
