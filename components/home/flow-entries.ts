/** The flows as the pages list them. */
import { flowContents } from "@/lib/content/flows";
import type { FlowEntry } from "./flow-list";

export function listFlows(): readonly FlowEntry[] {
  return Object.entries(flowContents).map(([id, { card }]) => {
    const { title, line, audience, presets } = card;
    const href = `/flows/${id}`;
    const ways = presets.map((preset) => ({
      title: preset.title,
      reason: preset.reason,
      href: `${href}?${new URLSearchParams({ ...preset.options })}`,
    }));
    return { title, line, audience, href, presets: ways };
  });
}
