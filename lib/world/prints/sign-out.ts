/** Maya signs out of Prints, and by way of it at id.example (OIDC RP-Initiated Logout): the same for the server and the script. */
import { readOwn } from "@/lib/http/own-member";
import { prepareLogout, readLogoutResponse } from "@/lib/oauth/client/logout";
import { noteAction } from "@/lib/oauth/notice";
import { navigateTo } from "../browser";
import { type Reaction, sendResponse, type Turn } from "../reception";
import { clientOf, redirectConfigurationOf, type World, withClient } from "../world";
import { memoryOf, readConnection, remember } from "./memory";
import { noticePage } from "./pages";
import { drawKey, redirectAway } from "./sessions";
import { finish } from "./work";

/** Prints ends its own session first, whatever becomes of the other one. */
export function signOut(turn: Turn, world: World, key: string): Reaction {
  const { open } = clientOf(world);
  const { connections, departures } = memoryOf(world);
  const { [key]: _, ...others } = connections;
  const idToken = readConnection(turn, world, key)?.tokens?.idToken;
  if (idToken === undefined) {
    return finish(turn, world, { status: 403, html: noticePage("unknown"), outcome: "refusedByClient" });
  }
  const { state, url } = prepareLogout(redirectConfigurationOf(world), idToken, turn.random);
  noteAction(turn.noteAs("client"), "signed-out", {
    drops: ["access_token", "id_token", "userinfo", "sub"],
  });
  const next = open === undefined ? key : drawKey(turn.random);
  const left = withClient(world, { open: undefined });
  const waiting = remember(left, { connections: others, departures: { ...departures, [next]: state } });
  if (open === undefined) return navigateTo(waiting, url);
  return sendResponse(waiting, "client", open, redirectAway(url, next, { status: 303 }));
}

/** The browser has come back from the sign-out there. */
export function comeHome(turn: Turn, world: World, key: string, url: string): Reaction {
  const { departures } = memoryOf(world);
  const { [key]: _, ...others } = departures;
  const home = remember(world, { departures: others });
  const rejection = readLogoutResponse(readOwn(departures, key), url, turn.noteAs("client"));
  return finish(
    turn,
    home,
    rejection === undefined
      ? { status: 200, html: noticePage("signedOut"), outcome: "completed" }
      : { status: 400, html: noticePage("rejected"), outcome: "refusedByClient" },
  );
}
