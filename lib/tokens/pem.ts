/** Keys in the textual encoding of RFC 7468, as files hold them. Several blocks in one text are several keys, such as a chain's. */
import { readBase64url } from "./base64url-part";
import {
  type EncodedKey,
  readCertificate,
  readPrivateKey,
  readPublicKey,
  wrapEcPrivateKey,
  wrapRsaPrivateKey,
  wrapRsaPublicKey,
} from "./der";

export type PemBlock =
  | { readonly kind: "key"; readonly label: string; readonly key: EncodedKey }
  /** Says nothing of a key, such as `EC PARAMETERS`. */
  | { readonly kind: "other"; readonly label: string }
  /** Behind a passphrase. */
  | { readonly kind: "encrypted"; readonly label: string }
  /** No end line, text that is no base64, or an inside that is no such key. `at` is a place in the whole text. */
  | { readonly kind: "broken"; readonly label: string; readonly at?: number };

const readers: Readonly<Record<string, (der: Uint8Array) => EncodedKey | undefined>> = {
  "PUBLIC KEY": readPublicKey,
  "PRIVATE KEY": readPrivateKey,
  CERTIFICATE: readCertificate,
  "RSA PUBLIC KEY": wrapRsaPublicKey,
  "RSA PRIVATE KEY": wrapRsaPrivateKey,
  "EC PRIVATE KEY": wrapEcPrivateKey,
};

const begin = /-----BEGIN ([A-Z0-9 ]+)-----/g;

export function readPem(text: string): readonly PemBlock[] {
  return [...text.matchAll(begin)].map((found) => {
    const [line, label = ""] = found;
    const start = found.index + line.length;
    const end = text.indexOf(`-----END ${label}-----`, start);
    return end < 0 ? { kind: "broken", label } : readBlock(label, text.slice(start, end), start);
  });
}

function readBlock(label: string, body: string, start: number): PemBlock {
  if (label === "ENCRYPTED PRIVATE KEY" || /^\s*Proc-Type: 4,ENCRYPTED/.test(body))
    return { kind: "encrypted", label };
  const read = Object.hasOwn(readers, label) ? readers[label] : undefined;
  if (read === undefined) return { kind: "other", label };
  const { bytes, problems } = readBase64url(body.replace(/\s/g, ""));
  const mistake = problems.find(({ kind }) => kind === "character");
  if (mistake !== undefined) return { kind: "broken", label, at: start + skipBlanks(body, mistake.at) };
  const key = read(bytes);
  return key === undefined ? { kind: "broken", label } : { kind: "key", label, key };
}

/** The place in the text of a character that was counted without blanks. */
function skipBlanks(text: string, count: number): number {
  let left = count;
  for (let at = 0; at < text.length; at += 1) {
    if (/\s/.test(text.charAt(at))) continue;
    if (left === 0) return at;
    left -= 1;
  }
  return text.length;
}
