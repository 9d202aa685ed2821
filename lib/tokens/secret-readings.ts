/** The other ways in which a secret is read: base64 and hex that were meant as text or the reverse, and blanks that came along. */
import { decodeBase64url } from "@/lib/http/base64";
import type { JwsAlgorithm } from "@/lib/oauth/jws";
import { fitsSecret, type Signed } from "./raw-signature";
import type { GivenKey } from "./read-key";
import { readKey, type SecretEncoding, secretEncodings } from "./read-key";
import type { Reason, SecretChange } from "./verdict";

interface SecretReading {
  readonly secret: string;
  readonly encoding: SecretEncoding;
  readonly change: SecretChange;
}

export async function trySecretReadings(
  signed: Signed,
  alg: JwsAlgorithm,
  given: GivenKey,
): Promise<readonly Reason[]> {
  const isSecret = given.reading.kind === "keys" && given.reading.source === "secret";
  if (!isSecret || !alg.startsWith("HS")) return [];
  for (const reading of listReadings(given)) {
    if (await fits(signed, alg, reading)) return [{ kind: "secret-reading", ...reading }];
  }
  return [];
}

function listReadings({ text, encoding }: GivenKey): readonly SecretReading[] {
  const others = secretEncodings.filter((other) => other !== encoding);
  const all: readonly SecretReading[] = [
    ...others.map((other) => ({ secret: text, encoding: other, change: "encoding" }) as const),
    { secret: text.trim(), encoding: "text", change: "trimmed" },
    { secret: `${text.trim()}\n`, encoding: "text", change: "line-break" },
  ];
  return all.filter((reading) => reading.secret !== text || reading.encoding !== encoding);
}

async function fits(
  signed: Signed,
  alg: JwsAlgorithm,
  { secret, encoding }: SecretReading,
): Promise<boolean> {
  const reading = await readKey(secret, encoding);
  if (reading.kind !== "keys" || reading.source !== "secret") return false;
  return fitsSecret(signed, decodeBase64url(String(reading.keys[0].k)) ?? new Uint8Array(), alg);
}
