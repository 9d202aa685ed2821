/** Where a JSON text breaks off, and at what. */
import type { JsonFault } from "@/lib/tokens/json-source";
import type { JsonExpectation } from "@/lib/tokens/json-token";

const expectations: Readonly<Record<JsonExpectation, string>> = {
  value: "a value",
  "value-or-end": "a value or `]`",
  name: 'a name in `"`',
  "name-or-end": 'a name in `"` or `}`',
  colon: "`:`",
  "comma-or-brace": "`,` or `}`",
  "comma-or-bracket": "`,` or `]`",
  end: "nothing more",
  digit: "a digit",
  word: "`true`, `false` or `null`",
  escape: "an escape such as `\\n`",
  "hex-digit": "a hexadecimal digit",
  "no-control-character": "a character that may stand in a string, or an escape such as `\\n`,",
  "closing-quote": '`"`, which ends the string',
};

/** `line 1, character 37: … is expected, and … stands there.` */
export function describeFault({ line, column, expected, found, stray }: JsonFault): string {
  const place = line === 1 ? `at character ${column}` : `in line ${line}, at character ${column}`;
  const there = found === undefined ? "the text ends" : `${quote(found)} stands there`;
  const more = stray === "comma" ? " The comma before it is one too many." : "";
  return `The JSON breaks off ${place}: ${expectations[expected]} is expected, and ${there}.${more}`;
}

/** A character as one can see it. */
export function quote(character: string): string {
  if (character === "`") return "a backtick";
  if (character === " ") return "a space";
  if (character === "\t") return "a tab";
  if (character === "\n" || character === "\r") return "a line break";
  const code = character.codePointAt(0) ?? 0;
  const isVisible = code > 0x20 && !/^[\p{C}\p{Z}]$/u.test(character);
  return isVisible ? `\`${character}\`` : `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
