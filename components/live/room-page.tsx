import { CodeBlock } from "@/components/message/code-block";
import { SiteHeader } from "@/components/ui/site-header";
import { checkExplanations } from "@/lib/content/checks";
import { endedRoom, liveNames, liveTraffic } from "@/lib/content/live";
import { firstCommand } from "@/lib/content/live-snippets";
import { rename } from "@/lib/content/rename";
import { stepExplanations } from "@/lib/content/steps";
import { ConnectApp } from "./connect-app";
import { OpenRoomForm } from "./open-room-form";
import { RoomView } from "./room-view";
import { ThingsToTry } from "./things-to-try";

interface RoomPageProps {
  readonly room: string;
  readonly issuer: string;
}

/** A room's traffic as it happens, and how to bring an app to it. */
export function RoomPage({ room, issuer }: RoomPageProps) {
  return (
    <div className="mx-auto max-w-[110rem] md:px-4">
      <SiteHeader current="live" />
      <main id="content" tabIndex={-1} className="px-4 pb-20 outline-none">
        <div className="mb-3 pt-2 flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <h1 className="text-xl font-semibold tracking-tight">
            Room <span className="font-mono font-medium">{room}</span>
          </h1>
          <p className="text-sm text-muted">{liveTraffic.warning}</p>
        </div>
        <RoomView
          room={room}
          highlights={highlights}
          rules={rules}
          first={
            <>
              <h2 className="text-xl font-semibold tracking-tight">{liveTraffic.emptyTitle}</h2>
              <p className="mt-1.5 mb-3 text-muted">{liveTraffic.emptyText}</p>
              <CodeBlock code={firstCommand(issuer)} language="shell" label="the command" />
            </>
          }
          ended={
            <>
              <h2 className="text-lg font-semibold tracking-tight">{endedRoom.title}</h2>
              <p className="mt-1.5 mb-4 text-sm text-muted">{endedRoom.text}</p>
              <OpenRoomForm />
            </>
          }
          below={
            <div className="pt-14">
              <ConnectApp issuer={issuer} />
            </div>
          }
        >
          <ThingsToTry issuer={issuer} />
        </RoomView>
      </main>
    </div>
  );
}

const highlights = mapValues(stepExplanations, (explanation) => explanation.highlights);
const rules = mapValues(rename(checkExplanations, liveNames), (explanation) => explanation.rule);

function mapValues<V, R>(
  table: Readonly<Record<string, V>>,
  read: (value: V) => R,
): Readonly<Record<string, R>> {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, read(value)]));
}
