import { BrowserWindow } from "@/components/browser/browser-window";
import { deviceOf } from "@/components/browser/device-of";
import type { ScreenProps } from "@/components/browser/page-acts";
import type { InspectorExplanations } from "@/components/message/explanations";
import { createLater } from "@/components/ui/later";
import { LaterBoundary } from "@/components/ui/later-boundary";
import { selectStep } from "@/lib/transcript/visible";

/** Not every flow has a device; the page of one that has it, has it from the start. */
const DeviceScreen = createLater(() => import("@/components/browser/device-screen")).later(
  (module) => module.DeviceScreen,
);

interface BrowserPaneProps extends ScreenProps {
  readonly turns: InspectorExplanations["turns"];
  readonly className: string;
}

/** What the user sees: their browser, and the device where there is one. */
export function BrowserPane({ className, turns, ...place }: BrowserPaneProps) {
  const { run, step } = place;
  const device = deviceOf(run);
  const at = selectStep(run, step);
  return (
    <div className={`player-side player-stack flex flex-col gap-3 ${className}`}>
      {device && (
        <LaterBoundary>
          <DeviceScreen {...place} party={device} />
        </LaterBoundary>
      )}
      <BrowserWindow
        {...place}
        invitation={at.kind === "act" ? turns[at.act]?.invitation : undefined}
        className={device ? "below-device flex-1 max-stage:min-h-96" : "flex-1"}
      />
    </div>
  );
}
