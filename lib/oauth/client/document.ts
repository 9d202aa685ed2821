/** Fetching a description that stands somewhere for everyone, and what comes of it. */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { isJson, readJson } from "@/lib/http/response";
import { type CheckId, createChecklist } from "@/lib/oauth/checks";
import type { JsonObject } from "@/lib/oauth/jwt";
import type { Note } from "@/lib/oauth/notice";

/** Where a description may stand, and the identifier that it must then be of. */
export interface DocumentPlace {
  readonly url: string;
  readonly identifier: string;
}

/** Nothing that could be read stands at this address. It may stand at another. */
export interface Absent {
  readonly kind: "absent";
}

/** GET, without credentials: it is not known yet who is asked. */
export function buildDocumentRequest(url: string): HttpRequest {
  return { method: "GET", url, headers: [["Accept", "application/json"]], body: "" };
}

/** The members, or undefined where the answer is no JSON object with status 200. Notes that as the check. */
export function readDocument(response: HttpResponse, check: CheckId, note: Note): JsonObject | undefined {
  const { status } = response;
  const members = isJson(response) ? readJson(response) : undefined;
  const good = createChecklist(note).observe(check, status === 200 && members !== undefined, {
    expected: "status 200 with a JSON object",
    actual: `status ${status} with ${members === undefined ? "something else" : "a JSON object"}`,
  });
  return good ? members : undefined;
}

/** The values, where all of them are text; else an empty list. */
export function readTexts(value: unknown): readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string") ? value : [];
}
