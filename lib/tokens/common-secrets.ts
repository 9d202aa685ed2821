/**
 * Secrets that anyone tries first: the placeholders of tutorials, libraries and debuggers, and what people type (RFC 8725 §3.5).
 * Sixty HMACs cost a few milliseconds; whoever means harm tries millions a second.
 */
import { isJwsAlgorithm } from "@/lib/oauth/jws";
import { type DecodedToken, findPart, readMember } from "./decode";
import { encode, fitsSecret, readSigned } from "./raw-signature";

const commonSecrets = [
  "your-256-bit-secret",
  "your-384-bit-secret",
  "your-512-bit-secret",
  "a-string-secret-at-least-256-bits-long",
  "secret",
  "Secret",
  "SECRET",
  "secret123",
  "secretkey",
  "secret-key",
  "secret_key",
  "SecretKey",
  "SECRET_KEY",
  "my-secret",
  "mysecret",
  "my_secret",
  "mysecretkey",
  "my-secret-key",
  "my_secret_key",
  "supersecret",
  "super-secret",
  "super_secret",
  "supersecretkey",
  "super-secret-key",
  "topsecret",
  "shhhhh",
  "shhhhhared-secret",
  "jwt",
  "jwtsecret",
  "jwt-secret",
  "jwt_secret",
  "JWT_SECRET",
  "jwtSecret",
  "jwtsecretkey",
  "your-secret",
  "your-secret-key",
  "your_secret_key",
  "your_jwt_secret",
  "your-jwt-secret",
  "yoursecret",
  "token",
  "tokensecret",
  "accesstoken",
  "access_token_secret",
  "changeme",
  "change-me",
  "changeit",
  "keyboard cat",
  "key",
  "private",
  "privatekey",
  "private_key",
  "password",
  "Password1",
  "password123",
  "passw0rd",
  "admin",
  "root",
  "test",
  "test123",
  "testing",
  "demo",
  "dev",
  "development",
  "example",
  "default",
  "none",
  "null",
  "undefined",
  "hello",
  "abc",
  "abc123",
  "qwerty",
  "letmein",
  "0",
  "1",
  "123",
  "1234",
  "12345",
  "123456",
  "1234567890",
] as const;

export function isCommonSecret(secret: string): boolean {
  return commonSecrets.some((one) => one === secret);
}

/** The secret that signed this token, if it is one of those. Undefined for all other algorithms than HMAC's. */
export async function guessSecret(token: DecodedToken): Promise<string | undefined> {
  const alg = readMember(findPart(token, "header"), "alg");
  const signed = readSigned(token);
  if (!isJwsAlgorithm(alg) || !alg.startsWith("HS") || signed === undefined) return undefined;
  const fits = await Promise.all(commonSecrets.map((secret) => fitsSecret(signed, encode(secret), alg)));
  return commonSecrets.find((_, index) => fits[index]);
}
