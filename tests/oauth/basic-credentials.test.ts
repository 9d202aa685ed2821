import { describe, expect, it } from "vitest";
import { formatBasicAuth } from "@/lib/http/basic-auth";
import { formatClientBasicAuth, readClientBasicAuth } from "@/lib/oauth/basic-credentials";

describe("client credentials in the Basic scheme (RFC 6749 §2.3.1)", () => {
  it("are written as in the example", () => {
    expect(formatClientBasicAuth("s6BhdRkqt3", "7Fjfp0ZBr1KtDRbnfVdmIw")).toBe(
      "Basic czZCaGRSa3F0Mzo3RmpmcDBaQnIxS3REUmJuZlZkbUl3",
    );
  });

  it("are form-encoded before they are joined (RFC 6749 Appendix B)", () => {
    expect(formatClientBasicAuth("https://prints.example", " %&+£€:")).toBe(
      formatBasicAuth("https%3A%2F%2Fprints.example", "+%25%26%2B%C2%A3%E2%82%AC%3A"),
    );
  });

  it.each([
    ["prints-web", "demo-secret-prints-web"],
    ["a:b", ":c:"],
    ["%41", "a+b c%20"],
    ["é\u{1f511}", "=&;?#"],
    ["a", ""],
    ["", ""],
  ])("come back as they were: %j and %j", (clientId, clientSecret) => {
    expect(readClientBasicAuth(formatClientBasicAuth(clientId, clientSecret))).toEqual({
      clientId,
      clientSecret,
    });
  });

  it("that a client did not encode are decoded all the same", () => {
    expect(readClientBasicAuth(formatBasicAuth("prints", "50%+1"))).toEqual({
      clientId: "prints",
      clientSecret: "50% 1",
    });
  });

  it.each([undefined, "", "Basic", "Basic !", "Bearer czZCaGRSa3F0Mzo3Rmpm", "Basic YQ=="])(
    "are undefined in %j",
    (header) => {
      expect(readClientBasicAuth(header)).toBeUndefined();
    },
  );
});
