/** One run of the attack on one place, in a frame: each order goes in, and its answer comes out. */
import type { PlaceId } from "@/lib/content/learn/where-to-keep";
import { type FrameOrder, writeFrame, writeScripts } from "./scripts";

export interface Finding {
  /** Where the script found a token; missing where it found none. */
  readonly taken?: { readonly where: string; readonly token: string };
  /** Albums that it got: with the token alone where it has one, else by asking from within the page. */
  readonly albums: number;
  readonly afterReload: boolean;
}

/** Milliseconds. */
const patience = 8_000;

let orders = 0;

/** Throws where the frame or the server does not answer, and what the frame threw, by its name. */
export async function runPlace(frame: HTMLIFrameElement, place: PlaceId): Promise<Finding> {
  await load(frame, place);
  await order(frame, "start");
  await order(frame, "work");
  await order(frame, "attack");
  await order(frame, "work");
  const { taken, albums } = (await order(frame, "reap")) as Omit<Finding, "afterReload">;
  await load(frame, place);
  const afterReload = (await order(frame, "isSignedIn")) === true;
  if (afterReload) await order(frame, "work");
  await order(frame, "leave");
  return { ...(taken === undefined ? {} : { taken }), albums, afterReload };
}

function nextId(): string {
  orders += 1;
  return `order ${orders}`;
}

async function load(frame: HTMLIFrameElement, place: PlaceId): Promise<void> {
  const ready = hear(frame, "ready");
  // The same text again loads nothing, so that each has a mark of its own.
  frame.srcdoc = `${writeFrame(writeScripts(place))}<!-- ${nextId()} -->`;
  await ready;
}

function order(frame: HTMLIFrameElement, name: FrameOrder): Promise<unknown> {
  const id = nextId();
  const answer = hear(frame, id);
  frame.contentWindow?.postMessage({ id, order: name }, origin);
  return answer;
}

function hear(frame: HTMLIFrameElement, id: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = new AbortController();
    const timer = setTimeout(() => {
      ended.abort();
      reject(new Error(`the frame does not answer ${id}`));
    }, patience);
    const take = ({ source, data }: MessageEvent) => {
      if (source !== frame.contentWindow || data?.id !== id) return;
      clearTimeout(timer);
      ended.abort();
      if (data.error === undefined) resolve(data.value);
      else reject(Object.assign(new Error(data.error.message), { name: data.error.name }));
    };
    addEventListener("message", take, { signal: ended.signal });
  });
}
