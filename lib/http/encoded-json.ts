/** A JSON object as UTF-8 in base64url, as the parts of a JWT are (RFC 7515 §7.1, RFC 7519 §7.2). */
import { decodeBase64url } from "./base64";
import { readJsonObject } from "./response";

/** Its members, or undefined where the text is anything else. */
export function readEncodedObject(text: string): Readonly<Record<string, unknown>> | undefined {
  const bytes = decodeBase64url(text);
  if (bytes === undefined) return undefined;
  try {
    return readJsonObject(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
