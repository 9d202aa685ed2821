/** Who takes part, by the roles of RFC 6749 §1.1. */
import type { Party } from "@/lib/transcript/types";
import type { PartyExplanation } from "./types";

export const partyExplanations: Readonly<Record<Party, PartyExplanation>> = {
  browser: {
    role: "User’s browser",
    name: "Maya",
    what: "Maya is the **resource owner**: the photos are hers. Her browser, the user agent, carries requests and answers between the sites.",
  },
  client: {
    role: "Client",
    name: "prints.example",
    what: "Prints, a photo printing shop. The **client** is the app that wants to use Maya’s photos on her behalf.",
  },
  "authorization-server": {
    role: "Authorization server",
    name: "id.example",
    what: "It signs Maya in, asks for her consent, and issues tokens to clients.",
  },
  "resource-server": {
    role: "Resource server",
    name: "photos.example",
    what: "Photos, where Maya’s albums are. Its API gives them to whoever brings a good access token.",
  },
  attacker: {
    role: "Attacker",
    name: "evil.example",
    what: "Someone who wants Maya’s photos, or wants her to use an account that is not hers.",
  },
};
