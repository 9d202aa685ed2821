/** `POST /live`: the settings as JSON, or the fields of the page's form; 201 with the description, or the browser led to the room. */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { readParameters } from "@/lib/http/parameters";
import { isForm, isJson, parseJson, redirectResponse } from "@/lib/http/response";
import { aboutResponse } from "./about";
import { isNavigation } from "./callers";
import { exactNow } from "./platform";
import { badSettings, noMoreRooms, refuseCaller, tooManyOpenings } from "./refusals";
import { openNewRoom, type Registry } from "./registry";
import { readSettings, readSettingsForm, type SettingsReading } from "./settings";

export async function answerOpening(
  registry: Registry,
  origin: string,
  request: HttpRequest,
  caller: string,
): Promise<HttpResponse> {
  const reading = readChoice(request);
  if (reading.kind === "mistake") return refuseCaller(request, badSettings(reading.mistake));
  const seconds = registry.openingRate(caller, exactNow());
  if (seconds > 0) return refuseCaller(request, tooManyOpenings(seconds));
  const room = await openNewRoom(registry, origin, reading.settings);
  if (room === undefined) return refuseCaller(request, noMoreRooms(registry.bounds.rooms));
  const byForm = isForm(request) && isNavigation(request);
  return byForm ? redirectResponse(303, room.record.issuer) : aboutResponse(201, room.record);
}

function readChoice(request: HttpRequest): SettingsReading {
  if (request.body.trim() === "") return readSettings({});
  if (isJson(request)) {
    const value = parseJson(request.body);
    return value === undefined
      ? mistake("The body is not JSON, or is nested too deeply")
      : readSettings(value);
  }
  // What curl sends as a form where it is not told otherwise.
  if (!isForm(request) || request.body.trim().startsWith("{")) {
    return mistake("Settings are JSON, with Content-Type: application/json");
  }
  return readSettingsForm(readParameters(request.body));
}

function mistake(text: string): SettingsReading {
  return { kind: "mistake", mistake: text };
}
