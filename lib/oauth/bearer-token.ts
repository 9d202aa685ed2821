/**
 * Where a request carries its access token (RFC 6750 §2). The Authorization field alone is read (§2.1): the form (§2.2) and
 * the address (§2.3, which RFC 9700 §4.3.2 forbids) are not, but a token in either counts as a second method.
 */
import { readAddress } from "@/lib/http/address";
import { readBearer } from "@/lib/http/bearer";
import { type HttpRequest, readHeaders } from "@/lib/http/message";
import { readParameters } from "@/lib/http/parameters";
import { isForm } from "@/lib/http/response";
import type { Checklist } from "./checklist";

/**
 * The token, or undefined where the Authorization field offers none: such a request is answered without an error code
 * (§3.1). Refuses with `invalid_request` two tokens, two Authorization fields, and a Bearer field that breaks the syntax.
 */
export function checkBearer(request: HttpRequest, checks: Checklist): string | undefined {
  const isBearer = (field: string) => /^\s*bearer(\s|$)/i.test(field);
  const actual = checkOneMethod(request, isBearer, checks);
  const [field] = readHeaders(request, "Authorization").filter(isBearer);
  const found = checks.observe("bearer-present", field !== undefined, {
    expected: "Authorization: Bearer",
    actual,
  });
  if (!found) return undefined;
  const token = readBearer(field);
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

/**
 * Refuses with `invalid_request` a token that comes by two methods, and a second Authorization field, whatever its scheme: that field
 * has one value and no list (RFC 9110 §5.3, §11.6.2), and another program could read the other. Gives the method in words.
 */
export function checkOneMethod(
  request: HttpRequest,
  offersToken: (field: string) => boolean,
  checks: Checklist,
): string {
  const fields = readHeaders(request, "Authorization");
  const counted = fields.length > 1 ? fields : fields.filter(offersToken);
  const methods = [...counted.map(() => "Authorization field"), ...listOtherMethods(request)];
  const once = {
    error: "invalid_request",
    description: "The request carries more than one access token or Authorization field",
  } as const;
  const actual = methods.join(" and ") || "none";
  checks.demand("bearer-once", methods.length < 2, once, { expected: "one method at most", actual });
  return actual;
}

/** Where else the request carries an access token. */
function listOtherMethods(request: HttpRequest): readonly string[] {
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
