/** The world of Notes before anything has happened: the page is there, and asks who is there. */
import { type Holding, secret } from "@/lib/oauth/notice";
import type { ActId } from "@/lib/transcript/acts";
import type { Lane } from "@/lib/transcript/types";
import { emptyWorld, holdAtFirst, usualLanes } from "../arrangement";
import { maya, startOfTime } from "../demo";
import type { RequestNames } from "../request-names";
import { trapOrigin } from "../trap";
import type { BrowserState, World } from "../world";
import { pageUrl, signInPage, trapUrl } from "./pages";
import { type LoginKeeping, type NotesAccount, type NotesApi, notesOrigin, paths } from "./state";

/** Seconds: of a session, and of a token that ends by itself. */
export const longLife = 3_600;

export interface NotesSetup {
  readonly options: World["options"];
  readonly seed: string;
  readonly keeping: LoginKeeping;
  readonly lifetime: number;
  /** What the API has from the start. */
  readonly holds: readonly Holding[];
  readonly sessions?: NotesApi["sessions"];
  readonly cookies?: BrowserState["cookies"];
  /** The turns after the notes were shown. */
  readonly later: readonly ActId[];
  /** Does another site take part? */
  readonly trap?: boolean;
}

const account: NotesAccount = {
  username: maya.username,
  password: maya.password,
  sub: "user-7041",
  name: "Maya Lind",
};

const api: Lane = {
  party: "resource-server",
  role: "The app’s API",
  name: "Notes",
  short: "Notes",
  place: "notes.example",
};

const names: RequestNames = {
  [paths.logIn]: { browser: "logInRequest" },
  [paths.notes]: { browser: "notesRequest" },
};

const namesOfRenewal: RequestNames = { [paths.renewal]: { browser: "renewRequest" } };

const namesOfTrap: RequestNames = {
  [trapUrl]: { browser: "trapRequest" },
  [paths.sharing]: { browser: "forgedRequest" },
};

export function openNotes(setup: NotesSetup): World {
  const { options, seed, keeping, lifetime, sessions = {}, cookies = [], trap = false } = setup;
  const page = { url: pageUrl, html: signInPage() };
  const kept = cookies.map(({ name, value }) => secret(name, value));
  return {
    ...emptyWorld(options, seed),
    lanes: [usualLanes.browser, api, ...(trap ? [usualLanes.attacker] : [])],
    hosts: { [notesOrigin]: "resource-server", ...(trap ? { [trapOrigin]: "attacker" as const } : {}) },
    names: { ...names, ...(keeping.kind === "token" ? namesOfRenewal : namesOfTrap) },
    opening: [
      ...holdAtFirst({
        browser: [secret("password", maya.password)],
        "resource-server": setup.holds,
      }),
      ...(kept.length > 0 ? holdAtFirst({ browser: kept }, startOfTime, "resource-server") : []),
      { at: startOfTime, kind: "shown", ...page },
    ],
    browser: { cookies, page },
    notes: {
      api: { keeping, lifetime, accounts: [account], sessions, renewals: {}, blocked: [] },
      page: { later: setup.later },
    },
  };
}
