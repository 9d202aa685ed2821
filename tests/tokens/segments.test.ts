import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBase64url } from "@/lib/http/base64";
import { decodeToken, findPart } from "@/lib/tokens/decode";
import { breakLines, cutSegments, findMember, segmentToken } from "@/lib/tokens/segments";
import { compact, johnDoe } from "./support/make";

describe("the pieces of a token", () => {
  it("are the whole of it, in order, whatever the text is", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."..eyJhbGciOi-_*=+/ é😀") }), (text) => {
        const segments = segmentToken(decodeToken(text));
        expect(segments.map((segment) => segment.text).join("")).toBe(text);
        for (const { start, text: piece } of segments)
          expect(text.slice(start, start + piece.length)).toBe(piece);
      }),
    );
  });

  it("are cut to the characters that one sees, each where it stands", () => {
    const segments = segmentToken(decodeToken(johnDoe));
    const places = fc.nat({ max: johnDoe.length + 10 });
    fc.assert(
      fc.property(places, places, (from, to) => {
        const cut = cutSegments(segments, from, to);
        expect(cut.map(({ text }) => text).join("")).toBe(johnDoe.slice(from, Math.max(from, to)));
        for (const { start, text } of cut) expect(johnDoe.slice(start, start + text.length)).toBe(text);
      }),
    );
  });

  it("are broken into lines of one length, wherever one piece ends and the next begins", () => {
    const segments = segmentToken(decodeToken(johnDoe));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (perLine) => {
        const drawn = segments.map(({ text, start }) => breakLines(text, start, perLine)).join("");
        const lines = drawn.split("\n");
        expect(lines.join("")).toBe(johnDoe);
        expect(lines.slice(0, -1).every((line) => line.length === perLine)).toBe(true);
        expect(lines).toHaveLength(Math.ceil(johnDoe.length / perLine));
      }),
    );
  });

  it("of a member hold its bytes: decoding its characters gives its name and value", () => {
    const claims = fc.dictionary(
      fc.string({ unit: fc.constantFrom("a", "é", "€", "😀", '"', "\\") }),
      fc.jsonValue(),
      {
        minKeys: 1,
        maxKeys: 20,
      },
    );
    fc.assert(
      fc.property(claims, (payload) => {
        const token = decodeToken(compact({ alg: "HS256" }, payload));
        const part = findPart(token, "payload");
        const segments = segmentToken(token).filter(({ role }) => role === "payload");
        part?.json?.members.forEach((member, index) => {
          const own = segments.filter((segment) => segment.member === index);
          const [first, last] = [own[0], own.at(-1)];
          if (part === undefined || first === undefined || last === undefined)
            throw new Error("a member has no characters");
          // A character of the member before can hold its first bits: three bytes stand in four characters.
          const from = Math.floor((first.start - part.start) / 4) * 4;
          const to = Math.ceil((last.start - part.start + last.text.length) / 4) * 4;
          const bytes = decodeBase64url(part.text.slice(from, to)) ?? new Uint8Array();
          expect(new TextDecoder().decode(bytes)).toContain(
            (part.source ?? "").slice(member.start + 1, member.end - 1),
          );
        });
      }),
    );
  });

  it("lead from a character to its member and back", () => {
    const segments = segmentToken(decodeToken(johnDoe));
    expect(findMember(segments, johnDoe.indexOf("hbGciOi"))).toEqual({ role: "header", member: 0 });
    expect(findMember(segments, johnDoe.indexOf("uYW1lIjoi"))).toBeUndefined();
    expect(findMember(segments, johnDoe.indexOf("ibmFtZSI6"))).toEqual({ role: "payload", member: 1 });
    expect(findMember(segments, johnDoe.indexOf("SflKxwRJ"))).toBeUndefined();
    expect(findMember(segments, johnDoe.indexOf("."))).toBeUndefined();
  });

  it("show the one character where a part is broken", () => {
    const broken = `${johnDoe.slice(0, 60)}*${johnDoe.slice(61)}`;
    expect(segmentToken(decodeToken(broken)).filter(({ isBroken }) => isBroken)).toEqual([
      { text: "*", start: 60, role: "payload", isBroken: true },
    ]);
  });
});
