/**
 * The script of Prints, which is all of the client: it asks for a token, finds it in the fragment of its own address and uses it
 * (RFC 6749 §4.2, figure 4). Before it run the things of other sites that are in the same page.
 */
import { readAddress } from "@/lib/http/address";
import { readParameter, readParameters } from "@/lib/http/parameters";
import { readAnswer } from "@/lib/oauth/client/authorization-response";
import { readImplicitAnswer, readImplicitResponse } from "@/lib/oauth/client/implicit";
import { noteAction } from "@/lib/oauth/notice";
import { navigateTo } from "../browser";
import { clientOrigin, redirectUri } from "../demo";
import { clearFragment, fetchImage } from "../page-scripts";
import { begin, turnDown } from "../prints/attempts";
import { appScript } from "../prints/pages";
import { tab, takeSession } from "../prints/sessions";
import { goOn } from "../prints/work";
import { type Reaction, type Reception, waitFor } from "../reception";
import { redirectConfigurationOf, type World } from "../world";
import { attackOf } from "./attacks";
import { copyScript, counterAddress, counterImage, foreignScript } from "./pages";

/** Undefined where the page that is shown is none of Prints. */
export function runScript(reception: Reception, world: World): Promise<Reaction> | undefined {
  const { url, html } = world.browser.page;
  if (readAddress(url)?.origin !== clientOrigin) return undefined;
  if (html.includes(copyScript)) return copyToQuery(reception, world);
  if (!html.includes(appScript)) return undefined;
  const isLoaded = reception.world.browser.loading === undefined;
  const foreign = isLoaded ? undefined : loadForeign(world);
  return foreign === undefined ? runApp(reception, world) : Promise.resolve(foreign);
}

/** What belongs to another site in the page: a script sees all that the page sees, a picture no more than Referer says. */
function loadForeign(world: World): Reaction | undefined {
  const { url, html } = world.browser.page;
  const fragment = readAddress(url)?.fragment ?? "";
  const hasToken = readParameter(readParameters(fragment), "access_token") !== undefined;
  if (html.includes(foreignScript) && hasToken) return fetchImage(world, `${counterAddress}?${fragment}`);
  return html.includes(counterImage) ? fetchImage(world, counterAddress) : undefined;
}

async function copyToQuery({ noteAs }: Reception, world: World): Promise<Reaction> {
  noteAction(noteAs("client"), "script-started");
  const [address = "", fragment = ""] = world.browser.page.url.split("#");
  return navigateTo(world, `${address}?${fragment}`);
}

/** The script starts anew in each page; at the redirect URI it finds an answer. */
async function runApp(reception: Reception, world: World): Promise<Reaction> {
  const { url } = world.browser.page;
  noteAction(reception.note, "script-started");
  if (readAddress(url)?.path === new URL(redirectUri).pathname) return readToken(reception, world);
  const begun = await begin({ ...reception, world }, tab);
  if (attackOf(world) !== "injection") return begun;
  // This browser is the attacker's, who lets it go no further.
  return waitFor({ ...begun.world, sent: world.sent }, "attack");
}

async function readToken(reception: Reception, shown: World): Promise<Reaction> {
  const attack = attackOf(shown);
  const { url } = shown.browser.page;
  const loaded = { method: "GET", url, headers: [], body: "" };
  const answer =
    attack === "referrer" ? readAnswer({ responseMode: "query" }, loaded) : readImplicitAnswer(loaded);
  const cleared = attack === "history" || !url.includes("#") ? shown : clearFragment(reception, shown);
  const { world, session } = takeSession(cleared, tab);
  const result = readImplicitResponse(redirectConfigurationOf(world), session, answer, reception.note);
  if (result.kind === "refused") return turnDown(reception, world, result.error);
  if (result.kind === "rejected" || session === undefined) return turnDown(reception, world);
  return goOn(reception, world, { key: tab, session, tokens: result.tokens, plan: ["api"] });
}
