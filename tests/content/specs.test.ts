import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { explanationsFor } from "@/lib/content/flow-explanations";
import { readyChanges } from "@/lib/content/ready-changes";
import { specUrl } from "@/lib/content/specs";
import { checkSections } from "@/lib/oauth/checks";
import type { SpecReference } from "@/lib/oauth/spec-reference";

function isReference(text: string): text is SpecReference {
  return /^(RFC|OIDC|OAuth|draft|Fetch|HTML|WebAuthn|MCP) .+ §.+$/.test(text);
}

/** Every `spec` and `specs` of a value. */
function collect(value: unknown, isSpec = false): readonly string[] {
  if (typeof value === "string") return isSpec ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    collect(inner, name === "spec" || name === "specs" || (isSpec && Array.isArray(value))),
  );
}

const inTables = [...collect(explanationsFor("authorization-code")), ...collect(readyChanges)];

/** Sections that a text names within a sentence. */
const inTexts = [
  ...JSON.stringify(explanationsFor("authorization-code")).matchAll(/(?:RFC \d+|OIDC Core) §[\d.]*\d/g),
].map(([reference]) => reference);

const used = [...new Set([...Object.values<string>(checkSections), ...inTables, ...inTexts])].sort();

describe("links to the specifications", () => {
  it("are wanted for many sections", () => {
    expect(used.length).toBeGreaterThan(100);
    expect(used.filter((text) => !isReference(text))).toEqual([]);
  });

  it.each(used)("%s leads to its section", (reference) => {
    if (!isReference(reference)) throw new Error(`no reference: ${reference}`);
    const url = new URL(specUrl(reference));
    expect(url.protocol).toBe("https:");
    const homes = [
      "www.rfc-editor.org",
      "openid.net",
      "datatracker.ietf.org",
      "fetch.spec.whatwg.org",
      "html.spec.whatwg.org",
      "www.w3.org",
      "modelcontextprotocol.io",
    ];
    expect(homes).toContain(url.host);
    expect(url.pathname).not.toContain("search");
    expect(url.hash).not.toBe("");
  });

  it.each([
    ["RFC 6749 §4.1.2", "https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2"],
    ["RFC 7636 §B", "https://www.rfc-editor.org/rfc/rfc7636#appendix-B"],
    ["OIDC Core §3.1.3.7", "https://openid.net/specs/openid-connect-core-1_0.html#rfc.section.3.1.3.7"],
    [
      "OAuth Multiple-Response-Types §2.1",
      "https://openid.net/specs/oauth-v2-multiple-response-types-1_0.html#rfc.section.2.1",
    ],
    ["draft ietf-oauth-v2-1 §7.5", "https://datatracker.ietf.org/doc/html/draft-ietf-oauth-v2-1#section-7.5"],
    [
      "MCP Authorization §Scope Selection Strategy",
      "https://modelcontextprotocol.io/specification/2026-07-28/basic/authorization#scope-selection-strategy",
    ],
    ["Fetch Standard §CORS protocol", "https://fetch.spec.whatwg.org/#cors-protocol"],
    ["Fetch Standard §Origin header", "https://fetch.spec.whatwg.org/#origin-header"],
    [
      "HTML Standard §The X-Frame-Options header",
      "https://html.spec.whatwg.org/multipage/#the-x-frame-options-header",
    ],
    ["WebAuthn Standard §Verifying assertion", "https://www.w3.org/TR/webauthn-2/#sctn-verifying-assertion"],
  ] as const)("%s is %s", (reference, url) => {
    expect(specUrl(reference)).toBe(url);
  });
});

const root = path.resolve(import.meta.dirname, "../..");

/** RFC → the one that has obsoleted it, or the standard of the WHATWG that says that it takes its place. */
const replaced: Readonly<Record<string, string>> = {
  "2616": "9110",
  "2617": "7617",
  "5246": "9846",
  "5849": "6749",
  "6265": "10025",
  "6265bis": "10025",
  "6454": "Fetch Standard",
  "7034": "HTML Standard",
  "7159": "8259",
  "7230": "9112",
  "7231": "9110",
  "7235": "9110",
  "7523bis": "10070",
  "7807": "9457",
  "8446": "9846",
};

describe("the specifications that are cited", () => {
  it.each(["app", "components", "docs", "lib", "machines", "server"])(
    "in %s/ are those that no other has replaced",
    (folder) => {
      const files = readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" });
      const cited = files
        .filter((name) => /\.(tsx?|md)$/.test(name))
        .map((name) => readFileSync(path.join(root, folder, name), "utf8"))
        .flatMap((text) => [...text.matchAll(/RFC (\d+(?:bis)?)/g)].map(([, number = ""]) => number));
      expect([...new Set(cited)].filter((number) => Object.hasOwn(replaced, number))).toEqual([]);
    },
  );
});
