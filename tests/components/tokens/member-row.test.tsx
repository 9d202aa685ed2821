import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { MemberRow } from "@/components/tokens/member-row";
import type { Member } from "@/lib/tokens/json-source";

function draw(name: string, value: unknown, space?: number): string {
  const raw = JSON.stringify(value, undefined, space);
  const type = Array.isArray(value) ? "array" : "string";
  const member: Member = { name, raw, type, start: 0, valueStart: 0, end: 0 };
  return renderToStaticMarkup(
    <MemberRow
      member={member}
      explanation={undefined}
      index={0}
      kind="payload"
      at={undefined}
      isPointed={false}
    />,
  );
}

/** As many rights as one may have, each with its number. */
const rights = (count: number) => Array.from({ length: count }, (_, index) => `read:everything${index}`);

describe("a value of a token", () => {
  it("is whole where it is little longer than what is shown at once, also when laid out", () => {
    expect(JSON.stringify(rights(29)).length).toBeLessThan(600);
    const html = draw("permissions", rights(29));
    expect(html).toContain("read:everything28");
    expect(html).not.toContain("<button");
  });

  it.each([
    ["in one line", undefined],
    ["with many blanks", 8],
  ])("that is longer, %s, is cut where a line ends, and says how long it is", (_, space) => {
    const html = draw("permissions", rights(70), space);
    expect(html).toMatch(/read:everything\d+&quot;,<\/code><button/);
    expect(html).toContain(`all ${JSON.stringify(rights(70), undefined, space).length} characters`);
  });

  it("in one long string is cut after as much", () => {
    expect(draw("scope", "a".repeat(2_000))).toMatch(/a{500}<\/code><button.*all 2002 characters/);
  });
});

describe("a name of a token", () => {
  it("that is an address breaks between its parts", () => {
    const html = draw("https://company.example/claims/roles", "admin");
    expect(html).toContain("https://<wbr/>company.example/<wbr/>claims/<wbr/>roles");
  });
});
