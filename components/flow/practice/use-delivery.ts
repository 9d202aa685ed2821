"use client";

import { useRef, useState } from "react";
import { useFirstSign } from "@/components/ui/use-first-sign";
import type { Content } from "@/lib/http/parts";
import type { FlowRun } from "@/machines/engine";
import type { Delivered } from "@/machines/practice/deliver";

/** The machines come with the first answer, or a moment before it. */
const load = () => import("@/machines/practice/deliver");
const begin = () => void load();

interface Delivery<A> {
  readonly answer: A;
  readonly content: Content;
  readonly delivered: Delivered;
}

/** Delivers a message of the run otherwise than it was sent. `answer` is what one had said by it. */
export function useDelivery<A>(run: FlowRun, step: number) {
  const [made, setMade] = useState<Delivery<A>>();
  const [busy, setBusy] = useState(false);
  const wanted = useRef(0);

  useFirstSign(begin);

  async function deliver(content: Content, answer: A) {
    wanted.current += 1;
    const mine = wanted.current;
    setBusy(true);
    try {
      const { deliverChanged } = await load();
      const delivered = await deliverChanged(run, step, content);
      if (mine === wanted.current) setMade({ answer, content, delivered });
      return delivered;
    } finally {
      if (mine === wanted.current) setBusy(false);
    }
  }

  /** What is still on its way is not waited for. */
  function clear() {
    wanted.current += 1;
    setBusy(false);
    setMade(undefined);
  }

  return { made, busy, deliver, clear };
}
