/** Where a section of a specification can be read. */
import type { SpecReference } from "@/lib/oauth/spec-reference";

/** Specifications of the OpenID Foundation that go by another name in their address: their sections have numbered anchors. */
const openid: Readonly<Record<string, string>> = {
  "back-channel-logout": "backchannel",
  logout: "rpinitiated",
};

/** Parts of the Model Context Protocol that are no part of its authorization: sections have their name as anchor. */
const mcp: Readonly<Record<string, string>> = { authorization: "", "streamable-http": "transports/" };

/** Standards whose sections go by their names: the numbers change. */
const living: Readonly<Record<string, string>> = {
  "Fetch Standard": "fetch.spec.whatwg.org/#",
  "HTML Standard": "html.spec.whatwg.org/multipage/#",
  "WebAuthn Standard": "www.w3.org/TR/webauthn-2/#sctn-",
};

/**
 * The address of the section: `RFC 6749 §4.1.2` at the RFC Editor, `OIDC Core §2` at the OpenID Foundation, `draft ietf-oauth-v2-1 §7`
 * at the IETF, `MCP Authorization §Roles` at the Model Context Protocol. Sections that begin with a letter are appendices.
 */
export function specUrl(reference: SpecReference): string {
  const [document = "", section = ""] = reference.split(" §");
  const anchor = /^[A-Z]/.test(section) ? `#appendix-${section}` : `#section-${section}`;
  const rfc = /^RFC (\d+)$/.exec(document)?.[1];
  if (rfc !== undefined) return `https://www.rfc-editor.org/rfc/rfc${rfc}${anchor}`;
  const draft = /^draft (\S+)$/.exec(document)?.[1];
  if (draft !== undefined) return `https://datatracker.ietf.org/doc/html/draft-${draft}${anchor}`;
  const [, body, name = ""] = /^(OIDC|OAuth|MCP) (.+)$/.exec(document) ?? [];
  const slug = hyphenate(name);
  if (body === "MCP") {
    const part = (mcp[slug] ?? "authorization/") + slug;
    return `https://modelcontextprotocol.io/specification/2026-07-28/basic/${part}#${hyphenate(section)}`;
  }
  if (body !== undefined) {
    const family = body === "OIDC" ? "openid-connect" : "oauth-v2";
    return `https://openid.net/specs/${family}-${openid[slug] ?? slug}-1_0.html#rfc.section.${section}`;
  }
  return `https://${living[document]}${hyphenate(section)}`;
}

function hyphenate(name: string): string {
  return name.toLowerCase().replaceAll(" ", "-");
}
