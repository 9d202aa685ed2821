import { describe, expect, it } from "vitest";
import { drawPng } from "@/components/flow/png";
import { partyColours } from "@/lib/transcript/drawing/colours";
import { drawSheets } from "@/lib/transcript/drawing/draw-run";
import type { RunRecord } from "@/lib/transcript/run";
import { formatDrawing, formatSvg } from "@/lib/transcript/svg";
import {
  checked,
  delivered,
  dropped,
  edited,
  httpRequest,
  request,
  response,
  runOf,
  sent,
} from "./support/build";
import { drawingWords } from "./support/drawing";
import { createNonsense } from "./support/nonsense";
import { run } from "./support/run";

/** What the browser's own XML parser makes of it. */
function parse(svg: string): SVGSVGElement {
  const { documentElement } = new DOMParser().parseFromString(svg, "image/svg+xml");
  expect(documentElement.tagName, documentElement.textContent?.slice(0, 300)).toBe("svg");
  return documentElement as unknown as SVGSVGElement;
}

function read(record: RunRecord): SVGSVGElement {
  return parse(formatSvg(record, drawingWords));
}

function textsOf(svg: SVGSVGElement): readonly string[] {
  return [...svg.querySelectorAll("text")].map((text) => text.textContent ?? "");
}

/** The arrows: groups that hold a dot and a line. */
function arrowsOf(svg: SVGSVGElement): readonly Element[] {
  return [...svg.querySelectorAll("g")].filter(
    (group) => group.querySelector(":scope > circle + path") !== null,
  );
}

const login = request("m1", httpRequest("https://prints.example/login"));

describe("a run as an SVG document", () => {
  const svg = read(run);

  it("has a title for those who do not see it, and the title and line of its flow", () => {
    expect(svg.getAttribute("role")).toBe("img");
    expect(svg.querySelector("title")?.textContent).toBe(drawingWords.title);
    expect(textsOf(svg).slice(0, 2)).toEqual([drawingWords.title, drawingWords.line]);
  });

  it("has a lane for each party that takes part", () => {
    const heads = run.lanes
      .filter(({ party }) => party !== "attacker")
      .flatMap(({ role, place }) => [role, place]);
    expect(textsOf(svg).slice(2, 2 + heads.length)).toEqual(heads);
    expect(textsOf(svg)).not.toContain("Attacker");
  });

  it("numbers and labels one arrow for each message, in order", () => {
    const texts = textsOf(svg);
    expect(texts.filter((text) => /^\d+$/.test(text))).toEqual(
      run.transcript.flatMap((entry) => (entry.kind === "sent" ? [entry.message.id.slice(1)] : [])),
    );
    expect(texts).toContain("302 → id.example/authorize");
    expect(texts[texts.indexOf("10") + 1]).toBe("POST /token");
  });

  it("says what the user did, and how it ended", () => {
    expect(textsOf(svg)).toEqual(expect.arrayContaining(["Maya signs in", "consent", "It worked"]));
  });

  it("draws responses dashed, and the back channel as a pipe of two lines", () => {
    const [loginArrow, loginAnswer] = arrowsOf(svg);
    expect(loginArrow?.querySelectorAll("line")).toHaveLength(1);
    expect(loginArrow?.querySelector("line")?.getAttribute("stroke-dasharray")).toBe("none");
    expect(loginAnswer?.querySelector("line")?.getAttribute("stroke-dasharray")).toBe("6 4");
    expect(arrowsOf(svg)[9]?.querySelectorAll("line")).toHaveLength(2);
  });

  it("marks what was lost, changed or found broken", () => {
    const other = httpRequest("https://prints.example/other");
    const answer = response("m2", { status: 400, headers: [], body: "" });
    const texts = textsOf(
      read(
        runOf([
          sent(login),
          edited("m1", login.request, other),
          delivered("m1"),
          checked("client", "m1", "state-matches", false),
          checked("client", "m1", "code-received", true),
          sent(answer),
          dropped("m2"),
          { at: 0, kind: "waited", seconds: 600 },
        ]),
      ),
    );
    expect(texts).toEqual(
      expect.arrayContaining([
        "GET /other · edited",
        "state-matches (RFC 6749 §10.12)",
        "400 no content · lost",
        "10 min later",
      ]),
    );
    expect(texts.join()).not.toContain("code-received");
  });

  it("stands by itself: no script, no style sheet, nothing to fetch", () => {
    const names = new Set([...svg.querySelectorAll("*")].map((element) => element.tagName));
    expect([...names].sort()).toEqual(["circle", "g", "line", "path", "rect", "text", "title", "tspan"]);
    expect(formatSvg(run, drawingWords).replace("http://www.w3.org/2000/svg", "")).not.toMatch(
      /url\(|href|https?:/,
    );
  });

  it("is well-formed whatever the messages hold (XML 1.0 §2.2)", () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const drawn = read(createNonsense(seed));
      expect(drawn.querySelector("script"), `seed ${seed}`).toBeNull();
      const values = [...drawn.querySelectorAll("*")].flatMap((element) => [...element.attributes]);
      expect(
        values.filter(({ value }) => /NaN|Infinity/.test(value)),
        `seed ${seed}`,
      ).toEqual([]);
    }
  });

  it("holds all of its text within its edges, and no label over another", () => {
    const long = request("m1", httpRequest(`https://prints.example/${"x".repeat(300)}`));
    for (const record of [run, runOf([sent(long)])]) {
      document.body.innerHTML = formatSvg(record, drawingWords).replace(/^<\?.*\?>/, "");
      const drawn = document.querySelector("svg");
      const page = drawn?.getBoundingClientRect() ?? new DOMRect();
      const boxes = [...document.querySelectorAll("svg text")].map((text) => text.getBoundingClientRect());
      expect(boxes.length).toBeGreaterThan(5);
      for (const [index, box] of boxes.entries()) {
        expect(box.left).toBeGreaterThanOrEqual(page.left);
        expect(box.right).toBeLessThanOrEqual(page.right);
        expect(box.top).toBeGreaterThanOrEqual(page.top);
        expect(box.bottom).toBeLessThanOrEqual(page.bottom);
        expect(boxes.slice(index + 1).filter((other) => overlaps(box, other))).toEqual([]);
      }
    }
  });
});

