/** The server's public keys (RFC 7517 §5), for everyone who verifies its signatures. */
import type { Header } from "@/lib/http/message";
import { jsonResponse } from "@/lib/http/response";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import { publicKey } from "@/lib/oauth/jwt";
import type { Endpoint } from "./endpoint";

/** What everyone may read and keep for a while: public documents that seldom change. */
export const cacheable: readonly Header[] = [["Cache-Control", "public, max-age=300"]];

export const jwksEndpoint: Endpoint = {
  methods: ["GET", "HEAD"],
  refusals: "json",
  crossOrigin: true,
  async handle({ keys }) {
    return jsonResponse(200, { keys: publicKeys(keys) }, cacheable);
  },
};

const published = new WeakMap<JsonWebKey, JsonWebKey>();

/** The public halves: one record for each private key, however often it is asked for, as imported keys are kept by record. */
export function publicKeys(keys: readonly JsonWebKey[]): readonly JsonWebKey[] {
  return keys.map((key) => {
    const open = published.get(key) ?? publicKey(key);
    published.set(key, open);
    return open;
  });
}
