/**
 * The demo keys: fixed, so that the same link gives the same tokens, and public, so they protect nothing. They were made
 * for Grantscope and are used nowhere else. Never sign anything real with them.
 */

import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import { macKey } from "@/lib/oauth/jwt";
import type { SigningAlgorithm } from "@/lib/oauth/signing-algorithms";
import type { Party } from "@/lib/transcript/types";

/** The authorization server's signing keys, one for each algorithm that can be chosen. */
export const demoSigningKeys: Readonly<Record<SigningAlgorithm, JsonWebKey>> = {
  RS256: {
    kty: "RSA",
    kid: "demo-rs256",
    alg: "RS256",
    use: "sig",
    n: "onEBZEaE3c7PgALdMpgWzw7m3lvN-y56YMj8XpJ5CrPkNptlJ6YSKhZkQAS6ggKrGMa_3-QmGbXummnDkgEq7uhVMhx6oQ2ZLS-dlDuhxoK-Eln3GqOdes7b-dota438jleKbgOWnEbEsaSHd6bQg9OhHCThN69W2U81rolb-6zu_1X9W2254_a07PlK_rn17yGEOSRr6J9YXXeAzRQwvhp7pa1h0AdVigk-5j-KPSPCWA4hlkV8MytH_HLHG0atSnxJTbnuDyGSf9vI4xOS2dEZiAX4S4svWKZy4krKCFKf9aqJgCvZurZ-8YauDVJn57D4iB4qY3kMzPsA44odOQ",
    e: "AQAB",
    d: "Cuue739VfQCOGZSCYLLcdwS7nOo-EZYBJdLiiHcUtRVSkSCRmdXuda7grsnCl21CKbMUK3iP3n2ecfoMlZsHfbKCe7vHZglfKVcAoyT-eLUfExEXmCO0uWYBCth8jN-plrt9iReA_2Dl5e1iKrc9Cwe7VoQyMdyonDOuL7LN9hWBdFT9hKbSEeI1o1lpDd1j0AC8Aa-SupiBWCjDFcz5Vag3fqKJSE0jF7VFOkIRRPuAEZeT0iIGt-rVftYuB5b1kEbFFTKnc7btL_49C13WB8vkSbMFJRDuiEzSUKyKXmCwcye3kVliwJJcaEaTxSbOzYJsxG4EhQbQHuHCHNHq8w",
    p: "30YrJYdYw-qkS2bPNj15O-tl0NXUiR9ptItT1DuyqwXFh4CMfttsadkdqS-a2Z7CRWAolLhv0iFijF2gBBe7RBeRl28m5nUrDTFhMIxogRTusMl4T6a0AZTsS6mUMKkLbZTZo2UTRTlSZRJIFcUPfyOUy1JHMw5pLuhSLCw6_8s",
    q: "ukA8MjFIGXvCt8I97fG8Hwa7iRoa5jbKjmjMgyydN5cuGhEocemR5rZ3sFpTpE6nsfRc-GgByzswvtrL7rtSKzdpA1qEdzp0mC0IwYTg0AkB0c_XS9h2UnG6_TFSr3njAU7ckxvnCjV1-qvo6qvWuIVJGsU-wQBxLI5GPy3Ibos",
    dp: "szMmPiC7ZcNVyg7iEK6WNzlfppV41_WWaYnJ5nVjmVAwkeji2o5SHUJdRAUpS7DYS8Y5y-OcHBMffXlHjQFfE--2ssxLdHxl6VjQoJ6Q4cljKhEJtyQdJYfZf4DDp6qFuZXWeAYPyWeQcf6STKa1IV31dpq6-od-dF-SVFHLqLE",
    dq: "H15-RP3j5NbhXs3KXG8gfiFGKLtK2IdV6lJgT5-OAzTlQOKu6zCpsC__TKaJ-9x7hg9gMT5jPvWDKkHzowvNtRWqDDSMpwAjbxX2qZFVw_QgaFQXMOEOXKhnFAngoUloIGpF4EkMyr1iV4vouM2kZoOcYnPiM-N9LEHyNuXhIi0",
    qi: "FUQfOFQ-vNDBVaETFjV2cmEmjyZ7XIm_eWNJPjBWk4pibR1rTdsn0VBfXIh92vvMziuzlGKFRUNSma20TooRyJcO8g9u7NDNYQYljPwP-O_ZI9bJny9BsyaDlwcJjOu9kj-4laLwfNNfv9ZikqWUoFe-MaWr-aSeXo-iEeBwYKc",
  },
  ES256: {
    kty: "EC",
    kid: "demo-es256",
    alg: "ES256",
    use: "sig",
    x: "WW-xCWW7F4iLMFC6lvTV4xhbNNwIDK8kNOWev0D3s1c",
    y: "iw42vOVyfBY8HEFEXaejNGW5RxsSMX-HJERou2L7xL8",
    crv: "P-256",
    d: "EOkqHymMhcTQKFpTl6KTzjbRliXFGFEfleuClwnFsSY",
  },
  PS256: {
    kty: "RSA",
    kid: "demo-ps256",
    alg: "PS256",
    use: "sig",
    n: "q-Ou6wftWZuWCc_Mk6DQIWzTk_b1QZN_AItiPoIzj0DMkPB3E7SCFMDKAvHrRNskM_tnZM9OPCL-VqwnRZ_r3pOUPF4rcYFDgSCE-UF9VNjHQB-qKzMoYgjF2ZVhkfHpZBirHm-wscWI13KcsqvLjisz_JdRyi-A_fUhXiJ2jRcTa_Gb7ZyBSaEjL0X8tpojJAjv2zxw2ASBUPLlpe-WE97NXh13-7EVbcPgJ0Uopfli8Rf_hlxRBcSRWUK2bYl_3oWXL7rfMGfmOrtL2NmUU2suT7GeFJLGXWeHxuNHhLmE4t-d4T3GZVyTxz2Pl3gdKVlGud0hLYULADfg1eIT7w",
    e: "AQAB",
    d: "NHZVBFoSiLdyd0MrkuFRtOn0t6P33hBpAl8IWMC_gNkLtq8WAPcmfrQK1BRHNOhXp9_zAjM9kyAxFX4MrHTvdir_4t7xDn8f_dDRlQv2d0eEpN8lPnMqP6Wi0VKFCZjWnZzj2XHIcbGzHuLVzbiec6FfCBidN4MBMUG4cfU9zri8H3HTZrAn7c7pemW_aX4AT3YSVL-2qBVNZSSg7bSUqFjuMzk5_bFdcfphDoEmnruLKaRVQEPWYJdpomKG2I5lHU4enZlICbfFLaUB3lUzpI-6lMk_vyfbJoFI17aAgtuwU27v-VsTDxJOxgyUfvNzIZGiEZCEOduHjyMmHXZqYQ",
    p: "57GSbHgWLQLidzrKNAEOUlbANAi-PJ6wYtoAUKq3METqc6qXHk8JrDtW4r_PSztjwDkj06KArl_GQ-PvSPMW_Il773PN36Mm_-vW7RhQj3M1uPBh_1LdNOHToqrNIHUjurCR0nqJx7IENElSzj_PvO6vL_Ss9fUw1xoL2y5LrA8",
    q: "vev962WigN3ObeRAlMBAzOLU7HIWpZ7QZEl5fS2tiWu_HwmvQFDAH3RgziqvPrRyyXNXdNb2YdaVzqD1wNIHs6gIR8gcdZkLFW0z5I-4osQs8hr2nP3hLmsh8kQ5bA8QcOGc7aBy6OWJLOBDBNJTHkkAazYqOgXjHFkRIsUCuiE",
    dp: "FHZeVC4W50rF7XnHuegN97-poe7Tvk7VjSVrubQaEa1Ed4qtZgPc-tUSy1vdVuub17I0M9C6RKw4um47B9pQQWVzCKbVm9aw7xFJHg9zrfei2v5_6SjMWItJQaiMDT3LNgW6GzivSm-yZ1vCcGy6UBlUZ4vYarCI67ZlLapdDIk",
    dq: "Un-UiRBZColPBkVEGFl6zIUr4JmeZMsb0rRn5YxV-X-oQZ8_VTy-d-thsayw-xf_VKqZrtNBqzY_VMZuehfB6LRxBF1Un3Cfc-s_w2T62xlEPNahkYhmrHc1A7vHBb11ctNOC5rKz4gFkkzIT-vc1yb225tntFSiVsoJu4TAroE",
    qi: "Ush_7OfSBvKK2yWz1LtbiwKiUwXS0qTGrQIx1XXuwNc_mKStjU7of9Zp6gUM2JEpeiGE3eeaWdARy3-AJb21E_xJOcspWYHOqpNsaPuPXvWJO4Bp8vSfA6iQEVju42i0GJtqA7vEwi6LGwZZqW8tFAzvxfPdgmytQ2VWjDR3Csc",
  },
  EdDSA: {
    kty: "OKP",
    kid: "demo-eddsa",
    alg: "EdDSA",
    use: "sig",
    crv: "Ed25519",
    d: "xi9dd5QCn-_sAHjErDp0mCx630uS-iual6Lijpm4vjo",
    x: "QMEWJN-Q0vyZWHAuWsA98hztW7N2OqckcjC9fCGTuAQ",
  },
};

