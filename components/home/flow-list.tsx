import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";

export interface FlowEntry {
  readonly title: string;
  readonly line: string;
  readonly audience: string;
  readonly href: string;
  readonly presets: readonly { readonly title: string; readonly reason: string; readonly href: string }[];
}

interface FlowListProps {
  readonly flows: readonly FlowEntry[];
  readonly heading?: "h2" | "h3";
}

/** The flows to choose from, each with ways to start it that are worth a look. */
export function FlowList({ flows, heading: Heading = "h3" }: FlowListProps) {
  return (
    <ul>
      {flows.map((flow) => (
        <li
          key={flow.href}
          className="grid gap-x-16 gap-y-6 border-t border-line pt-7 md:grid-cols-[minmax(0,4fr)_minmax(0,7fr)]"
        >
          <div className="md:pt-1.5">
            <Heading className="text-xl font-semibold tracking-tight">
              <a
                href={flow.href}
                className="group inline-flex items-center gap-2 rounded-sm hover:underline hover:decoration-2 hover:underline-offset-4"
              >
                {flow.title}
                <Icon name="next" size={17} className="transition-transform group-hover:translate-x-1" />
              </a>
            </Heading>
            <p className="mt-2 max-w-[46ch] text-muted">
              <Prose text={flow.line} />
            </p>
            <p className="mt-2 max-w-[46ch] text-sm text-faint">
              <Prose text={flow.audience} />
            </p>
          </div>
          <ul className="grid content-start gap-x-10 gap-y-1 md:grid-cols-2">
            {flow.presets.map((preset) => (
              <li key={preset.href}>
                <a
                  href={preset.href}
                  className="-mx-3 block rounded-lg px-3 py-2.5 transition-colors hover:bg-hover"
                >
                  <span className="font-medium underline decoration-edge underline-offset-4">
                    {preset.title}
                  </span>
                  <span className="mt-1 block text-sm text-muted">
                    <Prose text={preset.reason} />
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
