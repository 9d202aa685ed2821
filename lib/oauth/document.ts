/** A description that stands somewhere for everyone, as JSON: asking for it, and reading what comes. */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { readDeclaredJson } from "@/lib/http/response";
import { createChecklist } from "./checklist";
import type { CheckId } from "./checks";
import type { JsonObject } from "./jwt";
import type { Note } from "./notice";

/** GET, without credentials: it is not known yet who is asked. */
export function buildDocumentRequest(url: string): HttpRequest {
  return { method: "GET", url, headers: [["Accept", "application/json"]], body: "" };
}

/** The members, or undefined where the answer is no JSON object with status 200. Notes that as the check. */
export function readDocument(response: HttpResponse, check: CheckId, note: Note): JsonObject | undefined {
  const { status } = response;
  const members = readDeclaredJson(response);
  const good = createChecklist(note).observe(check, status === 200 && members !== undefined, {
    expected: "status 200 with a JSON object",
    actual: `status ${status} with ${members === undefined ? "something else" : "a JSON object"}`,
  });
  return good ? members : undefined;
}
