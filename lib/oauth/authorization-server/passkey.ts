/**
 * Sign-in by a passkey, where `acr_values` ask for one: its page, and what comes back (WebAuthn §7.2, "Verifying an Authentication Assertion").
 * The rules are noted one by one, as far as they hold; where one does not, the page comes again with a new challenge. Left out: `userHandle`, which
 * the demo's passkeys do not have; the counter of signatures, which those of several devices leave at 0; what is said of backups; extensions;
 * sign-in by a passkey alone; and registration of one (§7.1), as the demo's stands in the store.
 */
import { decodeObject } from "@/lib/http/base64";
import type { HttpResponse } from "@/lib/http/message";
import { readParameter } from "@/lib/http/parameters";
import type { Checklist, Finding } from "@/lib/oauth/checklist";
import type { CheckId } from "@/lib/oauth/checks";
import { inWords } from "@/lib/oauth/claims";
import { noteAction } from "@/lib/oauth/notice";
import {
  flags,
  hashRelyingParty,
  isSignedBy,
  readAssertion,
  readAuthenticatorData,
} from "@/lib/oauth/passkey";
import { randomText } from "@/lib/oauth/random";
import { checkSignedIn } from "./consent";
import type { Context } from "./context";
import type { Endpoint } from "./endpoint";
import { unmet } from "./interaction";
import { consentPage } from "./pages/consent-page";
import { passkeyPage } from "./pages/login-page";
import type { Waiting } from "./pages/waiting";
import { toPerson } from "./refusal";
import { redirectRefusals } from "./refuse";
import { renewSession } from "./session";
import type { Passkey, Transaction, User } from "./store";
import { readSubmission } from "./submission";

export const passkeyEndpoint: Endpoint = {
  methods: ["POST"],
  methodCheck: "form-method",
  refusals: "page",
  crossOrigin: false,
  async handle(context, request) {
    const { open, transactionId, transaction, client, parameters } = await readSubmission(context, request);
    const { user } = await checkSignedIn(context, open.session);
    const { challenge } = transaction;
    const checks: Checklist = context.checks;
    checks.demand("passkey-asked", challenge !== undefined, toPerson("No passkey was asked for"), {
      expected: "a request for which this server has asked for a passkey",
      actual: challenge === undefined ? "one for which it has not" : "such a request",
    });
    const waiting = { transactionId, client, request: transaction.request, user };
    return redirectRefusals(context, request, client, transaction.request, async () => {
      const text = readParameter(parameters, "passkey") ?? "";
      if (!(await checkAssertion(context, text, user.passkeys ?? [], challenge))) {
        return askForPasskey(context, { ...waiting, session: open }, transaction, true);
      }
      const session = await renewSession(context, open.id, user, "phr");
      await context.store.put("transaction", transactionId, {
        sessionId: session.id,
        request: transaction.request,
      });
      noteAction(context.note, "signed-in");
      return consentPage(context, { ...waiting, session });
    });
  },
};

/** Shows the page, with a challenge that is good for one answer. */
export async function askForPasskey(
  context: Context,
  waiting: Waiting & { readonly user: User },
  transaction: Transaction,
  failed = false,
): Promise<HttpResponse> {
  const { store, random } = context;
  const { session, transactionId, user } = waiting;
  const challenge = randomText(random, "challenge", 32);
  await store.put("transaction", transactionId, { ...transaction, sessionId: session.id, challenge });
  const asked = {
    challenge,
    rpId: nameRelyingParty(context),
    allowCredentials: (user.passkeys ?? []).map(({ id }) => ({ type: "public-key", id })),
    userVerification: "required",
  };
  return passkeyPage(context, { ...waiting, asked: JSON.stringify(asked), failed });
}

/** Whoever has none cannot be asked for it, and so the request cannot be met (RFC 9470 §5): what waited for it is over. */
export async function checkRegistered(
  context: Context,
  { passkeys = [] }: User,
  transactionId?: string,
): Promise<void> {
  const checks: Checklist = context.checks;
  if (passkeys.length === 0 && transactionId !== undefined) {
    await context.store.take("transaction", transactionId);
  }
  checks.demand("passkey-registered", passkeys.length > 0, unmet("The user has no passkey here"), {
    expected: "a passkey",
    actual: passkeys.length === 0 ? "none" : `${passkeys.length}`,
  });
}

type Rule = readonly [id: CheckId, passed: boolean, finding: Finding];

/** Its domain, for which passkeys are made: the browser gives no other site their answer. */
function nameRelyingParty({ issuer }: Context): string {
  return new URL(issuer).hostname;
}

/** Is `text` the answer of one of these passkeys to this challenge, in base64url? */
async function checkAssertion(
  context: Context,
  text: string,
  passkeys: readonly Passkey[],
  challenge: string,
): Promise<boolean> {
  const { checks } = context;
  const assertion = readAssertion(text);
  const said = assertion && decodeObject(assertion.clientDataJSON);
  const data = assertion && readAuthenticatorData(assertion.authenticatorData);
  const isReadable = said?.type === "webauthn.get" && data !== undefined;
  checks.observe("passkey-readable", isReadable, {
    expected: "a whole assertion of the type webauthn.get",
    actual:
      said === undefined || data === undefined ? "none that is whole" : `the type ${inWords(said.type)}`,
  });
  if (assertion === undefined || !isReadable) return false;
  const passkey = passkeys.find(({ id }) => id === assertion.id);
  const rules: readonly Rule[] = [
    [
      "passkey-known",
      passkey !== undefined,
      { expected: passkeys.map(({ id }) => id).join(" or "), actual: assertion.id },
    ],
    ...judgeClient(context, said, challenge),
    ...(await judgeAuthenticator(context, data)),
  ];
  if (!rules.every(([id, passed, finding]) => checks.observe(id, passed, finding))) return false;
  const isSigned = passkey !== undefined && (await isSignedBy(assertion, passkey.publicKey));
  return checks.observe("passkey-signature", isSigned, {
    expected: "a signature by the key of this passkey",
    actual: isSigned ? "such a signature" : "another one",
  });
}

/** What the browser says of the page that asked (§5.8.1). */
function judgeClient(
  { issuer }: Context,
  said: Readonly<Record<string, unknown>>,
  challenge: string,
): readonly Rule[] {
  const { origin } = new URL(issuer);
  return [
    [
      "passkey-challenge",
      said.challenge === challenge,
      { expected: challenge, actual: inWords(said.challenge) },
    ],
    [
      "passkey-origin",
      said.origin === origin && said.crossOrigin !== true,
      {
        expected: origin,
        actual: said.crossOrigin === true ? "a frame of another page" : inWords(said.origin),
      },
    ],
  ];
}

/** What the device says (§6.1). */
async function judgeAuthenticator(
  context: Context,
  { relyingPartyHash, used }: NonNullable<ReturnType<typeof readAuthenticatorData>>,
): Promise<readonly Rule[]> {
  const expected = await hashRelyingParty(nameRelyingParty(context));
  const isPresent = (used & flags.present) !== 0;
  const isVerified = (used & flags.verified) !== 0;
  return [
    ["passkey-relying-party", relyingPartyHash === expected, { expected, actual: relyingPartyHash }],
    [
      "passkey-user-verified",
      isPresent && isVerified,
      {
        expected: "a user who is present and verified",
        actual: `${isPresent ? "present" : "not present"}, ${isVerified ? "verified" : "not verified"}`,
      },
    ],
  ];
}
