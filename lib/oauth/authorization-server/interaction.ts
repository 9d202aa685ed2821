/**
 * What a client wants the user to be asked, or not to be asked, and how they have to sign in: `prompt`, `max_age`, `acr_values`, `login_hint`
 * and `id_token_hint` (OIDC Core §3.1.2.1), for requests without `openid` as well. Left out: `display`, `ui_locales`.
 */
import { type Parameters, readParameter } from "@/lib/http/parameters";
import type { Checklist } from "@/lib/oauth/checklist";
import type { Refusal } from "@/lib/oauth/error";
import type { Context } from "./context";
import { type IdTokenHint, readIdTokenHint } from "./id-token-hint";
import { toClient } from "./refusal";
import type { SignedIn } from "./session";
import type { AuthenticationClass } from "./settings";
import type { User } from "./store";

const prompts = ["none", "login", "consent", "select_account"] as const;

type Prompt = (typeof prompts)[number];

export interface Interaction {
  readonly prompts: readonly Prompt[];
  /** Seconds since the user signed in, at most. */
  readonly maxAge?: number;
  /** How they must have signed in. */
  readonly acr?: AuthenticationClass;
  readonly loginHint?: string;
  readonly idTokenHint?: IdTokenHint;
}

export async function checkInteraction(context: Context, parameters: Parameters): Promise<Interaction> {
  const { checks } = context;
  const maxAge = checkMaxAge(checks, parameters);
  const acr = checkAuthenticationClass(context, parameters);
  const loginHint = readParameter(parameters, "login_hint");
  const idTokenHint = await checkIdTokenHint(context, parameters);
  return {
    prompts: checkPrompts(checks, parameters),
    ...(maxAge === undefined ? {} : { maxAge }),
    ...(acr === undefined ? {} : { acr }),
    ...(loginHint === undefined ? {} : { loginHint }),
    ...(idTokenHint === undefined ? {} : { idTokenHint }),
  };
}

/** Must the user sign in, although they have? To choose an account is to sign in again: a session holds one user. */
export function wantsLogin(
  { prompts, maxAge, acr }: Interaction,
  { authenticatedAt, ...signedIn }: SignedIn,
  now: number,
): boolean {
  if (prompts.includes("login") || prompts.includes("select_account")) return true;
  if (acr !== undefined && signedIn.acr !== acr) return true;
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

/** The first that the server knows: they stand in the order of preference. A server that knows none is set up not to look (see settings.ts). */
function checkAuthenticationClass(context: Context, parameters: Parameters): AuthenticationClass | undefined {
  const checks: Checklist = context.checks;
  const known = context.settings.authenticationClasses;
  const text = readParameter(parameters, "acr_values") ?? "";
  const asked = text.split(" ").filter(Boolean);
  if (asked.length === 0 || known.length === 0) return undefined;
  const acr = asked.flatMap((value) => known.find((one) => one === value) ?? [])[0];
  checks.demand("acr-values-known", acr !== undefined, unmet("None of the acr_values can be met here"), {
    expected: known.join(" or "),
    actual: text,
  });
  return acr;
}

/** The user cannot be signed in as the request wants it (RFC 9470 §5). */
export function unmet(description: string): Refusal {
  return toClient("unmet_authentication_requirements", description);
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
