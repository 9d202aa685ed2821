import { describe, expect, it } from "vitest";
import { readHeader } from "@/lib/http/message";
import { readJson } from "@/lib/http/response";
import { signJwt } from "@/lib/oauth/jwt";
import { selectAllChecks } from "@/lib/transcript/checks";
import { selectExchange } from "@/lib/transcript/messages";
import { basic, get, messagesOf, obtainCode, openTestRoom, post, readAll, redeem } from "./support/room";

describe("a room's traffic", () => {
  it("is the flow in the lanes of the simulator: who sends, who receives, and what each message is", async () => {
    const room = await openTestRoom();
    await redeem(room, await obtainCode(room));
    const messages = messagesOf(await readAll(room.room));
    expect(messages.map(({ step, from, to, channel }) => `${step} ${from} ${to} ${channel}`)).toEqual([
      "authorizationRequest browser authorization-server front",
      "loginPage authorization-server browser front",
      "loginSubmission browser authorization-server front",
      "consentPage authorization-server browser front",
      "consentSubmission browser authorization-server front",
      "authorizationResponse authorization-server browser front",
      "tokenRequest client authorization-server back",
      "tokenResponse authorization-server client back",
    ]);
    expect(new Set(messages.map(({ id }) => id)).size).toBe(8);
  });

  it("says whose it is, for every message of a flow", async () => {
    const room = await openTestRoom();
    await redeem(room, await obtainCode(room));
    await room.send(get(`${room.issuer}/jwks`));
    const clients = (await readAll(room.room)).map(({ clientId }) => clientId);
    expect(clients).toEqual([...Array.from({ length: 8 }, () => "prints-web"), undefined, undefined]);
  });

  it("says whose it is by what the request carries, where that names a client (RFC 7523 §2.2)", async () => {
    const room = await openTestRoom();
    const { clientKey } = room.room.record;
    const assertion = await signJwt({ iss: "prints-web-jwt", sub: "prints-web-jwt" }, clientKey);
    const nobody = await signJwt({ sub: "nobody" }, clientKey);
    for (const client_assertion of [assertion, nobody, "no JWT"])
      await room.send(post(`${room.issuer}/token`, [["client_assertion", client_assertion]]));
    const requests = (await readAll(room.room)).filter((_, index) => index % 2 === 0);
    expect(requests.map(({ clientId }) => clientId)).toEqual(["prints-web-jwt", undefined, undefined]);
  });

  it("says why a request was refused, by rule and section", async () => {
    const room = await openTestRoom();
    const wrong = basic("nightly-report", "wrong");
    await room.send(post(`${room.issuer}/token`, [["grant_type", "client_credentials"]], [wrong]));
    const transcript = (await readAll(room.room)).flatMap(({ entries }) => entries);
    expect(selectAllChecks(transcript).find(({ passed }) => !passed)).toMatchObject({
      id: "client-secret-matches",
      party: "authorization-server",
      messageId: "m1",
      spec: "RFC 6749 §2.3.1",
    });
    expect(selectExchange(transcript, "m1")?.response).toMatchObject({
      step: "tokenRefusal",
      inReplyTo: "m1",
    });
  });

  it("keeps the cookies of other programs of the host to itself", async () => {
    const room = await openTestRoom();
    const cookies = ["Cookie", "theirs=secret; session=ours; other=secret"] as const;
    await room.send(get(`${room.issuer}/authorize`, [cookies]));
    await room.send(get(`${room.issuer}/jwks`, [["Cookie", "theirs=secret"]]));
    const [authorize, , jwks] = messagesOf(await readAll(room.room));
    if (authorize?.kind !== "request" || jwks?.kind !== "request") throw new Error("both are requests");
    expect(readHeader(authorize.request, "Cookie")).toBe("session=ours");
    expect(readHeader(jwks.request, "Cookie")).toBeUndefined();
  });

  it("leaves out preflights and what is asked about the room", async () => {
    const room = await openTestRoom();
    const preflight = [["Access-Control-Request-Method", "POST"]] as const;
    for (const place of ["/token", "/api/albums"]) {
      const url = room.issuer + place;
      expect((await room.send({ method: "OPTIONS", url, headers: preflight, body: "" })).status).toBe(204);
    }
    const about = await room.send(get(`${room.issuer}/about`));
    expect([about.status, readJson(about)?.issuer]).toEqual([200, room.issuer]);
    const head = await room.send({ ...get(`${room.issuer}/about`), method: "HEAD" });
    expect(head).toEqual({ ...about, body: "" });
    expect(await readAll(room.room)).toEqual([]);
  });

  it("tells a person who looks at an address from an app that asks there (Fetch Metadata §2.2)", async () => {
    const room = await openTestRoom();
    await room.send(get(`${room.issuer}/jwks`, [["Sec-Fetch-Mode", "navigate"]]));
    await room.send(get(`${room.issuer}/jwks`, [["Sec-Fetch-Mode", "cors"]]));
    const introspection = [["token", "x"]] as const;
    await room.send(post(`${room.issuer}/introspect`, introspection, [basic("photos-api")]));
    await room.send(post(`${room.issuer}/introspect`, introspection, [basic("prints-web")]));
    const requests = messagesOf(await readAll(room.room)).filter(({ kind }) => kind === "request");
    expect(requests.map(({ from, channel }) => `${from} ${channel}`)).toEqual([
      "browser front",
      "client back",
      "resource-server back",
      "client back",
    ]);
  });
});
