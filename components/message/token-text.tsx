import type { TokenView } from "@/lib/transcript/tokens";
import { CopyButton } from "./copy-button";
import { jwtColours } from "./jwt-colours";

export type Jwt = Extract<TokenView, { readonly opaque: false }>;

/** A token as it is written; the three parts of a JWT are told apart by colour, and named below it. */
export function TokenText({ token }: { readonly token: TokenView }) {
  return (
    <div className="flex items-start gap-1 rounded-lg bg-sunken pr-1 pl-3.5 inset-ring inset-ring-line">
      <code
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="my-2 max-h-25 min-w-0 flex-1 overflow-y-auto font-mono text-xs leading-5 wrap-anywhere"
      >
        {token.opaque ? token.token : <TokenParts parts={token.parts} />}
      </code>
      <span className="py-1">
        <CopyButton text={token.token} what={token.name} />
      </span>
    </div>
  );
}

/** The three parts of a JWT, each in its colour. */
export function TokenParts({ parts: [header, payload, signature] }: { readonly parts: Jwt["parts"] }) {
  return (
    <>
      <span className={jwtColours.header}>{header}</span>.
      <span className={jwtColours.payload}>{payload}</span>.
      <span className={jwtColours.signature}>{signature}</span>
    </>
  );
}
