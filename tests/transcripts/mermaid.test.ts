import { describe, expect, it } from "vitest";
import { formatMermaid } from "@/lib/transcript/mermaid";
import { checked, delivered, dropped, httpRequest, request, runOf, sent } from "./support/build";
import { run } from "./support/run";

function linesOf(...parameters: Parameters<typeof runOf>): string[] {
  return formatMermaid(runOf(...parameters))
    .split("\n")
    .map((line) => line.trim());
}

describe("a run as a Mermaid diagram", () => {
  const lines = formatMermaid(run).split("\n");

  it("numbers one arrow for each message, solid for requests, dashed for responses", () => {
    expect(lines.slice(0, 2)).toEqual(["sequenceDiagram", "  autonumber"]);
    expect(lines.filter((line) => /^ {2}\w->>\w: /.test(line))).toHaveLength(8);
    expect(lines.filter((line) => /^ {2}\w-->>\w: /.test(line))).toHaveLength(8);
    expect(lines).toContain("  A-->>B: 303 → prints.example/callback");
  });

  it("declares the parties that take part, and no others", () => {
    expect(
      lines.filter((line) => line.includes("participant")).map((line) => line.trim().split(" ")[1]),
    ).toEqual(["B", "C", "A", "R"]);
    const alone = linesOf([sent(request("m1", httpRequest("https://prints.example/")))]);
    expect(alone.filter((line) => line.startsWith("participant"))).toEqual([
      "participant B as User's browser",
      "participant C as Client",
    ]);
  });

  it("notes what the user did and which check failed", () => {
    const login = request("m1", httpRequest("https://prints.example/"));
    const failed = checked("client", "m1", "state-matches", false);
    expect(linesOf([sent(login), delivered("m1"), failed])).toContain(
      "Note over C: ✗ state-matches (RFC 6749 §10.12)".replace("§", "#167;"),
    );
    expect(lines).toContain("  Note over B: signIn, username maya");
  });

  it("has no one in it who takes no part: an act is noted at whoever did it, and what is sent again at all", () => {
    const call = request("m1", httpRequest("https://id.example/token"), {
      from: "client",
      to: "authorization-server",
      channel: "back",
    });
    const acts = (["start", "resend"] as const).map(
      (act) => ({ at: 0, kind: "act", act, values: {} }) as const,
    );
    const noted = linesOf([...acts, sent(call)]);
    expect(noted).toContain("Note over C: start");
    expect(noted).toContain("Note over C,A: resend");
    expect(noted.join()).not.toContain("B");
  });

  it("crosses a message that was lost", () => {
    const login = request("m1", httpRequest("https://prints.example/login"));
    expect(linesOf([sent(login), dropped("m1")])).toContain("B-xC: GET /login");
  });

  it("gives no meaning to what a message holds: `;` ends statements, `#` codes, `%%` comments, a line break lines", () => {
    const nasty = request("m1", {
      method: "a;b#c%%d:e\nf<g>",
      url: "https://a.example/",
      headers: [],
      body: "",
    });
    const arrow = linesOf([sent(nasty)]).find((line) => line.startsWith("B->>C"));
    expect(arrow).toBe("B->>C: a#59;b#35;c#37;#37;d#58;e f#60;g#62; /");
  });

  it("shortens what is too long to read", () => {
    const long = request("m1", httpRequest(`https://a.example/${"x".repeat(500)}`));
    const arrow = linesOf([sent(long)]).find((line) => line.startsWith("B->>C")) ?? "";
    expect([...arrow]).toHaveLength("B->>C: ".length + 80);
    expect(arrow.endsWith("…")).toBe(true);
  });
});
