/**
 * Comparing secrets in a time that does not tell where they differ: every character is visited. The length may show, as
 * the lengths of our secrets are no secret.
 */
export function isSameText(given: string, kept: string): boolean {
  let difference = given.length ^ kept.length;
  for (let index = 0; index < given.length; index += 1) {
    difference |= given.charCodeAt(index) ^ kept.charCodeAt(index % (kept.length || 1));
  }
  return difference === 0;
}
