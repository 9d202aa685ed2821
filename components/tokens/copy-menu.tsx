"use client";

import { Menu, type MenuItem } from "@/components/ui/menu";
import { useCopy } from "@/components/ui/use-copy";
import { copied, links } from "@/lib/content/tokens/workbench";
import type { DecodedToken } from "@/lib/tokens/decode";
import { workbenchLink } from "@/lib/tokens/link";
import { type Tools, useTools } from "./use-tools";

interface CopyMenuProps {
  readonly token: DecodedToken;
  /** A key that may be published, as JSON. */
  readonly publicKey: string | undefined;
  readonly at: number | undefined;
}

/** The token in the shapes in which it is used, and as a link, which alone puts it into an address. */
export function CopyMenu({ token, publicKey, at }: CopyMenuProps) {
  const [result, copy] = useCopy();
  const { withTools } = useTools();
  const item = (id: string, label: string, text: (tools: Tools) => string): MenuItem => ({
    id,
    label,
    act: () => withTools((tools) => copy(text(tools))),
  });
  const link = (key?: string) =>
    location.origin +
    workbenchLink({
      token: token.text,
      ...(key === undefined ? {} : { key }),
      ...(at === undefined ? {} : { at }),
    });
  return (
    <span className="inline-flex items-center gap-2">
      <span role="status" className="text-xs text-muted">
        {result && copied[result]}
      </span>
      <Menu
        label="Copy"
        icon="copy"
        groups={[
          {
            items: [
              item("token", "The token", () => token.text),
              item("header", "An Authorization header", ({ asAuthorization }) => asAuthorization(token)),
              item("curl", "A curl command", ({ asCurl }) => asCurl(token)),
              item("json", "What it says, as JSON", ({ asJson }) => asJson(token)),
            ],
          },
          {
            items: [
              item("link", links.token, () => link()),
              ...(publicKey === undefined ? [] : [item("key-link", links.withKey, () => link(publicKey))]),
            ],
            note: links.note,
          },
        ]}
      />
    </span>
  );
}
