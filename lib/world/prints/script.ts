/**
 * The scripts in the pages of Prints, told by the page that is shown: the app of the public client, and the few lines with which the
 * server of the confidential one comes by an answer that stands in a fragment.
 */
import { readAddress } from "@/lib/http/address";
import { readParameters } from "@/lib/http/parameters";
import { readAnswer } from "@/lib/oauth/client/authorization-response";
import { noteAction } from "@/lib/oauth/notice";
import { postTo } from "../browser";
import { clientOrigin, postLogoutRedirectUri, redirectUri } from "../demo";
import type { Reaction, Reception } from "../reception";
import { redirectConfigurationOf, type World } from "../world";
import { begin, redeem } from "./attempts";
import { appScript, relayScript } from "./pages";
import { tab } from "./sessions";
import { comeHome } from "./sign-out";

/** Undefined where the page has no script of Prints. */
export function runScript(reception: Reception, world: World): Promise<Reaction> | undefined {
  const { url, html } = world.browser.page;
  if (readAddress(url)?.origin !== clientOrigin) return undefined;
  if (html.includes(appScript)) return runApp(reception, world);
  return html.includes(relayScript) ? relay(reception, world) : undefined;
}

/** The script starts anew in each page; at the redirect URI it finds an answer, and after a sign-out it says so. */
async function runApp(reception: Reception, world: World): Promise<Reaction> {
  const { url } = world.browser.page;
  noteAction(reception.note, "script-started");
  const started = { ...reception, world };
  const path = readAddress(url)?.path;
  if (path === new URL(postLogoutRedirectUri).pathname) return comeHome(started, world, tab, url);
  if (path !== new URL(redirectUri).pathname) return begin(started, tab, url);
  const loaded = { method: "GET", url, headers: [], body: "" };
  return redeem(started, tab, readAnswer(redirectConfigurationOf(world), loaded));
}

/** It runs in the browser and is no client: what it reads it only hands on. */
async function relay(reception: Reception, world: World): Promise<Reaction> {
  const { url } = world.browser.page;
  noteAction(reception.noteAs("browser"), "script-started");
  const [address = "", fragment = ""] = url.split("#");
  return postTo(world, address, readParameters(fragment));
}
