/** Notes with its users: its API, the script of its page, what happens between two visits, and a site that wishes it harm. */
import { htmlResponse } from "@/lib/http/response";
import { noteAction, open } from "@/lib/oauth/notice";
import type { RequestMessage } from "@/lib/transcript/types";
import { navigateTo } from "../browser";
import type { Program, Programs } from "../program";
import { type Reaction, type Reception, sendResponse, type Turn, waitFor } from "../reception";
import { openOf } from "../servers";
import { notesApi } from "./api";
import { prizePage, trapUrl } from "./pages";
import { askForNotes, runScript, signIn } from "./script";
import { notesOf, withApi } from "./state";

/** Seconds between the ban and the next visit: more than a short life, less than a long one. */
const soon = 120;

const trap: Program = { takeRequest: showTrap };

export const notesPrograms: Programs = {
  parties: { "resource-server": notesApi, attacker: trap },
  runScript,
  onSubmit: signIn,
  acts: { ban, openAgain, openTrap },
};

/** Whoever runs Notes bans the user. A session ends at once; of a token nobody keeps anything that could end. */
async function ban({ world, noteAs }: Turn): Promise<Reaction> {
  const { api } = notesOf(world);
  const accounts = api.accounts.map((account) => ({ ...account, banned: true }));
  const until = world.now + api.lifetime;
  const blocks = api.keeping.kind === "token" && api.keeping.keepsBlocklist;
  const blocked = blocks ? accounts.map(({ sub }) => ({ sub, until })) : [];
  noteAction(noteAs("resource-server"), "account-banned", {
    gains: blocked.map(({ sub }) => open("banned", sub)),
    drops: api.keeping.kind === "session" ? ["session"] : [],
  });
  return waitFor(withApi(world, { accounts, blocked, sessions: {} }), "openAgain");
}

/** After a ban the user is soon back; without one, when what they had has ended. */
async function openAgain({ world }: Turn): Promise<Reaction> {
  const { lifetime } = notesOf(world).api;
  const seconds = world.options.afterwards === "expire" ? lifetime : soon;
  return askForNotes({ ...world, now: world.now + seconds });
}

/** A link in a message, say. The page that it leads to is none of Notes. */
async function openTrap({ world }: Turn): Promise<Reaction> {
  return navigateTo(world, trapUrl);
}

async function showTrap({ world, message }: Reception<RequestMessage>): Promise<Reaction> {
  return sendResponse(world, "attacker", openOf(message), htmlResponse(200, prizePage()));
}
