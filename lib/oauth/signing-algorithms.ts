/** The algorithms that tokens of ours are signed with, and those that others may use (RFC 7518 §3.1, RFC 8037 §3.1). */
export const signingAlgorithms = ["RS256", "ES256", "PS256", "EdDSA"] as const;

export type SigningAlgorithm = (typeof signingAlgorithms)[number];

/** What others may sign with: the same, and `Ed25519`, which RFC 9864 §2.2 has in place of the deprecated name `EdDSA`. */
export const verifiedAlgorithms = [...signingAlgorithms, "Ed25519"] as const;

export type VerifiedAlgorithm = (typeof verifiedAlgorithms)[number];
