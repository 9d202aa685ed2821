/** Names and values that the protocol knows, whatever the server. */
import { errorCodes } from "@/lib/oauth/error";

export const names: readonly string[] = [
  "response_type",
  "response_mode",
  "client_id",
  "client_secret",
  "client_assertion",
  "client_assertion_type",
  "redirect_uri",
  "scope",
  "state",
  "nonce",
  "prompt",
  "max_age",
  "login_hint",
  "id_token_hint",
  "code_challenge",
  "code_challenge_method",
  "code_verifier",
  "request",
  "request_uri",
  "resource",
  "audience",
  "authorization_details",
  "dpop_jkt",
  "grant_type",
  "code",
  "refresh_token",
  "username",
  "password",
  "assertion",
  "device_code",
  "user_code",
  "subject_token",
  "subject_token_type",
  "actor_token",
  "actor_token_type",
  "requested_token_type",
  "token",
  "token_type_hint",
  "transaction",
  "form_token",
  "decision",
  "post_logout_redirect_uri",
  "__proto__",
];

export const words: readonly string[] = [
  "code",
  "token",
  "code token",
  "none",
  "query",
  "fragment",
  "form_post",
  "S256",
  "plain",
  "openid",
  "openid profile email offline_access photos.read photos.write",
  "photos.read",
  "login",
  "consent",
  "0",
  "allow",
  "deny",
  "maya",
  "demo-password",
  "authorization_code",
  "refresh_token",
  "client_credentials",
  "password",
  "urn:ietf:params:oauth:grant-type:device_code",
  "urn:ietf:params:oauth:grant-type:token-exchange",
  "urn:ietf:params:oauth:grant-type:jwt-bearer",
  "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
  "urn:ietf:params:oauth:token-type:access_token",
  "urn:ietf:params:oauth:token-type:id_token",
  "https://evil.example/",
  "javascript:alert(1)",
  "e30.e30.",
  '[{"type":"photos"}]',
  "{}",
  "[]",
  ...errorCodes.slice(0, 3),
];

/** Seed and number of runs: the same each time, or those that are asked for to look further. */
export const seed = Number(process.env.FUZZ_SEED ?? 20_261_123);

export function runs(usual: number): number {
  return Number(process.env.FUZZ_RUNS ?? usual);
}

/** Milliseconds after which a request counts as hanging: far more than all of them take on a busy machine. */
export function mostTime(usual: number): number {
  return 60_000 + runs(usual) * 50;
}
