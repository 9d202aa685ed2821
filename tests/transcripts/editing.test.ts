import { describe, expect, it } from "vitest";
import { decodeBase64url, encodeBase64url } from "@/lib/http/base64";
import type { HttpRequest } from "@/lib/http/message";
import { listParts, type PartView } from "@/lib/http/parts";
import {
  beginEditing,
  type Editing,
  type EditingAct,
  edit,
  findOpenToken,
  isBlocked,
  isReady,
  listUnsigned,
} from "@/lib/transcript/editing";
import type { ReadyChange } from "@/lib/transcript/ready-change";
import { chooseKey, type TokenText, withClaims, writeToken } from "@/lib/transcript/token-text";

const encode = (value: unknown) => encodeBase64url(new TextEncoder().encode(JSON.stringify(value)));
const token = `${encode({ alg: "RS256", kid: "k" })}.${encode({ sub: "maya", exp: 100 })}.c2ln`;

const request: HttpRequest = {
  method: "POST",
  url: "https://photos.example/albums?first=1",
  headers: [
    ["Content-Type", "application/x-www-form-urlencoded"],
    ["Authorization", `Bearer ${token}`],
  ],
  body: `a=1&client_assertion=${token}`,
};

function view(editing: Editing, name: string): PartView {
  const found = listParts(editing.now).find((part) => part.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

function changeBy(...acts: readonly ((editing: Editing) => EditingAct)[]): Editing {
  return acts.reduce((editing, act) => edit(editing, act(editing)), beginEditing(request));
}

const open = (name: string) => (editing: Editing) =>
  ({ type: "openToken", view: view(editing, name) }) as const;

function textOf(editing: Editing, name: string): TokenText {
  const text = findOpenToken(editing, view(editing, name))?.text;
  if (text === undefined) throw new Error(`${name} is not open`);
  return text;
}

function change(name: string, how: (text: TokenText) => TokenText) {
  return (editing: Editing): EditingAct => {
    const { part } = view(editing, name);
    return { type: "changeToken", place: { kind: part.kind, name }, text: how(textOf(editing, name)) };
  };
}

/** As the page does it, with a signature that shows what it was made over. */
function sign(name: string) {
  return (editing: Editing): EditingAct => {
    const { part } = view(editing, name);
    const text = textOf(editing, name);
    return { type: "signed", place: { kind: part.kind, name }, text, token: writeToken(text, "new") };
  };
}

describe("a message that is being changed", () => {
  it("is JSON, and what it was is kept", () => {
    const editing = changeBy(open("access_token"), (now) => ({ type: "remove", part: view(now, "a").part }));
    expect(JSON.parse(JSON.stringify(editing))).toEqual(editing);
    expect(editing.original).toEqual(request);
    expect(editing.now.body).toBe(`client_assertion=${token}`);
    expect(edit(editing, { type: "reset" })).toEqual(beginEditing(request));
  });

  it("takes every act on a part", () => {
    const editing = changeBy(
      (now) => ({ type: "write", part: view(now, "a").part, text: "2" }),
      (now) => ({ type: "rename", part: view(now, "a").part, text: "b" }),
      () => ({ type: "add", kind: "query", name: "n" }),
      (now) => ({ type: "replace", content: { ...now.now, method: "PUT" } as HttpRequest }),
    );
    expect(editing.now).toMatchObject({
      method: "PUT",
      url: "https://photos.example/albums?first=1&n=",
      body: `b=2&client_assertion=${token}`,
    });
  });
});

describe("a token that was opened", () => {
  it("is indented JSON, and changes nothing by itself", () => {
    const editing = changeBy(open("access_token"));
    expect(editing.now).toBe(request);
    expect(isReady(editing)).toBe(true);
    expect(textOf(editing, "access_token").payload).toBe('{\n  "sub": "maya",\n  "exp": 100\n}');
  });

  it("is none where the value is no JWT", () => {
    const editing = changeBy((now) => ({ type: "openToken", view: view(now, "a") }));
    expect(editing.tokens).toEqual([]);
  });

  it("holds the message up until it is signed, and stands in it then", () => {
    const changed = changeBy(
      open("access_token"),
      change("access_token", (text) => withClaims(text, { sub: "eve" })),
    );
    expect(isReady(changed)).toBe(false);
    expect(listUnsigned(changed)).toHaveLength(1);
    expect(changed.now).toBe(request);
    const signed = edit(changed, sign("access_token")(changed));
    expect(isReady(signed)).toBe(true);
    const [, payload = "", signature] = view(signed, "access_token").value.split(".");
    expect(new TextDecoder().decode(decodeBase64url(payload))).toBe('{"sub":"eve","exp":100}');
    expect(signature).toBe("new");
    expect(signed.now.body).toBe(request.body);
  });

  it("is not signed for what was typed before", () => {
    const changed = changeBy(
      open("access_token"),
      change("access_token", (text) => withClaims(text, { sub: "eve" })),
    );
    const late = sign("access_token")(changed);
    const typedOn = edit(
      changed,
      change("access_token", (text) => withClaims(text, { sub: "eva" }))(changed),
    );
    expect(edit(typedOn, late)).toBe(typedOn);
  });

  it("is told from another of its kind, also when a part before it goes", () => {
    const editing = changeBy(
      open("client_assertion"),
      change("client_assertion", (text) => chooseKey(text, "none")),
      (now) => ({ type: "remove", part: view(now, "a").part }),
      sign("client_assertion"),
    );
    expect(editing.now.body).toMatch(/^client_assertion=ey[^.]+\.[^.]+\.new$/);
    expect(editing.now.headers).toEqual(request.headers);
  });

  it("is read again where its value is written, and closed where it is none any more", () => {
    const other = token.replace(encode({ sub: "maya", exp: 100 }), encode({ sub: "eve" }));
    const written = changeBy(open("client_assertion"), (now) => ({
      type: "write",
      part: view(now, "client_assertion").part,
      text: other,
    }));
    expect(textOf(written, "client_assertion").payload).toContain("eve");
    const broken = edit(written, { type: "write", part: view(written, "client_assertion").part, text: "x" });
    expect(broken.tokens).toEqual([]);
  });

  it("says the algorithm of the key that is chosen", () => {
    const header = (key: Parameters<typeof chooseKey>[1]) =>
      JSON.parse(
        textOf(
          changeBy(
            open("access_token"),
            change("access_token", (text) => chooseKey(text, key)),
          ),
          "access_token",
        ).header,
      );
    expect(header("none")).toEqual({ alg: "none", kid: "k" });
    expect(header("public-as-secret")).toEqual({ alg: "HS256", kid: "k" });
    expect(header("right")).toEqual({ alg: "RS256", kid: "k" });
  });

  it("cannot be signed where a box holds no JSON object, but can be sent with its old signature", () => {
    const broken = (key: Parameters<typeof chooseKey>[1]) =>
      listUnsigned(
        changeBy(
          open("access_token"),
          change("access_token", (text) => chooseKey({ ...text, payload: "{" }, key)),
        ),
      ).map(isBlocked);
    expect(broken("right")).toEqual([true]);
    expect(broken("kept")).toEqual([false]);
  });

  it("can be closed, and stays as it was signed", () => {
    const editing = changeBy(open("access_token"), (now) => {
      const { part, name } = view(now, "access_token");
      return { type: "closeToken", place: { kind: part.kind, name } };
    });
    expect(editing).toEqual(beginEditing(request));
  });
});

describe("a ready change", () => {
  const circumstances = { now: 1000, seen: { id_token: "of before" } };
  const ready = (change: ReadyChange) => () => ({ type: "ready", change, circumstances }) as const;

  it("changes the content", () => {
    expect(changeBy(ready({ kind: "remove", names: ["first"] })).now).toMatchObject({
      url: "https://photos.example/albums",
    });
    expect(changeBy(ready({ kind: "set", values: { a: { append: "x" } } })).now.body).toMatch(/^a=1x&/);
    expect(
      changeBy(ready({ kind: "set", values: { access_token: { seen: "id_token" } } })).now.headers[1],
    ).toEqual(["Authorization", "Bearer of before"]);
    expect(changeBy(ready({ kind: "add", beside: "a", name: "b", value: "c" })).now.body).toMatch(/&b=c$/);
  });

  it("changes nothing where it does not fit", () => {
    const editing = beginEditing(request);
    const changes: readonly ReadyChange[] = [
      { kind: "remove", names: ["state"] },
      { kind: "set", values: { a: "2", state: "x" } },
      { kind: "set", values: { a: { seen: "nonce" } } },
      { kind: "add", beside: "state", name: "b", value: "c" },
      { kind: "token", key: "right", claims: { nonce: "x" } },
    ];
    for (const change of changes) expect(edit(editing, ready(change)())).toBe(editing);
  });

  it("opens the token that its receiver judges first, and leaves it to be signed", () => {
    const editing = changeBy(
      ready({ kind: "token", key: "right", claims: { exp: { secondsFromNow: -60 } } }),
    );
    expect(editing.now).toBe(request);
    expect(listUnsigned(editing).map(({ place }) => place.name)).toEqual(["client_assertion"]);
    expect(JSON.parse(textOf(editing, "client_assertion").payload)).toEqual({ sub: "maya", exp: 940 });
  });
});
