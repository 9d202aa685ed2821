import { describe, expect, it } from "vitest";
import { secret } from "@/lib/oauth/notice";
import { findExposure, selectHosts } from "@/lib/transcript/exposure";
import type { Transcript } from "@/lib/transcript/types";
import {
  acted,
  delivered,
  edited,
  httpRequest,
  httpResponse,
  request,
  response,
  sent,
} from "./support/build";
import { run } from "./support/run";

const at = 100;
const s = "authorization-server";

function placesOf(transcript: Transcript, value: string) {
  return findExposure(transcript)(value).spots.map(({ place, kind }) => `${place}: ${kind}`);
}

function carriersOf(transcript: Transcript, value: string) {
  return findExposure(transcript)(value).carriers;
}

function shown(url: string): Transcript {
  return [{ at, kind: "shown", url, html: "" }];
}

const callback = request("m1", httpRequest("https://prints.example/callback?code=abc"));

describe("the address bar", () => {
  it("has what stands in an address that the browser opens", () => {
    expect(placesOf([sent(callback)], "abc")).toEqual(["address-bar: address"]);
  });

  it("has the fragment of the page that is shown", () => {
    const url = "https://app.example/#access_token=t";
    expect(placesOf(shown(url), "t")).toEqual(["address-bar: fragment", "history: fragment"]);
  });

  it("has nothing of a call from server to server", () => {
    const call = request("m1", httpRequest("https://id.example/token?code=abc"), {
      from: "client",
      to: s,
      channel: "back",
    });
    expect(placesOf([sent(call)], "abc")).toEqual([]);
  });

  it("has nothing of a body (RFC 9700 §4.3.2)", () => {
    const form = httpRequest("https://prints.example/callback", [], "code=abc");
    const typed: [string, string] = ["Content-Type", "application/x-www-form-urlencoded"];
    const posted = request("m1", { ...form, headers: [typed] });
    expect(placesOf([sent(posted), delivered("m1")], "abc")).toEqual([]);
    expect(carriersOf([sent(posted)], "abc")).toEqual(["form"]);
  });

  it("of a television is nobody's: what it shows is no address of the browser", () => {
    const [entry] = shown("https://tv.example/?code=abc");
    expect(placesOf(entry?.kind === "shown" ? [{ ...entry, on: "client" }] : [], "abc")).toEqual([]);
  });
});

describe("the history", () => {
  it("has the address of a page that was shown (RFC 9700 §4.3.1)", () => {
    expect(placesOf(shown("https://prints.example/callback?code=abc"), "abc")).toContain("history: address");
  });

  it("has nothing of an address that only redirects", () => {
    const away = response("m2", httpResponse(303, [["Location", "https://prints.example/"]]));
    expect(placesOf([sent(callback), delivered("m1"), sent(away), delivered("m2")], "abc")).not.toContain(
      "history: address",
    );
  });

  it.each([
    ["no-referrer", "none"],
    ["same-origin", "none"],
    ["strict-origin-when-cross-origin", "origin"],
    [undefined, "origin"],
    ["unsafe-url", "whole"],
    ["no-referrer-when-downgrade", "whole"],
    ["origin, no-referrer", "none"],
    ["no-referrer, what-a-browser-does-not-know", "none"],
    ["constructor", "origin"],
  ])("is told to other sites as the page's Referrer-Policy says: %s", (policy, referrer) => {
    const page = response("m2", httpResponse(200, policy === undefined ? [] : [["Referrer-Policy", policy]]));
    const transcript = [sent(page), delivered("m2"), ...shown("https://prints.example/callback?code=abc")];
    expect(findExposure(transcript)("abc").spots).toContainEqual({
      place: "history",
      kind: "address",
      referrer,
    });
  });
});

