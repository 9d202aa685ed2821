/** Requests past the door of live rooms, without a network: as fetch objects, which tests are quick to make and to read. */
import { findDoor } from "@/lib/rooms/doors";
import { type Answer, enter } from "@/lib/rooms/entrance";
import type { Registry } from "@/lib/rooms/registry";

/** The answer; of one that comes in pieces, its head. 404 without a word where the request is for a page. */
export async function arrive(registry: Registry, request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const door = findDoor(request.method, pathname + search);
  if (door === undefined) return new Response(null, { status: 404 });
  const text = await request.text();
  const answer = await enter(registry, door, {
    method: request.method,
    caller: "127.0.0.1",
    headers: [...request.headers],
    readBody: async (most) =>
      Buffer.byteLength(text) > most ? { kind: "tooLarge" } : { kind: "text", text },
  });
  return toResponse(answer);
}

function toResponse(answer: Answer): Response {
  const { status, headers, body } =
    answer.kind === "whole" ? answer.response : { status: 200, headers: answer.headers, body: "" };
  const fields = headers.map(([name, value]): [string, string] => [name, value]);
  return new Response(body === "" ? null : body, { status, headers: fields });
}
