/**
 * Passkeys on the user's device, and the browser that asks for one where a page wants it (WebAuthn §5.1.4, `navigator.credentials.get`). The
 * person says yes to it: they are there, and the device knows them. Left out: other authenticators, and a no.
 */
import { readAddress } from "@/lib/http/address";
import { encodeBase64url } from "@/lib/http/base64";
import { readForm } from "@/lib/http/html-form";
import { readJsonObject } from "@/lib/http/response";
import { flags, signAssertion, writeAuthenticatorData } from "@/lib/oauth/passkey";
import type { FormFill } from "./form-fill";
import type { HeldPasskey, World } from "./world";

type Options = Readonly<Record<string, unknown>>;

/** The page's question is answered before its form goes. Undefined where it cannot be: the script of the page then sends nothing. */
export async function answerForPage({ browser }: World, fill: FormFill): Promise<FormFill | undefined> {
  const { page, passkeys = [] } = browser;
  const question = readForm(page.html)?.fields.find(({ name }) => name === "passkey");
  if (question === undefined) return fill;
  const asked = readJsonObject(question.value) ?? {};
  const { origin = "", host = "" } = readAddress(page.url) ?? {};
  const passkey = passkeys.find((held) => isMeant(held, asked, host));
  if (passkey === undefined) return undefined;
  return {
    ...fill,
    values: { ...fill.values, passkey: JSON.stringify(await assertWith(passkey, asked, origin)) },
  };
}

/** No page is given a passkey of another domain, whatever it asks for (§5.1.4.1). */
function isMeant({ id, rpId }: HeldPasskey, asked: Options, host: string): boolean {
  const allowed = Array.isArray(asked.allowCredentials) ? asked.allowCredentials : [];
  const isOwn = host === rpId || host.endsWith(`.${rpId}`);
  return isOwn && asked.rpId === rpId && allowed.some((credential) => Object(credential).id === id);
}

/** As `toJSON` of a `PublicKeyCredential` has it (Level 3 §5.1). */
async function assertWith({ id, rpId, key }: HeldPasskey, { challenge }: Options, origin: string) {
  const said = JSON.stringify({ type: "webauthn.get", challenge, origin, crossOrigin: false });
  const clientDataJSON = encodeBase64url(new TextEncoder().encode(said));
  const authenticatorData = await writeAuthenticatorData(rpId, flags.present | flags.verified);
  const signature = await signAssertion({ clientDataJSON, authenticatorData }, key);
  return {
    id,
    rawId: id,
    type: "public-key",
    response: { clientDataJSON, authenticatorData, signature },
    authenticatorAttachment: "platform",
    clientExtensionResults: {},
  };
}
