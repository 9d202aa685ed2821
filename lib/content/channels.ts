/** The two ways that a message can take. */
import type { Channel } from "@/lib/transcript/types";
import type { ChannelExplanation } from "./types";

export const channelExplanations: Readonly<Record<Channel, ChannelExplanation>> = {
  front: {
    label: "Front channel",
    what: "Through Maya’s browser: the address bar, the history, extensions and Maya herself can see it, and change it.",
  },
  back: {
    label: "Back channel",
    what: "A direct call from one server to another over TLS: the browser takes no part in it.",
  },
};

/** The back channel of a public client that runs in the browser. */
export const scriptChannelExplanation: ChannelExplanation = {
  label: "Back channel, from a script",
  what: "A direct call by the script in Maya’s browser: it stands in no address, but developer tools and extensions can see all of it.",
};