/** With this key Prints signs its client assertions (private_key_jwt), and its authorization requests. */
export const demoClientKey: JsonWebKey = {
  kty: "OKP",
  kid: "demo-prints-web",
  alg: "EdDSA",
  use: "sig",
  crv: "Ed25519",
  x: "_tnbJ6OmBrGfor3o3_5AlITFfvEwFDk9TSLdzGcR6aY",
  d: "NNlNUKZJRyK8VU26XkfxoiCXV_I4_CXe1fz-w9s3zRI",
};

/** The passkey on Maya’s device. Its id is by what the server knows it again. */
export const demoPasskey: JsonWebKey = {
  kty: "OKP",
  kid: "ZGVtby1wYXNza2V5LW1heWE",
  alg: "EdDSA",
  crv: "Ed25519",
  x: "woXyhm_eFlcBbqROBUvYNS7FItFwtSY2IDEewKpsQuA",
  d: "dYZYxJFVU3bOWJ14BN8dmiYU5IogYFqPZSPFZFuu_YM",
};

/** What the company of the demo signs its assertions with. */
export const demoCompanyKey: JsonWebKey = {
  kty: "OKP",
  kid: "demo-company",
  alg: "EdDSA",
  use: "sig",
  crv: "Ed25519",
  x: "HC3f4vPZ4SeVFDWhM_WTBTL33mVvvG-yjR-Z3Qmsrx8",
  d: "OpYlFPVDIRSe15QzGCtCvFUwYIXmHdXy1c8lsZIL2tA",
};

