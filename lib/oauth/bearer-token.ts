/**
 * Where a request carries its access token (RFC 6750 §2). The Authorization field alone is read (§2.1): the form (§2.2) and
 * the address (§2.3, which RFC 9700 §4.3.2 forbids) are not, but a token in either counts as a second method.
 */
import { readAddress } from "@/lib/http/address";
import { readBearer } from "@/lib/http/bearer";
import { type HttpRequest, readHeaders } from "@/lib/http/message";
import { readParameters } from "@/lib/http/parameters";
import { isForm } from "@/lib/http/response";
import type { Checklist } from "./checks";

/**
 * The token, or undefined where the Authorization field offers none: such a request is answered without an error code
 * (§3.1). Refuses with `invalid_request` two tokens, and a Bearer field that breaks the syntax.
 */
export function checkBearer(request: HttpRequest, checks: Checklist): string | undefined {
  const fields = readHeaders(request, "Authorization").filter((field) => /^\s*bearer(\s|$)/i.test(field));
  const elsewhere = listOtherMethods(request);
  const methods = [...fields.map(() => "Authorization field"), ...elsewhere];
  const once = {
    error: "invalid_request",
    description: "The request carries more than one access token",
  } as const;
  const actual = methods.length === 0 ? "none" : methods.join(" and ");
  checks.demand("bearer-once", methods.length < 2, once, { expected: "one method at most", actual });
  const found = checks.observe("bearer-present", fields.length > 0, {
    expected: "Authorization: Bearer",
    actual,
  });
  if (!found) return undefined;
  const token = readBearer(fields[0]);
  const malformed = {
    error: "invalid_request",
    description: "The Authorization field is malformed",
  } as const;
  const finding = {
    expected: "one b64token",
    actual: token === undefined ? "something else" : "one b64token",
  };
  checks.demand("bearer-format", token !== undefined, malformed, finding);
  return token;
}

/** Where else the request carries an access token. */
export function listOtherMethods(request: HttpRequest): readonly string[] {
  const query = readAddress(request.url)?.query ?? [];
  const form = isForm(request) ? readParameters(request.body) : [];
  return [
    ...query.filter(isAccessToken).map(() => "query of the address"),
    ...form.filter(isAccessToken).map(() => "form"),
  ];
}

function isAccessToken([name]: readonly [string, string]): boolean {
  return name === "access_token";
}
