/**
 * Every page that is audited and looked at, in one place. `pages.test.ts` fails while a route of `app/` has no page here; a route
 * with a parameter needs one entry for each of its values that is worth a look, such as each flow.
 */
export interface Page {
  readonly path: string;
  /** The status that it answers with; 200 where it is not said. */
  readonly status?: number;
  /** Is what it shows looked at on another of these pages: the same page later in its run, or the same words? */
  readonly seenElsewhere?: true;
}

export const pages: readonly Page[] = [
  { path: "/" },
  { path: "/flows/authorization-code" },
  { path: "/flows/authorization-code?step=14", seenElsewhere: true },
  { path: "/flows/authorization-code?client=public&openid=on&step=9", seenElsewhere: true },
  { path: "/flows/client-credentials" },
  { path: "/flows/refresh-token", seenElsewhere: true },
  { path: "/flows/refresh-token?client=public&theft=after&step=14" },
  { path: "/flows/device-code", seenElsewhere: true },
  { path: "/flows/device-code?phishing=on&step=5" },
  { path: "/flows/token-exchange" },
  { path: "/flows/jwt-bearer" },
  { path: "/flows/introspection", seenElsewhere: true },
  { path: "/flows/introspection?token=jwt&answer=blocklist&step=6" },
  { path: "/flows/agent", seenElsewhere: true },
  { path: "/flows/agent?api=replays&resource=omitted&step=28" },
  { path: "/flows/implicit", seenElsewhere: true },
  { path: "/flows/implicit?attack=script&step=13" },
  { path: "/flows/password" },
  { path: "/flows/jwt-login", seenElsewhere: true },
  { path: "/flows/jwt-login?afterwards=ban&step=7" },
  { path: "/flows/session-login", seenElsewhere: true },
  { path: "/flows/session-login?afterwards=trap&same-site=none&origin=ignored&step=10" },
  { path: "/flows/openid-connect", seenElsewhere: true },
  { path: "/flows/openid-connect?client=public&visit=again&step=19" },
  { path: "/flows/pushed-authorization", seenElsewhere: true },
  { path: "/flows/pushed-authorization?dpop=on&theft=on&proof=own&step=23" },
  { path: "/compare" },
  {
    path: "/compare?left=introspection~token.jwt~answer.local&right=introspection&step=4",
    seenElsewhere: true,
  },
  { path: "/compare?left=authorization-code&right=device-code&step=9" },
  { path: "/embed/compare" },
  { path: "/flows/unknown", status: 404 },
  { path: "/flows/authorization-code/practice" },
  { path: "/flows/authorization-code/practice?exercise=gap&round=8" },
  { path: "/flows/authorization-code/practice?exercise=fault" },
  { path: "/flows/unknown/practice", status: 404, seenElsewhere: true },
  { path: "/embed/authorization-code?step=4" },
  { path: "/embed/authorization-code?inspector=1&theme=dark&step=13" },
  { path: "/embed/unknown", status: 404, seenElsewhere: true },
  { path: "/handout/authorization-code" },
  { path: "/handout/authorization-code?client=public&pkce=off", seenElsewhere: true },
  { path: "/handout/unknown", status: 404, seenElsewhere: true },
  { path: "/handout/authorization-code/cards" },
  { path: "/handout/unknown/cards", status: 404, seenElsewhere: true },
  { path: "/lessons" },
  { path: "/lessons/pkce-or-secret?at=3" },
  { path: "/lessons/machines-without-a-user" },
  { path: "/lessons/five-ways-to-get-it-wrong", seenElsewhere: true },
  { path: "/lessons/devices-without-a-keyboard", seenElsewhere: true },
  { path: "/lessons/own" },
  { path: "/lessons/unknown", status: 404, seenElsewhere: true },
  { path: "/speaker" },
  { path: "/tokens" },
  { path: "/learn" },
  { path: "/learn/jwt-vs-oauth" },
  { path: "/learn/where-to-keep" },
  { path: "/learn/choose", seenElsewhere: true },
  { path: "/learn/choose?task=for-user&owner=others&device=browser&place=server&stakes=usual" },
  { path: "/glossary" },
  { path: "/live" },
  { path: "/live/demo" },
  { path: "/live/no-such-room", status: 404 },
  { path: "/no-such-page", status: 404, seenElsewhere: true },
];