describe("the logs", () => {
  it("of the server that was asked have the address, when the request has arrived", () => {
    expect(placesOf([sent(callback)], "abc")).not.toContain("logs: request-line");
    expect(findExposure([sent(callback), delivered("m1")])("abc").spots).toContainEqual({
      place: "logs",
      kind: "request-line",
      by: "client",
    });
  });

  it("have the address as it was delivered, after an edit", () => {
    const changed = httpRequest("https://photos.example/?code=other");
    const transcript = [
      sent(callback),
      edited("m1", callback.request, changed, "resource-server"),
      delivered("m1"),
    ];
    expect(placesOf(transcript, "abc")).not.toContain("logs: request-line");
    expect(findExposure(transcript)("other").spots).toEqual([
      { place: "logs", kind: "request-line", by: "resource-server" },
    ]);
  });

  it("have nothing of a fragment, which is no part of a request (RFC 9110 §7.1)", () => {
    const asked = request("m1", httpRequest("https://app.example/#access_token=t"));
    expect(placesOf([sent(asked), delivered("m1")], "t")).not.toContain("logs: request-line");
  });

  it("have the address that Referer tells, without its fragment (RFC 9110 §10.1.3)", () => {
    const referer: [string, string] = ["Referer", "https://prints.example/callback?code=abc#later=x"];
    const asked = request("m1", httpRequest("https://photos.example/", [referer]), { to: "resource-server" });
    expect(placesOf([sent(asked), delivered("m1")], "abc")).toEqual(["logs: referer"]);
    expect(placesOf([sent(asked), delivered("m1")], "x")).toEqual([]);
  });
});

describe("the network", () => {
  it("reads nothing that goes over TLS, and sees to which hosts one speaks", () => {
    expect(placesOf([sent(callback)], "abc")).not.toContain("network: clear-text");
    expect(selectHosts([sent(callback)])).toEqual(["prints.example"]);
  });

  it("reads what goes over http, the answer as well (RFC 9700 §2.6)", () => {
    const asked = request("m1", httpRequest("http://prints.example/callback?code=abc"));
    const answer = response("m2", httpResponse(200, [["Set-Cookie", "session=secret; Path=/"]]));
    expect(placesOf([sent(asked)], "abc")).toContain("network: clear-text");
    expect(placesOf([sent(asked), delivered("m1"), sent(answer)], "secret")).toEqual(["network: clear-text"]);
  });

  it.each(["http://127.0.0.1:5173", "http://localhost:8080", "http://[::1]:9000"])(
    "reads nothing that stays within a machine: %s (RFC 8252 §8.3)",
    (origin) => {
      const asked = request("m1", httpRequest(`${origin}/callback?code=abc`));
      expect(placesOf([sent(asked)], "abc")).toEqual(["address-bar: address"]);
    },
  );
});

describe("in the default run", () => {
  const exposureOf = findExposure(run.transcript);
  const heldAs = (name: string) => {
    const gains = run.transcript.flatMap((entry) => (entry.kind === "action" ? entry.gains : []));
    return gains.find((gain) => gain.name === name)?.value ?? "";
  };
  const find = (name: string) => new Set(exposureOf(heldAs(name)).spots.map(({ place }) => place));

  it("the code is in the address bar, the history and a log, which is why it is good for nothing alone (RFC 9700 §4.5)", () => {
    expect(find("code")).toEqual(new Set(["address-bar", "history", "logs"]));
  });

  it.each(["code_verifier", "client_secret", "access_token", "password"])("%s is in none of them", (name) => {
    expect(heldAs(name)).not.toBe("");
    expect(find(name)).toEqual(new Set());
  });

  it("a session cookie travels in cookies alone, and comes to no place besides", () => {
    const login = response("m2", httpResponse(303, [["Set-Cookie", "__Host-session=s; Secure; HttpOnly"]]));
    const next = request("m3", httpRequest("https://id.example/consent", [["Cookie", "__Host-session=s"]]));
    const transcript = [sent(login), delivered("m2"), sent(next), delivered("m3")];
    expect(findExposure(transcript)("s")).toEqual({ spots: [], carriers: ["cookie"] });
  });

  it("the network sees the hosts", () => {
    expect(selectHosts(run.transcript)).toEqual(["prints.example", "id.example", "photos.example"]);
  });

  it("a token that was sent in Authorization alone was sent (RFC 6750 §2.1)", () => {
    const call = request(
      "m1",
      httpRequest("https://photos.example/albums", [["Authorization", "Bearer t"]]),
      {
        from: "client",
        to: "resource-server",
        channel: "back",
      },
    );
    expect(carriersOf([sent(call)], "t")).toEqual(["header"]);
  });

  it("what an answer says as a whole was sent", () => {
    const json: [string, string] = ["Content-Type", "application/json"];
    const answer = response("m2", httpResponse(200, [json], '{"albums":[]}'));
    expect(carriersOf([sent(answer)], '{"albums":[]}')).toEqual(["json"]);
  });

  it("a value that was never sent travels in nothing", () => {
    expect(findExposure([acted(s, [secret("signing key", "k")])])("k")).toEqual({ spots: [], carriers: [] });
  });
});
