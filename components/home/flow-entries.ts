/** The flows as the pages list them. */
import { flowContents } from "@/lib/content/flows";
import { flowGroups } from "@/lib/content/home";
import type { FlowGroup } from "@/lib/content/types";
import type { FlowEntry, FlowSection } from "./flow-list";

export function listFlows(): readonly FlowEntry[] {
  return Object.entries(flowContents).map(([id, { card }]) => {
    const { group, title, line, audience, presets } = card;
    const href = `/flows/${id}`;
    const ways = presets.map((preset) => ({
      title: preset.title,
      reason: preset.reason,
      href: `${href}?${new URLSearchParams({ ...preset.options })}`,
    }));
    return { group, title, line, audience, href, presets: ways };
  });
}

/** By what they are for; a group without flows is left out. */
export function groupFlows(flows: readonly FlowEntry[]): readonly FlowSection[] {
  const sections = Object.entries(flowGroups).map(([group, words]) => ({
    ...words,
    flows: flows.filter((flow) => flow.group === (group as FlowGroup)),
  }));
  return sections.filter((section) => section.flows.length > 0);
}
