import { Icon, type IconName } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/kbd";
import type { PopoverContentProps } from "@/components/ui/popover-button";
import type { Interference } from "./interference";

/** Each thing that can be done, with its key. Loaded when it is first opened. */
export function InterfereList({
  onEdit,
  onDrop,
  onCopy,
  onResend,
  onWait,
  headingId,
  onDone,
}: Interference & PopoverContentProps) {
  const closing = (act: (() => void) | undefined) => act && (() => onDone(act));
  return (
    <>
      <h2 id={headingId} className="sr-only">
        What if
      </h2>
      <Item icon="pencil" keyName="E" text="You change it" act={closing(onEdit)} />
      <Item icon="drop" keyName="D" text="It gets lost" act={closing(onDrop)} />
      <Item icon="copy" keyName="C" text="It is sent twice" act={closing(onCopy)} />
      <Item icon="repeat" text="It is sent again" act={closing(onResend)} />
      <Item icon="clock" keyName="W" text="One minute passes" act={closing(onWait && (() => onWait(60)))} />
      <Item icon="clock" text="Ten minutes pass" act={closing(onWait && (() => onWait(600)))} />
    </>
  );
}

interface ItemProps {
  readonly icon: IconName;
  readonly text: string;
  readonly keyName?: string;
  readonly act: (() => void) | undefined;
}

function Item({ icon, text, keyName, act }: ItemProps) {
  return (
    <button
      type="button"
      disabled={!act}
      onClick={act}
      className="flex h-10 w-full items-center gap-3 rounded-md px-2.5 text-left text-sm hover:bg-hover disabled:text-faint disabled:hover:bg-transparent pointer-coarse:h-11"
    >
      <Icon name={icon} />
      <span className="flex-1">{text}</span>
      {keyName && <Kbd>{keyName}</Kbd>}
    </button>
  );
}
