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
  job: "clock",
};

export function iconOf({ party, device }: Lane): IconName {
  return device === undefined ? usualIcons[party] : deviceIcons[device];
}