function overlaps(one: DOMRect, other: DOMRect): boolean {
  const slack = 1;
  return (
    one.left < other.right - slack &&
    other.left < one.right - slack &&
    one.top < other.bottom - slack &&
    other.top < one.bottom - slack
  );
}

describe("a run on sheets", () => {
  it("parts it between rows, each sheet with the heads and no higher than asked", () => {
    const tallest = 400;
    const sheets = drawSheets(run, drawingWords, tallest);
    const texts = sheets.map((sheet) => textsOf(parse(formatDrawing(sheet))));
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets.filter(({ height }) => height > tallest)).toEqual([]);
    expect(texts.every((sheet) => sheet.includes("Authorization server"))).toBe(true);
    expect(texts.flat().filter((text) => /^\d+$/.test(text))).toHaveLength(16);
    expect(texts.map((sheet) => sheet.includes("Back channel"))).toEqual(
      sheets.map((_, index) => index === sheets.length - 1),
    );
  });

  it("leaves no sheet with the few rows that were left over", () => {
    const heights = drawSheets(run, drawingWords, 900).map(({ height }) => height);
    expect(heights).toHaveLength(2);
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(100);
  });
});

describe("a run as a PNG", () => {
  it("is an image of twice its size, with the colours of the drawing", async () => {
    const svg = formatSvg(run, drawingWords);
    const blob = await drawPng(svg);
    expect(blob.type).toBe("image/png");
    expect([...new Uint8Array(await blob.slice(0, 4).arrayBuffer())]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    const bitmap = await createImageBitmap(blob);
    const drawn = parse(svg);
    expect([bitmap.width, bitmap.height]).toEqual([
      2 * Number(drawn.getAttribute("width")),
      2 * Math.floor(Number(drawn.getAttribute("height"))),
    ]);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d");
    context?.drawImage(bitmap, 0, 0);
    const colourAt = (x: number, y: number) =>
      `#${[...(context?.getImageData(2 * x, 2 * y, 1, 1).data.slice(0, 3) ?? [])].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
    expect(colourAt(2, 2)).toBe("#ffffff");
    expect(colourAt(60, 92)).toBe(partyColours.browser.soft);
  });

  it("is refused for what is no drawing", async () => {
    await expect(drawPng("<svg")).rejects.toThrow();
  });
});
