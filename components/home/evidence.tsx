import type { ReactNode } from "react";
import { SpecLink } from "@/components/message/spec-link";
import { TokenParts } from "@/components/message/token-text";
import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import type { CheckExplanation } from "@/lib/content/types";
import { formatRawRequest } from "@/lib/http/raw";
import { selectChecks } from "@/lib/transcript/checks";
import { selectMessages } from "@/lib/transcript/messages";
import type { RunRecord } from "@/lib/transcript/run";
import { selectTokens } from "@/lib/transcript/tokens";
import type { RequestMessage } from "@/lib/transcript/types";

interface EvidenceWords {
  readonly title: string;
  readonly text: string;
}

interface EvidenceProps {
  readonly run: RunRecord;
  readonly checks: Readonly<Record<string, CheckExplanation>>;
  readonly words: Readonly<Record<"messages" | "checks" | "tokens", EvidenceWords>>;
}

/** A message, some rules and a token of the run, as they are. */
export function Evidence({ run, checks, words }: EvidenceProps) {
  const message = findTokenRequest(run);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-0 max-md:gap-y-8 md:grid-cols-3">
      <Exhibit words={words.messages}>{message && <MessageExhibit message={message} />}</Exhibit>
      <Exhibit words={words.checks}>
        {message && <ChecksExhibit run={run} messageId={message.id} explanations={checks} />}
      </Exhibit>
      <Exhibit words={words.tokens}>
        <TokenExhibit run={run} />
      </Exhibit>
    </div>
  );
}

function Exhibit({ words, children }: { readonly words: EvidenceWords; readonly children: ReactNode }) {
  return (
    <section className="row-span-2 grid grid-cols-[minmax(0,1fr)] grid-rows-subgrid gap-y-0">
      <div className="rounded-xl bg-surface p-4 shadow-card ring-1 ring-line md:p-5">{children}</div>
      <div className="pt-4">
        <h3 className="text-lg font-semibold">{words.title}</h3>
        <p className="mt-1 max-w-[52ch] text-sm text-muted">
          <Prose text={words.text} />
        </p>
      </div>
    </section>
  );
}

function MessageExhibit({ message }: { readonly message: RequestMessage }) {
  const [start, ...rest] = formatRawRequest(message.request, "\n").split("\n");
  return (
    <pre
      data-party={message.from}
      className="font-mono text-xs leading-5 wrap-anywhere whitespace-pre-wrap text-muted"
    >
      <b className="font-semibold text-party-ink">{start}</b>
      {`\n${rest.join("\n")}`}
    </pre>
  );
}

interface ChecksExhibitProps {
  readonly run: RunRecord;
  readonly messageId: string;
  readonly explanations: EvidenceProps["checks"];
}

function ChecksExhibit({ run, messageId, explanations }: ChecksExhibitProps) {
  const shown = selectChecks(run.transcript, messageId).slice(-4);
  return (
    <ul className="-mt-0.5 flex flex-col gap-3">
      {shown.map((check) => (
        <li key={check.id} className="flex items-baseline gap-2 text-sm">
          <Icon
            name={check.passed ? "check" : "cross"}
            size={14}
            className={`translate-y-0.5 ${check.passed ? "text-good" : "text-bad"}`}
          />
          <span className="min-w-0 flex-1">
            <span className="sr-only">{check.passed ? "Passed: " : "Failed: "}</span>
            <Prose text={explanations[check.id]?.rule ?? check.id} />
          </span>
          <SpecLink spec={check.spec} />
        </li>
      ))}
    </ul>
  );
}

function TokenExhibit({ run }: { readonly run: RunRecord }) {
  const tokens = selectMessages(run.transcript).flatMap(({ message }) => selectTokens(message));
  const token = tokens.find(({ opaque }) => !opaque);
  if (token === undefined || token.opaque) return null;
  const verification = run.verifications[token.token];
  return (
    <div className="flex h-full flex-col justify-between gap-3">
      <p className="line-clamp-8 font-mono text-xs leading-5 break-all">
        <TokenParts parts={token.parts} />
      </p>
      {verification?.verified && (
        <p className="flex items-center gap-2 text-sm font-medium text-good">
          <Icon name="check" size={14} />
          {`Verified: ${verification.algorithm}, key ${verification.keyId ?? "without an id"}`}
        </p>
      )}
    </div>
  );
}

function findTokenRequest(run: RunRecord): RequestMessage | undefined {
  const messages = selectMessages(run.transcript).map(({ message }) => message);
  const found = messages.find(({ step }) => step === "tokenRequest");
  return found?.kind === "request" ? found : undefined;
}
