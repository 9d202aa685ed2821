import { CodeBlock } from "@/components/message/code-block";
import { breakWords } from "@/components/ui/break-words";
import { Prose } from "@/components/ui/prose";
import { liveConnection } from "@/lib/content/live";
import { registerCommand, snippets } from "@/lib/content/live-snippets";
import { SnippetTabs } from "./snippet-tabs";

interface ConnectAppProps {
  readonly issuer: string;
}

/** How to point an app at the room, with the room's own values. */
export function ConnectApp({ issuer }: ConnectAppProps) {
  const values = { issuer, insecure: issuer.startsWith("http:") };
  const written = snippets.map(({ id, label, language, write }) => ({
    id,
    label,
    code: <CodeBlock code={write(values)} language={language} label={`the code for ${label}`} />,
  }));
  const link =
    "inline-flex min-h-8 items-center underline decoration-edge underline-offset-4 hover:decoration-ink finger:min-h-11";
  return (
    <section
      aria-labelledby="connect-title"
      className="grid grid-cols-1 gap-x-12 gap-y-6 md:grid-cols-[minmax(0,4fr)_minmax(0,7fr)]"
    >
      <div>
        <h2 id="connect-title" className="text-2xl font-semibold tracking-tight">
          {liveConnection.title}
        </h2>
        <dl className="mt-4 text-sm">
          <dt className="text-faint">Issuer</dt>
          <dd className="font-mono wrap-anywhere">{breakWords(issuer)}</dd>
        </dl>
        <p className="mt-4 max-w-[52ch] text-muted">
          <Prose text={liveConnection.text} />
        </p>
        <ul className="mt-2.5 text-sm">
          <li>
            <a className={link} href={`${issuer}/about`}>
              {liveConnection.about}
            </a>
          </li>
          <li>
            <a className={link} href={`${issuer}/.well-known/oauth-authorization-server`}>
              {liveConnection.metadata}
            </a>
          </li>
        </ul>
        <p className="mt-4 mb-2 text-sm text-muted">{`${liveConnection.register}:`}</p>
        <CodeBlock
          code={registerCommand(issuer)}
          language="shell"
          label="the command that registers a client"
        />
      </div>
      <div className="min-w-0">
        <SnippetTabs snippets={written} />
      </div>
    </section>
  );
}