/** With this key Prints proves that its tokens are in its hands (DPoP). */
export const demoProofKey: JsonWebKey = {
  kty: "OKP",
  kid: "demo-prints-proof",
  alg: "EdDSA",
  use: "sig",
  crv: "Ed25519",
  x: "PS1W-S6Ky-UejTucZKF7J1oo3yAaym0BzUGIc1cehco",
  d: "XQuRLM7sxtIcinsE7fJYBFfaGBvKrjHALMTOkY3DvhQ",
};

/** What a thief makes proofs with, who has the token and not the key of Prints. */
export const demoThiefKey: JsonWebKey = {
  kty: "OKP",
  kid: "demo-thief-proof",
  alg: "EdDSA",
  use: "sig",
  crv: "Ed25519",
  x: "nJH44F22_zN9nSvf0ASZbvmBe-o0n6id9SZ3fcG0eDo",
  d: "Sztv3O3xU1ZeUpbWUoyFfugxW6axlflkm2sGnteochM",
};

/** What Notes, an app that needs no authorization server, signs its own tokens with where it has a key pair. */
const demoNotesKeyPair: JsonWebKey = {
  kty: "RSA",
  kid: "demo-notes-rs256",
  alg: "RS256",
  use: "sig",
  n: "qSPRdHksBe_uIZVtB1YbO0fBZWBRMplOidT_o6iXXfew89bfEbgBaMsiSSX2Bu61HdFOx25sq-lEUx_GTkTGoz_n8vBKYR_QWSdOPJlrEDlpPFTHwFZID7ZwpBDSV0aPuN1P9V1GkurYPXJkaEAzFlLwXk3Ayhu-KNqI9AotNpjVwVgvxJV_fYvZw_A_R0rlIutUuz9P_N1a2H4pLzHYNzKlYwtpozSMy15kR3n22zlepMW0WH1Ju0GqKRZ4679N0maYDtCbqQ604vXqV7i6VoKu8Arfo-obVMjh1t5MLQiA6Njb5ZGMujpugbu-G0UtqrHvrSzdBL0i8K3amuiK6w",
  e: "AQAB",
  d: "VHPY-pIiJBjHyycEGHyq_i925jpwcJZRu8qJllrwsW-igC4SlZNNyNhcly-IJ6_66ReAgV2mjzPa9LJR3vTCRfL7yramPNaYvls82k80QRaZcBFY57VtJ8NNfO4VSJSn4INIkFfxjBwMuqmqbs9XctcYw82I7KFrkpSDe261YqOfhjhNN7HERm6WCSXHDRp67jnFX2pIX19SfhjIT2hugj4qUDBM4AGgPdPXWr56wH56RAZ4PFcLPxST6MJWfb9mIFIrOBIUSp2QviIwutdMNGqj6dkBj5Lhcr3nLdVghdDnVYIlY5Pb2kHIh-bDCmny0RegUOda3Q-cDZUyklLHkQ",
  p: "1J9qOlHreEgOigHagJhKj6-wD_jLmk2soiL2EtmTKsuQYPpqHtjzhOdo0GyVHz6homY87-d9eo1pLkDJkotIALkZGfd5a1nHd25kD-6F-uP6EdBgxDQNBZuKpbh-T_h2vl7ioYZX2E5IjpFRW17MUB-KAENPbneXiCaqMKWDXCM",
  q: "y6VwinsRA3nHmPBYYbaN7Skn0rn9bIYo6Dtmmb9wZVDviHXYtiViEQJCEGGAf1edBpWp7ZPXf9Wz2QxfFkUh6VTJ0LfpCty5QNJa9WKeYTH4ObO8UwY_EiC76nYxvzy_yGs0dHQylQ6v0SPX4VihyXgEUhN9uV6eTP5HiYLyPpk",
  dp: "LgluSL5gC6UecMdB9kIDMuVJa8vk2b4juN91BFPTx5pX4oeV3qP-5jHsweQgzakT-kPEwfUPeC-SLI-elXpO1sk9JCAvTA0eYT-nrsNogxBFnwHNUe4rO6GX_ZXa05nqrAGDdJHQB2e70hKo2O3HszmA-dmZI0QFrVch1nKf5J0",
  dq: "ZJTs1ejcyVuvorEq5fAVf0pxedoU-jH1KGaWUV_FcrUb6clS5PvnyMDVwmN15O9wBh2LlWUM7f2t24kJueUhT65qE2WSe6Py97ot5L71vMnCcTV90X_nTNvQFIiWH38wthuFB_OQPCDJ48ERUiLFnc1iTOuFkDXUd_CrgpajcRk",
  qi: "0mvqZEEwHXMWVqlMbEWu0Y60kTVqi_cqwGQoTe2BzOclo8oa7K8APneBXwdys5uKktTRoOiIX7-PFxQAAjH6eAbfTe7x5u7Fgta9ZBnXl8atNnKaEvpo-f5kSu5zvyuvuusDwIQDElwmg8IwKdCXVwRuvPkRklBKMGqltn3b8dg",
};

