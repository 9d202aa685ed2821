import { describe, expect, it } from "vitest";
import { exportTraffic } from "@/components/live/export-traffic";
import { formatAgain } from "@/components/live/send-again";
import {
  failedChecks,
  findRequest,
  listClients,
  receive,
  selectItems,
  type TrafficData,
} from "@/components/live/traffic";
import { highlight } from "@/components/message/highlight";
import { snippets } from "@/lib/content/live-snippets";
import type { TranscriptEntry } from "@/lib/transcript/types";

const mount = "/live/demo";
const way = { channel: "back", step: "tokenRequest" } as const;

function request(number: number, clientId: string): TrafficData {
  const entry: TranscriptEntry = {
    at: 1_000,
    kind: "sent",
    message: {
      ...way,
      kind: "request",
      id: `m${number}`,
      from: "client",
      to: "authorization-server",
      request: { method: "POST", url: `https://id.example${mount}/token`, headers: [], body: "" },
    },
  };
  return { clientId, entries: [entry], verifications: {} };
}

function refusal(number: number, clientId: string): TrafficData {
  const messageId = `m${number - 1}`;
  const check = { id: "token-client-known", passed: false, spec: "RFC 6749 §3.2.1" } as const;
  const message = {
    ...way,
    kind: "response",
    id: `m${number}`,
    inReplyTo: messageId,
    from: "authorization-server",
    to: "client",
    response: {
      status: 401,
      headers: [["Content-Type", "application/json"]],
      body: '{"error":"invalid_client"}',
    },
  } as const;
  return {
    clientId,
    entries: [
      { at: 1_000, kind: "check", party: "authorization-server", messageId, check },
      { at: 1_000, kind: "sent", message },
    ],
    verifications: {},
  };
}

const traffic = receive(new Map(), [request(1, "a"), refusal(2, "a"), request(3, "b")], mount, 1_000);

describe("the traffic of a room", () => {
  it("is labelled without the path that all addresses share", () => {
    expect([...traffic.values()].map(({ verb, target }) => `${verb} ${target}`)).toEqual([
      "POST /token",
      "401 invalid_client",
      "POST /token",
    ]);
  });

  it("puts what was judged to the request, when it comes with the response", () => {
    const [asked, refused] = [...traffic.values()];
    if (asked === undefined || refused === undefined) throw new Error("there are three items");
    expect(failedChecks(asked).map(({ check }) => check.id)).toEqual(["token-client-known"]);
    expect(failedChecks(refused)).toEqual([]);
    expect(findRequest(traffic, refused)).toBe(asked);
  });

  it("can be looked at for one client", () => {
    expect(listClients(traffic)).toEqual([{ id: "a" }, { id: "b" }]);
    expect(selectItems(traffic, "b").map(({ message }) => message.id)).toEqual(["m3"]);
    expect(selectItems(traffic, undefined)).toHaveLength(3);
  });

  it("has its clients by the names that they registered (RFC 7591 §2)", () => {
    const named = receive(new Map(), [{ ...request(1, "a"), clientName: "Pupil 7" }], mount, 1_000);
    expect(listClients(named)).toEqual([{ id: "a", name: "Pupil 7" }]);
  });

  it("keeps the client that was chosen where all that it said is gone", () => {
    const chosen = { id: "a", name: "Pupil 7" };
    expect(listClients(new Map(), chosen)).toEqual([chosen]);
    expect(listClients(traffic, chosen)).toEqual([{ id: "a" }, { id: "b" }]);
  });

  it("keeps the newest", () => {
    const kept = receive(traffic, [request(4, "a")], mount, 2);
    expect([...kept.keys()]).toEqual(["m3", "m4"]);
    expect([...receive(kept, [refusal(2, "a")], mount, 2).keys()]).toEqual(["m4", "m2"]);
  });

  it("goes into a HAR as exchanges, and into JSON with its checks", () => {
    const items = selectItems(traffic, undefined);
    const { entries } = JSON.parse(exportTraffic(items, "har")).log;
    expect(entries.map((entry: { response: { status: number } }) => entry.response.status)).toEqual([401, 0]);
    expect(JSON.parse(exportTraffic(items, "json"))[0]).toMatchObject({
      at: "1970-01-01T00:16:40.000Z",
      client_id: "a",
      checks: [{ id: "token-client-known", party: "authorization-server" }],
    });
  });
});

describe("a snippet", () => {
  it.each(snippets)("for $label names the room, and is whole in its colours", ({ language, write }) => {
    const code = write({ issuer: "http://localhost:3000/live/x", insecure: true });
    expect(code).toContain("http://localhost:3000/live/x");
    const parts = highlight(code, language);
    expect(parts.map(({ text }) => text).join("")).toBe(code);
    expect(parts.some(({ kind }) => kind !== "plain")).toBe(true);
  });
});

it("a request is sent again without what was of its own connection (RFC 9110 §7.6.1), of its carriage or of a browser's page", () => {
  const url = "https://id.example/live/demo/token";
  const headers = [
    ["Host", "id.example"],
    ["content-length", "3"],
    ["Accept-Encoding", "gzip"],
    ["Connection", "keep-alive"],
    ["Sec-Fetch-Site", "none"],
    ["Authorization", "Basic YTpi"],
    ["DPoP", "x.y.z"],
  ] as const;
  expect(formatAgain({ method: "POST", url, headers, body: "a=b" })).toBe(
    [
      `curl '${url}'`,
      "--header 'Authorization: Basic YTpi'",
      "--header 'DPoP: x.y.z'",
      "--header 'Content-Type:'",
      "--data-raw 'a=b'",
    ].join(" \\\n  "),
  );
});
