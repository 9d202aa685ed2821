import { describe, expect, it } from "vitest";
import { readHeader } from "@/lib/http/message";
import { authorize } from "../oauth/support/code-flow";
import { createKit } from "../oauth/support/kit";

const near = [
  "https://prints.example/callback/",
  "https://prints.example/callback?next=https://evil.example",
  "https://prints.example/callback#fragment",
  "https://prints.example/callback/../other",
  "https://prints.example/Callback",
  "https://prints.example/callback%2f",
  "https://prints.example/%63allback",
  "https://prints.example:443/callback",
  "https://PRINTS.example/callback",
  "http://prints.example/callback",
  "https://prints.example.evil.example/callback",
  "https://evil.example/https://prints.example/callback",
  "https://prints.example@evil.example/callback",
  "https://evil.example\\@prints.example/callback",
  "https://prints.example\u3002evil.example/callback",
  "//prints.example/callback",
  "/callback",
  " https://prints.example/callback",
  "https://prints.example/callback ",
  "https://prints.example/callback\r\nSet-Cookie: a=b",
  "javascript:alert(1)//https://prints.example/callback",
  "data:text/html,hello",
];

const nearLoopback = [
  "http://127.0.0.1:80@evil.example/callback",
  "http://127.0.0.1.evil.example/callback",
  "http://127.0.0.1:51004/other",
  "http://127.0.0.1:51004/callback?x=1",
  "http://127.0.0.1:/callback",
  "http://127.0.0.1:999999/callback",
  "http://127.0.0.1:65536/callback",
  "http://127.0.0.2:51004/callback",
  "http://localhost:51004/callback",
  "https://127.0.0.1:51004/callback",
];

describe("a redirect URI that is nearly the registered one is never redirected to (RFC 9700 §4.1.3)", () => {
  it.each(near)("%j", async (redirect_uri) => {
    const kit = await createKit();
    const response = await authorize(kit, { redirect_uri });
    expect(response.status).toBe(400);
    expect(readHeader(response, "Location")).toBeUndefined();
    expect(kit.notes.failed()).toEqual(["redirect-uri-registered"]);
  });

  it.each(nearLoopback)("%j, of a native app (RFC 8252 §7.3)", async (redirect_uri) => {
    const kit = await createKit();
    const response = await authorize(kit, { client_id: "native-app", redirect_uri });
    expect(response.status).toBe(400);
    expect(kit.notes.failed()).toEqual(["redirect-uri-registered"]);
  });

  it("no port is free where the address is not a loopback one (RFC 8252 §7.3)", async () => {
    const kit = await createKit();
    const response = await authorize(kit, { redirect_uri: "https://prints.example:8443/callback" });
    expect(response.status).toBe(400);
  });

  it("nor on a loopback address, for a client that calls itself a web server (RFC 9700 §4.1.3)", async () => {
    const kit = await createKit();
    const client = await kit.store.get("client", "native-app");
    if (client !== undefined)
      await kit.store.put("client", "native-app", { ...client, application_type: "web" });
    const redirect_uri = "http://127.0.0.1:51004/callback";
    const response = await authorize(kit, { client_id: "native-app", redirect_uri });
    expect(response.status).toBe(400);
    expect(readHeader(response, "Location")).toBeUndefined();
    expect(kit.notes.failed()).toEqual(["redirect-uri-registered"]);
  });

  it("nor on a host that is merely without TLS (RFC 8252 §7.3)", async () => {
    const kit = await createKit();
    const client = await kit.store.get("client", "native-app");
    const redirect_uris = ["http://intranet.example/callback"];
    if (client !== undefined) await kit.store.put("client", "native-app", { ...client, redirect_uris });
    for (const redirect_uri of ["http://intranet.example:8080/callback", "http://127.0.0.1:80/callback"]) {
      expect((await authorize(kit, { client_id: "native-app", redirect_uri })).status).toBe(400);
    }
  });
});
