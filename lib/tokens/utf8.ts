/** UTF-8 as RFC 7515 §2 wants it, with the place of the first byte that is none, and lengths for the way back to the bytes. */

export type Utf8Reading =
  | { readonly text: string; readonly badByte?: undefined }
  /** `text` has U+FFFD where the bytes are no UTF-8. */
  | { readonly text: string; readonly badByte: number };

/** A byte order mark stays in the text, where JSON has no place for it (RFC 8259 §8.1). */
export function readUtf8(bytes: Uint8Array): Utf8Reading {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const again = new TextEncoder().encode(text);
  const badByte = again.findIndex((byte, index) => byte !== bytes[index]);
  if (badByte >= 0) return { text, badByte };
  return again.length === bytes.length ? { text } : { text, badByte: again.length };
}

/** Bytes of the text from `start` to `end`, without encoding it. */
export function utf8Length(text: string, start: number, end: number): number {
  let length = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) length += 1;
    else if (code < 0x800) length += 2;
    // Each half of a pair counts two of the four bytes.
    else length += code >= 0xd800 && code < 0xe000 ? 2 : 3;
  }
  return length;
}
