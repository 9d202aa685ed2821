/** Metadata where the issuer's path stands behind the well-known one (RFC 8414 §3.1). */
import { enterRoom } from "@/lib/rooms/entrance";
import { theRegistry } from "@/lib/rooms/registry";

interface Context {
  readonly params: Promise<{ readonly room: string }>;
}

async function answer(request: Request, { params }: Context): Promise<Response> {
  const { room } = await params;
  return enterRoom(theRegistry(), request, room);
}

export { answer as GET, answer as HEAD, answer as OPTIONS, answer as POST };
