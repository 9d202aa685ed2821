import { IconButton } from "@/components/ui/button";
import type { IconName } from "@/components/ui/icon";
import { presentWords } from "@/lib/content/present";
import { toggleFullScreen } from "./full-screen";

/** Something that the speaker can do, by a small button and by its key. */
export interface WallAct {
  readonly icon: IconName;
  readonly label: string;
  readonly key: string;
  readonly do: () => void;
  readonly pressed?: boolean;
}

interface WallFootProps {
  readonly title: string;
  readonly place: string;
  readonly share: number;
  readonly acts: readonly WallAct[];
  readonly onClose: () => void;
}

/** How far one has come, and the acts: small, for they are the speaker's. */
export function WallFoot({ title, place, share, acts, onClose }: WallFootProps) {
  const all: readonly WallAct[] = [
    ...acts,
    { icon: "television", label: presentWords.full, key: "F", do: toggleFullScreen },
    { icon: "cross", label: presentWords.close, key: "Esc", do: onClose },
  ];
  return (
    <footer className="present-foot">
      <div aria-hidden="true" className="present-progress">
        <span style={{ inlineSize: `${share * 100}%` }} />
      </div>
      <p className="present-title">{title}</p>
      <p className="present-place">{place}</p>
      <div className="present-acts">
        {all.map(({ icon, label, key, do: act, pressed }) => (
          <IconButton
            key={key}
            icon={icon}
            label={`${label} (${key})`}
            look="quiet"
            size="small"
            aria-pressed={pressed}
            onClick={act}
            className="aria-pressed:bg-ink aria-pressed:text-paper"
          />
        ))}
      </div>
    </footer>
  );
}
