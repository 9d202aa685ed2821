import { describe, expect, it } from "vitest";
import { readAddress } from "@/lib/http/address";
import { encodeBase64 } from "@/lib/http/base64";
import { readForm } from "@/lib/http/html-form";
import { type HttpResponse, readHeader } from "@/lib/http/message";
import { type Parameters, readParameters } from "@/lib/http/parameters";
import { authorizationUrl, authorize, openConsent, redeem } from "../support/code-flow";
import { createKit, issuer } from "../support/kit";
import { callback } from "../support/people";
import { createUserAgent } from "../support/user-agent";

function location(response: HttpResponse) {
  return readAddress(readHeader(response, "Location") ?? "");
}

/** What the form of the page would post. */
function posted(response: HttpResponse): Parameters {
  return (readForm(response.body)?.fields ?? []).map(({ name, value }) => [name, value]);
}

function named(parameters: Parameters): Readonly<Record<string, string>> {
  return Object.fromEntries(parameters);
}

describe("response_mode fragment", () => {
  it("gives the code in the fragment and nothing in the query (OAuth Multiple Response Types §2.1)", async () => {
    const kit = await createKit();
    const response = await (await openConsent(kit, { response_mode: "fragment" })).allow();
    expect(response.status).toBe(303);
    expect(location(response)?.query).toEqual([]);
    const answer = named(readParameters(location(response)?.fragment ?? ""));
    expect(answer).toMatchObject({ state: "af0ifjsldkj", iss: issuer });
    expect((await redeem(kit, { code: answer.code })).status).toBe(200);
  });

  it("tells an error in the fragment as well (OAuth Multiple Response Types §2.1)", async () => {
    const response = await authorize(await createKit(), { response_mode: "fragment", scope: "no.such" });
    expect(location(response)?.query).toEqual([]);
    expect(named(readParameters(location(response)?.fragment ?? ""))).toMatchObject({
      error: "invalid_scope",
      iss: issuer,
    });
  });
});

describe("response_mode form_post", () => {
  it("gives the code in a form for the redirect URI, and no redirect (Form Post Response Mode §2)", async () => {
    const kit = await createKit();
    const response = await (await openConsent(kit, { response_mode: "form_post" })).allow();
    expect(response.status).toBe(200);
    expect(readHeader(response, "Location")).toBeUndefined();
    expect(readHeader(response, "Cache-Control")).toBe("no-store");
    expect(readForm(response.body)).toMatchObject({ action: callback, method: "POST" });
    const answer = named(posted(response));
    expect(answer).toMatchObject({ state: "af0ifjsldkj", iss: issuer });
    expect((await redeem(kit, { code: answer.code })).status).toBe(200);
  });

  it("tells an error in a form as well (Form Post Response Mode §2)", async () => {
    const response = await authorize(await createKit(), { response_mode: "form_post", scope: "no.such" });
    expect(response.status).toBe(200);
    expect(named(posted(response))).toMatchObject({ error: "invalid_scope", state: "af0ifjsldkj" });
  });

  it("tells the user's no in a form (RFC 6749 §4.1.2.1)", async () => {
    const kit = await createKit();
    const response = await (await openConsent(kit, { response_mode: "form_post" })).deny();
    expect(named(posted(response))).toMatchObject({ error: "access_denied" });
  });

  it("works without script, by a button (Form Post Response Mode §2)", async () => {
    const response = await authorize(await createKit(), { response_mode: "form_post", scope: "no.such" });
    expect(response.body).toMatch(/<button[^>]*>Continue<\/button>\n*<\/div>\n<\/form>/);
  });

  it("runs the one script whose hash it names, and no other (RFC 9700 §4.16)", async () => {
    const response = await authorize(await createKit(), { response_mode: "form_post", scope: "no.such" });
    const script = /<script>([^<]*)<\/script>/.exec(response.body)?.[1] ?? "";
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(script));
    const policy = readHeader(response, "Content-Security-Policy") ?? "";
    expect(policy).toContain(`script-src 'sha256-${encodeBase64(new Uint8Array(digest))}';`);
    expect(policy).not.toContain("unsafe");
    expect(response.body.match(/<script/g)).toHaveLength(1);
  });

  it("makes no markup of what the client sent (RFC 6749 §10.14)", async () => {
    const state = `"><script>alert(1)</script>`;
    const response = await authorize(await createKit(), {
      response_mode: "form_post",
      scope: "no.such",
      state,
    });
    expect(response.body).not.toContain("alert(1)</script>");
    expect(named(posted(response)).state).toBe(state);
  });
});

it("keeps script off the login and consent pages (RFC 9700 §4.16)", async () => {
  const page = await authorize(await createKit(), { response_mode: "form_post" });
  expect(page.body).not.toContain("<script");
  expect(readHeader(page, "Content-Security-Policy")).not.toContain("script-src");
});

it.each(["query", undefined])(
  "gives the code in the query for response_mode %s (OAuth Multiple Response Types §2.1)",
  async (response_mode) => {
    const response = await (await openConsent(await createKit(), { response_mode })).allow();
    expect(location(response)?.fragment).toBe("");
    expect(named(location(response)?.query ?? []).code).toBeDefined();
  },
);

it("never posts to an address that is not registered (RFC 6749 §3.1.2.4)", async () => {
  const kit = await createKit();
  const url = authorizationUrl(kit, { response_mode: "form_post", redirect_uri: "https://evil.example/" });
  const response = await createUserAgent(kit).open(url);
  expect(response.status).toBe(400);
  expect(readForm(response.body)).toBeUndefined();
});
