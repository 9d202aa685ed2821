import { Chip } from "@/components/ui/chip";
import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { externalIcon } from "@/components/ui/rare-icons";
import { empty } from "@/lib/content/empty";
import { openInWorkbench } from "@/lib/content/interface";
import { workbenchLink } from "@/lib/tokens/link";
import { selectMessages } from "@/lib/transcript/messages";
import type { RunRecord, Verification } from "@/lib/transcript/run";
import { selectTokens, type TokenView } from "@/lib/transcript/tokens";
import type { InspectorExplanations } from "./explanations";
import type { Inspected } from "./inspected";
import { jwtColours } from "./jwt-colours";
import { type ClaimRow, readClaims } from "./token-claims";
import { type Jwt, TokenText } from "./token-text";

interface TokensViewProps {
  readonly run: RunRecord;
  readonly inspected: Inspected;
  readonly explanations: InspectorExplanations;
}

/** The tokens that the message carries, taken apart, with what is known of their signatures. */
export function TokensView({ run, inspected, explanations }: TokensViewProps) {
  const tokens = inspected.view === undefined ? [] : selectTokens(inspected.view.message);
  if (tokens.length === 0) return <NoToken run={run} after={inspected.view?.number ?? 0} />;
  return tokens.map((token) => (
    <Token
      key={`${token.name} ${token.token}`}
      token={token}
      verification={run.verifications[token.token]}
      now={inspected.now}
      isLive={run.flow === "live"}
      explanations={explanations}
    />
  ));
}

function NoToken({ run, after }: { readonly run: RunRecord; readonly after: number }) {
  const carrying = selectMessages(run.transcript).filter(({ message }) => selectTokens(message).length > 0);
  const next = carrying.find(({ number }) => number > after);
  const last = carrying.findLast(({ number }) => number < after);
  return (
    <div className="text-sm text-muted">
      <p>{empty.tokens}</p>
      {next && <p className="mt-1.5">{`Message ${next.number} will bring one.`}</p>}
      {!next && last && <p className="mt-1.5">{`Message ${last.number} carried the last one.`}</p>}
    </div>
  );
}

interface TokenProps {
  readonly token: TokenView;
  readonly verification: Verification | undefined;
  readonly now: number;
  /** In a live room it is really now; elsewhere the time is the simulator's. */
  readonly isLive: boolean;
  readonly explanations: InspectorExplanations;
}

function Token({ token, verification, now, isLive, explanations }: TokenProps) {
  const explanation = explanations.parameters[token.name];
  const key = verification?.key === undefined ? {} : { key: verification.key };
  const link = workbenchLink({ token: token.token, ...key, ...(isLive ? {} : { at: now }) });
  return (
    <section aria-label={token.name} className="mb-6">
      <div className="mb-2 flex flex-wrap items-center gap-x-2">
        <h3 className="font-mono text-sm font-semibold">{token.name}</h3>
        <Chip>{token.opaque ? "opaque" : "JWT"}</Chip>
        <a
          href={link}
          target="_blank"
          rel="noreferrer"
          className="ml-auto inline-flex min-h-6 items-center gap-1.5 rounded-sm text-xs text-muted hover:text-ink finger:min-h-11"
        >
          {openInWorkbench}
          <Icon name={externalIcon} size={12} />
          <span className="sr-only"> (opens in a new tab)</span>
        </a>
      </div>
      {explanation && (
        <p className="mb-2.5 text-sm text-muted">
          <Prose text={explanation.what} />
        </p>
      )}
      <TokenText token={token} />
      {token.opaque ? (
        <p className="mt-2.5 text-sm text-muted">
          No JWT: nothing can be read in it, and only the server that issued it knows what it means.
        </p>
      ) : (
        <Decoded token={token} verification={verification} now={now} explanations={explanations} />
      )}
    </section>
  );
}

type DecodedProps = Omit<TokenProps, "isLive"> & { readonly token: Jwt };

function Decoded({ token, verification, now, explanations }: DecodedProps) {
  const { claims } = explanations;
  return (
    <>
      <Claims part="header" title="Header" rows={readClaims(token.header, now)} explanations={claims} />
      <Claims part="payload" title="Payload" rows={readClaims(token.payload, now)} explanations={claims} />
      <h4 className={`mt-4 text-xs font-semibold ${jwtColours.signature}`}>Signature</h4>
      <Signature verification={verification} hasOwnKey={token.header.jwk !== undefined} />
    </>
  );
}

interface SignatureProps {
  readonly verification: Verification | undefined;
  /** Does it bring the key along, as a DPoP proof does (RFC 9449 §4.2)? */
  readonly hasOwnKey: boolean;
}

function Signature({ verification, hasOwnKey }: SignatureProps) {
  if (verification === undefined) {
    return <p className="mt-1 text-sm text-muted">Nobody has verified it.</p>;
  }
  const { verified, algorithm, keyId, reason } = verification;
  const own = hasOwnKey ? ", with the key in its header" : "";
  const key = keyId === undefined ? own : `, with key ${keyId}`;
  return (
    <p className={`mt-1 flex gap-2 text-sm font-medium ${verified ? "text-good" : "text-bad"}`}>
      <Icon name={verified ? "check" : "cross"} size={14} className="mt-0.5" />
      {verified ? `Verified: ${algorithm}${key}` : `Not verified: ${reason ?? algorithm}`}
    </p>
  );
}

interface ClaimsProps {
  readonly part: "header" | "payload";
  readonly title: string;
  readonly rows: readonly ClaimRow[];
  readonly explanations: InspectorExplanations["claims"];
}

function Claims({ part, title, rows, explanations }: ClaimsProps) {
  return (
    <table className="mt-4 w-full table-fixed text-left text-sm">
      <caption className={`pb-1.5 text-left text-xs font-semibold ${jwtColours[part]}`}>{title}</caption>
      <colgroup>
        <col className="w-22" />
        <col />
      </colgroup>
      <tbody>
        {rows.map((row) => (
          <Claim key={row.name} row={row} what={explanations[row.name]?.what} />
        ))}
      </tbody>
    </table>
  );
}

function Claim({
  row: { name, value, time, isOver },
  what,
}: {
  readonly row: ClaimRow;
  readonly what: string | undefined;
}) {
  return (
    <tr className="border-t border-line align-top">
      <th scope="row" className="py-2 pr-3 font-mono text-xs leading-5 font-semibold wrap-anywhere">
        {name}
      </th>
      <td className="py-2">
        <code className="font-mono text-xs leading-5 wrap-anywhere">{value}</code>
        {time && (
          <span className={`block text-xs text-balance ${isOver ? "font-medium text-bad" : "text-ink"}`}>
            {time}
          </span>
        )}
        {what && (
          <span className="mt-0.5 block text-xs text-muted">
            <Prose text={what} />
          </span>
        )}
      </td>
    </tr>
  );
}
