/** Where `proxy.ts` leads `POST /live`: a page and a route handler cannot share an address. */
import { enterLive } from "@/lib/rooms/entrance";
import { theRegistry } from "@/lib/rooms/registry";

export function POST(request: Request): Promise<Response> {
  return enterLive(theRegistry(), request);
}
