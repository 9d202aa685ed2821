import type { ReactNode } from "react";
import { CodeBlock } from "@/components/message/code-block";
import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { externalIcon } from "@/components/ui/rare-icons";
import { liveTrials } from "@/lib/content/live";
import { authorizationUrl, noTokenCommand, wrongSecretCommand } from "@/lib/content/live-snippets";

/** What makes traffic at once: links for the browser, commands for a shell. */
export function ThingsToTry({ issuer }: { readonly issuer: string }) {
  return (
    <>
      <h2 className="text-lg font-semibold tracking-tight">{liveTrials.title}</h2>
      <ul className="mt-3 space-y-4 text-sm">
        <li>
          <NewTab href={authorizationUrl(issuer)}>{liveTrials.signIn}</NewTab>
          <Note>{liveTrials.signInText}</Note>
        </li>
        <li>
          <NewTab href={authorizationUrl(issuer, "https://elsewhere.example/callback")}>
            {liveTrials.wrongRedirect}
          </NewTab>
          <Note>{liveTrials.wrongRedirectText}</Note>
        </li>
        <li>
          <p className="mb-1.5 font-medium">{liveTrials.noToken}</p>
          <CodeBlock code={noTokenCommand(issuer)} language="shell" label="the command without a token" />
        </li>
        <li>
          <p className="mb-1.5 font-medium">{liveTrials.wrongSecret}</p>
          <CodeBlock
            code={wrongSecretCommand(issuer)}
            language="shell"
            label="the command with a wrong secret"
          />
        </li>
      </ul>
    </>
  );
}

function NewTab({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      className="inline-flex items-center font-medium underline decoration-edge underline-offset-4 hover:decoration-ink finger:min-h-11"
    >
      <span>
        {children}
        {/* It takes no room of the line, and so never stands in one of its own. */}
        <Icon name={externalIcon} size={13} className="-mr-4 ml-0.75 inline align-[-0.1em]" />
      </span>
    </a>
  );
}

function Note({ children }: { readonly children: string }) {
  return (
    <p className="mt-0.5 text-muted">
      <Prose text={children} />
    </p>
  );
}
