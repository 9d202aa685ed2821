/** What is judged of a DPoP proof, and of a token that is bound to a key (RFC 9449). */
import type { CheckId } from "@/lib/oauth/checks";
import type { CheckExplanation } from "../types";

export const dpopChecks = {
  "dpop-proof-once": {
    rule: "The request has one `DPoP` header field.",
    why: "Of two proofs one part of the server might judge the first, and another act on the second.",
  },
  "dpop-proof-readable": {
    rule: "The proof is a JWT.",
    why: "What cannot be decoded carries neither a key nor a signature.",
  },
  "dpop-proof-claims": {
    rule: "The proof has `jti`, `htm`, `htu` and `iat`.",
    why: "They say for which request it was made, and when. A proof without them would be good for any request.",
  },
  "dpop-proof-type": {
    rule: "`typ` of the proof is `dpop+jwt`.",
    why: "Without the type, a JWT that a client signed for another purpose could be passed off as a proof.",
  },
  "dpop-proof-algorithm": {
    rule: "`alg` of the proof is an asymmetric signature algorithm that is supported.",
    why: "`none` proves nothing, and with a shared secret the receiver could make proofs as well.",
  },
  "dpop-proof-key": {
    rule: "`jwk` of the proof is a public key without private members.",
    why: "A private key that is sent around is no longer private: whoever saw the message could use the tokens.",
  },
  "dpop-proof-signature": {
    rule: "The signature is by the key in `jwk`.",
    why: "It shows that the sender holds the private half now, and does not only quote a public key.",
  },
  "dpop-proof-method": {
    rule: "`htm` is the method of this request.",
    why: "A proof for reading must not serve for deleting.",
  },
  "dpop-proof-address": {
    rule: "`htu` is the address of this request, without its query and fragment.",
    why: "A server that receives a proof could otherwise use it at another one.",
  },
  "dpop-proof-nonce": {
    rule: "The proof carries a nonce that this server sent not long ago.",
    why: "Without it, someone who can use the key for a moment could make proofs for the future and take them away.",
  },
  "dpop-proof-age": {
    rule: "`iat` is within a minute of now.",
    why: "A proof that is found in a log later on must be worth nothing. It needs neither `exp` nor `nbf`; where it has them, they count as in any JWT (RFC 7519 §4.1.4).",
  },
  "dpop-proof-access-token": {
    rule: "`ath` is the hash of the access token that came with the proof.",
    why: "A proof that was caught cannot be sent along with another token of the same client.",
  },
  "dpop-proof-unused": {
    rule: "No proof with this key and this `jti` was accepted before.",
    why: "A request that is overheard could otherwise be sent again while its proof is fresh.",
  },
  "dpop-required": {
    rule: "A client that registered for bound tokens alone sends a proof.",
    why: "Otherwise an attacker could get a plain token in its name by leaving the proof out.",
  },
  "dpop-key-readable": {
    rule: "`dpop_jkt` is the SHA-256 thumbprint of a key.",
    why: "A value that no key can have would make a code that nobody can redeem.",
  },
  "dpop-key-pushed": {
    rule: "`dpop_jkt` of a pushed request names the key of its proof.",
    why: "With two different keys the server would have to guess which of them the code belongs to.",
  },
  "code-key-matches": {
    rule: "The code is redeemed with a proof by the key that it was asked for with.",
    why: "A thief who has the code, and even the verifier, cannot turn it into a token of their own key.",
  },
  "refresh-token-key-matches": {
    rule: "The refresh token comes with a proof by the key that it is bound to.",
    why: "A public client has no secret. Without this, whoever steals the refresh token could use it.",
  },
  "dpop-token-format": {
    rule: "What follows `DPoP` in `Authorization` has the form of a token.",
    why: "A malformed header is a fault of the client, and it should learn so: the error is `invalid_request`.",
  },
  "dpop-not-downgraded": {
    rule: "A token that is bound to a key comes in the DPoP scheme, with a proof.",
    why: "If it were taken as a bearer token, a thief would simply leave the proof out.",
  },
  "dpop-token-bound": {
    rule: "The proof is by the key that the token is bound to.",
    why: "A thief has a key of their own, and can make good proofs with it. They fail here.",
  },
} as const satisfies Partial<Record<CheckId, CheckExplanation>>;
