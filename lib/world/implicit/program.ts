/**
 * Prints as single-page apps were before PKCE: files for everyone, and a script that is given the token in its own address (RFC 6749
 * §4.2). What goes wrong with the token, if anything, is in the page at the redirect URI.
 */

import { readAddress } from "@/lib/http/address";
import type { RequestMessage, ResponseMessage } from "@/lib/transcript/types";
import { redirectUri } from "../demo";
import { takeAnswer } from "../prints/attempts";
import { appPage, homePage } from "../prints/pages";
import { answerWith, type Handler, type Routes, serve, show } from "../prints/program";
import type { Programs } from "../program";
import type { Reaction, Reception } from "../reception";
import { attack, attacker } from "./attacker";
import { attackOf } from "./attacks";
import { copyPage, counterImage, foreignScript, pageWith, respondTellingAll } from "./pages";
import { runScript } from "./script";

export const implicitPrograms: Programs = {
  parties: { client: { takeRequest, takeResponse }, attacker },
  acts: { attack },
  runScript,
};

/** Where the script of Prints begins. */
export const appPath = "/app";

const routes: Routes = {
  "/": { GET: (reception) => show(reception, homePage(appPath)) },
  [appPath]: { GET: (reception) => show(reception, appPage()) },
  [new URL(redirectUri).pathname]: { GET: callback },
};

async function takeRequest(reception: Reception<RequestMessage>): Promise<Reaction> {
  return serve(reception, routes);
}

function callback(reception: Reception<RequestMessage>): ReturnType<Handler> {
  const { world, message } = reception;
  switch (attackOf(world)) {
    case "script":
      return show(reception, pageWith(foreignScript));
    case "referrer": {
      const query = readAddress(message.request.url)?.query ?? [];
      const html = query.length === 0 ? copyPage() : pageWith(counterImage);
      return answerWith(reception, respondTellingAll(html));
    }
    default:
      return show(reception, appPage());
  }
}

/** Whose token it was Prints cannot know, and so what it shows may be for other eyes. */
async function takeResponse(reception: Reception<ResponseMessage>): Promise<Reaction> {
  const reaction = await takeAnswer(reception);
  const { next } = reaction;
  if (next.kind !== "end" || next.outcome !== "completed" || attackOf(reaction.world) !== "injection")
    return reaction;
  return { ...reaction, next: { kind: "end", outcome: "stolen" } };
}
