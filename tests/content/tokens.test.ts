/** The words of the workbench: there is one for every kind of thing that can be found, each short, with a section that exists. */
import { describe, expect, it } from "vitest";
import { specUrl } from "@/lib/content/specs";
import { memberExplanations } from "@/lib/content/tokens/claims";
import { describeKeyProblem, nameKey } from "@/lib/content/tokens/keys";
import { describeProblem } from "@/lib/content/tokens/problems";
import { describeReason } from "@/lib/content/tokens/reasons";
import { describeVerdict } from "@/lib/content/tokens/verdicts";
import { requirements, warningWords } from "@/lib/content/tokens/warnings";
import * as workbench from "@/lib/content/tokens/workbench";
import type { JsonFault } from "@/lib/tokens/json-source";
import type { Misfit } from "@/lib/tokens/misfit";
import type { PartProblem } from "@/lib/tokens/problem";
import type { KeyProblem } from "@/lib/tokens/read-key";
import type { Reason, Verdict } from "@/lib/tokens/verdict";
import { sentences, words } from "./support/texts";

const fault: JsonFault = { at: 3, line: 2, column: 4, expected: "colon", found: "x" };
const key = { kty: "RSA", n: "AQ", e: "AQAB", kid: "one" };

/** One of each kind, so that a new kind does not compile without a case here. */
const problems: { readonly [K in PartProblem["kind"]]: Extract<PartProblem, { kind: K }> } = {
  character: { kind: "character", at: 36, character: "*" },
  "plain-base64": { kind: "plain-base64", at: 1, character: "/" },
  padding: { kind: "padding", at: 1 },
  "left-over": { kind: "left-over", at: 1 },
  "loose-bits": { kind: "loose-bits", at: 1 },
  missing: { kind: "missing", at: 0 },
  utf8: { kind: "utf8", at: 1, byte: 1 },
  json: { kind: "json", at: 4, fault },
  "not-an-object": { kind: "not-an-object", at: 0, type: "array" },
  duplicate: { kind: "duplicate", at: 5, name: "exp" },
};

const keyProblems: readonly KeyProblem[] = [
  ...(["address", "ssh", "token", "no-object", "empty-set", "hex-half"] as const).map((kind) => ({ kind })),
  ...(["pem-encrypted", "pem-other", "pem-unsupported", "pem-broken"] as const).map((kind) => ({
    kind,
    label: "KEY",
  })),
  { kind: "pem-broken", label: "KEY", at: 3 },
  { kind: "json", fault },
  { kind: "member", missing: { name: "n", kty: "RSA" } },
  { kind: "member", missing: { name: "kty" } },
  { kind: "base64", at: 1, character: "*" },
  { kind: "hex", at: 1, character: "g" },
];

const misfits: readonly Misfit[] = [
  { kind: "type", needs: "RSA", has: "EC" },
  { kind: "curve", needs: "P-256", has: "P-384" },
  { kind: "curve-left-out", has: "Ed448" },
  { kind: "algorithm", says: "RS256" },
  { kind: "use", says: "enc" },
  { kind: "operations", says: "encrypt" },
  { kind: "bits", needs: 2048, has: 1024 },
  { kind: "public" },
];

const reasons: readonly Reason[] = [
  ...misfits.map((misfit) => ({ kind: "misfit", key, misfit }) as const),
  { kind: "other-kid", kid: "gone", has: ["one", "two", "three", "four", "five", "six"] },
  { kind: "other-kid", kid: "gone", has: ["one"] },
  { kind: "unreadable-signature" },
  { kind: "spelling" },
  { kind: "broken-part" },
  { kind: "signature-length", has: 60, needs: 64 },
  { kind: "signature-length", has: 70, needs: 64 },
  ...(["encoding", "trimmed", "line-break"] as const).map(
    (change) => ({ kind: "secret-reading", encoding: "base64", secret: "a", change }) as const,
  ),
  { kind: "other-algorithm", alg: "PS256" },
  { kind: "asn1-signature" },
  { kind: "public-key-as-secret" },
  { kind: "signature-of-sample", payload: '{"name":"John Doe"}' },
  { kind: "unusable-key", key },
  { kind: "secret-length", has: 40, needs: 256 },
  { kind: "mismatch" },
];

const verdicts: { readonly [K in Verdict["kind"]]: Extract<Verdict, { kind: K }> } = {
  opaque: { kind: "opaque" },
  partial: { kind: "partial", count: 2 },
  unreadable: { kind: "unreadable" },
  unsecured: { kind: "unsecured" },
  unsigned: { kind: "unsigned", alg: "ES256" },
  "unknown-algorithm": { kind: "unknown-algorithm", member: "alg", value: "MD5" },
  "no-key": { kind: "no-key", alg: "ES256", hasOwnKey: true },
  "key-problem": { kind: "key-problem", problem: { kind: "ssh" } },
  critical: { kind: "critical", names: ["exp"], fits: false },
  verified: { kind: "verified", alg: "ES256", key, among: 3, otherKid: "other" },
  unfit: { kind: "unfit", alg: "ES256", reasons: [{ kind: "unusable-key", key }] },
  invalid: { kind: "invalid", alg: "ES256", reasons: [{ kind: "mismatch" }] },
  encrypted: { kind: "encrypted", alg: "dir", enc: "A256GCM" },
  decrypted: { kind: "decrypted", alg: "dir", enc: "A256GCM", key, plaintext: new Uint8Array() },
  "not-decrypted": { kind: "not-decrypted", alg: "dir", reasons: [{ kind: "mismatch" }] },
};

