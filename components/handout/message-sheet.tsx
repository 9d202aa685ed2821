import { abbreviate } from "@/components/message/abbreviate";
import { findMakers } from "@/components/message/line-makers";
import { isHtml, layOutMessage } from "@/components/message/raw-lines";
import { RawLines } from "@/components/message/raw-segments";
import { handout } from "@/lib/content/handout";
import { contentOf } from "@/lib/transcript/messages";
import type { TokenView } from "@/lib/transcript/tokens";
import type { Message, Transcript } from "@/lib/transcript/types";

interface MessageSheetProps {
  readonly message: Message;
  readonly transcript: Transcript;
  /** Headers that matter in this message. */
  readonly matters: readonly string[];
  /** Those that are taken apart here. */
  readonly tokens: readonly TokenView[];
}

/** The message as text, without what says nothing about the flow, and what its new tokens hold. */
export function MessageSheet({ message, transcript, matters, tokens }: MessageSheetProps) {
  const content = contentOf(message);
  const lines = layOutMessage(content, matters);
  const isPage = isHtml(content);
  const shown = lines.filter(({ routine, part }) => !routine && !(isPage && part === "body"));
  const routine = lines.filter((line) => line.routine).length;
  const title = /<title>([^<]*)<\/title>/i.exec(content.body)?.[1] ?? "";
  return (
    <div data-party={message.from} className="handout-http">
      <pre>
        <code>
          <RawLines lines={shown} makers={findMakers(shown, message, transcript)} full={false} />
        </code>
      </pre>
      {isPage && <p>{handout.page(title, content.body.length.toLocaleString("en"))}</p>}
      {routine > 0 && <p>{handout.routine(routine)}</p>}
      {tokens.map((token) => (
        <Decoded key={token.token} token={token} />
      ))}
    </div>
  );
}

function Decoded({ token }: { readonly token: TokenView }) {
  if (token.opaque) return null;
  return (
    <>
      <p className="handout-decoded">{handout.decoded(token.name)}</p>
      <pre>
        <code>{[token.header, token.payload].map(formatPart).join("\n")}</code>
      </pre>
    </>
  );
}

function formatPart(part: Readonly<Record<string, unknown>>): string {
  const members = Object.entries(part).map(
    ([name, value]) => `  ${name}: ${abbreviate(JSON.stringify(value))}`,
  );
  return members.join("\n");
}
