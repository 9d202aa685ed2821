/** Where a section of a specification can be read. */
import type { SpecReference } from "@/lib/oauth/checks";

/** Specifications of the OpenID Foundation, by the name in front of the `§`: their sections have numbered anchors. */
const openid: Readonly<Record<string, string>> = {
  "OIDC Core": "openid-connect-core",
  "OIDC Discovery": "openid-connect-discovery",
  "OIDC Registration": "openid-connect-registration",
  "OIDC Back-Channel-Logout": "openid-connect-backchannel",
  "OIDC Logout": "openid-connect-rpinitiated",
  "OAuth Multiple-Response-Types": "oauth-v2-multiple-response-types",
};

/** Parts of the Model Context Protocol: their sections have their name as anchor. */
const mcp: Readonly<Record<string, string>> = {
  "MCP Authorization": "authorization",
  "MCP Client Registration": "authorization/client-registration",
  "MCP Security Considerations": "authorization/security-considerations",
  "MCP Streamable HTTP": "transports/streamable-http",
};

/** Living standards name their sections; the numbers change. */
const living: Readonly<Record<string, string>> = {
  "Fetch Standard": "fetch.spec.whatwg.org/",
  "HTML Standard": "html.spec.whatwg.org/multipage/",
};

const anchors: Readonly<Record<string, string>> = {
  "CORS protocol": "#http-cors-protocol",
  "X-Content-Type-Options": "#x-content-type-options-header",
};

/**
 * The address of the section: `RFC 6749 §4.1.2` at the RFC Editor, `OIDC Core §2` at the OpenID Foundation, `draft ietf-oauth-v2-1 §7`
 * at the IETF, `MCP Authorization §Roles` at the Model Context Protocol. Sections that begin with a letter are appendices. An unknown
 * document gives the RFC Editor's search, so that a link always leads somewhere.
 */
export function specUrl(reference: SpecReference): string {
  const [document = "", section = ""] = reference.split(" §");
  const anchor = /^[A-Z]/.test(section) ? `#appendix-${section}` : `#section-${section}`;
  const rfc = /^RFC (\d+)$/.exec(document)?.[1];
  if (rfc !== undefined) return `https://www.rfc-editor.org/rfc/rfc${rfc}${anchor}`;
  const draft = /^draft (\S+)$/.exec(document)?.[1];
  if (draft !== undefined) return `https://datatracker.ietf.org/doc/html/draft-${draft}${anchor}`;
  const name = openid[document];
  if (name !== undefined) return `https://openid.net/specs/${name}-1_0.html#rfc.section.${section}`;
  const part = mcp[document];
  if (part !== undefined) {
    return `https://modelcontextprotocol.io/specification/2026-07-28/basic/${part}#${section.toLowerCase().replaceAll(" ", "-")}`;
  }
  const standard = living[document];
  if (standard !== undefined) return `https://${standard}${anchors[section] ?? ""}`;
  return `https://www.rfc-editor.org/search/rfc_search_detail.php?title=${encodeURIComponent(document)}`;
}
