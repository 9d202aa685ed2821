/** The sign of each party, for pages of the server as well. */
import type { IconName } from "@/components/ui/icon";
import type { Device, Lane, Party } from "@/lib/transcript/types";

const usualIcons: Readonly<Record<Party, IconName>> = {
  browser: "person",
  client: "app",
  "client-website": "app",
  "token-service": "key",
  "authorization-server": "shield",
  "resource-server": "stack",
  "second-resource-server": "stack",
  attacker: "mask",
};

const deviceIcons: Readonly<Record<Device, IconName>> = {
  television: "television",
  phone: "phone",
  agent: "agent",
  terminal: "M2.5 3.5h11v9h-11ZM5 6l2 2-2 2M8 10h3",
  job: "clock",
};

export function iconOf({ party, device }: Lane): IconName {
  return device === undefined ? usualIcons[party] : deviceIcons[device];
}
