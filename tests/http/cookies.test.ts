import { describe, expect, it } from "vitest";
import {
  type CookieJar,
  formatCookies,
  formatSetCookie,
  readCookies,
  storeCookies,
} from "@/lib/http/cookies";
import type { HttpRequest, HttpResponse } from "@/lib/http/message";

const now = 1_800_000_000;
const login = "https://id.example/login";

function setting(...fields: string[]): HttpResponse {
  return { status: 200, headers: fields.map((field) => ["Set-Cookie", field] as const), body: "" };
}

function jarOf(url: string, ...fields: string[]): CookieJar {
  return storeCookies([], url, setting(...fields), now);
}

describe("a server", () => {
  function request(...fields: string[]): HttpRequest {
    return {
      method: "GET",
      url: login,
      headers: fields.map((field) => ["cookie", field] as const),
      body: "",
    };
  }

  it("reads the cookies of a request by name", () => {
    expect(readCookies(request("a=1; b=x=y; c="))).toEqual({ a: "1", b: "x=y", c: "" });
  });

  it("takes the first of two with one name, whose path is the longer (RFC 10025 §5.8.3)", () => {
    expect(readCookies(request("a=1; a=2", "a=3"))).toEqual({ a: "1" });
  });

  it("reads nonsense as no cookie", () => {
    expect(readCookies(request("", ";;", "=x", "novalue"))).toEqual({});
    expect(readCookies(request())).toEqual({});
  });

  it("writes each attribute that is asked for (RFC 10025 §4.1.1)", () => {
    expect(
      formatSetCookie({
        name: "__Host-session",
        value: "abc",
        path: "/",
        maxAge: 600,
        secure: true,
        httpOnly: true,
        sameSite: "Lax",
      }),
    ).toBe("__Host-session=abc; Path=/; Max-Age=600; Secure; HttpOnly; SameSite=Lax");
    expect(formatSetCookie({ name: "a", value: "", maxAge: 0, secure: false })).toBe("a=; Max-Age=0");
  });
});

describe("a jar keeps to hosts", () => {
  it("sends a cookie without Domain to its own host alone (RFC 10025 §5.7)", () => {
    const jar = jarOf(login, "a=1");
    expect(formatCookies(jar, "https://id.example/login", now)).toBe("a=1");
    expect(formatCookies(jar, "https://www.id.example/login", now)).toBeUndefined();
    expect(formatCookies(jar, "https://prints.example/login", now)).toBeUndefined();
  });

  it("sends a cookie with Domain to the hosts below it (RFC 10025 §5.1.3)", () => {
    const jar = jarOf("https://www.id.example/", "a=1; Domain=.ID.example");
    expect(formatCookies(jar, "https://id.example/", now)).toBe("a=1");
    expect(formatCookies(jar, "https://x.id.example/", now)).toBe("a=1");
    expect(formatCookies(jar, "https://evilid.example/", now)).toBeUndefined();
  });

  it.each(["a=1; Domain=prints.example", "a=1; Domain=x.id.example", "a=1; Domain=example"])(
    "ignores %s from id.example (RFC 10025 §5.7)",
    (field) => {
      expect(jarOf(login, field)).toEqual([]);
    },
  );

  it("knows no domain below an IP address (RFC 10025 §5.1.3)", () => {
    expect(jarOf("http://10.0.0.1/", "a=1; Domain=0.0.1")).toEqual([]);
  });

  it("does not look at the port (RFC 10025 §8.5)", () => {
    expect(formatCookies(jarOf("http://127.0.0.1:3000/", "a=1"), "http://127.0.0.1:4000/", now)).toBe("a=1");
  });
});

describe("a jar keeps to paths (RFC 10025 §5.1.4)", () => {
  it.each([
    ["a=1; Path=/login", "/login", true],
    ["a=1; Path=/login", "/login/again", true],
    ["a=1; Path=/login", "/loginx", false],
    ["a=1; Path=/login/", "/login/again", true],
    ["a=1; Path=/login/", "/login", false],
    ["a=1; Path=/", "/consent", true],
    ["a=1; Path=", "/a/x", true],
    ["a=1; Path=b", "/a/x", true],
    ["a=1", "/a/x", true],
    ["a=1", "/b", false],
  ])("sends %s to %s: %s", (field, path, sent) => {
    const jar = jarOf("https://id.example/a/b", field);
    expect(formatCookies(jar, `https://id.example${path}`, now)).toBe(sent ? "a=1" : undefined);
  });

  it("sends longer paths first, then older cookies (RFC 10025 §5.8.3)", () => {
    const jar = jarOf(login, "a=1; Path=/", "b=2; Path=/login", "c=3; Path=/");
    expect(formatCookies(jar, login, now)).toBe("b=2; a=1; c=3");
  });
});

