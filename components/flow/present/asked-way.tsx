import { Arrow } from "@/components/diagram/arrow";
import { channelIcons } from "@/components/party/parties";
import { Icon } from "@/components/ui/icon";
import { presentWords } from "@/lib/content/present";
import type { Lane } from "@/lib/transcript/types";
import type { WayPart } from "@/machines/lessons/asked-way";
import type { SlideKind } from "./slide-model";
import { SlideLabel, SlideParty } from "./slide-way";

interface AskedWayProps {
  readonly slide: Extract<SlideKind, { kind: "message" }>;
  readonly hides: readonly WayPart[];
}

/** A message whose way is asked: always from left to right, since the order of the lanes would tell who it is. */
export function AskedWay({ slide: { way, from, to }, hides }: AskedWayProps) {
  const sender = hides.includes("sender") ? undefined : from;
  const channel = hides.includes("channel") ? undefined : way.channel;
  return (
    <div className="slide-way">
      <Party lane={sender} sends />
      <div className="slide-course" data-party={sender?.party} data-time="now">
        <SlideLabel way={way} />
        <Arrow left={false} response={way.response} channel={channel} />
        <p className="slide-channel">
          {channel && <Icon name={channelIcons[channel]} />}
          <span>{channel ? way.name : presentWords.unknown}</span>
        </p>
      </div>
      <Party lane={hides.includes("receiver") ? undefined : to} sends={false} />
    </div>
  );
}

function Party({ lane, sends }: { readonly lane: Lane | undefined; readonly sends: boolean }) {
  if (lane) return <SlideParty lane={lane} sends={sends} />;
  return (
    <div className="slide-party">
      <span className="slide-party-asked">{presentWords.unknown}</span>
    </div>
  );
}
