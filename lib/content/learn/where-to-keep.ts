/** Where an app in a browser can keep its token, what each place costs, and what the page says of the attack on it (RFC 10017 §5, §8). */
import type { Sourced } from "../places";

export const placeIds = ["localStorage", "sessionStorage", "memory", "cookie", "backend"] as const;

export type PlaceId = (typeof placeIds)[number];

export interface KeepingPlace extends Sourced {
  readonly title: string;
  /** What the browser does by its own rules, which is not tried here. */
  readonly otherTab: string;
  readonly otherSite: string;
  /** What one pays for it. */
  readonly cost: Sourced;
}

export const keepingPlaces: Readonly<Record<PlaceId, KeepingPlace>> = {
  localStorage: {
    title: "localStorage",
    text: "The token stays when the page is closed, and every tab of the site has it. Every script of the site has it, too.",
    spec: "RFC 10017 §8.5",
    otherTab: "signed in",
    otherSite: "cannot",
    cost: {
      text: "It outlives the tab and the browser. What was left there yesterday can be stolen today.",
      spec: "RFC 10017 §8.5",
    },
  },
  sessionStorage: {
    title: "sessionStorage",
    text: "The token lives as long as the tab, and each tab has its own. Within the tab every script reads it all the same.",
    spec: "RFC 10017 §8.5",
    otherTab: "signs in anew",
    otherSite: "cannot",
    cost: {
      text: "A second tab has to get a token of its own. Against a script in the page nothing is gained.",
      spec: "RFC 10017 §8.5",
    },
  },
  memory: {
    title: "Memory",
    text: "The token is a variable inside a module, which no other script can read. But the app has to send it, and `fetch` can be replaced by one that listens.",
    spec: "RFC 10017 §8.4",
    otherTab: "signs in anew",
    otherSite: "cannot",
    cost: {
      text: "It is gone with each reload. The app then needs a new one, as a rule by a silent flow, and the script in the page can run that as well.",
      spec: "RFC 10017 §5.1.3",
    },
  },
  cookie: {
    title: "HttpOnly cookie",
    text: "The server puts the token into a cookie that no script can read. The browser sends it along, whoever in the page asks. It fits where app and API are one site.",
    spec: "RFC 10025 §4.1.2.6",
    otherTab: "signed in",
    otherSite: "must be refused",
    cost: {
      text: "Cookies go along by themselves, so the server has to refuse requests that other sites start: by `SameSite`, and here by a header that only this site can send.",
      spec: "RFC 10017 §6.1.3.3",
    },
  },
  backend: {
    title: "Backend for the frontend",
    text: "The tokens never come to the browser. It has a session cookie, and a server of the app’s own calls the API for it. Of these five it is the strongest.",
    spec: "RFC 10017 §6.1",
    otherTab: "signed in",
    otherSite: "must be refused",
    cost: {
      text: "There is a server to run, and every call goes through it. It has the same need to refuse other sites as any cookie has.",
      spec: "RFC 10017 §6.1.4.3",
    },
  },
};

export const keeping = {
  setting: {
    title: "What is real here",
    text: "Each run signs in at the server of this page, which issues a token for ten minutes. A small app in a frame keeps it in one of five places. Then one and the same script gets into the frame and looks for it. All requests are real, and so are storage and cookies.",
    frame:
      "The frame is sandboxed: it can open nothing and lead you nowhere. It has the origin of this page, for without one it would have neither storage nor cookies. What is kept has names of its own and is deleted after each run.",
    rules:
      "Not tried, but known from the browser’s rules: a second tab, and a request that another site starts. The cookie has no `Secure` on plain HTTP, where you may be running this. Everywhere else it must have it.",
    spec: "RFC 10017 §6.1.3.2",
  },
  frameTitle: "The app that is attacked",
  frameSignedOut: "Nobody is signed in.",
  runAll: "Let the script loose on all five",
  run: "Let it loose here",
  running: "It is at work …",
  again: "Once more",
  failed: "The run broke off: the server or the frame did not answer, or your browser stores nothing here.",
  storesNothing: "The run broke off: your browser lets this page store nothing.",
  needsScript: "The runs need script in your browser. What follows can be read without.",
  appCode: "How the app keeps it",
  attackCode: "The script that gets in, the same for all",
  attackTitle: "The script",
  attackLine:
    "A comment field that was not escaped, a library that was taken over: once a script runs in the page, it may do what the app may do.",
  caption: "What came of it",
  columns: {
    place: "Kept in",
    taken: "Takes the token",
    elsewhere: "Uses it elsewhere",
    rides: "Acts in the page",
    reload: "After a reload",
    tab: "In a second tab",
    site: "Another site’s request",
  },
  results: {
    unknown: "not tried yet",
    from: (where: string) => `yes, from ${where}`,
    no: "no",
    albums: (count: number) => `yes: ${count} albums`,
    asApp: "yes, with the token",
    signedIn: "signed in",
    signedOut: "signed out",
  },
  endTitle: "What no place can prevent",
  end: [
    {
      text: "A script in the page can act as the user for as long as the page is open, wherever the token is kept. Only keeping the script out helps against that.",
      spec: "RFC 10017 §5.1.4",
    },
    {
      text: "Where the app is a public client, the script can also start a flow of its own and get fresh tokens, without looking for the old ones. Against a backend it cannot: it lacks the credentials.",
      spec: "RFC 10017 §5.1.3",
    },
    {
      text: "For business apps, and for whoever handles personal data, a backend for the frontend is strongly recommended.",
      spec: "RFC 10017 §6.1.4.3",
    },
  ],
} as const;
