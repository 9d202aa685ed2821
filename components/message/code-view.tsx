"use client";

import { useState } from "react";
import { Segmented } from "@/components/ui/segmented";
import { writeOauth4webapi } from "@/lib/content/code/oauth4webapi";
import { writeOpenidClient } from "@/lib/content/code/openid-client";
import { codeWords } from "@/lib/content/code/words";
import { formatCurl } from "@/lib/http/curl";
import { selectCodeStep } from "@/lib/transcript/code-step";
import { type MessageView, selectExchange } from "@/lib/transcript/messages";
import type { Message, Transcript } from "@/lib/transcript/types";
import { CodeBlock } from "./code-block";

interface CodeViewProps {
  /** What has happened so far. */
  readonly transcript: Transcript;
  readonly view: MessageView | undefined;
}

type Way = "curl" | "oauth4webapi" | "openid-client";

const ways = [
  { value: "curl", label: "curl" },
  { value: "oauth4webapi", label: "oauth4webapi" },
  { value: "openid-client", label: "openid-client" },
] as const;

const writers = { oauth4webapi: writeOauth4webapi, "openid-client": writeOpenidClient } as const;

/** The message as a command, and the step that it is part of with a library. */
export function CodeView({ transcript, view }: CodeViewProps) {
  const [way, setWay] = useState<Way>("curl");
  if (view === undefined) return <p className="text-sm text-muted">{codeWords.nothing}</p>;
  return (
    <>
      <Segmented label="Written with" choices={ways} value={way} onChange={setWay} className="mb-3" />
      {way === "curl" ? (
        <Curl transcript={transcript} message={view.message} />
      ) : (
        <Library library={way} transcript={transcript} message={view.message} />
      )}
    </>
  );
}

function Curl({ transcript, message }: { readonly transcript: Transcript; readonly message: Message }) {
  const request =
    message.kind === "request" ? message.request : selectExchange(transcript, message.id)?.request.request;
  if (request === undefined) return null;
  return (
    <>
      <p className="mb-2.5 text-sm text-muted">
        {message.kind === "request" ? codeWords.curl : codeWords.curlOfResponse}
      </p>
      <CodeBlock code={formatCurl(request)} language="shell" label="the command" />
    </>
  );
}

interface LibraryProps {
  readonly library: Exclude<Way, "curl">;
  readonly transcript: Transcript;
  readonly message: Message;
}

/** The step with a library, or why there is no code for it. */
export function Library({ library, transcript, message }: LibraryProps) {
  const step = selectCodeStep(transcript, message);
  const code = step && writers[library](step);
  if (code === undefined) {
    const isOfPages = message.from === "browser" || message.to === "browser";
    const nobody = isOfPages ? codeWords.noLibrary : codeWords.noFunction;
    return <p className="text-sm text-muted">{step === undefined ? nobody : codeWords.notForApis}</p>;
  }
  return (
    <>
      <p className="mb-2.5 text-sm text-muted">{codeWords.library}</p>
      <CodeBlock code={code} language="javascript" label="the code" />
    </>
  );
}
