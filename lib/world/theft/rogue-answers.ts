/** What a server of an attacker's answers: the browser is sent on to the honest server, and the client is told nothing of use. */

import { withQuery } from "@/lib/http/address";
import type { HttpResponse } from "@/lib/http/message";
import { htmlResponse, jsonResponse, redirectResponse } from "@/lib/http/response";
import { end, type Reaction, sendResponse } from "../reception";
import { clientOf, type World, withClient } from "../world";
import { lootOf } from "./loot";

const anyOrigin = ["Access-Control-Allow-Origin", "*"] as const;

/** The request that the user came with goes on, in the client's name at the honest server. It is not to bind the code to the client's key. */
export function leadOnAsAsked(world: World): Reaction {
  const { client, authorizationServer } = clientOf(world, "attacker").configuration;
  const { asked = [] } = lootOf(world);
  const passed = asked
    .filter(([name]) => name !== "dpop_jkt")
    .map(([name, value]) => [name, name === "client_id" ? client.client_id : value] as const);
  return leadOn(world, withQuery(authorizationServer.authorization_endpoint, passed));
}

/** The browser goes on to the honest server, as if the client had sent it there (RFC 9700 §4.4.1, step 3). */
export function leadOn(world: World, url: string): Reaction {
  return answer(world, redirectResponse(303, url, [["Cache-Control", "no-store"]]));
}

/** The client is to think that nothing came of it (RFC 6749 §5.2). */
export function feignRefusal(world: World): Reaction {
  const refusal = { error: "invalid_grant", error_description: "The code has expired" };
  return answer(world, jsonResponse(400, refusal, [anyOrigin]));
}

/** It signs nothing, and has no keys to show (RFC 7517 §5). */
export function showNoKeys(world: World): Reaction {
  return answer(world, jsonResponse(200, { keys: [] }, [anyOrigin]));
}

/** Nothing else is there. */
export function findNothing(world: World): Reaction {
  const html = '<!doctype html><html lang="en"><title>Not found</title><p>There is nothing here.</html>';
  return answer(world, htmlResponse(404, html, [anyOrigin]));
}

/** Whoever waits for the attacker is answered. */
export function answer(world: World, response: HttpResponse): Reaction {
  const { open } = clientOf(world, "attacker");
  if (open === undefined) return end(world, "astray");
  return sendResponse(withClient(world, { open: undefined }, "attacker"), "attacker", open, response);
}
