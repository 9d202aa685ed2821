import { Hero } from "@/components/home/hero";
import { Prose } from "@/components/ui/prose";
import { SiteHeader } from "@/components/ui/site-header";
import { liveFacts, liveIntroduction } from "@/lib/content/live";
import { ConnectApp } from "./connect-app";
import { OpenRoomForm } from "./open-room-form";

interface LivePageProps {
  /** Of the room that is open to everyone. */
  readonly issuer: string;
}

/** What a live room is, how to open one, and how to point an app at it. */
export function LivePage({ issuer }: LivePageProps) {
  return (
    <div className="mx-auto max-w-[90rem] md:px-4">
      <SiteHeader current="live" />
      <main id="content" tabIndex={-1} className="px-4 pb-20 outline-none">
        <Hero title={liveIntroduction.title} text={liveIntroduction.line}>
          <OpenRoomForm />
        </Hero>
        <ul className="grid gap-x-10 gap-y-6 border-y border-line py-8 md:grid-cols-3">
          {liveFacts.map(({ title, text }) => (
            <li key={title}>
              <h2 className="font-semibold">{title}</h2>
              <p className="mt-1.5 max-w-[52ch] text-sm text-muted">
                <Prose text={text} />
              </p>
            </li>
          ))}
        </ul>
        <div className="pt-12">
          <ConnectApp issuer={issuer} />
        </div>
      </main>
    </div>
  );
}
