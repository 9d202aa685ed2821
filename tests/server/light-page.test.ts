import { expect, it } from "vitest";
import { lighten } from "@/server/light-page";

/** As Next writes it: no `<` stands in it as it is. */
function push(text: string): string {
  return `<script>self.__next_f.push([1,${JSON.stringify(text).replaceAll("<", "\\u003c")}])</script>`;
}

/** All that React reads of a page, in the order in which its scripts run. */
function pushed(html: string): readonly string[] {
  const self = { __next_f: [] as [number, string][] };
  for (const [, script] of html.matchAll(/<script>(self.*?)<\/script>/gs))
    new Function("self", `${script}`)(self);
  return self.__next_f.map(([, text]) => text);
}

function withLength(text: string): string {
  return `T${Buffer.byteLength(text).toString(16)},${text}`;
}

const rows = [
  `1:"$Sreact.fragment"\n2:I[7,["/a.js"],"Player"]\n`,
  `3:${withLength("<p>Maya’s §</p>")}4:["$","p",null,{"children":"Maya’s 🎉 \\"album\\""}]\n:HL["/a.css","style"]\n`,
];

it("has no letter beyond ASCII in a page, and says the same", () => {
  const text = 'Maya’s <b title="§ 4.1 · 🎉">album</b>';
  const sent = '<p>Maya&#8217;s <b title="&#167; 4.1 &#183; &#127881;">album</b></p>';
  const script = '<script>try{document.title="Maya’s 🎉"}catch{}</script>';
  expect(lighten(`<p>${text}</p>${script}<style>b{color:red}</style>`)).toBe(
    `${sent}<script>try{document.title="Maya\\u2019s \\ud83c\\udf89"}catch{}</script><style>b{color:red}</style>`,
  );
});

it("writes letters as JSON does where React reads JSON (RFC 8259 §7), and leaves a row with a length as long as it is", () => {
  const html = lighten(rows.map(push).join(""));
  expect(html).toMatch(/^[\0-\x7F]*$/);
  const read = pushed(html).join("");
  expect(read).toBe(rows.join("").replace("Maya’s 🎉", "Maya\\u2019s \\ud83c\\udf89"));
});

it("cuts what one script has into several, between two letters", () => {
  const album = `5:"a${"🎉".repeat(30_000)}"\n`;
  const text = `6:${withLength("🎉".repeat(30_000))}`;
  const html = lighten(`<p>a</p>${push(album)}${push(text)}<p>b</p>`);
  const read = pushed(html);
  expect(html.startsWith("<p>a</p><script>") && html.endsWith("</script><p>b</p>")).toBe(true);
  expect(read.length).toBeGreaterThan(5);
  for (const one of read) expect(Buffer.from(one).toString() === one).toBe(true);
  const whole = read.join("");
  expect(JSON.parse(whole.slice(2, whole.indexOf("\n")))).toBe(`a${"🎉".repeat(30_000)}`);
  expect(whole.endsWith(text)).toBe(true);
});

it("gives up where it does not know how React would read a page", () => {
  expect(() => lighten(push("what is this"))).toThrow("No row that React reads: what is this");
});