const name = nameKey({ kty: "EC", crv: "P-256", bits: 256, kid: "demo", isPrivate: false });

const all = {
  problems: Object.values(problems).map((problem) => describeProblem(problem, 10)),
  keys: keyProblems.map(describeKeyProblem),
  reasons: reasons.flatMap((reason) => [
    describeReason(reason, "ES256", false),
    describeReason(reason, "dir", true),
  ]),
  verdicts: [
    ...Object.values(verdicts).map((verdict) => describeVerdict(verdict, name)),
    describeVerdict({ kind: "partial", count: 6 }, ""),
    describeVerdict({ kind: "critical", names: ["exp"] }, ""),
    describeVerdict({ kind: "critical", names: [] }, ""),
    describeVerdict({ kind: "unknown-algorithm", member: "enc", isEncrypted: true }, ""),
    describeVerdict({ kind: "unknown-algorithm", member: "alg" }, ""),
    describeVerdict({ ...verdicts.verified, alg: "HS256" }, name),
    describeVerdict({ ...verdicts.decrypted, alg: "ECDH-ES" }, name),
  ],
  warnings: warningWords,
  members: memberExplanations,
  parts: workbench.partWords,
  nothing: (["key", "json", "jose-json", "text"] as const).map((looksLike) =>
    workbench.describeNothing({ kind: "nothing", looksLike }),
  ),
};

function collect(value: unknown, member = ""): readonly (readonly [member: string, text: string])[] {
  if (typeof value === "string") return [[member, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([inner, one]) => collect(one, /^\d+$/.test(inner) ? member : inner));
}

const texts = collect(all).filter(([, text]) => text !== "");
const of = (...members: readonly string[]) =>
  texts.filter(([member]) => members.includes(member)).map(([, text]) => text);
const withoutCode = (text: string) => text.replace(/`[^`]*`/g, "");

describe("every sentence of the workbench", () => {
  it("ends with a stop and has at most 30 words", () => {
    const said = [...of("text", "what"), ...of("nothing")];
    expect(said.length).toBeGreaterThan(150);
    expect(said.filter((text) => !/[.:]$/.test(text))).toEqual([]);
    expect(said.flatMap(sentences).filter((sentence) => words(sentence).length > 30)).toEqual([]);
  });

  it("has round quotation marks outside of code, and closes its code", () => {
    const all = texts.map(([, text]) => text);
    expect(all.filter((text) => /['"]/.test(withoutCode(text)) || /\s\s/.test(text))).toEqual([]);
    expect(all.filter((text) => text.split("`").length % 2 === 0)).toEqual([]);
  });

  it("goes with a section that can be opened", () => {
    const specs = [...of("spec"), ...Object.values(requirements)];
    expect(specs.length).toBeGreaterThan(100);
    for (const spec of specs) {
      expect(spec).toMatch(/^(RFC \d+|OIDC [\w-]+) §[\dA-Z.]+$/);
      const url = new URL(specUrl(spec as `RFC ${string} §${string}`));
      expect(url.pathname, spec).not.toContain("search");
      expect(url.hash, spec).not.toBe("");
    }
  });
});

it("titles have at most eight words and no stop", () => {
  expect(of("title").filter((text) => words(text).length > 8 || /[.!]$/.test(text))).toEqual([]);
});

