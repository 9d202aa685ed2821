/** The example of RFC 7636 Appendix B. */
import { expect, it } from "vitest";
import { createVerifier, deriveChallenge } from "@/lib/oauth/pkce";

const octets = Uint8Array.of(
  ...[116, 24, 223, 180, 151, 153, 224, 37, 79, 250, 96, 125, 216, 173, 187, 186],
  ...[22, 212, 37, 77, 105, 214, 191, 240, 91, 88, 5, 88, 83, 132, 141, 121],
);
const verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

it("makes the verifier of 32 octets (RFC 7636 Appendix B)", () => {
  const asked: unknown[] = [];
  const made = createVerifier((...question) => {
    asked.push(question);
    return octets;
  });
  expect(made).toBe(verifier);
  expect(asked).toEqual([["code_verifier", 32]]);
});

it("derives the challenge of the verifier (RFC 7636 Appendix B)", async () => {
  expect(await deriveChallenge(verifier, "S256")).toBe("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
});
