"use client";

import { useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Icon, type IconName } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/kbd";

export interface Interference {
  /** Undefined where it cannot be done at this step. */
  readonly onEdit: (() => void) | undefined;
  readonly onDrop: (() => void) | undefined;
  readonly onCopy: (() => void) | undefined;
  readonly onResend: (() => void) | undefined;
  readonly onWait: ((seconds: number) => void) | undefined;
}

/** What a person can do to the run that would not happen by itself. */
export function InterfereMenu({ onEdit, onDrop, onCopy, onResend, onWait }: Interference) {
  const id = useId();
  const menu = useRef<HTMLElement>(null);
  const done = (act: () => void) => () => {
    menu.current?.hidePopover();
    act();
  };
  return (
    <>
      <Button icon="more" popoverTarget={id} className="px-3">
        <span className="max-xl:sr-only">What if …</span>
      </Button>
      <section
        ref={menu}
        id={id}
        popover="auto"
        aria-label="What if"
        className="fixed inset-auto right-3 bottom-20 m-0 w-80 max-w-[calc(100vw-1.5rem)] rounded-xl bg-raised p-2 text-ink shadow-float ring-1 ring-line md:right-5 md:bottom-18"
      >
        <Item icon="pencil" keyName="E" text="You change it" act={onEdit && done(onEdit)} />
        <Item icon="drop" keyName="D" text="It gets lost" act={onDrop && done(onDrop)} />
        <Item icon="copy" keyName="C" text="It is sent twice" act={onCopy && done(onCopy)} />
        <Item icon="repeat" text="It is sent again" act={onResend && done(onResend)} />
        <Item icon="clock" keyName="W" text="One minute passes" act={onWait && done(() => onWait(60))} />
        <Item icon="clock" text="Ten minutes pass" act={onWait && done(() => onWait(600))} />
      </section>
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
