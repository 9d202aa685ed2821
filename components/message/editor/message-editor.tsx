"use client";

import { type RefObject, useEffect, useEffectEvent, useReducer, useRef, useState } from "react";
import { useParties } from "@/components/party/parties";
import { Button } from "@/components/ui/button";
import { undoIcon } from "@/components/ui/rare-icons";
import { Segmented } from "@/components/ui/segmented";
import { Sheet } from "@/components/ui/sheet";
import { editorWords } from "@/lib/content/editor";
import { type ReadyChangeExplanation, readyChanges } from "@/lib/content/ready-changes";
import type { Content } from "@/lib/http/parts";
import { beginEditing, edit, isBlocked, isReady } from "@/lib/transcript/editing";
import { describeMessage } from "@/lib/transcript/label";
import { contentOf, type MessageView } from "@/lib/transcript/messages";
import { selectCircumstances, selectOffers } from "@/lib/transcript/ready-offers";
import type { RunRecord } from "@/lib/transcript/run";
import type { Message, Party } from "@/lib/transcript/types";
import { selectVisible } from "@/lib/transcript/visible";
import { ChangeList } from "./change-list";
import { PartList } from "./part-list";
import { ReadyList } from "./ready-list";
import { TextFields } from "./text-fields";
import { type SignToken, useSigning } from "./use-signing";

/** What one looks at first: a part of that name and value. */
export interface EditorFocus {
  readonly name: string;
  readonly value: string;
}

interface MessageEditorProps {
  readonly run: RunRecord;
  readonly step: number;
  readonly view: MessageView;
  readonly open: boolean;
  readonly focus: EditorFocus | undefined;
  readonly sign: SignToken;
  /** Is the key of this token at hand? */
  readonly hasKey: (token: string) => boolean;
  /** The party that has it, as far as that is known. */
  readonly findHolder: (token: string) => Party | undefined;
  readonly onClose: () => void;
  /** The message is to go on like this; at once, or when one delivers it. */
  readonly onEdit: (content: Content, deliver: boolean) => void;
}

type Way = "ready" | "hand" | "text";

const ways = [
  { value: "ready", label: "Ready made" },
  { value: "hand", label: "Part by part" },
  { value: "text", label: "As text" },
] as const;

/** The message in flight, to be changed: by a ready-made change, part by part, or as text. It stays as it is until one is done. */
export function MessageEditor(props: MessageEditorProps) {
  const { run, step, view, open, focus, sign, hasKey, findHolder, onClose, onEdit } = props;
  const { message, number } = view;
  const [editing, dispatch] = useReducer(edit, contentOf(message), beginEditing);
  const [circumstances] = useState(() => selectCircumstances(run, step));
  const [offers] = useState(() => selectOffers(readyChanges, message, circumstances));
  const [chosen, setChosen] = useState<string>();
  const [way, setWay] = useState<Way>(focus === undefined && offers.length > 0 ? "ready" : "hand");
  const content = useRef<HTMLDivElement>(null);
  useSigning(editing, dispatch, sign);
  useFocus(content, open, focus, () => setWay("hand"));

  const choose = (offer: ReadyChangeExplanation) => {
    dispatch({ type: "reset" });
    if (chosen !== offer.id) dispatch({ type: "ready", change: offer.change, circumstances });
    setChosen(chosen === offer.id ? undefined : offer.id);
  };
  const reset = () => {
    dispatch({ type: "reset" });
    setChosen(undefined);
  };
  const isChanged = JSON.stringify(editing.now) !== JSON.stringify(editing.original);
  const canGo = isReady(editing) && isChanged;
  const isHeldUp = editing.tokens.some(isBlocked);
  return (
    <Sheet
      title={`Change message ${number} in flight`}
      line={<Line message={message} />}
      open={open}
      onClose={onClose}
      foot={
        <>
          <ChangeList
            before={editing.original}
            after={editing.now}
            none={isHeldUp ? editorWords.blocked : editorWords.unchanged}
            most={6}
          />
          {/* Where there is no room for all three, the two ways on share the last line. */}
          <div className="mt-2.5 flex flex-wrap items-center gap-2 low:mt-1">
            <Button
              look="quiet"
              icon={undoIcon}
              aria-disabled={!isChanged && !isHeldUp}
              onClick={reset}
              className="mr-auto -ml-3.5 max-[24rem]:basis-full max-[24rem]:justify-start"
            >
              All as it was
            </Button>
            <Button
              disabled={!canGo}
              onClick={() => onEdit(editing.now, false)}
              className="max-[24rem]:flex-1"
            >
              Keep in flight
            </Button>
            <Button
              look="primary"
              iconAfter="next"
              disabled={!canGo}
              onClick={() => onEdit(editing.now, true)}
              className="max-[24rem]:flex-1"
            >
              Deliver
            </Button>
          </div>
        </>
      }
    >
      <div ref={content}>
        <Segmented
          label="How to change it"
          choices={ways}
          value={way}
          onChange={setWay}
          layout="fill"
          className="mb-4 low:mb-3"
        />
        {way === "ready" && <ReadyList offers={offers} chosen={chosen} onChoose={choose} />}
        {way === "hand" && (
          <PartList
            message={message}
            transcript={selectVisible(run, step)}
            editing={editing}
            dispatch={dispatch}
            hasKey={hasKey}
            findHolder={findHolder}
          />
        )}
        {way === "text" && (
          <TextFields
            content={editing.now}
            onChange={(next) => dispatch({ type: "replace", content: next })}
          />
        )}
      </div>
    </Sheet>
  );
}

function Line({ message }: { readonly message: Message }) {
  const called = useParties();
  const { verb, target } = describeMessage(message);
  return (
    <p className="line-clamp-2 text-sm text-muted wrap-anywhere">
      <code className="font-mono text-xs">{`${verb} ${target}`}</code>
      {` from ${called(message.from).name} to ${called(message.to).name}`}
    </p>
  );
}

/** Puts the focus on the value that one asked for, or else on the choice of ways. */
function useFocus(
  box: RefObject<HTMLDivElement | null>,
  open: boolean,
  focus: EditorFocus | undefined,
  show: () => void,
): void {
  const showFields = useEffectEvent(show);
  useEffect(() => {
    if (!open) return;
    if (focus === undefined) {
      box.current?.querySelector<HTMLElement>("input:checked")?.focus();
      return;
    }
    showFields();
    const frame = requestAnimationFrame(() => {
      const field = findField(box.current, focus);
      field?.focus();
      field?.select();
    });
    return () => cancelAnimationFrame(frame);
  }, [box, open, focus]);
}

function findField(box: HTMLElement | null, { name, value }: EditorFocus): HTMLTextAreaElement | undefined {
  const parts = [...(box?.querySelectorAll<HTMLElement>("[data-part]") ?? [])];
  const named = parts.filter(({ dataset }) => dataset.part?.toLowerCase() === name.toLowerCase());
  const fields = named.flatMap(
    (part) => part.querySelector<HTMLTextAreaElement>("textarea[name=value]") ?? [],
  );
  return fields.find((field) => field.value === value) ?? fields[0];
}
