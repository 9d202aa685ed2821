/** All that a room answers, whatever the method: which methods there are is for whoever stands at the address to say. */
import { enterRoom } from "@/lib/rooms/entrance";
import { theRegistry } from "@/lib/rooms/registry";

interface Context {
  readonly params: Promise<{ readonly room: string }>;
}

async function answer(request: Request, { params }: Context): Promise<Response> {
  const { room } = await params;
  return enterRoom(theRegistry(), request, room);
}

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};
