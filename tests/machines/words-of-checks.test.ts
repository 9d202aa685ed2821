/** What a failed check says of an odd message: never that it met what it wanted, and nothing of the message that is not so. */
import { expect, it } from "vitest";
import { type Header, readHeader, withHeader } from "@/lib/http/message";
import { formatParameters, readParameters } from "@/lib/http/parameters";
import { readJson } from "@/lib/http/response";
import type { CheckId } from "@/lib/oauth/checks";
import type { JsonObject } from "@/lib/oauth/jwt";
import { readJwt } from "@/lib/oauth/jwt";
import type { DeviationEvent } from "@/lib/transcript/run";
import type { Message } from "@/lib/transcript/types";
import { forgeToken } from "@/lib/world/forge";
import type { FlowId } from "@/lib/world/options";
import { type Detour, editJson, editRequest, editResponse, walk } from "./support/walk";

/** The token with other members, signed anew with the right key. */
async function withClaims(token: string, changes: JsonObject): Promise<string> {
  const { header, payload } = readJwt(token) ?? {};
  const text = { header: JSON.stringify(header), payload: JSON.stringify({ ...payload, ...changes }) };
  return (await forgeToken({ token, ...text, key: "right" })) ?? "";
}

type Make = (message: Message) => Promise<DeviationEvent>;

function claimsOfHeader(name: string, scheme: string, changes: JsonObject): Make {
  return async (message) => {
    if (message.kind !== "request") throw new Error("a response");
    const token = (readHeader(message.request, name) ?? "").slice(scheme.length);
    const forged = await withClaims(token, changes);
    return { type: "EDIT", message: withHeader(message.request, name, `${scheme}${forged}`) };
  };
}

function claimsOfMember(name: string, changes: JsonObject): Make {
  return async (message) => {
    if (message.kind !== "response") throw new Error("a request");
    const body = readJson(message.response) ?? {};
    const forged = await withClaims(String(body[name]), changes);
    return {
      type: "EDIT",
      message: { ...message.response, body: JSON.stringify({ ...body, [name]: forged }) },
    };
  };
}

function claimsOfField(name: string, changes: JsonObject): Make {
  return async (message) => {
    if (message.kind !== "request") throw new Error("a response");
    const pairs = await Promise.all(
      readParameters(message.request.body).map(
        async ([key, value]) => [key, key === name ? await withClaims(value, changes) : value] as const,
      ),
    );
    return { type: "EDIT", message: { ...message.request, body: formatParameters(pairs) } };
  };
}

const authorization = (value: string) =>
  editRequest((request) => withHeader(request, "Authorization", value));
const oneMore = (...header: Header) => editRequest(({ headers }) => ({ headers: [...headers, header] }));
const status = (code: number) => editResponse(() => ({ status: code }));

interface Case {
  readonly title: string;
  readonly flow: FlowId;
  readonly options?: Readonly<Record<string, string>>;
  readonly at: string;
  readonly edit: Detour[1];
  readonly check: CheckId;
  readonly expected?: string;
  readonly actual: string;
}

const dpop = { dpop: "on" };
const openid = { openid: "on" };

