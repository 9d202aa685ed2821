/** What can be said of a token's signature or encryption: values, for which lib/content/tokens has the words. */
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import type { Misfit } from "./misfit";
import type { KeyProblem, SecretEncoding } from "./read-key";

/** Why a signature does not hold, or a token cannot be decrypted; the most certain stands first. */
export type Reason =
  | { readonly kind: "misfit"; readonly key: JsonWebKey; readonly misfit: Misfit }
  /** The token names a key that is not there. */
  | { readonly kind: "other-kid"; readonly kid: string; readonly has: readonly string[] }
  | { readonly kind: "unreadable-signature" }
  | { readonly kind: "signature-length"; readonly has: number; readonly needs: number }
  /** The bytes of the signature fit, or an encrypted token is not even tried: a part is not written as RFC 7515 §2 wants it. */
  | { readonly kind: "spelling" }
  /** The bytes of the signature fit, over a part that cannot be read. */
  | { readonly kind: "broken-part" }
  /** The signature fits the secret, if that is read so. */
  | {
      readonly kind: "secret-reading";
      readonly encoding: SecretEncoding;
      readonly secret: string;
      readonly change: SecretChange;
    }
  /** The signature fits the key by another algorithm than the header's. */
  | { readonly kind: "other-algorithm"; readonly alg: string }
  /** The signature fits, but is written in ASN.1. */
  | { readonly kind: "asn1-signature" }
  /** The text of the public key served as the secret: the attack of RFC 8725 §2.1. */
  | { readonly kind: "public-key-as-secret" }
  /** The signature is that of a token that everyone knows, made with this very secret. */
  | { readonly kind: "signature-of-sample"; readonly payload: string }
  /** The library refuses the key. */
  | { readonly kind: "unusable-key"; readonly key: JsonWebKey }
  /** A secret of another length than the encryption needs. */
  | { readonly kind: "secret-length"; readonly has: number; readonly needs: number }
  | { readonly kind: "mismatch" };

/** What was done to the secret before it fitted. */
export type SecretChange = "encoding" | "trimmed" | "line-break";

export type Verdict =
  | { readonly kind: "opaque" }
  /** A number of parts that no token has. */
  | { readonly kind: "partial"; readonly count: number }
  /** The header cannot be read, so that nothing says how the token was made. */
  | { readonly kind: "unreadable" }
  | { readonly kind: "unsecured" }
  | { readonly kind: "unsigned"; readonly alg: string }
  /** `member` is `alg` or, of an encrypted token, `enc`; `value` is missing where the header has none. */
  | {
      readonly kind: "unknown-algorithm";
      readonly member: "alg" | "enc";
      readonly value?: string;
      readonly isEncrypted?: true;
    }
  | { readonly kind: "no-key"; readonly alg: string; readonly hasOwnKey: boolean }
  | { readonly kind: "key-problem"; readonly problem: KeyProblem }
  /**
   * `names` must be understood (RFC 7515 §4.1.11) and are not; there is none where the list of them is malformed. `fits`: does the signature,
   * where there is one, hold all the same?
   */
  | { readonly kind: "critical"; readonly names: readonly string[]; readonly fits?: boolean }
  | {
      readonly kind: "verified";
      readonly alg: string;
      readonly key: JsonWebKey;
      /** How many keys there were to choose from. */
      readonly among: number;
      /** The name that the token has for its key, where the key goes by another. */
      readonly otherKid?: string;
    }
  /** None of the keys may serve the header's algorithm: nothing is known of the signature. */
  | { readonly kind: "unfit"; readonly alg: string; readonly reasons: readonly [Reason, ...Reason[]] }
  | { readonly kind: "invalid"; readonly alg: string; readonly reasons: readonly [Reason, ...Reason[]] }
  | { readonly kind: "encrypted"; readonly alg: string; readonly enc: string }
  | {
      readonly kind: "decrypted";
      readonly alg: string;
      readonly enc: string;
      readonly key: JsonWebKey;
      readonly plaintext: Uint8Array;
    }
  | {
      readonly kind: "not-decrypted";
      readonly alg: string;
      readonly reasons: readonly [Reason, ...Reason[]];
    };
