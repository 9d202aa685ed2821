/**
 * What an API demands of how the user signed in (RFC 9470 §3): how long ago it may have been, in which ways. A client that is refused for
 * want of it asks for that in a new authorization request (§4). The token that it has is good, and stays so for all else.
 */
import { readParameter } from "@/lib/http/parameters";
import { createChecklist } from "@/lib/oauth/checklist";
import type { Note } from "@/lib/oauth/notice";
import type { RedirectConfiguration } from "./configuration";
import type { ResourceRefusal } from "./resource-refusal";

/** As they go into the configuration of the next request; empty where the API did not say. */
export type LoginDemand = Pick<RedirectConfiguration, "maxAge" | "acrValues">;

/** Undefined where the API refused for another reason. */
export function readLoginDemand({ error, challenge }: ResourceRefusal, note: Note): LoginDemand | undefined {
  if (error !== "insufficient_user_authentication") return undefined;
  const parameters = challenge?.parameters ?? [];
  const age = readParameter(parameters, "max_age");
  const values = readParameter(parameters, "acr_values")?.split(" ").filter(Boolean) ?? [];
  // It has to stand for an integer that is not negative (RFC 9470 §3).
  const maxAge = age !== undefined && /^\d{1,10}$/.test(age) ? Number(age) : undefined;
  createChecklist(note).observe("challenge-login", maxAge !== undefined || values.length > 0, {
    expected: "max_age in seconds, or acr_values",
    actual: [age, ...values].filter(Boolean).join(" ") || "neither",
  });
  return {
    ...(maxAge === undefined ? {} : { maxAge }),
    ...(values.length === 0 ? {} : { acrValues: values }),
  };
}
