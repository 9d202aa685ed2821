/**
 * Tokens to begin with, each of which shows something: made with the public demo keys, but for the one that half the web copies. Their
 * times are judged on the clock of the simulator, for which they were made.
 */
import type { SecretEncoding } from "./read-key";
import type { SampleId } from "./sample-ids";

export interface Sample {
  readonly token: string;
  readonly key: string;
  readonly encoding: SecretEncoding;
  /** Seconds since 1970; missing for now. */
  readonly at?: number;
}

/** 1 January 2026, 10:00:07 UTC. */
const at = 1767261607;

const demoPem = `-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAonEBZEaE3c7PgALdMpgW
zw7m3lvN+y56YMj8XpJ5CrPkNptlJ6YSKhZkQAS6ggKrGMa/3+QmGbXummnDkgEq
7uhVMhx6oQ2ZLS+dlDuhxoK+Eln3GqOdes7b+dota438jleKbgOWnEbEsaSHd6bQ
g9OhHCThN69W2U81rolb+6zu/1X9W2254/a07PlK/rn17yGEOSRr6J9YXXeAzRQw
vhp7pa1h0AdVigk+5j+KPSPCWA4hlkV8MytH/HLHG0atSnxJTbnuDyGSf9vI4xOS
2dEZiAX4S4svWKZy4krKCFKf9aqJgCvZurZ+8YauDVJn57D4iB4qY3kMzPsA44od
OQIDAQAB
-----END PUBLIC KEY-----
`;

const es256Key = `{
  "kty": "EC",
  "crv": "P-256",
  "kid": "demo-es256",
  "alg": "ES256",
  "use": "sig",
  "x": "WW-xCWW7F4iLMFC6lvTV4xhbNNwIDK8kNOWev0D3s1c",
  "y": "iw42vOVyfBY8HEFEXaejNGW5RxsSMX-HJERou2L7xL8"
}`;

const decryptionKey = `{
  "kty": "EC",
  "crv": "P-256",
  "kid": "prints-2026",
  "alg": "ECDH-ES",
  "use": "enc",
  "x": "XHiHwREEYmnIldtcVAYU_aa3iSxcq53G8h-SM74bI2o",
  "y": "GePYKNzeEultvsjhWOvonC9Ax6zDYzTUThK1MvSvzaI",
  "d": "mAuXzUzt_3UUKptqX9U6Nkqnra2tmq8YorFp86Q0x1A"
}`;

const accessToken = [
  "eyJ0eXAiOiJhdCtqd3QiLCJhbGciOiJFUzI1NiIsImtpZCI6ImRlbW8tZXMyNTYifQ",
  "eyJpc3MiOiJodHRwczovL2lkLmV4YW1wbGUiLCJzdWIiOiIyNDgyODk3NjEwMDEiLCJhdWQiOiJodHRwczovL3Bob3Rvcy5leGFtcGxlIiwiY2xpZW50X2lkIjoicHJpbnRzLXdlYiIsInNjb3BlIjoicGhvdG9zLnJlYWQgcGhvdG9zLndyaXRlIiwiaWF0IjoxNzY3MjYxNjA1LCJleHAiOjE3NjcyNjIyMDUsImp0aSI6InRva181WTBwVDNjUSJ9",
  "m3fOFYPsdGP7s5XJFCnCxxxDU1ETKcvsyh8jWmWDG295alS9Y3Zv9r9Zfe3tbPHVQODQqkF8VomsSjkqtXp5uQ",
].join(".");

const janeDoe = [
  "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9",
  "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkphbmUgRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ",
  "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c",
].join(".");

const forged = [
  "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9",
  "eyJpc3MiOiJodHRwczovL2lkLmV4YW1wbGUiLCJzdWIiOiJhZG1pbiIsImF1ZCI6Imh0dHBzOi8vcGhvdG9zLmV4YW1wbGUiLCJzY29wZSI6InBob3Rvcy5yZWFkIHBob3Rvcy53cml0ZSIsImlhdCI6MTc2NzI2MTYwNSwiZXhwIjoxNzY3MjYyMjA1fQ",
  "YG4BJ1pH7ZoeAPYbZCF5ArPunAlj0DyWa8h0_c_sfUU",
].join(".");

const encrypted = [
  "eyJ0eXAiOiJKV1QiLCJraWQiOiJwcmludHMtMjAyNiIsImFsZyI6IkVDREgtRVMiLCJlbmMiOiJBMjU2R0NNIiwiZXBrIjp7IngiOiJHaVRRUjJzek1qMkRlVC1KYnh1UjJqXzdTRk8wMnVHT0ZtQlBZbTdldVk0IiwiY3J2IjoiUC0yNTYiLCJrdHkiOiJFQyIsInkiOiJxSDdQVFl4TlRyS3F5NFNDZGtTTG04S3VOMUJJZDd0RUl4S0lsRWpqajlrIn19",
  "",
  "TKttKGis6piO4GDl",
  "Z3QgkUj_kHHMFipDLlF0PecXVc6vF0p_efSbnmn-V1dUpb5ETKfrStjCTLuIfBqxwfcjxfmnCjbQ9IvEyBg3DY9TT5pDDsBbt9blVQNDlCWhHjOBNje8l8kSLa9NzhLg067EM3fxz93RxHvaPxoyDz__7In6Sh2KLK1u32N-4qm9QRlpuhNoHcdtiHMh",
  "sjlBaql3SALaju-w8ULNug",
].join(".");

const unsecured =
  "eyJhbGciOiJub25lIn0.eyJpc3MiOiJodHRwczovL2lkLmV4YW1wbGUiLCJzdWIiOiIyNDgyODk3NjEwMDEiLCJhdWQiOiJodHRwczovL3Bob3Rvcy5leGFtcGxlIiwic2NvcGUiOiJwaG90b3MucmVhZCBwaG90b3Mud3JpdGUiLCJleHAiOjE3NjcyNjIyMDV9.";

/** The access token as a line of a log has it: an ellipsis where the rest was cut off. */
const broken = `${accessToken.slice(0, 208)}…`;

export const samples: Readonly<Record<SampleId, Sample>> = {
  "access-token": { token: accessToken, key: es256Key, encoding: "text", at },
  "jane-doe": { token: janeDoe, key: "your-256-bit-secret", encoding: "text" },
  unsecured: { token: unsecured, key: "", encoding: "text", at },
  forged: { token: forged, key: demoPem, encoding: "text", at },
  encrypted: { token: encrypted, key: decryptionKey, encoding: "text", at },
  broken: { token: broken, key: "", encoding: "text", at },
};