const cases: readonly Case[] = [
  {
    title: "credentials in a scheme that is not Basic (RFC 6749 §2.3.1)",
    flow: "client-credentials",
    at: "tokenRequest",
    edit: authorization('Digest username="nightly-report"'),
    check: "token-client-known",
    actual: "no client_id that can be read (Authorization: Digest)",
  },
  {
    title: "a second Authorization field of another scheme (RFC 6749 §2.3)",
    flow: "client-credentials",
    at: "tokenRequest",
    edit: oneMore("Authorization", "Bearer x"),
    check: "one-client-authentication",
    actual: "client_secret_basic and Authorization: Bearer",
  },
  {
    title: "a jti of a DPoP proof that is a number (RFC 9449 §4.2)",
    flow: "authorization-code",
    options: dpop,
    at: "tokenRequest",
    edit: claimsOfHeader("DPoP", "", { jti: 5 }),
    check: "dpop-proof-claims",
    expected: "jti, htm and htu as text, iat as a number",
    actual: "jti 5",
  },
  {
    title: "an iat of a DPoP proof that is text (RFC 9449 §4.2)",
    flow: "authorization-code",
    options: dpop,
    at: "tokenRequest",
    edit: claimsOfHeader("DPoP", "", { iat: "1767603610" }),
    check: "dpop-proof-claims",
    actual: 'iat "1767603610"',
  },
  {
    title: "a DPoP proof past its own exp (RFC 7519 §4.1.4)",
    flow: "authorization-code",
    options: dpop,
    at: "tokenRequest",
    edit: claimsOfHeader("DPoP", "", { iat: 1_767_603_610, exp: 1_767_603_600 }),
    check: "dpop-proof-age",
    expected: "iat from 1767603550 to 1767603670, exp later than 1767603610",
    actual: "iat 1767603610, exp 1767603600",
  },
  {
    title: "an iat of an ID token that is text (OIDC Core §2)",
    flow: "authorization-code",
    options: openid,
    at: "tokenResponse",
    edit: claimsOfMember("id_token", { iat: "1767603610" }),
    check: "id-token-issued-at",
    actual: '"1767603610"',
  },
  {
    title: "an iat of an assertion that is text (RFC 7523 §3)",
    flow: "jwt-bearer",
    at: "tokenRequest",
    edit: claimsOfField("assertion", { iat: "1767603601" }),
    check: "grant-assertion-issued-at",
    actual: '"1767603601"',
  },
  {
    title: "an exp of a token of the app's own that is text (RFC 7519 §4.1.4)",
    flow: "jwt-login",
    at: "notesRequest",
    edit: claimsOfHeader("Authorization", "Bearer ", { exp: "1767607201" }),
    check: "own-token-expiry",
    actual: 'exp "1767607201"',
  },
  {
    title: "a token of the app's own before its nbf (RFC 7519 §4.1.5)",
    flow: "jwt-login",
    at: "notesRequest",
    edit: claimsOfHeader("Authorization", "Bearer ", { exp: 1_767_607_201, nbf: 1_767_607_000 }),
    check: "own-token-expiry",
    actual: "exp 1767607201, nbf 1767607000",
  },
  {
    title: "a reference whose lifetime is text (RFC 9126 §2.2)",
    flow: "pushed-authorization",
    at: "pushedResponse",
    edit: editJson({ request_uri: "urn:x", expires_in: "60" }),
    check: "pushed-response-reference",
    actual: 'urn:x, "60"',
  },
  {
    title: "codes of a device whose lifetime is text (RFC 8628 §3.2)",
    flow: "device-code",
    at: "deviceAuthorizationResponse",
    edit: editJson({ user_code: "", expires_in: "600" }),
    check: "device-response-codes",
    actual: 'user_code "", expires_in "600"',
  },
  {
    title: "keys with another status (RFC 7517 §5)",
    flow: "client-credentials",
    at: "apiKeys",
    edit: status(201),
    check: "keys-readable",
    actual: "status 201 with a JWK Set of 1",
  },
  {
    title: "an introspection response with another status (RFC 7662 §2.2)",
    flow: "introspection",
    at: "introspectionResponse",
    edit: status(201),
    check: "introspection-readable",
    actual: "status 201 with active true",
  },
  {
    title: "an introspection response with active as text (RFC 7662 §2.2)",
    flow: "introspection",
    at: "introspectionResponse",
    edit: editJson({ active: "true" }),
    check: "introspection-readable",
    expected: "status 200 with active as true or false",
    actual: 'status 200 with active "true"',
  },
  {
    title: "claims with another status (OIDC Core §5.3.2)",
    flow: "openid-connect",
    at: "userinfoResponse",
    edit: status(201),
    check: "userinfo-readable",
    actual: "status 201 with claims",
  },
  {
    title: "a description with another status (RFC 9728 §3.2)",
    flow: "agent",
    at: "resourceMetadata",
    edit: status(201),
    check: "resource-metadata-readable",
    actual: "status 201 with a JSON object",
  },
  {
    title: "client metadata that are no object (RFC 7591 §3.1)",
    flow: "agent",
    at: "registrationRequest",
    edit: editRequest(() => ({ body: "[]" })),
    check: "registration-readable",
    actual: "something else as application/json",
  },
];

it.each(cases.map((one) => [one.title, one] as const))(
  "a check says what is wrong with %s",
  async (_, { flow, options, at, edit, check, expected, actual }) => {
    const { record } = await walk(flow, options, [at, edit]);
    const failed = record.transcript.flatMap((entry) =>
      entry.kind === "check" && !entry.check.passed ? [entry.check] : [],
    );
    const found = failed.find(({ id }) => id === check);
    expect(found).toMatchObject({ actual, ...(expected === undefined ? {} : { expected }) });
    expect(failed.filter((one) => one.actual === one.expected)).toEqual([]);
  },
);
