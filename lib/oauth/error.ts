/**
 * The one class of the project: a refusal on its way to becoming a response. It is thrown inside a server, caught in one
 * place, and never leaves it. Codes are those of the RFCs (RFC 6749 §4.1.2.1 and §5.2, RFC 6750 §3.1) and of those that add to them.
 */

export const errorCodes = [
  "invalid_request",
  "unauthorized_client",
  "access_denied",
  "unsupported_response_type",
  "invalid_scope",
  "server_error",
  "temporarily_unavailable",
  "invalid_client",
  "invalid_grant",
  "unsupported_grant_type",
  "invalid_token",
  "insufficient_scope",
  "insufficient_user_authentication",
  "invalid_target",
  "authorization_pending",
  "slow_down",
  "expired_token",
  "unsupported_token_type",
  "invalid_dpop_proof",
  "use_dpop_nonce",
  "invalid_redirect_uri",
  "invalid_client_metadata",
  "invalid_authorization_details",
  "login_required",
  "unmet_authentication_requirements",
  "account_selection_required",
  "consent_required",
  "interaction_required",
  "invalid_request_object",
  "invalid_request_uri",
  "request_uri_not_supported",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export interface Refusal {
  readonly error: ErrorCode;
  /** Public: shown to the developer of the client. ASCII without `"` and `\` (RFC 6749 §5.2). */
  readonly description: string;
  /** HTTP status of the response where it is not the code's usual one. */
  readonly status?: number;
  /** May this be told to the client by a redirect? Only once client and redirect_uri are known good (RFC 6749 §4.1.2.1). */
  readonly redirectable?: boolean;
}

export class OAuthError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`${refusal.error}: ${refusal.description}`);
    this.name = "OAuthError";
    this.refusal = refusal;
  }
}

const unusualStatuses: Readonly<Partial<Record<ErrorCode, number>>> = {
  invalid_client: 401,
  invalid_token: 401,
  access_denied: 403,
  insufficient_scope: 403,
  insufficient_user_authentication: 401,
  server_error: 500,
  temporarily_unavailable: 503,
};

/** The HTTP status that goes with a code where a refusal names none (RFC 6749 §5.2, RFC 6750 §3.1, RFC 9470 §3). */
export function statusOf(error: ErrorCode): number {
  return unusualStatuses[error] ?? 400;
}

export interface ErrorBody {
  readonly error: ErrorCode;
  readonly error_description: string;
}

/** The refusal as the members of an error response (RFC 6749 §5.2). */
export function errorBody({ error, description }: Refusal): ErrorBody {
  return { error, error_description: description };
}
