/**
 * The world in which Prints works with two servers for sign-in, and the other one is an attacker's (RFC 9700 §4.4). Prints has registered
 * with both, with one redirect URI, and remembers for each attempt where it sent the user.
 */
import { endpoints } from "@/lib/oauth/metadata";
import { credentialsOf, describeServer, holdAtFirst } from "../arrangement";
import { clientOrigin, printsAtRogue, rogueIssuer } from "../demo";
import { demoThiefKey } from "../demo-keys";
import { configurePrints } from "../prints/configuration";
import { memoryOf, remember } from "../prints/memory";
import { page } from "../prints/pages";
import { startPath } from "../prints/program";
import type { RequestNames } from "../request-names";
import { clientOf, redirectConfigurationOf, type World, withClient } from "../world";
import { withThief } from "./pose";

const { host } = new URL(rogueIssuer);
const rogue = endpoints(rogueIssuer);

const rogueNames: RequestNames = {
  [rogue.authorization]: { browser: "rogueRequest" },
  [rogue.token]: { client: "rogueTokenRequest" },
  [rogue.jwks]: { client: "clientKeysRequest" },
  [rogue.revocation]: { client: "revocationRequest" },
};

/** Maya looks at the start page of Prints, where the button for the other server is. */
export function withRogue(world: World): World {
  const { configuration } = clientOf(withThief(world), "attacker");
  const known = redirectConfigurationOf(world);
  const client = printsAtRogue(known.client);
  const other = configurePrints(client, known, describeServer(rogueIssuer));
  const registered = remember(world, { others: { ...memoryOf(world).others, [rogueIssuer]: other } });
  const shown = { url: `${clientOrigin}/`, html: homePage(startPath(world.options)) };
  const credentials = credentialsOf(client).filter(({ name }) => name === "client_secret");
  // Tokens that are bound to a key are asked for with one of the attacker's own.
  const key = known.dpopKey === undefined ? {} : { dpopKey: demoThiefKey };
  return withClient(
    {
      ...withThief(registered),
      lanes: world.lanes.map((lane) => (lane.party === "attacker" ? { ...lane, place: host } : lane)),
      hosts: { ...world.hosts, [rogueIssuer]: "attacker" },
      names: { ...world.names, ...rogueNames },
      opening: [
        ...world.opening.filter(({ kind }) => kind !== "shown"),
        ...holdAtFirst({ client: credentials }, world.now, "attacker"),
        ...holdAtFirst({ attacker: credentials }),
        { at: world.now, kind: "shown", ...shown },
      ],
      browser: { ...world.browser, page: shown },
    },
    { configuration: { ...configuration, ...key } },
    "attacker",
  );
}

/** Is a server of the attacker's in this world? */
export function hasRogue({ hosts }: World): boolean {
  return hosts[rogueIssuer] !== undefined;
}

function homePage(action: string): string {
  return page(
    "Prints",
    `<h1>Your photos, on paper</h1><p>Prints makes books from the albums that you keep at Photos. Sign in for them with:</p>
<form action="${action}" method="get"><input type="hidden" name="iss" value="${rogueIssuer}"><button>${host}</button></form>`,
  );
}
