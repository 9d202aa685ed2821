/**
 * Who sends each message of a flow: a request whoever the flow names at its address, a response whoever stands there. Which responses a
 * request can have is asked of the rule that names them, and of the machine. Left out: messages that the flow did not foresee.
 */
import { readAddress } from "@/lib/http/address";
import type { HttpResponse } from "@/lib/http/message";
import type { Way } from "@/lib/transcript/chart/types";
import { nameResponse } from "@/lib/transcript/name-response";
import type { StepId } from "@/lib/transcript/steps";
import type { Party } from "@/lib/transcript/types";
import { listNames } from "@/lib/world/name-step";
import type { World } from "@/lib/world/world";

/**
 * Message → its sender, by the names that a world gives, and the ways that lead from one message to another. Where a message can go to
 * several, such as an API and one that poses as it, the first that the flow names stands for all.
 */
export function selectSenders(
  { names, hosts }: Pick<World, "names" | "hosts">,
  ways: readonly Way[],
): ReadonlyMap<string, Party> {
  const senders = new Map<string, Party>();
  const receivers = new Map<string, Party>();
  for (const [place, askers] of Object.entries(names)) {
    const receiver = hosts[readAddress(place)?.origin ?? ""];
    for (const [sender, first] of Object.entries(askers) as [Party, StepId][]) {
      for (const name of listNames(first)) {
        if (!senders.has(name)) senders.set(name, sender);
        if (receiver !== undefined && !receivers.has(name)) receivers.set(name, receiver);
      }
    }
  }
  for (const [request, receiver] of receivers) {
    const answers = samples.map((response) => nameResponse(response, request as StepId));
    const next = ways.filter(({ from }) => from === request).map(({ to }) => to);
    for (const answer of [...answers, ...next.filter((place) => !senders.has(place))])
      if (!answer.startsWith("stray")) senders.set(answer, receiver);
  }
  return senders;
}

function redirect(location: string): HttpResponse {
  return { status: 303, headers: [["Location", location]], body: "" };
}

function page(body: string, status = 200): HttpResponse {
  return { status, headers: [["Content-Type", "text/html"]], body };
}

/** One response of each sort that is told apart. */
const samples: readonly HttpResponse[] = [
  page(""),
  page("", 400),
  page("<script></script>"),
  ...["password", "text"].map((type) => page(`<form><input type="${type}" name="user_code"></form>`)),
  page('<form><button name="decision" value="allow"></button></form>'),
  redirect("https://client.example/?code=c"),
  redirect("https://client.example/?error=e"),
  redirect("https://client.example/"),
];
