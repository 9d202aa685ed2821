/** JSON (RFC 8259) that ends in the middle, as a file does that was not saved or copied as a whole. What else is wrong with it is not told. */

/** Is an object begun that is never ended? For a text that is no JSON. */
export function isCutOff(text: string): boolean {
  if (!text.trimStart().startsWith("{")) return false;
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inString) {
      if (character === "\\") index += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") depth -= 1;
  }
  return inString || depth > 0;
}
