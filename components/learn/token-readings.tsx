import { describeMoment } from "@/components/message/human-time";
import { classNames } from "@/components/ui/class-names";
import { Icon, type IconName } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { tokenPiece } from "@/lib/content/learn/jwt-vs-oauth/jwt";
import { describeReason } from "@/lib/content/tokens/reasons";
import { describeVerdict, type VerdictWords } from "@/lib/content/tokens/verdicts";
import type { Assessment } from "@/lib/tokens/assess";
import { type DecodedToken, decodeToken, findPart, type PartRole } from "@/lib/tokens/decode";
import { prettyJson } from "@/lib/tokens/json-layout";
import { judgeTimes, type Validity } from "@/lib/tokens/validity";
import type { TokenSetting, TokenState } from "./token-state";

const tones: Readonly<Record<VerdictWords["tone"], { readonly look: string; readonly icon: IconName }>> = {
  good: { look: "bg-good-soft text-good", icon: "check" },
  bad: { look: "bg-bad-soft text-bad", icon: "cross" },
  warn: { look: "bg-warn-soft text-warn", icon: "warning" },
  neutral: { look: "bg-sunken text-muted", icon: "info" },
};

interface TokenVerdictProps {
  readonly state: TokenState;
  readonly assessment: Assessment;
  readonly setting: TokenSetting;
}

/** What the verification says of the token as it now is, and what the clock says. */
export function TokenVerdict({ state, assessment: { verdict }, setting }: TokenVerdictProps) {
  const words = describeVerdict(verdict, "the key below");
  const { look, icon } = tones[words.tone];
  const reason =
    "reasons" in verdict ? describeReason(verdict.reasons[0], verdict.alg, false).text : words.text;
  const times = judgeTimes(findPart(decodeToken(state.token), "payload"), state.at);
  return (
    <div role="status" className="mt-3">
      <div className={classNames("flex gap-3 rounded-lg p-3.5", look)}>
        <Icon name={icon} size={20} className="mt-0.5" />
        <div className="min-w-0">
          <p className="text-lg leading-6 font-semibold">{words.title}</p>
          <p className="mt-1 text-sm text-ink">
            <Prose text={[tokenPiece.did[state.did], reason].filter(Boolean).join(" ")} />
          </p>
        </div>
      </div>
      <p
        className={classNames(
          "mt-2 flex items-baseline gap-2 px-1 text-sm",
          times.kind === "expired" ? "font-medium text-bad" : "text-muted",
        )}
      >
        <Icon name="clock" size={13} className="translate-y-0.5" />
        <span>
          {tokenPiece.clock(clock(state.at))} <Prose text={describeTimes(times)} />
        </span>
      </p>
      <p className="mt-1 flex items-baseline gap-2 px-1 text-sm text-muted">
        <Icon name="key" size={13} className="translate-y-0.5" />
        <span className="min-w-0">
          {nameKey(state, setting)} <code className="font-mono text-xs break-all">{shorten(state.key)}</code>
        </span>
      </p>
    </div>
  );
}

function describeTimes(times: Validity): string {
  if (times.kind === "current") return tokenPiece.valid(clock(times.until));
  if (times.kind === "expired") return tokenPiece.expired(clock(times.at));
  return times.kind === "unlimited" ? tokenPiece.unlimited : "";
}

/** The time of the day alone. */
function clock(at: number): string {
  return describeMoment(at).replace(/^.*, (.*) UTC$/, "$1");
}

function nameKey({ key }: TokenState, { pair, secret }: TokenSetting): string {
  if (key === pair.key) return tokenPiece.key.RS256;
  return key === secret.key ? tokenPiece.key.HS256 : tokenPiece.key.other;
}

function shorten(key: string): string {
  return key.length > 60 ? `${key.slice(0, 60)}…` : key;
}

/** Header and payload as they read now. */
export function DecodedParts({ token }: { readonly token: DecodedToken }) {
  return (
    <div className="mt-4 grid gap-3 border-t border-line pt-4 sm:grid-cols-[2fr_3fr]">
      <Part token={token} of="header" label={tokenPiece.header} look="text-part-header" />
      <Part token={token} of="payload" label={tokenPiece.payload} look="text-part-payload" />
    </div>
  );
}

interface PartProps {
  readonly token: DecodedToken;
  readonly of: PartRole;
  readonly label: string;
  readonly look: string;
}

function Part({ token, of, label, look }: PartProps) {
  const part = findPart(token, of);
  const isJson = part?.json?.type === "object" && part.json.fault === undefined;
  return (
    <div className="min-w-0">
      <p className={`text-sm font-medium ${look}`}>{label}</p>
      {isJson ? (
        <pre className="mt-1 font-mono text-xs leading-5 wrap-anywhere whitespace-pre-wrap text-ink">
          {prettyJson(part.source ?? "")}
        </pre>
      ) : (
        <p className="mt-1 text-sm text-bad">{tokenPiece.unreadable}</p>
      )}
    </div>
  );
}
