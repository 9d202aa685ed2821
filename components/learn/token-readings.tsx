import { classNames } from "@/components/ui/class-names";
import { Icon, type IconName } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { tokenPiece } from "@/lib/content/learn/jwt-vs-oauth/token-piece";
import type { TokenJudgement, TokenReading } from "./token-state";

const tones: Readonly<Record<TokenJudgement["tone"], { readonly look: string; readonly icon: IconName }>> = {
  good: { look: "bg-good-soft text-good", icon: "check" },
  bad: { look: "bg-bad-soft text-bad", icon: "cross" },
  warn: { look: "bg-warn-soft text-warn", icon: "warning" },
  neutral: { look: "bg-sunken text-muted", icon: "info" },
};

/** What the verification says of the token as it now is, and what the clock says. */
export function TokenVerdict({ judgement }: { readonly judgement: TokenJudgement }) {
  const { tone, title, text, times, isExpired, keyName, key } = judgement;
  const { look, icon } = tones[tone];
  return (
    <div role="status" className="mt-3">
      <div className={classNames("flex min-h-24 gap-3 rounded-lg p-3.5", look)}>
        <Icon name={icon} size={20} className="mt-0.5" />
        <div className="min-w-0">
          <p className="text-lg leading-6 font-semibold">{title}</p>
          <p className="mt-1 text-sm text-ink">
            <Prose text={text} />
          </p>
        </div>
      </div>
      <p
        className={classNames(
          "mt-2.5 flex items-baseline gap-2 px-1 text-sm",
          isExpired ? "font-medium text-bad" : "text-muted",
        )}
      >
        <Icon name="clock" size={13} className="translate-y-0.5" />
        <span>
          <Prose text={times} />
        </span>
      </p>
      <p className="mt-1 flex items-baseline gap-2 px-1 text-sm text-muted">
        <Icon name="key" size={13} className="translate-y-0.5" />
        <span className="truncate">
          {keyName} <code className="font-mono text-xs">{shorten(key)}</code>
        </span>
      </p>
    </div>
  );
}

function shorten(key: string): string {
  return key.length > 48 ? `${key.slice(0, 48)}…` : key;
}

/** Header and payload as they read now. */
export function DecodedParts({ reading: { header, payload } }: { readonly reading: TokenReading }) {
  return (
    <div className="mt-4 grid gap-3 md:min-h-60 border-t border-line pt-4 md:grid-cols-[2fr_3fr]">
      <Part json={header} label={tokenPiece.header} look="text-part-header" />
      <Part json={payload} label={tokenPiece.payload} look="text-part-payload" />
    </div>
  );
}

interface PartProps {
  readonly json: string | undefined;
  readonly label: string;
  readonly look: string;
}

function Part({ json, label, look }: PartProps) {
  return (
    <div className="min-w-0">
      <p className={`text-sm font-medium ${look}`}>{label}</p>
      {json === undefined ? (
        <p className="mt-1 text-sm text-bad">{tokenPiece.unreadable}</p>
      ) : (
        <pre className="mt-1 font-mono text-xs leading-5 wrap-anywhere whitespace-pre-wrap text-ink">
          {json}
        </pre>
      )}
    </div>
  );
}
