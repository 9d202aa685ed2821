/** Pictures of links, drawn when they are asked for: each once, and one after the other, since nobody else is answered while one is drawn. */
import { keepNewest } from "@/lib/http/remember";

/** Of those that were asked for last: to draw one takes a third of a second. */
const mostPictures = 100;

/** Some five seconds' worth. */
const mostWaiting = 10;

const pictures = new Map<string, Promise<ArrayBuffer>>();
let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** As PNG. The key tells apart what is drawn differently. Undefined where too many wait already. */
export function keepPicture(key: string, draw: () => Promise<ArrayBuffer>): Promise<ArrayBuffer> | undefined {
  const known = pictures.get(key);
  if (known !== undefined || waiting >= mostWaiting) return known;
  waiting += 1;
  const picture = last.then(draw).finally(() => {
    waiting -= 1;
  });
  // What went wrong is not kept for whoever asks next.
  last = picture.catch(() => pictures.delete(key));
  return keepNewest(pictures, key, picture, mostPictures);
}

/** A picture is another one only when the app is. */
export async function answerPicture(picture: Promise<ArrayBuffer> | undefined): Promise<Response> {
  if (picture === undefined)
    return new Response(null, { status: 503, headers: { "Retry-After": "10", "Cache-Control": "no-store" } });
  const headers = { "Content-Type": "image/png", "Cache-Control": "public, max-age=3600" };
  return new Response(await picture, { headers });
}