/** The secret with which Notes signs and verifies where it has but one key: 32 bytes at least (RFC 7518 §3.2). */
export const demoNotesSecret = "demo-secret-notes-tokens-HS256-32-bytes";

/** By algorithm. */
export const demoNotesKeys = {
  HS256: { ...macKey(demoNotesSecret), kid: "demo-notes-hs256", use: "sig" },
  RS256: demoNotesKeyPair,
} as const satisfies Readonly<Record<string, JsonWebKey>>;

/** A secret that no party of the demo has. */
const demoStrangerSecret: JsonWebKey = {
  ...macKey("demo-secret-of-a-stranger-HS256-32-bytes"),
  kid: "demo-stranger-hs256",
  use: "sig",
};

/** A key that no party of the demo has or publishes: what a stranger would sign with. */
const demoStrangerKey: JsonWebKey = {
  kty: "EC",
  kid: "demo-stranger",
  alg: "ES256",
  use: "sig",
  crv: "P-256",
  x: "KZBc7p8fXcRTC4Ms6pZFtGdKIgw5VjaY-OPmkvJI22Y",
  y: "P7xeFMt18xhBeo88UK1JF5E_3DJBuItTLPeg2ygEQ3k",
  d: "0uKo5o4cOw9yJq1-42itnx3LTulMX7ISUM17hJ774rs",
};

/** Which party has which of the keys that tokens are signed with. */
export const demoHolders: readonly (readonly [Party, readonly JsonWebKey[]])[] = [
  ["authorization-server", Object.values(demoSigningKeys)],
  ["client", [demoClientKey, demoProofKey]],
  ["token-service", [demoCompanyKey]],
  ["attacker", [demoThiefKey]],
  ["resource-server", Object.values(demoNotesKeys)],
];

/** Every key that a token can be signed with here. */
export const demoKeys: readonly JsonWebKey[] = [
  ...demoHolders.flatMap(([, keys]) => keys),
  demoStrangerKey,
  demoStrangerSecret,
];
