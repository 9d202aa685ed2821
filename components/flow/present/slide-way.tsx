import { Fragment } from "react";
import { Arrow } from "@/components/diagram/arrow";
import { channelIcons, iconOf } from "@/components/party/parties";
import { Icon } from "@/components/ui/icon";
import { presentWords } from "@/lib/content/present";
import type { Lane } from "@/lib/transcript/types";
import type { Way } from "./slide-model";

interface SlideWayProps {
  readonly way: Way;
  /** One word for each party. */
  readonly brief?: boolean | undefined;
}

/** Sender and receiver, where their lanes are, and the arrow that fills the wall between them. */
export function SlideWay({ way, brief = false }: SlideWayProps) {
  const { left, right, toLeft, channel } = way;
  const sender = toLeft ? right : left;
  return (
    <div className="slide-way">
      <SlideParty lane={left} sends={!toLeft} brief={brief} />
      <div className="slide-course" data-party={sender.party} data-time="now" data-left={toLeft || undefined}>
        <SlideLabel way={way} />
        <Arrow left={toLeft} response={way.response} channel={channel} />
        <p className="slide-channel">
          <Icon name={way.lost ? "drop" : channelIcons[channel]} />
          <span>{way.lost ? presentWords.lost : way.name}</span>
        </p>
      </div>
      <SlideParty lane={right} sends={toLeft} brief={brief} />
    </div>
  );
}

/** What is sent. */
export function SlideLabel({ way: { verb, target } }: { readonly way: Way }) {
  return (
    <p className="slide-label">
      <b>{verb}</b>{" "}
      {/* It breaks between its parts, by its own means: shared with the stage, they cost each flow a kilobyte. */}
      {target.split(/(?<=[_/])(?=\w)/).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part may come twice
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </p>
  );
}

interface SlidePartyProps {
  readonly lane: Lane;
  readonly sends: boolean;
  readonly brief?: boolean | undefined;
}

export function SlideParty({ lane, sends, brief }: SlidePartyProps) {
  return (
    <div className="slide-party" data-party={lane.party} data-sends={sends || undefined}>
      <span className="slide-party-mark">
        <Icon name={iconOf(lane)} />
      </span>
      <span className="slide-party-role">{brief ? lane.short : lane.role}</span>
      {!brief && <span className="slide-party-place">{lane.place}</span>}
    </div>
  );
}
