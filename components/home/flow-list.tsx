import { CardLink } from "@/components/ui/card-link";
import { Prose } from "@/components/ui/prose";
import type { FlowGroup } from "@/lib/content/types";

export interface FlowEntry {
  readonly group: FlowGroup;
  readonly title: string;
  readonly line: string;
  readonly audience: string;
  readonly href: string;
  readonly presets: readonly { readonly title: string; readonly reason: string; readonly href: string }[];
}

export interface FlowSection {
  readonly title: string;
  readonly line: string;
  readonly flows: readonly FlowEntry[];
}

interface FlowListProps {
  readonly sections: readonly FlowSection[];
  readonly heading?: "h2" | "h3";
}

/** The flows to choose from, by what they are for, each with who it is for and ways to start it that are worth a look. */
export function FlowList({ sections, heading: Heading = "h3" }: FlowListProps) {
  return sections.map((section) => (
    <section
      key={section.title}
      className="grid gap-x-12 gap-y-5 border-t border-line pt-6 pb-10 md:grid-cols-[minmax(0,1fr)_minmax(0,3fr)]"
    >
      <div>
        <Heading className="text-lg font-semibold tracking-tight">{section.title}</Heading>
        <p className="mt-1 max-w-[36ch] text-sm text-muted">{section.line}</p>
      </div>
      <ul className="grid items-stretch gap-4 md:grid-cols-[repeat(auto-fill,minmax(17rem,1fr))]">
        {section.flows.map((flow) => (
          <FlowTile key={flow.href} flow={flow} heading={Heading === "h2" ? "h3" : "h4"} />
        ))}
      </ul>
    </section>
  ));
}

/** The first ways alone: the page of the flow has them all. */
const waysShown = 2;

interface FlowTileProps {
  readonly flow: FlowEntry;
  readonly heading: "h3" | "h4";
}

function FlowTile({ flow, heading: Heading }: FlowTileProps) {
  return (
    <li className="group relative flex flex-col rounded-xl bg-surface p-4 shadow-card ring-1 ring-line transition-shadow hover:ring-edge md:p-5">
      <Heading className="text-lg font-semibold tracking-tight">
        <CardLink href={flow.href} title={flow.title} />
      </Heading>
      <p className="mt-1.5 text-sm text-muted">
        <Prose text={flow.line} />
      </p>
      <p className="mt-2 mb-4 text-sm text-faint">
        <Prose text={flow.audience} />
      </p>
      <ul className="relative mt-auto flex flex-col border-t border-line pt-2">
        {flow.presets.slice(0, waysShown).map((preset) => (
          <li key={preset.href}>
            <a
              href={preset.href}
              title={preset.reason}
              className="flex min-h-7 items-center rounded-sm text-sm text-muted underline decoration-line underline-offset-4 hover:text-ink hover:decoration-edge finger:min-h-11"
            >
              {preset.title}
            </a>
          </li>
        ))}
      </ul>
    </li>
  );
}
