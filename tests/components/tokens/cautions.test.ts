import { expect, it } from "vitest";
import { judge } from "@/components/tokens/judge";
import { decodeToken } from "@/lib/tokens/decode";
import { compact } from "@/tests/tokens/support/make";

async function sectionOf(id: string, header: object, key = ""): Promise<string | undefined> {
  const token = decodeToken(compact({ typ: "JWT", ...header }, { aud: "https://api.example", exp: 1 }));
  const { warnings } = await judge({ token, key, encoding: "text" });
  return warnings.find((warning) => warning.id === id)?.spec;
}

it.each([
  ["at+jwt", "RFC 9068 §2.2"],
  ["application/at+JWT", "RFC 9068 §2.2"],
  ["dpop+jwt", "RFC 9449 §4.2"],
])("claims that are missing are those that %s demands (RFC 7515 §4.1.9)", async (typ, spec) => {
  expect(await sectionOf("required-missing", { alg: "ES256", typ })).toBe(spec);
});

it.each([
  ["RS256", "RFC 7518 §3.3"],
  ["PS512", "RFC 7518 §3.5"],
])("a key is too short by the section of its algorithm: %s", async (alg, spec) => {
  const key = JSON.stringify({ kty: "RSA", n: "gAAB", e: "AQAB" });
  expect(await sectionOf("key-short", { alg }, key)).toBe(spec);
});
