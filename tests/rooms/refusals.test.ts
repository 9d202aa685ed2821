import { describe, expect, it } from "vitest";
import type { Bounds } from "@/lib/rooms/bounds";
import { arrive } from "../support/arrive";
import { createTestRegistry } from "./support/room";

/** From a script of another origin. */
function ask(place: string, { headers, ...init }: RequestInit = {}, bounds: Partial<Bounds> = {}) {
  const all = { Host: "rooms.example", Origin: "https://app.example", ...headers };
  const registry = createTestRegistry(bounds);
  return arrive(registry, new Request(`http://localhost${place}`, { ...init, headers: all }));
}

const preflight = {
  method: "OPTIONS",
  headers: { "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization" },
};

describe("a script of another origin", () => {
  it.each([
    ["an unknown room", 404, ask("/live/none/token", { method: "POST" })],
    ["an unknown address of a room", 404, ask("/live/demo/nowhere")],
    ["too large a body", 413, ask("/live/demo/token", { method: "POST", body: "xx" }, { bodyBytes: 1 })],
    [
      "a coded body",
      415,
      ask("/live/demo/token", { method: "POST", headers: { "Content-Encoding": "gzip" } }),
    ],
    ["settings that are unknown", 400, ask("/live", { method: "POST", body: "{}" })],
    ["no place for a room", 503, ask("/live", { method: "POST" }, { rooms: 0 })],
    ["a wrong method", 405, ask("/live/demo/about", { method: "PUT" })],
  ])("may read the refusal of %s (Fetch §3.3.5)", async (_what, status, asked) => {
    const response = await asked;
    expect([response.status, response.headers.get("Access-Control-Allow-Origin")]).toEqual([status, "*"]);
    expect(response.headers.get("Access-Control-Expose-Headers")).toBe("Retry-After");
  });

  it.each(["/live/none/token", "/live/demo/nowhere"])(
    "is let go on to be refused where nothing is: %s (Fetch §4.8)",
    async (place) => {
      const response = await ask(place, preflight);
      expect(response.status).toBe(204);
      expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
      expect(response.headers.get("Access-Control-Allow-Headers")).toContain("Authorization");
      expect((await ask(place, { method: "OPTIONS" })).status).toBe(404);
    },
  );

  it("is let go on to be refused where a room is asked too much", async () => {
    const registry = createTestRegistry({ requestsPerSecond: 1 });
    const send = (init: RequestInit) =>
      arrive(
        registry,
        new Request("http://localhost/live/demo/token", { ...init, headers: { Host: "a", ...init.headers } }),
      );
    for (let time = 0; time < 7; time += 1) await send({ method: "POST" });
    const refused = await send({ method: "POST" });
    expect([refused.status, refused.headers.get("Access-Control-Allow-Origin")]).toEqual([429, "*"]);
    expect((await send(preflight)).headers.get("Access-Control-Allow-Methods")).toContain("POST");
  });

  it("is never let go on to a page for people (RFC 9700 §2.6)", async () => {
    const response = await ask("/live/demo/authorize", preflight);
    expect([response.status, response.headers.get("Access-Control-Allow-Origin")]).toEqual([405, null]);
  });
});
