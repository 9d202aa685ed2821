"use client";

import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { orderWords } from "@/lib/content/practice";

interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * A list that is put in order: by dragging with a pointer, or with a finger at the grip of a row, by pressing a row and then the place for it
 * (WCAG 2.5.7), and by keys. What happens is said.
 */
export function useOrder(start: readonly Named[]) {
  const [order, setOrder] = useState(start);
  const [lifted, setLifted] = useState<string>();
  const [said, say] = useState("");
  const before = useRef(start);
  const list = useRef<HTMLOListElement>(null);
  /** Has the row been dragged since it was pressed, or was it lifted by an earlier press? */
  const isDone = useRef(false);
  /** The row on which a finger lies, beside its grip: it may be about to scroll. */
  const touched = useRef<string>(undefined);
  const placeOf = (id: string) => order.findIndex((one) => one.id === id);

  function move(id: string, to: number, words = orderWords.moved) {
    const from = placeOf(id);
    const item = order[from];
    if (item === undefined || to < 0 || to >= order.length) return;
    if (to !== from) setOrder(order.toSpliced(from, 1).toSpliced(to, 0, item));
    say(words(item.name, to + 1, order.length));
  }

  function onKeyDown(id: string, event: KeyboardEvent) {
    const at = placeOf(id);
    const isLifted = lifted === id;
    if (event.key === " " || (event.key === "Enter" && isLifted)) {
      if (!isLifted) before.current = order;
      move(id, at, isLifted ? orderWords.dropped : orderWords.lifted);
      setLifted(isLifted ? undefined : id);
    } else if (isLifted && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      move(id, at + (event.key === "ArrowUp" ? -1 : 1));
    } else if (isLifted && event.key === "Escape") {
      setOrder(before.current);
      setLifted(undefined);
    } else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      const next = order[at + (event.key === "ArrowUp" ? -1 : 1)];
      if (next !== undefined) list.current?.querySelector<HTMLElement>(`[data-id="${next.id}"]`)?.focus();
    } else return;
    event.preventDefault();
  }

  function onPointerDown(id: string, event: PointerEvent) {
    if (event.button !== 0) return;
    if (event.pointerType === "touch" && !isAtGrip(event.target)) {
      touched.current = id;
      return;
    }
    // The list takes hold of the pointer: a row that is moved in it would lose it.
    list.current?.setPointerCapture(event.pointerId);
    press(id);
  }

  function press(id: string) {
    isDone.current = lifted !== undefined;
    if (lifted !== undefined) return move(lifted, placeOf(id), orderWords.dropped);
    before.current = order;
    setLifted(id);
    move(id, placeOf(id), orderWords.lifted);
  }

  function onPointerMove(event: PointerEvent) {
    if (lifted === undefined || touched.current !== undefined || event.buttons !== 1) return;
    const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect());
    const found = rows.findIndex(({ bottom }) => event.clientY < bottom);
    const to = found < 0 ? order.length - 1 : found;
    if (to === placeOf(lifted)) return;
    isDone.current = true;
    move(lifted, to);
  }

  /** A row that was pressed and no more stays lifted, until a place for it is pressed. */
  function onPointerUp() {
    const id = touched.current;
    touched.current = undefined;
    if (id !== undefined) press(id);
    if (isDone.current) setLifted(undefined);
  }

  /** A finger that scrolls leaves lifted what was. */
  function onPointerCancel() {
    if (touched.current === undefined) setLifted(undefined);
    touched.current = undefined;
  }

  const handlersOf = (id: string) => ({
    onKeyDown: (event: KeyboardEvent) => onKeyDown(id, event),
    onPointerDown: (event: PointerEvent) => onPointerDown(id, event),
  });
  const ofList = { ref: list, onPointerMove, onPointerUp, onPointerCancel };
  return { order, lifted, said, ofList, handlersOf };
}

function isAtGrip(target: EventTarget): boolean {
  return target instanceof Element && target.closest("[data-grip]") !== null;
}
