/** How the parties are called and drawn, the same on every screen. */
import type { IconName } from "@/components/ui/icon";
import type { Channel, Party } from "@/lib/transcript/types";

interface PartyLook {
  readonly name: string;
  /** Where there is room for one word. */
  readonly short: string;
  /** Where it is found; of the browser, whose it is. */
  readonly place: string;
  readonly icon: IconName;
}

export const partyLooks: Readonly<Record<Party, PartyLook>> = {
  browser: { name: "User’s browser", short: "Browser", place: "Maya", icon: "person" },
  client: { name: "Client", short: "Prints", place: "prints.example", icon: "app" },
  "authorization-server": {
    name: "Authorization server",
    short: "ID server",
    place: "id.example",
    icon: "shield",
  },
  "resource-server": { name: "Resource server", short: "Photos", place: "photos.example", icon: "stack" },
  attacker: { name: "Attacker", short: "Attacker", place: "evil.example", icon: "mask" },
};

export const channelLooks: Readonly<Record<Channel, { readonly name: string; readonly icon: IconName }>> = {
  front: { name: "Front channel", icon: "eye" },
  back: { name: "Back channel", icon: "lock" },
};
