/** What can be chosen of an agent that meets an unknown API (RFC 9728, RFC 8414, RFC 7591, RFC 8707). */
import type { Chosen, OptionDefinitions } from "./definitions";

export const agentOptions = {
  /** How the server of the API comes to know the agent: it registers itself, describes itself, or is known beforehand. */
  registration: ["dynamic", "document", "known"],
  /** Whether one right is enough for what the user wants, or the API asks for more (RFC 6750 §3.1). */
  task: ["read", "write"],
  /** The API that the user names: Photos, or one that poses as Photos, or one that uses its tokens elsewhere. */
  api: ["honest", "poses", "replays"],
  /** Does the agent compare the name in the description with the address that it called (RFC 9728 §3.3)? */
  match: ["on", "off"],
  /** Does it say which API its tokens are for (RFC 8707)? */
  resource: ["sent", "omitted"],
  token: ["jwt", "opaque"],
} as const satisfies OptionDefinitions;

export type AgentOptions = Chosen<typeof agentOptions>;
