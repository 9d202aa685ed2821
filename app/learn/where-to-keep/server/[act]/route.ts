import { createKeepServer } from "@/lib/keep/server";
import { macKey } from "@/lib/oauth/jwt";
import { randomText } from "@/lib/oauth/random";
import { now, random } from "@/lib/rooms/platform";

const serve = createKeepServer({
  key: macKey(randomText(random, "key", 32)),
  now,
  random,
  isSecure: process.env.BASE_URL?.startsWith("https:") ?? false,
});

/** What the page on where to keep a token asks: its frame signs in here, and fetches albums. */
async function answer(request: Request): Promise<Response> {
  const headers = [...request.headers];
  const { status, ...answered } = await serve({
    method: request.method,
    url: request.url,
    headers,
    body: "",
  });
  const fields = answered.headers.map(([name, value]): [string, string] => [name, value]);
  const body = answered.body === "" ? null : answered.body;
  return new Response(body, { status, headers: [...fields, ["Cache-Control", "no-store"]] });
}

export { answer as GET, answer as POST };
