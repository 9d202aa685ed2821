/** The token of the guide: the access token of a run, and the same claims signed with a secret. Made on the server. */

import { decodeToken } from "@/lib/tokens/decode";
import { signToken } from "@/lib/tokens/make";
import { readKey } from "@/lib/tokens/read-key";
import { selectMessages } from "@/lib/transcript/messages";
import type { RunRecord } from "@/lib/transcript/run";
import { selectTokens } from "@/lib/transcript/tokens";
import { judgeState, readToken } from "./token-acts";
import type { TokenPieceProps } from "./token-piece";
import { startWith, type TokenSetting } from "./token-state";

/** As long as HS256 wants it: 256 bits (RFC 7518 §3.2). Public, like all keys here. */
const secret = "a-demo-secret-of-256-bits-length";

/** `other` is a run whose tokens another RSA key signed. */
export async function prepareToken(
  run: RunRecord,
  other: RunRecord,
): Promise<Pick<TokenPieceProps, "setting" | "initial">> {
  const { token, key, at } = findToken(run);
  const setting: TokenSetting = {
    at,
    pair: { token, key },
    secret: { token: await signWithSecret(token), key: secret },
    otherKey: bareKey(findToken(other).key),
  };
  const judgement = await judgeState(startWith(setting), setting);
  return { setting, initial: { reading: readToken(token), judgement } };
}

async function signWithSecret(token: string): Promise<string> {
  const reading = await readKey(secret, "text");
  const signed =
    reading.kind === "keys" ? await signToken(decodeToken(token), reading.keys[0], "HS256") : undefined;
  if (signed === undefined) throw new Error("the secret of the guide cannot sign");
  return signed;
}

function findToken(run: RunRecord) {
  const answer = selectMessages(run.transcript).find(({ message }) => message.step === "tokenResponse");
  const token = answer && selectTokens(answer.message).find(({ name }) => name === "access_token")?.token;
  const key = token === undefined ? undefined : run.verifications[token]?.key;
  const at = run.steps.find((step) => "messageId" in step && step.messageId === answer?.message.id)?.now;
  if (token === undefined || key === undefined || at === undefined)
    throw new Error("the run of the guide has no access token that was verified");
  return { token, key, at };
}

/** The numbers of an RSA key, without what it says of its use: so it is tried. */
function bareKey(jwk: string): string {
  const { kty, n, e } = JSON.parse(jwk);
  return JSON.stringify({ kty, n, e });
}
