import { describe, expect, it } from "vitest";
import { open, secret } from "@/lib/oauth/notice";
import { selectKnowledge } from "@/lib/transcript/knowledge";
import type { Transcript } from "@/lib/transcript/types";
import { selectVisible } from "@/lib/transcript/visible";
import { walk } from "../machines/support/walk";
import {
  acted,
  delivered,
  dropped,
  edited,
  httpRequest,
  httpResponse,
  request,
  response,
  sent,
} from "./support/build";
import { run } from "./support/run";

function knownIn(transcript: Transcript, name: string) {
  return selectKnowledge(transcript).find((row) => row.name === name);
}

function stepOf(messageId: string): number {
  return run.steps.findIndex((step) => step.kind === "message" && step.messageId === messageId);
}

const b = "browser";
const c = "client";
const s = "authorization-server";
const r = "resource-server";
const url = "https://prints.example/callback?code=abc";
const callback = request("m1", httpRequest(url));

describe("who knows what, in the default run", () => {
  it.each([
    ["client_secret", [c, s]],
    ["password", [b, s]],
    ["code_verifier", [c, s]],
    ["code_challenge", [b, c, s]],
    ["state", [b, c, s]],
    ["code", [b, c, s]],
    ["access_token", [c, s, r]],
    ["signing key", [s]],
  ])("%s", (name, seenBy) => {
    expect(knownIn(run.transcript, name)).toMatchObject({ seenBy });
  });

  it("leaves out what everybody may know", () => {
    const names = selectKnowledge(run.transcript).map((row) => row.name);
    expect(names).not.toContain("client_id");
    expect(names).not.toContain("redirect_uri");
    const answer = acted(b, [open("token_type", "Bearer"), open("expires_in", "600")]);
    expect(selectKnowledge([answer])).toEqual([]);
  });

  it("keeps the access token from the browser (RFC 9700 §2.1.2)", () => {
    expect(knownIn(run.transcript, "access_token")?.seenBy).not.toContain(b);
  });
});

describe("a value on its way", () => {
  it("is known to its sender when it is sent, to its receiver when it is delivered", () => {
    expect(knownIn(selectVisible(run, stepOf("m8")), "code")).toMatchObject({
      seenBy: [s],
    });
    expect(knownIn(selectVisible(run, stepOf("m9")), "code")).toMatchObject({
      seenBy: [b, s],
    });
    expect(knownIn(selectVisible(run, stepOf("m10")), "code")?.seenBy).toEqual([b, c, s]);
  });

  it("is never known to the receiver of a message that was lost", () => {
    expect(knownIn([sent(callback), dropped("m1")], "code")?.seenBy).toEqual([b]);
  });

  it("is what was sent to the sender, what was delivered to the receiver, after an edit", () => {
    const changed = httpRequest("https://prints.example/callback?code=other");
    const rows = selectKnowledge([sent(callback), edited("m1", callback.request, changed), delivered("m1")]);
    expect(rows.map((row) => [row.value, row.seenBy])).toEqual([
      ["abc", [b]],
      ["other", [c]],
    ]);
  });

  it("is known to whoever is told the address of the page in Referer", () => {
    const page = "https://prints.example/callback?state=abc";
    const picture = request("m1", httpRequest("https://stats.example/p.gif", [["Referer", page]]), {
      to: "attacker",
      channel: "back",
    });
    expect(knownIn([sent(picture), delivered("m1")], "state")?.seenBy).toEqual([b, "attacker"]);
  });

  it("is known to the server that registered a client, where it is that client's secret (RFC 7591 §3.2.1)", () => {
    const own = acted(c, [secret("client_secret", "s"), secret("session cookie", "k")]);
    expect(knownIn([own], "client_secret")?.seenBy).toEqual([c, s]);
    expect(knownIn([own], "session cookie")?.seenBy).toEqual([c]);
  });

  it("is told from another secret of that client by the server at which it was registered (RFC 9700 §4.4)", async () => {
    const { record } = await walk("authorization-code", { iss: "off", theft: "mixup" });
    const secrets = selectKnowledge(record.transcript).filter(({ name }) => name === "client_secret");
    expect(secrets.map(({ value, server, seenBy }) => [value, server, seenBy])).toEqual([
      ["demo-secret-prints-web", s, [c, s]],
      ["demo-secret-prints-at-keep", "attacker", [c, "attacker"]],
    ]);
  });

  it("is known to whoever made it before the run and gave it to another", () => {
    const given = { ...acted(c, [secret("access_token", "t")]), from: s } as const;
    expect(knownIn([given], "access_token")?.seenBy).toEqual([c, s]);
  });

  it("is known to whom an edit leads the request", () => {
    const changed = httpRequest("https://photos.example/?code=abc");
    const transcript = [sent(callback), edited("m1", callback.request, changed, r), delivered("m1")];
    expect(knownIn(transcript, "code")?.seenBy).toEqual([b, r]);
  });
});

describe("the same value", () => {
  it("is known under each of its names: with PKCE plain the browser has seen the verifier (RFC 7636 §7.2)", () => {
    const plain = request("m1", httpRequest("https://id.example/authorize?code_challenge=v"), { to: s });
    const rows = selectKnowledge([acted(c, [secret("code_verifier", "v")]), sent(plain), delivered("m1")]);
    expect(rows).toEqual([
      { name: "code_verifier", value: "v", secret: true, seenBy: [b, c, s] },
      { name: "code_challenge", value: "v", secret: false, seenBy: [b, c, s] },
    ]);
  });

  it("is seen in a page that holds it, unless it is so short that it could be there by chance", () => {
    const page = response(
      "m2",
      httpResponse(200, [["Content-Type", "text/html"]], "<p>maya 0123456789abcdef</p>"),
    );
    const transcript = [
      acted(c, [open("long", "0123456789abcdef"), open("short", "maya")]),
      sent(page),
      delivered("m2"),
    ];
    expect(knownIn(transcript, "long")?.seenBy).toEqual([b, c]);
    expect(knownIn(transcript, "short")?.seenBy).toEqual([c]);
  });
});

describe("a client that is a script in the browser", () => {
  it("reads what stands behind the # of its page", () => {
    const shown = {
      at: 0,
      kind: "shown",
      url: "https://prints.example/callback#state=wrong",
      html: "",
    } as const;
    const started = {
      at: 0,
      kind: "action",
      party: c,
      action: "script-started",
      gains: [],
      drops: [],
    } as const;
    expect(knownIn([shown], "state")?.seenBy).toEqual([b]);
    expect(knownIn([shown, started], "state")?.seenBy).toEqual([b, c]);
  });

  it("has no secrets from the browser", () => {
    const call = request(
      "m1",
      httpRequest("https://id.example/token", [["Origin", "https://prints.example"]]),
      {
        from: c,
        to: s,
        channel: "back",
      },
    );
    const verifier = acted(c, [secret("code_verifier", "v")]);
    expect(knownIn([verifier], "code_verifier")?.seenBy).toEqual([c]);
    expect(knownIn([verifier, sent(call)], "code_verifier")?.seenBy).toEqual([b, c]);
  });
});
