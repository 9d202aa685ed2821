/**
 * Tokens that debuggers and tutorials show, and that are copied with other claims under the old signature. Known by what was signed:
 * where a signature fits that and not the token at hand, it was taken over.
 */

interface KnownSample {
  /** Header and payload as they were signed. */
  readonly input: string;
  /** What the payload says. */
  readonly payload: string;
}

const hs256 = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9";

export const knownSamples: readonly KnownSample[] = [
  {
    input: `${hs256}.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ`,
    payload: '{"sub":"1234567890","name":"John Doe","iat":1516239022}',
  },
  {
    input: `${hs256}.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiYWRtaW4iOnRydWUsImlhdCI6MTUxNjIzOTAyMn0`,
    payload: '{"sub":"1234567890","name":"John Doe","admin":true,"iat":1516239022}',
  },
];
