import { describe, expect, it } from "vitest";
import { checkSections } from "@/lib/oauth/checks";
import { formatText } from "@/lib/transcript/text";
import {
  checked,
  delivered,
  dropped,
  edited,
  httpRequest,
  httpResponse,
  request,
  response,
  runOf,
  sent,
} from "./support/build";
import { run } from "./support/run";

const lines = formatText(run).split("\n");

describe("a run as text", () => {
  it("fits into 100 columns", () => {
    expect(lines.filter((line) => [...line].length > 100)).toEqual([]);
  });

  it("numbers the messages and names who sends them to whom", () => {
    const heads = lines.filter((line) => /^ *\d+ {2}\S+ → /.test(line));
    expect(heads).toHaveLength(16);
    expect(heads[0]).toBe(" 1  browser → client  GET /login");
    expect(heads[9]).toBe("10  client → authorization-server  POST /token");
  });

  it("holds the messages as HTTP (RFC 9112 §2.1)", () => {
    const at = lines.indexOf("    GET /login HTTP/1.1");
    expect(lines[at + 1]).toBe("    Host: prints.example");
    expect(lines).toContain("    HTTP/1.1 303 See Other");
  });

  it("marks each check with its result and its section", () => {
    const { "verifier-matches": verifier, "access-token-issuer": issuer } = checkSections;
    expect(lines).toContain(`  ✓ authorization-server: verifier-matches (${verifier})`);
    expect(lines).toContain(`  ✓ resource-server: access-token-issuer (${issuer}, on 12)`);
  });

  it("says of a failed check what was wanted and what came", () => {
    const failed = checked("client", "m1", "state-matches", false);
    const check = failed.kind === "check" ? { ...failed.check, expected: "abc", actual: "xyz" } : undefined;
    const message = request("m1", httpRequest("https://prints.example/"));
    const text = formatText(runOf([sent(message), delivered("m1"), { ...failed, check } as typeof failed]));
    expect(text).toContain(
      "  ✗ client: state-matches (RFC 6749 §10.12)\n      expected abc\n      actual   xyz\n",
    );
    expect(text).toContain("Checks: 0 passed, 1 failed.");
  });

  it("says what the user did and what each party gained and dropped", () => {
    expect(lines).toContain("── signIn username “maya” ──");
    expect(lines).toContain("  · client: callback-read +code −state");
  });

  it("names pages in place of their HTML", () => {
    expect(lines.some((line) => line.includes("<form"))).toBe(false);
    expect(lines.some((line) => line.includes("characters, “Sign in”)"))).toBe(true);
  });

  it("says what was changed, lost and sent again", () => {
    const before = httpRequest("https://prints.example/login");
    const after = httpRequest("https://photos.example/albums");
    const copy = request("m2", before, { copyOf: "m1" });
    const answer = response("m3", httpResponse(204), { inReplyTo: "m2", copyOf: "m3" });
    const text = formatText(
      runOf([
        sent(request("m1", before)),
        edited("m1", before, after, "resource-server"),
        sent(copy),
        sent(answer),
        dropped("m1"),
      ]),
    );
    expect(text).toContain(
      "  ✎ changed in flight, and on its way to resource-server:\n    GET /albums HTTP/1.1",
    );
    expect(text).toContain("loginRequest, a copy of 1, after 0 s");
    expect(text).toContain("resultPage, to the copy, after 0 s");
    expect(text).toContain("  ✂ lost: it was dropped");
  });

  it("ends with the outcome", () => {
    expect(lines.at(-2)).toBe("Outcome: completed. Checks: 43 passed, 0 failed.");
  });

  it("shows control characters, so that no message steers the terminal", () => {
    const nasty = request("m1", {
      method: "\u001b[2J",
      url: "https://a.example/",
      headers: [],
      body: "\u009b\u202ex",
    });
    const text = formatText(runOf([sent(nasty)]));
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    expect(text).toContain("␛[2J");
  });
});
