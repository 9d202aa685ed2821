/**
 * What an agent wants of an API that it knows nothing of, and how far it has come. JSON, as all of the world is.
 */
import type { DocumentPlace } from "@/lib/oauth/client/document-places";
import type { ToolCall } from "@/lib/oauth/mcp";

export interface Discovery {
  readonly kind: "discovery";
  /** The address of the API, as its user gave it. */
  readonly url: string;
  readonly tool: ToolCall;
  /** Where the description may stand that is looked for now, the likeliest first. */
  readonly places: readonly DocumentPlace[];
  /** What the API said that the call needs. */
  readonly scope?: string;
  /** What the API is called by its own description. */
  readonly resource?: string;
  /** More rights were asked for already because this call needs them: that is done once. */
  readonly steppedUp?: true;
  /** What was said between the agent and its user. */
  readonly talk: readonly Line[];
}

export interface Line {
  readonly by: "user" | "agent";
  readonly text: string;
}
