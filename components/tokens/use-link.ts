"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import { writeAddress } from "@/components/ui/address";
import { readWorkbenchLink, type WorkbenchContent } from "@/lib/tokens/link";

/**
 * Opens what the address carries in its fragment, when the page comes and whenever another such link is followed. The address keeps it while
 * it is true: as soon as something else is on the bench, the fragment goes.
 */
export function useLink(text: string, onOpen: (content: WorkbenchContent) => void) {
  const opened = useRef<string>(undefined);
  const open = useEffectEvent(onOpen);

  useEffect(() => {
    const read = () => {
      const content = readWorkbenchLink(location.hash);
      if (content === undefined) return;
      opened.current = content.token;
      open(content);
    };
    read();
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, []);

  useEffect(() => {
    if (
      opened.current === undefined ||
      opened.current === text ||
      readWorkbenchLink(location.hash) === undefined
    )
      return;
    writeAddress("replaceState", location.pathname + location.search);
    opened.current = undefined;
  }, [text]);
}
