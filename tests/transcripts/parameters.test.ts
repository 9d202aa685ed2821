import { describe, expect, it } from "vitest";
import { selectMessages } from "@/lib/transcript/messages";
import { selectNamed, selectParameters } from "@/lib/transcript/parameters";
import { httpRequest, httpResponse, request, response } from "./support/build";
import { run } from "./support/run";
import { values } from "./support/values";

const form = ["Content-Type", "application/x-www-form-urlencoded"] as const;
const json = ["Content-Type", "application/json"] as const;

function listOf(number: number): string[] {
  const view = selectMessages(run.transcript)[number - 1];
  return view === undefined
    ? []
    : selectParameters(view.message).map(({ name, place }) => `${place} ${name}`);
}

describe("parameters", () => {
  it("stand in the order of the wire: request line, header fields, body", () => {
    expect(listOf(10)).toEqual([
      "header Host",
      "header Authorization",
      "header client_id",
      "header client_secret",
      "header Accept",
      "header Content-Type",
      "form grant_type",
      "form code",
      "form redirect_uri",
      "form code_verifier",
    ]);
    expect(listOf(9)).toEqual([
      "query code",
      "query state",
      "query iss",
      "header Host",
      "cookie prints_session",
    ]);
  });

  it("of a redirect are those of its Location (RFC 6749 §4.1.2)", () => {
    expect(listOf(8)).toEqual([
      "header Location",
      "location code",
      "location state",
      "location iss",
      "header Cache-Control",
    ]);
  });

  it("of JSON are its members, and text where a member is no string", () => {
    const body = '{"scope":"a b","expires_in":600,"keys":[{"kty":"RSA"}],"none":null}';
    const members = selectParameters(response("m2", httpResponse(200, [json], body))).filter(
      ({ place }) => place === "json",
    );
    expect(members.map(({ name, value }) => [name, value])).toEqual([
      ["scope", "a b"],
      ["expires_in", "600"],
      ["keys", '[{"kty":"RSA"}]'],
      ["none", "null"],
    ]);
  });

  it("are decoded as forms are (RFC 6749 Appendix B), repeated ones too", () => {
    const url = "https://id.example/authorize?scope=a+b%20c&state=%C3%A9&state=2";
    const found = selectParameters(request("m1", httpRequest(url)));
    expect(found.map(({ name, value }) => `${name}=${value}`)).toEqual(["scope=a b c", "state=é", "state=2"]);
  });

  it("of a fragment say so", () => {
    const location = "https://prints.example/callback#access_token=x&state=y";
    const found = selectParameters(response("m2", httpResponse(302, [["Location", location]])));
    expect(found.slice(1)).toEqual([
      { name: "access_token", value: "x", place: "fragment" },
      { name: "state", value: "y", place: "fragment" },
    ]);
  });

  it("of Basic are form-decoded (RFC 6749 §2.3.1)", () => {
    const header = ["Authorization", `Basic ${btoa("a%3Ab:c+d%25")}`] as const;
    const found = selectParameters(request("m1", httpRequest("https://id.example/token", [header])));
    expect(found.slice(1)).toEqual([
      { name: "client_id", value: "a:b", place: "header" },
      { name: "client_secret", value: "c d%", place: "header" },
    ]);
  });

  it("of a challenge are its auth-params (RFC 9110 §11.6.1)", () => {
    const header = ["WWW-Authenticate", 'Bearer realm="photos", error="invalid_token", scope=a'] as const;
    const found = selectParameters(response("m2", httpResponse(401, [header])));
    expect(found.slice(1).map(({ name, value }) => [name, value])).toEqual([
      ["realm", "photos"],
      ["error", "invalid_token"],
      ["scope", "a"],
    ]);
  });

  it("of several challenges are those of each, in one field or in more (RFC 9110 §11.6.1)", () => {
    const pairs = (...fields: readonly string[]) =>
      selectParameters(
        response(
          "m2",
          httpResponse(
            401,
            fields.map((field) => ["WWW-Authenticate", field] as const),
          ),
        ),
      ).flatMap(({ name, value }) => (name === "WWW-Authenticate" ? [] : [`${name}=${value}`]));
    const dpop = 'DPoP algs="ES256 EdDSA", error="use_dpop_nonce"';
    const both = ["realm=a, b", "algs=ES256 EdDSA", "error=use_dpop_nonce"];
    expect(pairs(`Bearer realm="a, b", ${dpop}`)).toEqual(both);
    expect(pairs('Bearer realm="a, b"', dpop)).toEqual(both);
    expect(pairs(`Negotiate YIIBhg==, Bearer realm="a, b", NTLM TlRM+/=, ${dpop}`)).toEqual(both);
    expect(pairs("Bearer, Basic realm=x", "Negotiate")).toEqual(["realm=x"]);
    expect(pairs('Bearer realm="x", broken="', "Negotiate YIIBhg==")).toEqual([]);
  });

  it("of cookies are one each, with the attributes of one that is set (RFC 10025 §4.1)", () => {
    const asked = selectParameters(
      request("m1", httpRequest("https://a.example", [["Cookie", "a=1; b=x=y"]])),
    );
    expect(asked).toEqual([
      { name: "a", value: "1", place: "cookie" },
      { name: "b", value: "x=y", place: "cookie" },
    ]);
    const set = selectParameters(
      response("m2", httpResponse(200, [["Set-Cookie", "a=1; Path=/; HttpOnly"]])),
    );
    expect(set).toEqual([{ name: "a", value: "1", place: "cookie", attributes: "Path=/; HttpOnly" }]);
  });

  it("of a body are read by its media type alone", () => {
    const untyped = request("m1", httpRequest("https://id.example/token", [], "code=1"));
    const typed = request("m1", httpRequest("https://id.example/token", [form], "code=1"));
    expect(selectParameters(untyped)).toEqual([]);
    expect(selectParameters(typed).at(-1)).toEqual({ name: "code", value: "1", place: "form" });
  });

  it("give the code as it was issued", () => {
    const view = selectMessages(run.transcript)[8];
    const code = view && selectParameters(view.message).find(({ name }) => name === "code");
    expect(code?.value).toBe(values.code);
  });
});

describe("the parameters of some names", () => {
  const challenge = ["WWW-Authenticate", 'Bearer realm="photos", error="invalid_token"'] as const;

  it("stand in the order of the names, and what header and body say alike stands there once", () => {
    const message = response("m2", httpResponse(401, [challenge, json], '{"error":"invalid_token"}'));
    expect(selectNamed(message, ["error", "realm"]).map(({ name, place }) => `${place} ${name}`)).toEqual([
      "header error",
      "header realm",
    ]);
  });

  it("are all there where they differ, and where one place repeats them (RFC 6749 §3.1)", () => {
    const differs = response("m2", httpResponse(401, [challenge, json], '{"error":"server_error"}'));
    const repeats = request("m1", httpRequest("https://id.example/authorize?state=1&state=1"));
    expect(selectNamed(differs, ["error"])).toHaveLength(2);
    expect(selectNamed(repeats, ["state"])).toHaveLength(2);
  });
});
