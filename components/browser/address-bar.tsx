"use client";

import { useEffect, useRef } from "react";
import { Icon, type IconName } from "@/components/ui/icon";
import { newTab } from "@/lib/content/interface";
import { readAddress } from "@/lib/http/address";

/** The real URL, its host stressed. A long one has two lines, the second for its query or fragment, and can be scrolled. */
export function AddressBar({ url, loading }: { readonly url: string; readonly loading: boolean }) {
  const bar = useRef<HTMLDivElement>(null);
  const host = readAddress(url)?.host ?? "";
  const at = host ? url.indexOf(host) : -1;
  const query = url.search(/[?#]|$/);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another URL is read from its start
  useEffect(() => {
    bar.current?.scrollTo({ top: 0 });
  }, [url]);

  return (
    <div className="relative flex min-h-9 min-w-0 flex-1 items-center gap-1 overflow-hidden rounded-[1.125rem] bg-surface px-2 inset-ring inset-ring-line">
      <Icon name={iconFor(url)} size={13} className="text-muted" />
      <section
        ref={bar}
        aria-label="Address"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="address font-mono text-xs leading-tight tracking-tight text-faint"
      >
        {at < 0 ? (
          url || <span className="font-sans">{newTab.title}</span>
        ) : (
          <>
            <span className="inline-block max-w-full">
              {url.slice(0, at)}
              <b className="font-medium text-ink">{host}</b>
              {url.slice(at + host.length, query)}
            </span>
            {/* Another for each URL: WebKit keeps the height of one that is emptied. */}
            <span key={url} className="inline-block max-w-full">
              {url.slice(query)}
            </span>
          </>
        )}
      </section>
      {loading && (
        <span aria-hidden="true" className="loading-bar absolute bottom-0 left-0 h-0.5 w-full bg-browser" />
      )}
    </div>
  );
}

function iconFor(url: string): IconName {
  if (url === "") return "search";
  return url.startsWith("https:") ? "lock" : "info";
}
