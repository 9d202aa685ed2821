/**
 * The edge between Node's HTTP connections and records: a request becomes an arrival, an answer becomes a response. Field names keep
 * the case and the order in which they came, and fields of one name stay apart. Left out: bodies that are not text, whose bytes
 * that are no UTF-8 become U+FFFD.
 */
import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Header, HttpResponse } from "@/lib/http/message";
import type { Answer, Arrival, Body } from "@/lib/rooms/entrance";

export function readArrival(incoming: IncomingMessage): Arrival {
  return {
    method: incoming.method ?? "GET",
    caller: incoming.socket.remoteAddress ?? "",
    headers: readFields(incoming.rawHeaders, readTargetHost(incoming.url)),
    readBody: (most) => readBody(incoming, most),
  };
}

/** A target that is a whole URL names the host, whatever the Host field says (RFC 9112 §3.2.2). */
function readTargetHost(target = "/"): string | undefined {
  return /^https?:\/\/([^/?#]*)/i.exec(target)?.[1];
}

/** Fields that proxies in front of a server add on the way are not the client's words. */
function readFields(raw: readonly string[], targetHost: string | undefined): readonly Header[] {
  const fields: Header[] = [];
  for (let index = 0; index < raw.length; index += 2) {
    const [name = "", value = ""] = raw.slice(index, index + 2);
    const isHost = targetHost !== undefined && name.toLowerCase() === "host";
    if (!/^x-forwarded-/i.test(name)) fields.push([name, isHost ? targetHost : value]);
  }
  return fields;
}

const utf8 = new TextDecoder();
const noBody: Body = { kind: "text", text: "" };

/** The body of a GET has no meaning (RFC 9110 §9.3.1), and is not read. */
async function readBody(incoming: IncomingMessage, most: number): Promise<Body> {
  const { method, headers } = incoming;
  const length = Number(headers["content-length"] ?? 0);
  const hasBody = length > 0 || headers["transfer-encoding"] !== undefined;
  if (!hasBody || method === "GET" || method === "HEAD") return noBody;
  return length > most ? { kind: "tooLarge" } : collect(incoming, most);
}

function collect(incoming: IncomingMessage, most: number): Promise<Body> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    let size = 0;
    const take = (piece: Buffer) => {
      size += piece.length;
      pieces.push(piece);
      if (size > most) finish({ kind: "tooLarge" });
    };
    const end = () => finish({ kind: "text", text: utf8.decode(Buffer.concat(pieces)) });
    const cut = () => finish({ kind: "cutOff" });
    const finish = (body: Body) => {
      incoming.off("data", take).off("end", end).off("close", cut);
      resolve(body);
    };
    incoming.on("data", take).on("end", end).on("close", cut);
  });
}

/** Writes the answer, with the fields that are usual at its place where it does not say otherwise. */
export async function writeAnswer(
  outgoing: ServerResponse,
  answer: Answer,
  usual: readonly Header[],
  stopping: AbortSignal,
): Promise<void> {
  if (answer.kind === "whole") writeWhole(outgoing, answer.response, usual);
  else await writeStream(outgoing, answer, usual, stopping);
}

export function writeWhole(
  outgoing: ServerResponse,
  { status, headers, body }: HttpResponse,
  usual: readonly Header[],
): void {
  const fields = formatFields(headers, usual);
  // To a HEAD the length would be that of another body (RFC 9110 §8.6); without a body Node says what is right.
  if (body !== "") fields.push("Content-Length", String(Buffer.byteLength(body)));
  else if (outgoing.req.method !== "HEAD" && status !== 204 && status !== 304)
    fields.push("Content-Length", "0");
  outgoing.writeHead(status, fields).end(body);
}

/** Whoever leaves early misses the rest, and that is no fault. */
async function writeStream(
  outgoing: ServerResponse,
  { headers, write }: Extract<Answer, { kind: "stream" }>,
  usual: readonly Header[],
  stopping: AbortSignal,
): Promise<void> {
  const leaving = new AbortController();
  const leave = () => leaving.abort();
  outgoing.once("close", leave);
  stopping.addEventListener("abort", leave);
  // Neither is said again to whoever comes to listen after it.
  if (outgoing.destroyed || stopping.aborted) leave();
  try {
    outgoing.writeHead(200, formatFields(headers, usual)).flushHeaders();
    for await (const piece of write(leaving.signal)) {
      if (leaving.signal.aborted) break;
      if (!outgoing.write(piece)) await once(outgoing, "drain", leaving).catch(() => {});
    }
    outgoing.end();
  } finally {
    stopping.removeEventListener("abort", leave);
  }
}

/** As Node takes them: names and values in one list. */
function formatFields(headers: readonly Header[], usual: readonly Header[]): string[] {
  const given = headers.map(([name]) => name.toLowerCase());
  return [...usual.filter(([name]) => !given.includes(name.toLowerCase())), ...headers].flat();
}
