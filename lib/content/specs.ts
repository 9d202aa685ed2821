/** Where a section of a specification can be read. */
import type { SpecReference } from "@/lib/oauth/checks";

/** Documents whose sections have numbered anchors, by the name in front of the `§`. */
const numbered: Readonly<Record<string, string>> = {
  "OIDC Core": "https://openid.net/specs/openid-connect-core-1_0.html#rfc.section.",
  "OIDC Discovery": "https://openid.net/specs/openid-connect-discovery-1_0.html#rfc.section.",
  "OIDC Registration": "https://openid.net/specs/openid-connect-registration-1_0.html#rfc.section.",
  "OIDC Back-Channel-Logout": "https://openid.net/specs/openid-connect-backchannel-1_0.html#rfc.section.",
  "OIDC Logout": "https://openid.net/specs/openid-connect-rpinitiated-1_0.html#rfc.section.",
  "OAuth Multiple-Response-Types":
    "https://openid.net/specs/oauth-v2-multiple-response-types-1_0.html#rfc.section.",
};

const mcp = "https://modelcontextprotocol.io/specification/2026-07-28/basic";

/** Documents whose sections are named, and have their name as anchor. */
const named: Readonly<Record<string, string>> = {
  "MCP Authorization": `${mcp}/authorization`,
  "MCP Client Registration": `${mcp}/authorization/client-registration`,
  "MCP Security Considerations": `${mcp}/authorization/security-considerations`,
  "MCP Streamable HTTP": `${mcp}/transports/streamable-http`,
};

/** Living standards name their sections; the numbers change. */
const living: Readonly<
  Record<string, { readonly home: string; readonly anchors: Readonly<Record<string, string>> }>
> = {
  "Fetch Standard": {
    home: "https://fetch.spec.whatwg.org/",
    anchors: {
      "CORS protocol": "#http-cors-protocol",
      "X-Content-Type-Options": "#x-content-type-options-header",
    },
  },
  "HTML Standard": { home: "https://html.spec.whatwg.org/multipage/", anchors: {} },
};

/**
 * The address of the section: `RFC 6749 §4.1.2` at the RFC Editor, `OIDC Core §2` at the OpenID Foundation, `draft
 * ietf-oauth-v2-1 §7` at the IETF, `MCP Authorization §Roles` at the Model Context Protocol. Sections that begin with a letter are appendices. An unknown document gives the RFC
 * Editor's search, so that a link always leads somewhere.
 */
export function specUrl(reference: SpecReference): string {
  const [document = "", section = ""] = reference.split(" §");
  const anchor = /^[A-Z]/.test(section) ? `#appendix-${section}` : `#section-${section}`;
  const rfc = /^RFC (\d+)$/.exec(document)?.[1];
  if (rfc !== undefined) return `https://www.rfc-editor.org/rfc/rfc${rfc}${anchor}`;
  const draft = /^draft (\S+)$/.exec(document)?.[1];
  if (draft !== undefined) return `https://datatracker.ietf.org/doc/html/draft-${draft}${anchor}`;
  const base = numbered[document];
  if (base !== undefined) return base + section;
  const home = named[document];
  if (home !== undefined) return `${home}#${section.toLowerCase().replaceAll(" ", "-")}`;
  const standard = living[document];
  if (standard !== undefined) return standard.home + (standard.anchors[section] ?? "");
  return `https://www.rfc-editor.org/search/rfc_search_detail.php?title=${encodeURIComponent(document)}`;
}
