/**
 * A lesson in the fragment of an address: a teacher's own needs no server that keeps it, and no server sees it (RFC 9110 §7.1). The text
 * is deflated (RFC 1951) where the platform can, and stands in base64url (RFC 4648 §5).
 */
import { decodeBase64url, encodeBase64url } from "@/lib/http/base64";

const name = "lesson";

/** Bytes that a link may unpack to: what a file may have, in UTF-8. */
const longest = 2_000_000;

/** The fragment, with its `#`. */
export async function formatLessonFragment(text: string): Promise<string> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return `#${name}=${encodeBase64url(new Uint8Array(await new Response(packed).arrayBuffer()))}`;
}

/** Does the fragment carry a lesson? */
export function hasLesson(fragment: string): boolean {
  return fragment.startsWith(`#${name}=`);
}

/** The text of the lesson, or undefined where the fragment cannot be unpacked. */
export async function readLessonFragment(fragment: string): Promise<string | undefined> {
  const bytes = decodeBase64url(fragment.slice(name.length + 2));
  if (bytes === undefined) return undefined;
  try {
    return await unpack(bytes);
  } catch {
    return undefined;
  }
}

/** Ends when too much comes out: a few bytes can unpack to any size. */
async function unpack(bytes: Uint8Array): Promise<string | undefined> {
  const stream = new Blob([new Uint8Array(bytes)])
    .stream()
    .pipeThrough(new DecompressionStream("deflate-raw"));
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let size = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > longest) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
