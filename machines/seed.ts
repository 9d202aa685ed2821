/** The seed of a run, wherever one is read: in an address, a saved run, a lesson. It stands in links and on the screen, so it is text that can be seen. */
import * as v from "valibot";

export const defaultSeed = "grantscope";

const longest = 64;

export function isSeed(text: string): boolean {
  return text.length <= longest && /[^\p{Z}\p{C}]/u.test(text) && !/\p{Cc}/u.test(text);
}

export const seedText = v.pipe(
  v.string(),
  v.check(isSeed, `A seed is 1 to ${longest} characters that can be seen`),
);
