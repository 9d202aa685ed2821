/** What a page of the client tells another site, with or without meaning to (RFC 9700 §4.2). */
import type { StepId } from "@/lib/transcript/steps";
import type { StepExplanation } from "../types";

export const leakSteps = {
  leakRequest: {
    title: "The page tells another site",
    what: "The page of Prints fetches something from another site. The browser says in `Referer` which page asks, as far as the page’s `Referrer-Policy` lets it.",
    why: "Whatever stands in the address of a page can go along to every site that the page fetches something from (RFC 9700 §4.2.1).",
    watch: "A browser never puts the fragment of an address into `Referer` (RFC 9110 §10.1.3).",
    specs: ["RFC 9700 §4.2.1", "RFC 9110 §10.1.3"],
    highlights: ["access_token", "Referer", "Host"],
  },

  leakResponse: {
    title: "The other site answers with nothing",
    what: "There is nothing to show. The other site has what it was told, and the page goes on as if nothing had happened.",
    why: "Neither Maya nor Prints nor id.example sees this. It takes a look at the network traffic of the page to find out.",
    specs: ["RFC 9700 §4.2.3"],
    highlights: ["Cache-Control"],
  },
} as const satisfies Partial<Record<StepId, StepExplanation>>;
