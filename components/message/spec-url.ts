/** Where the section of a spec stands to be read. */
import type { SpecReference } from "@/lib/oauth/checks";

const documents: Readonly<Record<string, string>> = {
  "OIDC Core": "https://openid.net/specs/openid-connect-core-1_0.html#rfc.section.",
  "OIDC Discovery": "https://openid.net/specs/openid-connect-discovery-1_0.html#rfc.section.",
  "OAuth Multiple-Response-Types":
    "https://openid.net/specs/oauth-v2-multiple-response-types-1_0.html#rfc.section.",
};

export function specUrl(spec: SpecReference): string {
  const [document = "", section = ""] = spec.split(" §");
  const rfc = /^RFC (\d+)$/.exec(document)?.[1];
  if (rfc !== undefined) return `https://www.rfc-editor.org/rfc/rfc${rfc}#section-${section}`;
  const known = documents[document];
  if (known !== undefined) return known + section;
  if (document.startsWith("draft"))
    return `https://datatracker.ietf.org/doc/html/${document.replaceAll(" ", "-")}#section-${section}`;
  return document.startsWith("Fetch") ? "https://fetch.spec.whatwg.org/" : "https://html.spec.whatwg.org/";
}