describe("a jar keeps to time", () => {
  it("sends a cookie until its Max-Age is over (RFC 10025 §5.6.2)", () => {
    const jar = jarOf(login, "a=1; Max-Age=60");
    expect(formatCookies(jar, login, now + 59)).toBe("a=1");
    expect(formatCookies(jar, login, now + 60)).toBeUndefined();
  });

  it("reads Expires, and lets Max-Age win (RFC 10025 §5.7)", () => {
    const past = "Expires=Thu, 01 Jan 1970 00:00:00 GMT";
    const soon = `Expires=${new Date((now + 60) * 1000).toUTCString()}`;
    expect(jarOf(login, `a=1; ${past}`)).toEqual([]);
    expect(jarOf(login, `a=1; ${soon}`)).toMatchObject([{ expiresAt: now + 60 }]);
    expect(jarOf(login, `a=1; Max-Age=30; ${past}`)).toMatchObject([{ expiresAt: now + 30 }]);
  });

  it.each(["a=; Max-Age=0", "a=; Max-Age=-1", "a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT"])(
    "deletes by %s (RFC 10025 §3.1)",
    (field) => {
      expect(storeCookies(jarOf(login, "a=1"), login, setting(field), now)).toEqual([]);
    },
  );

  it("deletes nothing that has another path", () => {
    const jar = jarOf(login, "a=1; Path=/login");
    expect(storeCookies(jar, login, setting("a=; Path=/; Max-Age=0"), now)).toEqual(jar);
  });

  it("drops what has expired when it stores anew (RFC 10025 §5.7)", () => {
    const jar = storeCookies(jarOf(login, "a=1; Max-Age=60"), login, setting("b=2"), now + 61);
    expect(jar.map(({ name }) => name)).toEqual(["b"]);
  });

  it("ignores a Max-Age or Expires that it cannot read", () => {
    expect(jarOf(login, "a=1; Max-Age=soon; Expires=never")[0]).not.toHaveProperty("expiresAt");
  });

  it("reads no Expires in a time zone of its own (RFC 10025 §4.1.1)", () => {
    expect(jarOf(login, "a=1; Expires=Thu, 01 Jan 2037 00:00:00")[0]).not.toHaveProperty("expiresAt");
  });

  it("lets none live longer than 400 days (RFC 10025 §5.5)", () => {
    expect(jarOf(login, `a=1; Max-Age=${"9".repeat(400)}`)[0]?.expiresAt).toBe(now + 400 * 86_400);
  });
});

describe("a jar replaces", () => {
  it("a cookie of the same name, domain and path, in its place (RFC 10025 §5.7)", () => {
    const jar = storeCookies(jarOf(login, "a=1", "b=2"), login, setting("a=3; HttpOnly"), now);
    expect(jar.map(({ name, value, httpOnly }) => [name, value, httpOnly])).toEqual([
      ["a", "3", true],
      ["b", "2", false],
    ]);
  });
});

describe("a jar keeps beside one another", () => {
  it("a cookie for the host alone and one for the hosts below it as well (RFC 10025 §5.7)", () => {
    const jar = jarOf(login, "a=1", "a=2; Domain=id.example");
    expect(jar.map(({ value, hostOnly }) => [value, hostOnly])).toEqual([
      ["1", true],
      ["2", false],
    ]);
  });
});

describe("a jar keeps secrets", () => {
  it("sends a Secure cookie over https alone (RFC 10025 §5.8.3)", () => {
    const jar = jarOf(login, "a=1; Secure");
    expect(formatCookies(jar, "https://id.example/login", now)).toBe("a=1");
    expect(formatCookies(jar, "http://id.example/login", now)).toBeUndefined();
  });

  it.each([
    ["http://id.example/", "a=1; Secure"],
    [login, "a=1; SameSite=None"],
    [login, "__Host-a=1; Path=/"],
    [login, "__Host-a=1; Secure"],
    [login, "__Host-a=1; Secure; Path=/login"],
    [login, "__Host-a=1; Secure; Path=/; Domain=id.example"],
    [login, "__secure-a=1"],
  ])("ignores, from %s, %s (RFC 10025 §5.7)", (url, field) => {
    expect(jarOf(url, field)).toEqual([]);
  });

  it("takes a __Host- cookie that keeps the rule (RFC 10025 §4.1.3.2)", () => {
    expect(jarOf(login, "__Host-a=1; Secure; Path=/; HttpOnly; SameSite=Lax")).toEqual([
      {
        name: "__Host-a",
        value: "1",
        domain: "id.example",
        hostOnly: true,
        path: "/",
        secure: true,
        httpOnly: true,
        sameSite: "Lax",
      },
    ]);
  });

  it("sends from another site only what SameSite allows (RFC 10025 §5.8.3)", () => {
    const jar = jarOf(
      login,
      "s=1; SameSite=Strict",
      "l=1; SameSite=lax",
      "n=1; SameSite=None; Secure",
      "d=1",
    );
    expect(formatCookies(jar, login, now)).toBe("s=1; l=1; n=1; d=1");
    expect(formatCookies(jar, login, now, "cross-site-navigation")).toBe("l=1; n=1; d=1");
    expect(formatCookies(jar, login, now, "cross-site")).toBe("n=1");
  });
});

describe("bad input", () => {
  it.each(["", "=1", "novalue", ";", "; Path=/", "a\0=1", "a=1\r\nb=2"])("stores nothing of %j", (field) => {
    expect(jarOf(login, field)).toEqual([]);
  });

  it("leaves the jar as it is where the address is none", () => {
    const jar = jarOf(login, "a=1");
    expect(storeCookies(jar, "nowhere", setting("b=2"), now)).toBe(jar);
    expect(formatCookies(jar, "nowhere", now)).toBeUndefined();
  });
});
