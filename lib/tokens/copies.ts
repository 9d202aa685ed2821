/** The token in the shapes in which it is used: an Authorization field (RFC 6750 §2.1, RFC 9449 §7.1), a curl command, and JSON. */
import { formatCurl } from "@/lib/http/curl";
import { type DecodedToken, findPart, readMember } from "./decode";
import { prettyJson } from "./json-layout";

/** A token that is bound to a key by DPoP goes by another scheme. */
function schemeOf(token: DecodedToken): "Bearer" | "DPoP" {
  const bound = readMember(findPart(token, "payload"), "cnf");
  return typeof bound === "object" && bound !== null && Object.hasOwn(bound, "jkt") ? "DPoP" : "Bearer";
}

export function asAuthorization(token: DecodedToken): string {
  return `Authorization: ${schemeOf(token)} ${token.text}`;
}

/** Asks the token's audience, where that is an address. A DPoP proof is left for the reader to make: it is good for one request. */
export function asCurl(token: DecodedToken): string {
  const scheme = schemeOf(token);
  const proof = scheme === "DPoP" ? [["DPoP", "…"] as const] : [];
  const headers = [["Authorization", `${scheme} ${token.text}`] as const, ...proof];
  return formatCurl({ method: "GET", url: findAddress(token), headers, body: "" });
}

function findAddress(token: DecodedToken): string {
  const aud = readMember(findPart(token, "payload"), "aud");
  const [first] = Array.isArray(aud) ? aud : [aud];
  return typeof first === "string" && /^https?:\/\/\S+$/.test(first) ? first : "https://api.example/";
}

/** Header and payload as JSON, laid out to be read, and the signature as it is written. */
export function asJson(token: DecodedToken): string {
  const members = token.parts.map(({ role, source, json, text }) => {
    const isJson = json !== undefined && json.fault === undefined;
    return `${JSON.stringify(role)}:${isJson ? source : JSON.stringify(source ?? text)}`;
  });
  return prettyJson(`{${members.join()}}`);
}
