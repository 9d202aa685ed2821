/** Why a value is known where it is, and why not elsewhere. `{who}` is who writes the log. */
import type { Carrier, Place, Referrer, Spot } from "@/lib/transcript/exposure";

export interface PlaceExplanation {
  readonly label: string;
  /** Who reads there. */
  readonly what: string;
}

export const placeWords: Readonly<Record<Place, PlaceExplanation>> = {
  network: { label: "Network", what: "Whoever watches the line: a network at a café, a provider." },
  "address-bar": {
    label: "Address bar",
    what: "The user, whoever looks on, extensions, scripts of the page.",
  },
  history: { label: "History", what: "Whoever uses this browser later, and what syncs its history." },
  logs: { label: "Server logs", what: "Whoever can read the access logs of a server, now or much later." },
};

type SpotWords = { readonly [P in Place]: Readonly<Record<Extract<Spot, { place: P }>["kind"], string>> };

export const spotWords: SpotWords = {
  network: {
    "clear-text":
      "**Network:** it was sent over `http:`, without TLS, so everybody along the way can read it.",
  },
  "address-bar": {
    address: "**Address bar:** it stands in an address that the browser opened.",
    fragment:
      "**Address bar:** it stands behind the `#` of an address. Scripts of the page can read it there.",
  },
  history: {
    address:
      "**History:** the page at this address was shown, and the whole address is kept (RFC 9700 §4.3).",
    fragment:
      "**History:** the page at this address was shown, and the address is kept with what is behind the `#`.",
  },
  logs: {
    "request-line":
      "**Server logs:** {who} was asked for this address, and servers write addresses into their logs.",
    referer: "**Server logs:** {who} was told the address in `Referer`, which many servers log.",
  },
};

/** What becomes of an address that was shown. */
export const referrerWords: Readonly<Record<Referrer, string>> = {
  none: "**Referer:** the page forbids it by its `Referrer-Policy`, so no other site is told this address.",
  origin: "**Referer:** the browser tells other sites the origin of this address and not the rest.",
  whole:
    "**Referer:** the page’s `Referrer-Policy` lets the browser tell every site this whole address (RFC 9700 §4.2).",
};

/** How a value travels, and who can read it there. */
export const carrierWords: Readonly<Record<Carrier, string>> = {
  query: "It is part of an address, which is shown, kept and logged along the way.",
  location: "It is in the address that a redirect names. The browser opens that address next.",
  fragment:
    "It is behind the `#` of an address, which a browser keeps to itself: no server is sent it (RFC 9110 §7.1).",
  form: "It is in the body of a form. Bodies stand in no address and no history, and access logs leave them out.",
  json: "It is in a JSON body: in no address, no history, and not in access logs.",
  header: "It is in a header field. Access logs leave out `Authorization` and most others.",
  cookie:
    "It is in a cookie: the browser keeps it, and sends it to the site that set it alone. It is in no address and no history.",
  page: "It is in a page, in a hidden field for example. Whoever has the page open can read it, and so can its scripts.",
};

export const knowledgeWords = {
  parties: "Parties",
  places: "Elsewhere",
  hosts: "host names",
  hostsWhy:
    "TLS hides what is said, not to whom. The name of the host is looked up in the DNS, and stands in the open when the connection begins (RFC 6066 §3). Where both sides can, it is encrypted there (RFC 9849 §1).",
  tls: "**Network:** every message with it went over TLS. The network sees the hosts, and nothing of what is said.",
  unsent: "It was never sent: who has it made it, or was given it beforehand.",
  unopened: "It was in no address that was opened, so neither address bar nor history has it.",
  fresh: "new with this step",
  secret: "must be kept secret",
  why: "Open a value to see why.",
  server: (host: string) => `at ${host}`,
  at: (names: string) => `Seen by ${names}.`,
} as const;
