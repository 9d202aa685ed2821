import { SiteHeader } from "@/components/ui/site-header";
import { unknownRoom } from "@/lib/content/live";
import { OpenRoomForm } from "./open-room-form";

/** What stands at the address of a room that has ended, or never was. */
export function NoSuchRoom() {
  return (
    <div className="mx-auto max-w-[90rem] md:px-4">
      <SiteHeader current="live" />
      <main id="content" tabIndex={-1} className="px-4 pt-5 pb-20 outline-none md:pt-8">
        <h1 className="page-title">{unknownRoom.title}</h1>
        <p className="mt-4 mb-6 max-w-[62ch] text-muted md:text-lg">{unknownRoom.text}</p>
        <OpenRoomForm />
      </main>
    </div>
  );
}
