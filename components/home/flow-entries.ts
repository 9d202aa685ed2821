/** The flows as the pages list them. */
import { flowCards } from "@/lib/content/flows";
import type { FlowEntry } from "./flow-list";

export function listFlows(): readonly FlowEntry[] {
  return Object.entries(flowCards).map(([id, { title, line, audience, presets }]) => {
    const href = `/flows/${id}`;
    const ways = presets.map((preset) => ({
      title: preset.title,
      reason: preset.reason,
      href: `${href}?${new URLSearchParams(preset.options)}`,
    }));
    return { title, line, audience, href, presets: ways };
  });
}
