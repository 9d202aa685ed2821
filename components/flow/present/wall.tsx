"use client";

import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { Dialog } from "@/components/ui/dialog";
import { presentKeys, presentWords } from "@/lib/content/present";
import { KeyList } from "../key-list";
import { leaveFullScreen, toggleFullScreen } from "./full-screen";
import { Spotlight } from "./spotlight";
import { useFit } from "./use-fit";
import { type WallAct, WallFoot } from "./wall-foot";
import "./present.css";

interface WallProps {
  /** What is presented, and where one stands in it. */
  readonly title: string;
  readonly place: string;
  /** How much of it is behind one, from 0 to 1. */
  readonly share: number;
  readonly acts: readonly WallAct[];
  readonly keys: Readonly<Record<string, () => void>>;
  readonly spotlight: boolean;
  readonly blank: boolean;
  readonly onBlank: () => void;
  /** What is shown, as one hears it. */
  readonly said: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The wall: a modal dialog over the whole page, so that nothing behind it takes a key. */
export function Wall({ keys, spotlight, blank, onBlank, said, onClose, children, ...foot }: WallProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const saidId = useId();
  const [keysShown, showKeys] = useState(false);
  const close = () => {
    // The next time it is not dark from the start.
    if (blank) onBlank();
    void leaveFullScreen();
    onClose();
  };
  useFit(dialog);
  useLayoutEffect(() => {
    const box = dialog.current;
    delete document.documentElement.dataset.wall;
    if (!box?.open) box?.showModal();
    // Of all that can be pressed nothing is next: the keys are the wall's.
    box?.focus();
    // So the focus goes back to where it was.
    return () => box?.close();
  }, []);
  useEffect(() => {
    document.documentElement.dataset.presenting = "on";
    return () => {
      delete document.documentElement.dataset.presenting;
    };
  }, []);
  const all = { ...keys, b: onBlank, f: toggleFullScreen, p: close, "?": () => showKeys(true) };
  const onKeyDown = (event: KeyboardEvent) => {
    if (keysShown || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === " " && event.target instanceof HTMLButtonElement) return;
    const act = new Map(Object.entries(all)).get(
      event.key.length === 1 ? event.key.toLowerCase() : event.key,
    );
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      aria-label={presentWords.title}
      // Otherwise all that stands on it is read out as it opens.
      aria-describedby={saidId}
      className="presenter"
      data-spotlight={spotlight || undefined}
      onCancel={(event) => {
        if (event.target !== dialog.current) return;
        event.preventDefault();
        close();
      }}
      onKeyDown={onKeyDown}
    >
      {children}
      <WallFoot {...foot} onClose={close} />
      {spotlight && <Spotlight />}
      {blank && (
        <button type="button" className="blank" onClick={onBlank}>
          <span className="sr-only">{presentWords.blank}</span>
        </button>
      )}
      <Dialog title={presentWords.keys} open={keysShown} onClose={() => showKeys(false)}>
        <KeyList keys={presentKeys} />
      </Dialog>
      <p id={saidId} aria-live="polite" className="sr-only">
        {blank ? presentWords.blank : said}
      </p>
    </dialog>
  );
}
