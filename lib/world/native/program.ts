/** Prints in a terminal: it asks for Maya's albums in her own browser (RFC 8252 §4.1), and prints them. Left out: refresh tokens. */
import { type Album, readApiResponse } from "@/lib/oauth/client/api";
import type { ResponseMessage } from "@/lib/transcript/types";
import { callApi, outcomeOfCall } from "../client-calls";
import type { Programs } from "../program";
import { end, type Reaction, type Reception, type Turn } from "../reception";
import { codeThief, redeemCopy } from "../theft/code-thief";
import { readAlong } from "../theft/read-along";
import { clientOf } from "../world";
import { afterPage, openBrowser, readTokens, takeCallback } from "./authorize";
import { giveUp } from "./give-up";
import type { NativeApp } from "./native-app";
import { pressAllow, submitInWindow, watchWindow } from "./own-window";
import { callbackUri, loopback } from "./prints";
import { print } from "./terminal";

const lines = {
  thanks: "Signed in.",
  denied: "You said no. Nothing was shared.",
  refused: "It was refused. Nothing was shared.",
  stopped: "Something is not right there. Stopped, and used nothing of it.",
} as const;

const prints: NativeApp = {
  name: "Prints",
  callbackUri,
  tell: (turn, world, progress) => print(turn, world, lines[progress]),
  call: callApi,
};

export const nativePrograms: Programs = {
  parties: {
    client: { takeRequest: (reception) => takeCallback(prints, reception), takeResponse },
    attacker: codeThief,
  },
  acts: { ask, attack: redeemCopy, pressAllow },
  onSubmit: submitInWindow,
  readAlong: (reception, reaction) => watchWindow(reception, readAlong(reception, reaction)),
  afterPage: (reception, world) => afterPage(prints, reception, world),
};

/** The user has sent the command: the program listens at a port, and opens her browser, or a window of its own. */
async function ask(turn: Turn): Promise<Reaction> {
  const opening =
    turn.world.options.browser === "embedded" ? "Opening a window of Prints …" : "Opening your browser …";
  return openBrowser(turn, turn.world, (asked) => print(turn, asked, opening, `Waiting at ${loopback}`));
}

async function takeResponse(reception: Reception<ResponseMessage>): Promise<Reaction> {
  switch (clientOf(reception.world).call?.kind) {
    case "token":
      return readTokens(prints, reception);
    case "api":
      return readAlbums(reception);
    default:
      return end(reception.world, "astray");
  }
}

function readAlbums(reception: Reception<ResponseMessage>): Reaction {
  const { world, message, note } = reception;
  const result = readApiResponse(message.response, note);
  if (result.kind !== "albums") return giveUp(prints, reception, world, outcomeOfCall(result));
  return end(print(reception, world, heading, ...result.albums.map(describe)), "completed");
}

const heading = "Photos  Album";

/** A row of a table: the numbers stand below the first word of its heading, to the right. */
function describe({ title, photos }: Album): string {
  return `${String(photos).padStart("Photos".length)}  ${title}`;
}
