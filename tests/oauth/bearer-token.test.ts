import { describe, expect, it } from "vitest";
import type { HttpRequest } from "@/lib/http/message";
import { checkBearer } from "@/lib/oauth/bearer-token";
import { createChecklist } from "@/lib/oauth/checklist";
import { OAuthError } from "@/lib/oauth/error";
import { createNotebook } from "./notebook";

const form = ["Content-Type", "application/x-www-form-urlencoded"] as const;

function check(request: Partial<HttpRequest>) {
  const notebook = createNotebook();
  const whole = { method: "GET", url: "https://photos.example/albums", headers: [], body: "", ...request };
  try {
    return { token: checkBearer(whole, createChecklist(notebook.note)), notebook };
  } catch (problem) {
    if (!(problem instanceof OAuthError)) throw problem;
    return { refusal: problem.refusal, notebook };
  }
}

describe("the bearer token of a request", () => {
  it.each(["Bearer mF_9.B5f-4.1JqM", "bearer mF_9.B5f-4.1JqM", "BEARER  mF_9.B5f-4.1JqM"])(
    "is read from %j, whatever the case of the scheme (RFC 6750 §2.1)",
    (value) => {
      const { token, notebook } = check({ headers: [["authorization", value]] });
      expect(token).toBe("mF_9.B5f-4.1JqM");
      expect(notebook.checks()).toEqual(["bearer-once", "bearer-present", "bearer-format"]);
      expect(notebook.failed()).toEqual([]);
    },
  );

  it.each([
    ["no Authorization field", {}],
    ["another scheme", { headers: [["Authorization", "Basic YTpi"]] }],
    ["a scheme that only begins so", { headers: [["Authorization", "BearerToken abc"]] }],
    ["a token in the address alone", { url: "https://photos.example/albums?access_token=abc" }],
    ["a token in the form alone", { method: "POST", headers: [form], body: "access_token=abc" }],
    ["an address that is none", { url: "albums?access_token=abc" }],
  ] as const)("is missing where there is %s (RFC 6750 §3.1)", (_what, request) => {
    const { token, refusal, notebook } = check(request);
    expect(token).toBeUndefined();
    expect(refusal).toBeUndefined();
    expect(notebook.failed()).toEqual(["bearer-present"]);
  });

  it.each([
    [
      "two Authorization fields",
      {
        headers: [
          ["Authorization", "Bearer a"],
          ["Authorization", "Bearer a"],
        ],
      },
    ],
    [
      "a field beside one of another scheme",
      {
        headers: [
          ["Authorization", "Basic YTpi"],
          ["Authorization", "Bearer a"],
        ],
      },
    ],
    [
      "a field before one of another scheme",
      {
        headers: [
          ["Authorization", "Bearer a"],
          ["authorization", "Digest b"],
        ],
      },
    ],
    [
      "field and address",
      { headers: [["Authorization", "Bearer a"]], url: "https://x.example/?access_token=a" },
    ],
    ["field and form", { headers: [["Authorization", "Bearer a"], form], body: "access_token=a" }],
    [
      "address and form",
      { headers: [form], url: "https://x.example/?access_token=a", body: "access_token=a" },
    ],
    ["twice in the address", { url: "https://x.example/?access_token=a&access_token=a" }],
  ] as const)("is refused when sent by %s (RFC 6750 §2)", (_what, request) => {
    const { refusal, notebook } = check(request);
    expect(refusal).toMatchObject({ error: "invalid_request" });
    expect(notebook.failed()).toEqual(["bearer-once"]);
  });

  it("is not looked for between two fields of other schemes: the field comes once (RFC 9110 §5.3)", () => {
    const { refusal, notebook } = check({
      headers: [
        ["Authorization", "Basic YTpi"],
        ["Authorization", "Digest b"],
      ],
    });
    expect(refusal).toMatchObject({ error: "invalid_request" });
    expect(notebook.finding("bearer-once").actual).toBe("Authorization field and Authorization field");
  });

  it("is not looked for in a body that is no form (RFC 6750 §2.2)", () => {
    const { token } = check({ headers: [["Authorization", "Bearer a"]], body: "access_token=b" });
    expect(token).toBe("a");
  });

  it.each(["Bearer", "Bearer ", "Bearer a b", "Bearer ä", 'Bearer "a"', "Bearer a,b", "Bearer =a"])(
    "is refused where %j breaks the syntax (RFC 6750 §2.1)",
    (value) => {
      const { refusal, notebook } = check({ headers: [["Authorization", value]] });
      expect(refusal).toMatchObject({ error: "invalid_request" });
      expect(notebook.failed()).toEqual(["bearer-format"]);
    },
  );

  it("is found or missed in the words of the findings (RFC 6750 §2)", () => {
    const good = check({ headers: [["Authorization", "Bearer a"]] }).notebook;
    expect(good.finding("bearer-once").actual).toBe("Authorization field");
    expect(good.finding("bearer-format").actual).toBe("one b64token");
    const elsewhere = check({ url: "https://x.example/?access_token=a" }).notebook;
    expect(elsewhere.finding("bearer-present").actual).toBe("query of the address");
    expect(check({}).notebook.finding("bearer-present").actual).toBe("none");
    const malformed = check({ headers: [["Authorization", "Bearer a b"]] }).notebook;
    expect(malformed.finding("bearer-format").actual).toBe("something else");
  });
});
