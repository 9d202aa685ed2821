"use client";

import type { MouseEvent } from "react";
import { buttonClasses } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { externalIcon } from "@/components/ui/rare-icons";
import { embed } from "@/lib/content/share";
import { dropFrame } from "./frame-query";
import { isLong } from "./long-names";

/** Leads to the page of what a frame shows, at the step that it shows when it is pressed. */
export function OpenLink({ path }: { readonly path: string }) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    event.currentTarget.href = path + dropFrame(location.search) + (isLong(location) ? location.hash : "");
  };
  return (
    <a
      href={path}
      target="_blank"
      rel="noopener"
      onClick={follow}
      onAuxClick={follow}
      className={buttonClasses({ look: "quiet", size: "small" })}
    >
      {embed.open}
      <Icon name={externalIcon} size={14} />
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  );
}
