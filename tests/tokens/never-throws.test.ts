/** Whatever is pasted: nothing throws, and there is always something to say. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeKeyProblem, nameKey } from "@/lib/content/tokens/keys";
import { describeProblem } from "@/lib/content/tokens/problems";
import { describeReason } from "@/lib/content/tokens/reasons";
import { describeVerdict } from "@/lib/content/tokens/verdicts";
import { warningWords } from "@/lib/content/tokens/warnings";
import { describeFinding, describeNothing, describeShape } from "@/lib/content/tokens/workbench";
import { assessToken } from "@/lib/tokens/assess";
import { compareTokens } from "@/lib/tokens/compare";
import { asAuthorization, asCurl, asJson } from "@/lib/tokens/copies";
import { type DecodedToken, decodeToken, findPart } from "@/lib/tokens/decode";
import { readKeyFacts } from "@/lib/tokens/jwk-members";
import { readInput } from "@/lib/tokens/read-input";
import { type KeyReading, secretEncodings } from "@/lib/tokens/read-key";
import { replacePart } from "@/lib/tokens/replace-part";
import { samples } from "@/lib/tokens/samples";
import { segmentToken } from "@/lib/tokens/segments";
import { judgeTimes } from "@/lib/tokens/validity";
import { findWarnings, warnOfKey } from "@/lib/tokens/warnings";
import { compact, johnDoe, part } from "./support/make";

const tokens = [...Object.values(samples).map(({ token }) => token), johnDoe];
const keys = Object.values(samples).map(({ key }) => key);

/** A text with some of its characters taken out, doubled or replaced, or cut off. */
function damaged(texts: readonly string[]) {
  const damage = fc.record({
    at: fc.nat(),
    length: fc.nat({ max: 4 }),
    put: fc.constantFrom("", "*", ".", "..", "=", "+", " ", "\n", "é", "😀", "A", '"', "{"),
  });
  return fc.tuple(fc.constantFrom(...texts), fc.array(damage, { maxLength: 3 })).map(([text, damages]) =>
    damages.reduce((done, { at, length, put }) => {
      const place = at % (done.length + 1);
      return done.slice(0, place) + put + done.slice(place + length);
    }, text),
  );
}

const names = fc.constantFrom(
  "alg",
  "typ",
  "kid",
  "crit",
  "enc",
  "jwk",
  "exp",
  "nbf",
  "iat",
  "aud",
  "cnf",
  "zip",
  "b64",
  "__proto__",
  "constructor",
);
const values = fc.oneof(
  fc.constantFrom<unknown>("none", "HS256", "ES256", "dir", "A256GCM", "at+jwt", "exp", "../x", 1e15, -1, {
    toString: false,
  }),
  fc.jsonValue(),
);
const madeUp = fc
  .tuple(
    fc.dictionary(names, values),
    fc.oneof(fc.dictionary(names, values), fc.jsonValue()),
    fc.constantFrom("", "AAAA", "*"),
  )
  .map(([header, payload, signature]) => compact(header, payload, signature));
const encrypted = fc.dictionary(names, values).map((header) => `${part(header)}.AA.AA.AA.AA`);

const pasted = fc.oneof(damaged(tokens), madeUp, encrypted, fc.string(), fc.json(), fc.webUrl());
const given = fc.oneof(damaged(keys), fc.string(), fc.json(), fc.constant(""));

/** Everything that the page says of a token as soon as it is there. */
function sayAtOnce(token: DecodedToken): readonly string[] {
  const payload = findPart(token, "payload");
  judgeTimes(payload, 1_767_261_607);
  replacePart(token, "payload", "{}");
  expect(
    segmentToken(token)
      .map(({ text }) => text)
      .join(""),
  ).toBe(token.text);
  expect(compareTokens(token, token).members.every(({ isSame }) => isSame)).toBe(true);
  return [
    describeShape(token, undefined),
    ...token.parts.flatMap(({ problems, start }) =>
      problems.map((problem) => describeProblem(problem, start).text),
    ),
    ...findWarnings(token, payload).map(({ id }) => warningWords[id].text),
    ...[asAuthorization, asCurl, asJson].map((copy) => copy(token)),
  ];
}

function sayOfKey(key: KeyReading): readonly string[] {
  if (key.kind === "problem") return [describeKeyProblem(key.problem).text];
  return key.kind === "keys" ? key.keys.map((one) => nameKey(readKeyFacts(one))) : [];
}

async function sayWithKey(
  token: DecodedToken,
  text: string,
  encoding: (typeof secretEncodings)[number],
): Promise<readonly string[]> {
  const { verdict, key, guessed } = await assessToken(token, text, encoding);
  const reasons =
    "reasons" in verdict
      ? verdict.reasons.map(
          (reason) => describeReason(reason, verdict.alg, verdict.kind === "not-decrypted").text,
        )
      : [];
  const warnings = warnOfKey("HS256", key.kind === "keys" ? key.keys[0] : undefined, guessed);
  return [
    describeVerdict(verdict, "key").title,
    ...reasons,
    ...sayOfKey(key),
    ...warnings.map(({ id }) => warningWords[id].text),
  ];
}

describe("whatever is pasted", () => {
  it("is read without a throw, and something is said of it", () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const input = readInput(text);
        const said =
          input.kind === "found"
            ? [
                describeFinding(input) ?? "found",
                ...input.tokens.flatMap(({ token }) => sayAtOnce(decodeToken(token))),
              ]
            : [input.kind === "nothing" ? describeNothing(input) : "empty"];
        expect(said.every((sentence) => sentence.trim() !== "")).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it("and whatever is put in as its key: it is judged without a throw, and the verdict has words", async () => {
    await fc.assert(
      fc.asyncProperty(pasted, given, fc.constantFrom(...secretEncodings), async (text, key, encoding) => {
        const said = await sayWithKey(decodeToken(text), key, encoding);
        expect(said.every((sentence) => sentence.trim() !== "")).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("a changed token never holds: what is not written as it was is not verified", async () => {
    const { token, key } = samples["access-token"];
    const [header = "", payload = "", signature = ""] = token.split(".");
    await fc.assert(
      fc.asyncProperty(damaged([payload]), async (other) => {
        const changed = decodeToken(`${header}.${other}.${signature}`);
        const { verdict } = await assessToken(changed, key, "text");
        expect(verdict.kind === "verified").toBe(other === payload);
      }),
      { numRuns: 200 },
    );
  });
});
