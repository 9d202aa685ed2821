/** The examples of the JOSE cookbook, through the reading and the judging of the workbench. */
import { describe, expect, it } from "vitest";
import { decodeToken, findPart } from "@/lib/tokens/decode";
import { assess, kindsOf } from "../tokens/support/make";
import { vectors } from "./rfc7520.json";

const signed = vectors.filter(({ kind }) => kind === "jws");
const encrypted = vectors.filter(({ kind }) => kind === "jwe");

describe.each(signed)("$section, $alg", ({ token, key, alg, content }) => {
  it("is verified with its key", async () => {
    const { verdict } = await assess(token, key);
    expect(verdict).toMatchObject({ kind: "verified", alg, key: { kid: key.kid } });
  });

  it("is decoded to the payload that was signed, character for character", () => {
    expect(findPart(decodeToken(token), "payload")?.source).toBe(content);
  });

  it("is invalid with one character of its payload changed, and nobody can tell why", async () => {
    const [header, payload = "", signature] = token.split(".");
    const changed = `${payload.slice(0, 40)}${payload[40] === "A" ? "B" : "A"}${payload.slice(41)}`;
    expect(kindsOf(await assess([header, changed, signature].join("."), key))).toEqual(["mismatch"]);
  });
});

describe.each(encrypted)("$section, $alg", ({ token, key, alg, content }) => {
  it("is decrypted with its key", async () => {
    const { verdict } = await assess(token, key);
    expect(verdict).toMatchObject({ kind: "decrypted", alg });
    const bytes = verdict.kind === "decrypted" ? verdict.plaintext : new Uint8Array();
    expect(new TextDecoder().decode(bytes)).toBe(content);
  });

  it("is not decrypted with one character of its ciphertext changed (RFC 7516 §5.2)", async () => {
    const [, , , ciphertext = ""] = token.split(".");
    const changed = (ciphertext.startsWith("A") ? "B" : "A") + ciphertext.slice(1);
    const { verdict } = await assess(token.replace(ciphertext, changed), key);
    expect(verdict).toMatchObject({ kind: "not-decrypted", reasons: [{ kind: "mismatch" }] });
  });
});

describe("RFC 7516 Appendix A.3, A128KW with A128CBC-HS256", () => {
  const token =
    "eyJhbGciOiJBMTI4S1ciLCJlbmMiOiJBMTI4Q0JDLUhTMjU2In0.6KB707dM9YTIgHtLvtgWQ8mKwboJW3of9locizkDTHzBC2IlrT1oOQ.AxY8DCtDaGlsbGljb3RoZQ.KDlTtXchhZTGufMYmOYGS4HffxPSUrfmqCHXaI9wOGY.U0m_YmjN04DJvceFICbCVQ";

  it("is decrypted with its key", async () => {
    const { verdict } = await assess(token, { kty: "oct", k: "GawgguFyGrWKav7AX4VKUg" });
    const bytes = verdict.kind === "decrypted" ? verdict.plaintext : new Uint8Array();
    expect(new TextDecoder().decode(bytes)).toBe("Live long and prosper.");
  });
});

it("reads the unsecured JWT of RFC 7519 §6.1, and does not take it for one that holds", async () => {
  const token =
    "eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.";
  expect((await assess(token, "")).verdict).toEqual({ kind: "unsecured" });
  expect(findPart(decodeToken(token), "payload")?.json?.members.map(({ name }) => name)).toEqual([
    "iss",
    "exp",
    "http://example.com/is_root",
  ]);
});
