/** Code in colours, made on the server: strings, comments, keywords and what is left. Enough for the snippets of one page. */
import type { SnippetLanguage } from "@/lib/content/live-snippets";

export interface CodePart {
  readonly kind: "comment" | "string" | "keyword" | "plain";
  readonly text: string;
}

const comments: Readonly<Record<SnippetLanguage, RegExp>> = {
  shell: /(?<=^|\s)#.*/,
  javascript: /\/\/.*/,
  yaml: /(?<=^|\s)#.*/,
  python: /#.*/,
  go: /\/\/.*/,
};

const strings = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/;

const keywords: Readonly<Record<SnippetLanguage, RegExp>> = {
  shell: /\bcurl\b|(?<=\s)--?[\w-]+/,
  javascript: /\b(?:import|from|as|const|await|new|undefined|true)\b/,
  yaml: /^ *[\w-]+(?=:)/,
  python: /\b(?:import|from|as)\b/,
  go: /\b(?:if|nil|string)\b|:=/,
};

export function highlight(code: string, language: SnippetLanguage): readonly CodePart[] {
  const pattern = new RegExp(
    `(?<string>${strings.source})|(?<comment>${comments[language].source})|(?<keyword>${keywords[language].source})`,
    "gm",
  );
  const parts: CodePart[] = [];
  let at = 0;
  for (const match of code.matchAll(pattern)) {
    const { string, comment } = match.groups ?? {};
    const kind = string !== undefined ? "string" : comment !== undefined ? "comment" : "keyword";
    parts.push({ kind: "plain", text: code.slice(at, match.index) }, { kind, text: match[0] });
    at = match.index + match[0].length;
  }
  return [...parts, { kind: "plain" as const, text: code.slice(at) }].filter(({ text }) => text !== "");
}
