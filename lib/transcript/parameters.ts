/**
 * The parameters of a message one by one, in the order of the wire: request line, header fields, body. Fields that hold
 * parameters of their own (Authorization: Basic, Cookie, Set-Cookie, WWW-Authenticate, Location) are followed by those.
 * Left out: what stands inside tokens (tokens.ts) and in HTML.
 */
import { readBasicAuth } from "@/lib/http/basic-auth";
import { readChallenges } from "@/lib/http/bearer";
import type { Header, HttpRequest, HttpResponse } from "@/lib/http/message";
import { decodeFormText, type Parameters, readParameters } from "@/lib/http/parameters";
import { isForm, readDeclaredJson } from "@/lib/http/response";
import { contentOf } from "./messages";
import type { Message } from "./types";

/** `location`: in the query of a Location header; `fragment`: after its `#`, or after the `#` of a request's URL. */
export type ParameterPlace = "query" | "form" | "json" | "header" | "fragment" | "cookie" | "location";

export interface ParameterView {
  readonly name: string;
  /** Decoded. A JSON member that is no string is JSON text. */
  readonly value: string;
  readonly place: ParameterPlace;
  /** The attributes of a cookie that is set, as they are written. */
  readonly attributes?: string;
}

/** Every parameter that the message carries, repeated ones too. */
export function selectParameters(message: Message): readonly ParameterView[] {
  const content = contentOf(message);
  const ofUrl = message.kind === "request" ? readUrlParameters(message.request.url) : [];
  return [...ofUrl, ...content.headers.flatMap(readField), ...readBody(content)];
}

/** Those of these names, in the order of the names. What two places say alike (`error` in the header and in the body) is there once. */
export function selectNamed(message: Message, names: readonly string[]): readonly ParameterView[] {
  const all = selectParameters(message);
  const found = names.flatMap((name) => all.filter((one) => one.name.toLowerCase() === name.toLowerCase()));
  return found.filter(
    ({ name, value, place }) =>
      found.find((one) => one.name === name && one.value === value)?.place === place,
  );
}

/** The parameters in a URL's query, and those in its fragment. */
export function readUrlParameters(text: string, at: ParameterPlace = "query"): readonly ParameterView[] {
  const [beforeHash = "", ...afterHash] = text.split("#");
  const query = beforeHash.includes("?") ? beforeHash.slice(beforeHash.indexOf("?") + 1) : "";
  return [...readPairs(query, at), ...readPairs(afterHash.join("#"), "fragment")];
}

function readPairs(text: string, at: ParameterPlace): readonly ParameterView[] {
  return text === "" ? [] : place(readParameters(text), at);
}

function place(pairs: Parameters, at: ParameterPlace): readonly ParameterView[] {
  return pairs.map(([name, value]) => ({ name, value, place: at }));
}

function readField([name, value]: Header): readonly ParameterView[] {
  const field: ParameterView = { name, value, place: "header" };
  switch (name.toLowerCase()) {
    case "location":
      return [field, ...readUrlParameters(value, "location")];
    case "authorization":
      return [field, ...readClientCredentials(value)];
    case "www-authenticate":
      return [field, ...readChallenges([value]).flatMap(({ parameters }) => place(parameters, "header"))];
    case "cookie":
      return value.split(";").map((pair) => readCookie(pair));
    case "set-cookie": {
      const [pair = "", ...attributes] = value.split(";");
      return [{ ...readCookie(pair), attributes: attributes.join(";").trim() }];
    }
    default:
      return [field];
  }
}

function readCookie(pair: string): ParameterView {
  const equals = pair.indexOf("=");
  const name = equals < 0 ? "" : pair.slice(0, equals).trim();
  return { name, value: pair.slice(equals + 1).trim(), place: "cookie" };
}

/** client_id and client_secret, each form-encoded inside of the scheme (RFC 6749 §2.3.1). */
function readClientCredentials(value: string): readonly ParameterView[] {
  const credentials = readBasicAuth(value);
  if (credentials === undefined) return [];
  return [
    { name: "client_id", value: decodeFormText(credentials.username), place: "header" },
    { name: "client_secret", value: decodeFormText(credentials.password), place: "header" },
  ];
}

function readBody(content: HttpRequest | HttpResponse): readonly ParameterView[] {
  if (isForm(content)) return readPairs(content.body, "form");
  const members = readDeclaredJson(content);
  return Object.entries(members ?? {}).map(([name, value]) => ({
    name,
    value: typeof value === "string" ? value : JSON.stringify(value),
    place: "json",
  }));
}
