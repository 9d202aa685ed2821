/**
 * What a client wants the user to be asked, or not to be asked: `prompt`, `max_age`, `login_hint` and `id_token_hint` (OIDC
 * Core §3.1.2.1), for requests without `openid` as well. Left out: `display`, `ui_locales`, and `acr_values`, which a
 * server with one way to sign in cannot serve: it passes over them, as it may for an ID token. For an access token RFC 9470 §5 would have it
 * refuse (`unmet_authentication_requirements`).
 */
import { type Parameters, readParameter } from "@/lib/http/parameters";
import type { Checklist } from "@/lib/oauth/checklist";
import type { Context } from "./context";
import { type IdTokenHint, readIdTokenHint } from "./id-token-hint";
import { toClient } from "./refusal";
import type { User } from "./store";

const prompts = ["none", "login", "consent", "select_account"] as const;

type Prompt = (typeof prompts)[number];

export interface Interaction {
  readonly prompts: readonly Prompt[];
  /** Seconds since the user signed in, at most. */
  readonly maxAge?: number;
  readonly loginHint?: string;
  readonly idTokenHint?: IdTokenHint;
}

export async function checkInteraction(context: Context, parameters: Parameters): Promise<Interaction> {
  const { checks } = context;
  const maxAge = checkMaxAge(checks, parameters);
  const loginHint = readParameter(parameters, "login_hint");
  const idTokenHint = await checkIdTokenHint(context, parameters);
  return {
    prompts: checkPrompts(checks, parameters),
    ...(maxAge === undefined ? {} : { maxAge }),
    ...(loginHint === undefined ? {} : { loginHint }),
    ...(idTokenHint === undefined ? {} : { idTokenHint }),
  };
}

/** Must the user sign in, although they have? To choose an account is to sign in again: a session holds one user. */
export function wantsLogin({ prompts, maxAge }: Interaction, authenticatedAt: number, now: number): boolean {
  if (prompts.includes("login") || prompts.includes("select_account")) return true;
  return maxAge !== undefined && (maxAge === 0 || now - authenticatedAt > maxAge);
}

/** Is the user the one that the client has in mind? A hint may be a name, an address or an identifier. */
export function isHintedAt({ loginHint }: Interaction, { username, sub, claims }: User): boolean {
  return loginHint === undefined || [username, sub, claims.email].includes(loginHint);
}

function checkPrompts(checks: Checklist, parameters: Parameters): readonly Prompt[] {
  const text = readParameter(parameters, "prompt");
  if (text === undefined) return [];
  const asked = text.split(" ");
  checks.demand(
    "prompt-known",
    asked.every(isPrompt),
    toClient("invalid_request", "The prompt is not known"),
    { expected: prompts.join(" or "), actual: text },
  );
  checks.demand(
    "prompt-none-alone",
    asked.length < 2 || !asked.includes("none"),
    toClient("invalid_request", "The prompt none stands beside another one"),
    { expected: "none by itself", actual: text },
  );
  return asked;
}

function isPrompt(text: string): text is Prompt {
  return prompts.some((prompt) => prompt === text);
}

function checkMaxAge(checks: Checklist, parameters: Parameters): number | undefined {
  const text = readParameter(parameters, "max_age");
  if (text === undefined) return undefined;
  checks.demand(
    "max-age-readable",
    /^\d{1,10}$/.test(text),
    toClient("invalid_request", "The max_age is not a number of seconds"),
    { expected: "seconds", actual: text },
  );
  return Number(text);
}

async function checkIdTokenHint(context: Context, parameters: Parameters): Promise<IdTokenHint | undefined> {
  const text = readParameter(parameters, "id_token_hint");
  if (text === undefined) return undefined;
  const hint = await readIdTokenHint(context, text);
  context.checks.demand(
    "id-token-hint-own",
    hint !== undefined,
    toClient("invalid_request", "The id_token_hint is not an ID token of this server"),
    { expected: "an ID token of this server", actual: hint === undefined ? "something else" : hint.sub },
  );
  return hint;
}
