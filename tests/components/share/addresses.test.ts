import { describe, expect, it } from "vitest";
import { dropFrame, keepFrame } from "@/components/flow/frame-query";
import { fitQuery, readQuery } from "@/components/flow/long-query";
import { formatFrame } from "@/components/flow/share/format-frame";

const base = {
  origin: "https://grantscope.example",
  title: "Authorization code",
  flow: "authorization-code",
  query: "?client=public&step=4",
  withInspector: false,
  theme: "system",
} as const;

function readSource(code: string): URL {
  return new URL((/src="([^"]*)"/.exec(code)?.[1] ?? "").replaceAll("&amp;", "&"));
}

describe("the code of a frame", () => {
  it("shows the run, at its step", () => {
    expect(readSource(formatFrame(base)).href).toBe(
      "https://grantscope.example/embed/authorization-code?client=public&step=4",
    );
    expect(readSource(formatFrame({ ...base, query: "" })).search).toBe("");
  });

  it("asks for the inspector and for colours where they were chosen", () => {
    const { searchParams } = readSource(formatFrame({ ...base, withInspector: true, theme: "dark" }));
    expect(Object.fromEntries(searchParams)).toEqual({
      client: "public",
      step: "4",
      inspector: "1",
      theme: "dark",
    });
  });

  it("stays one element whatever its values hold", () => {
    const code = formatFrame({ ...base, title: '"><script>', query: '?seed="><b>' });
    expect(code.match(/[<>]/g)).toEqual(["<", ">", "<", ">"]);
    expect(code).toContain('title="&quot;&gt;&lt;script&gt;"');
  });

  it("has a title, and lets what is in it write to the clipboard (Permissions Policy)", () => {
    expect(formatFrame(base)).toContain('title="Authorization code"');
    expect(formatFrame(base)).toContain('allow="clipboard-write; fullscreen"');
  });
});

describe("an address in a frame", () => {
  it("keeps what it says of the frame while the run goes on", () => {
    expect(keepFrame("?step=5", "?step=4&inspector=1&theme=dark")).toBe("?step=5&inspector=1&theme=dark");
    expect(keepFrame("", "?step=4")).toBe("");
    expect(keepFrame("?step=5", "?depth=zz&theme=blue&present=1")).toBe("?step=5&present=1");
  });

  it("leads to the run alone", () => {
    expect(dropFrame("?client=public&inspector=1&theme=dark&step=5")).toBe("?client=public&step=5");
    expect(dropFrame("?inspector=1")).toBe("");
  });
});

describe("a long address", () => {
  const long = `?client=public&step=4&do=${"a".repeat(9000)}`;

  it("carries what was done behind the #, which no server sees, and with it the step of that run", () => {
    const fitted = new URL(fitQuery(long), "https://grantscope.example/flows/x");
    expect(fitted.search).toBe("?client=public");
    expect(fitted.hash).toBe(`#do=${"a".repeat(9000)}&step=4`);
    expect(readQuery(fitted)).toEqual({ client: "public", step: "4", do: "a".repeat(9000) });
  });

  it("has no question mark where only that was said", () => {
    expect(fitQuery(`?do=${"a".repeat(9000)}`)).toBe(`#do=${"a".repeat(9000)}`);
  });

  it("leaves a short one as it is", () => {
    expect(fitQuery("?step=4&do=abc")).toBe("?step=4&do=abc");
    expect(readQuery({ search: "?step=4", hash: "#stage" })).toEqual({ step: "4" });
  });

  it("is read by the first of those with one name, as the server reads it", () => {
    expect(readQuery({ search: "?step=3&client=public&step=9", hash: "" })).toEqual({
      step: "3",
      client: "public",
    });
    expect(readQuery({ search: "?seed=a", hash: "#do=1&step=2&step=8" })).toEqual({
      seed: "a",
      do: "1",
      step: "2",
    });
  });
});
