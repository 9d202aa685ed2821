import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { openContent, selectToken } from "@/components/tokens/content";
import { findingsOf, wordsOf } from "@/components/tokens/findings";
import { describeKey, listKeyActs, perform, selectPublicKey } from "@/components/tokens/key-acts";
import { TokensPage } from "@/components/tokens/tokens-page";
import { VerdictPanel } from "@/components/tokens/verdict-panel";
import { limitVerdict } from "@/lib/content/tokens/validity";
import { makeKey } from "@/lib/oauth/key-material";
import { decodeToken, findPart } from "@/lib/tokens/decode";
import { readWorkbenchLink } from "@/lib/tokens/link";
import { samples } from "@/lib/tokens/samples";
import { assess, compact, johnDoe } from "../../tokens/support/make";
import { drawInspector, makeRun, stepOf } from "../message/support";

describe("the page as the server makes it", () => {
  it("has a token on it, verified and explained, before any script runs", async () => {
    const html = renderToStaticMarkup(await TokensPage());
    for (const text of [
      "The signature is right",
      "ES256, with P-256 public key",
      "Valid now, expires in 9 min 58 s",
      "Nothing leaves this machine",
      "For whom it is meant.",
      "RFC 7519 §4.1.3",
      "photos.read photos.write",
    ])
      expect(html).toContain(text);
  });
});

it("a headline does not say of a token that is past its time, or before it, that its signature is right alone (RFC 7519 §4.1.4)", async () => {
  const { token, key = "", at = 0 } = samples["access-token"];
  const { words } = await findings(token, key);
  const claims = findPart(decodeToken(token), "payload");
  const titleAt = (now: number) =>
    /<h2[^>]*>(.*?)<\/h2>/.exec(
      renderToStaticMarkup(
        <VerdictPanel
          words={words}
          findings={[]}
          warnings={[]}
          claims={claims}
          at={now}
          onChange={() => {}}
        />,
      ),
    )?.[1];
  expect(titleAt(at)).toBe("The signature is right");
  expect(titleAt(at + 3_600)).toBe("The signature is right, but the token has expired");
  expect(limitVerdict(words, { kind: "not-yet", at }).title).toMatch(/not valid yet$/);
  const wrong = { ...words, tone: "bad" } as const;
  expect(limitVerdict(wrong, { kind: "expired", at })).toBe(wrong);
});

async function findings(token: string, key: string, lastGood?: string) {
  const { verdict } = await assess(token, key);
  const decoded = selectToken(openContent({ token }));
  if (decoded === undefined) throw new Error("there is a token");
  return { found: findingsOf({ token: decoded, verdict, lastGood }), words: wordsOf(verdict) };
}

describe("what is said below a verdict", () => {
  it("names what was changed here since the signature was right, and takes it back", async () => {
    const changed = johnDoe.replace(".eyJzdWIi", ".eyJzdWIj");
    const { found } = await findings(changed, "your-256-bit-secret", johnDoe);
    expect(found[0]?.text).toMatch(/^You have changed the payload/);
    expect(found[0]?.remedy?.change).toEqual({ kind: "undo" });
  });

  it("reads the secret so where that makes the signature right", async () => {
    const { found } = await findings(johnDoe, "eW91ci0yNTYtYml0LXNlY3JldA==");
    expect(found[0]?.remedy?.change).toEqual({
      kind: "key",
      key: "eW91ci0yNTYtYml0LXNlY3JldA==",
      encoding: "base64",
    });
  });
});

describe("what a key can do to a token", () => {
  async function actsOf(key: unknown, text = johnDoe) {
    const token = selectToken(openContent({ token: text }));
    if (token === undefined) throw new Error("there is a token");
    return listKeyActs(token, await assess(text, key)).map(({ label }) => label);
  }

  it("is to sign where it is private, and to encrypt where it is for that", async () => {
    expect(await actsOf(await makeKey("ES256"))).toEqual(["Sign with ES256"]);
    expect(await actsOf(await makeKey("ECDH-ES"))).toEqual(["Encrypt with ECDH-ES"]);
    expect(await actsOf(samples["access-token"].key)).toEqual([]);
    expect(await actsOf("a secret")).toEqual(["Sign with HS256"]);
  });

  it("is not to sign a header that must not be written, or that has the payload written otherwise (RFC 7797 §3)", async () => {
    const withCritical = (crit: unknown) => compact({ alg: "HS256", crit, b64: false, exp: 1 }, {});
    expect(await actsOf("a secret", withCritical(["exp"]))).toEqual(["Sign with HS256"]);
    for (const crit of [[], ["alg"], ["b64"]])
      expect(await actsOf("a secret", withCritical(crit))).toEqual([]);
  });
});

describe("an act of a key", () => {
  it("is not offered where its numbers are broken or belong to another key, and that is said", async () => {
    const token = decodeToken(johnDoe);
    const [mine, other, rsa] = [await makeKey("ES256"), await makeKey("ES256"), await makeKey("RS256")];
    const broken = [
      { ...mine, d: other.d },
      { ...mine, d: "AAAA" },
      { ...rsa, p: "AQAB", q: "AQAB" },
    ];
    for (const key of [mine, ...broken]) {
      const { about, acts } = await describeKey(token, await assess(johnDoe, key));
      const [kind, labels] = key === mine ? ["private", ["Sign with ES256"]] : ["problem", []];
      expect(about?.kind).toBe(kind);
      expect(acts.map(({ label }) => label)).toEqual(labels);
    }
  });

  it("is tried once, however often the token changes", async () => {
    const key = await makeKey("ES256");
    const sign = vi.spyOn(crypto.subtle, "sign");
    for (const token of [johnDoe, compact({ alg: "ES256" }, { sub: "another" })]) {
      const { acts } = await describeKey(decodeToken(token), await assess(token, key));
      expect(acts.map(({ label }) => label)).toEqual(["Sign with ES256"]);
    }
    expect(sign).toHaveBeenCalledTimes(1);
    sign.mockRestore();
  });

  it("makes the token anew: signed, it verifies with that key; encrypted, it opens with it", async () => {
    const token = selectToken(openContent({ token: johnDoe }));
    if (token === undefined) throw new Error("there is a token");
    for (const [algorithm, kind] of [
      ["ES256", "verified"],
      ["ECDH-ES", "decrypted"],
    ] as const) {
      const key = await makeKey(algorithm);
      const [act] = listKeyActs(token, await assess(johnDoe, key));
      const made = act && (await perform(act, token));
      expect((await assess(made ?? "", key)).verdict.kind).toBe(kind);
    }
  });
});

describe("the key of a link", () => {
  it("is the public half, and never a secret", async () => {
    const { key } = await assess(johnDoe, await makeKey("ES256"));
    expect(selectPublicKey(key)).not.toContain('"d"');
    expect(selectPublicKey((await assess(johnDoe, "secret")).key)).toBeUndefined();
    expect(selectPublicKey((await assess(johnDoe, await makeKey("HS256"))).key)).toBeUndefined();
  });
});

describe("every token of a flow", () => {
  it("opens in the workbench, with its key and the time of the flow", async () => {
    const run = await makeRun();
    const html = await drawInspector(run, stepOf(run, "apiRequest"), "tokens");
    const href = /href="\/tokens(#[^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const content = readWorkbenchLink(href);
    if (content === undefined) throw new Error("there is a link");
    expect(content.at).toBe(run.steps[stepOf(run, "apiRequest")]?.now);
    expect((await assess(content.token, content.key ?? "")).verdict.kind).toBe("verified");
  });
});