describe("a verdict says what is so of this token", () => {
  const verified = { kind: "verified", alg: "RS256", key, among: 1 } as const;
  const decrypted = { kind: "decrypted", enc: "A128GCM", key, plaintext: new Uint8Array() } as const;

  it.each([
    ["how many keys there were", { ...verified, among: 3 }, ", one of 3."],
    ["that its key goes by another name", { ...verified, otherKid: "two" }, "calls its key `two`"],
    ["who can have signed", { ...verified, alg: "HS256" }, "Whoever has the secret"],
    ["which member is missing", { kind: "unknown-algorithm", member: "alg" }, "has no `alg`"],
    ["which value is unknown", { kind: "unknown-algorithm", member: "alg", value: "X" }, "names `X`"],
    [
      "who can read what is for a key pair",
      { kind: "encrypted", alg: "ECDH-ES", enc: "A128GCM" },
      "private key",
    ],
    [
      "who can read what is for a secret",
      { kind: "encrypted", alg: "A128KW", enc: "A128GCM" },
      "the secret of",
    ],
    [
      "who can have encrypted with a secret",
      { ...decrypted, alg: "dir" },
      "beyond that they have the secret",
    ],
    [
      "who can have encrypted with a secret that wraps a key",
      { ...decrypted, alg: "A128KW" },
      "beyond that they have the secret",
    ],
    [
      "that its list of extensions is malformed",
      { kind: "critical", names: [], fits: true },
      "cannot be made out",
    ],
    ["who can have encrypted for a key", { ...decrypted, alg: "RSA-OAEP" }, "anyone can encrypt"],
    [
      "that the signature fits all the same",
      { kind: "critical", names: ["exp"], fits: true },
      "signature fits",
    ],
    ["that one part is a header", { kind: "partial", count: 1 }, "This is a header"],
    ["that of two parts a signature is missing", { kind: "partial", count: 2 }, "This has two"],
    ["that four parts are one too many", { kind: "partial", count: 4 }, "This has 4"],
  ] as const satisfies readonly (readonly [string, Verdict, string])[])("%s", (_, verdict, words) => {
    expect(describeVerdict(verdict, "the key").text).toContain(words);
  });

  it("and what its algorithm is not one for: `ES256` is known, and signs (RFC 7516 §4.1.1)", () => {
    const unknown = { kind: "unknown-algorithm", member: "alg", value: "ES256", isEncrypted: true } as const;
    expect(describeVerdict(unknown, "").title).toBe("No encryption of this name is known here");
  });

  it("and nothing of other keys and names where there is one key, and it is the one", () => {
    expect(describeVerdict(verified, "the key").text).not.toMatch(/one of|calls its key/);
  });
});

describe("a section is that of this token", () => {
  const short: Reason = { kind: "misfit", key, misfit: { kind: "bits", needs: 2048, has: 1024 } };
  const curve: Reason = { kind: "misfit", key, misfit: { kind: "curve", needs: "P-256", has: "P-384" } };
  const cut: Reason = { kind: "signature-length", has: 60, needs: 64 };

  it.each([
    ["of RSASSA-PKCS1-v1_5 for how long a key must be", short, "RS384", false, "RFC 7518 §3.3"],
    ["of RSASSA-PSS for it", short, "PS256", false, "RFC 7518 §3.5"],
    ["of RSAES-OAEP for it", short, "RSA-OAEP-256", true, "RFC 7518 §4.3"],
    ["of ECDSA for a curve", curve, "ES256", false, "RFC 7518 §3.4"],
    ["of EdDSA for a curve", curve, "EdDSA", false, "RFC 8037 §3.1"],
    ["of ECDH-ES for a curve", curve, "ECDH-ES", true, "RFC 7518 §4.6.1.1"],
    ["of EdDSA for how long a signature is", cut, "EdDSA", false, "RFC 8037 §3.1"],
  ] as const)("%s", (_what, reason, alg, isEncrypted, spec) => {
    expect(describeReason(reason, alg, isEncrypted).spec).toBe(spec);
  });

  it.each([
    [{ member: "alg" }, "RFC 7515 §4.1.1"],
    [{ member: "alg", value: "X" }, "RFC 7518 §3.1"],
    [{ member: "alg", isEncrypted: true }, "RFC 7516 §4.1.1"],
    [{ member: "alg", isEncrypted: true, value: "X" }, "RFC 7518 §4.1"],
    [{ member: "enc", isEncrypted: true }, "RFC 7516 §4.1.2"],
    [{ member: "enc", isEncrypted: true, value: "X" }, "RFC 7518 §5.1"],
  ] as const)("for an algorithm that is not known: %j", (algorithm, spec) => {
    expect(describeVerdict({ kind: "unknown-algorithm", ...algorithm }, "").spec).toBe(spec);
  });

  it("for a part that is missing (RFC 7515 §7.1, RFC 7516 §7.1)", () => {
    const specs = (["payload", "iv"] as const).map((role) => describeProblem(problems.missing, 0, role).spec);
    expect(specs).toEqual(["RFC 7515 §7.1", "RFC 7516 §7.1"]);
  });
});

it("a key of a type that is left out does say its type (RFC 7517 §4.1)", () => {
  const { text } = describeKeyProblem({ kind: "member", missing: { name: "kty" } });
  expect(text).toContain("are read here");
});

it("a key of another type is called by its curve, which says what it is good for (RFC 8037 §2)", () => {
  const misfit = { kind: "type", needs: "RSA", has: "X25519" } as const;
  expect(describeReason({ kind: "misfit", key, misfit }, "RS256", false).text).toContain(
    "this is an X25519 key",
  );
});

it("a name that stands twice breaks the rule of the part in which it stands (RFC 7515 §4, RFC 7519 §4)", () => {
  const specs = (["header", "payload"] as const).map(
    (role) => describeProblem(problems.duplicate, 0, role).spec,
  );
  expect(specs).toEqual(["RFC 7515 §4", "RFC 7519 §4"]);
});
