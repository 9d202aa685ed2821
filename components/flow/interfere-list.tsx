import { Icon, type IconName } from "@/components/ui/icon";
import { KeyHint } from "@/components/ui/key-hint";
import type { PopoverContentProps } from "@/components/ui/popover-button";
import { interfereWords as words } from "@/lib/content/interfere";
import type { Interference } from "./interference";

/** Each thing that can be done, with its key, and why not where it cannot. Loaded when it is first opened. */
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
  const why = onResend ? words.isLost : undefined;
  return (
    <>
      <h2 id={headingId} className="sr-only">
        {words.title}
      </h2>
      {!onDrop && !onResend && (
        <p className="px-2.5 pt-1.5 pb-2 text-sm text-muted">{onWait ? words.turn : words.nothing}</p>
      )}
      <Item icon="pencil" keyName="E" text={words.edit} act={closing(onEdit)} why={why} />
      <Item icon="drop" keyName="D" text={words.drop} act={closing(onDrop)} why={why} />
      <Item
        icon="copy"
        keyName="C"
        text={words.copy}
        act={closing(onCopy)}
        why={why ?? (onDrop && words.isResponse)}
      />
      <Item icon="repeat" text={words.resend} act={closing(onResend)} why={onDrop && words.isNotLost} />
      <Item icon="clock" keyName="W" text={words.minute} act={closing(onWait && (() => onWait(60)))} />
      <Item icon="clock" text={words.minutes} act={closing(onWait && (() => onWait(600)))} />
    </>
  );
}

interface ItemProps {
  readonly icon: IconName;
  readonly text: string;
  readonly keyName?: string;
  readonly act: (() => void) | undefined;
  /** Why it cannot be done now, where it differs from one to the other. */
  readonly why?: string | undefined;
}

function Item({ icon, text, keyName, act, why }: ItemProps) {
  return (
    <button
      type="button"
      disabled={!act}
      aria-keyshortcuts={keyName}
      onClick={act}
      className="flex min-h-10 w-full items-center gap-3 rounded-md px-2.5 py-1 text-left text-sm hover:bg-hover disabled:text-faint disabled:hover:bg-transparent finger:min-h-11"
    >
      <Icon name={icon} />
      <span className="flex-1">
        {text}
        {!act && why && <span className="block text-xs">{why}</span>}
      </span>
      {act && keyName && <KeyHint name={keyName} />}
    </button>
  );
}
