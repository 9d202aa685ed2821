import { describe, expect, it } from "vitest";
import { withQuery } from "@/lib/http/address";
import type { Parameters } from "@/lib/http/parameters";
import { readAnswer, readAuthorizationResponse } from "@/lib/oauth/client/authorization-response";
import type { ClientSession, RedirectConfiguration } from "@/lib/oauth/client/configuration";
import { responseModes } from "@/lib/oauth/metadata";
import { createNotebook } from "../notebook";
import { configuration, issuer, redirectUri, session } from "./prints";

const good = { code: "SplxlOBeZQQYbYS6WxSbIA", state: "af0ifjsldkj", iss: issuer };

/** Reads the response with these parameters; undefined takes one away. */
function read(
  changes: Readonly<Record<string, string | undefined>> = {},
  known: ClientSession | undefined = session,
  by: RedirectConfiguration = configuration,
) {
  const parameters = Object.entries({ ...good, ...changes }).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return readUrl(withQuery(redirectUri, parameters), known, by);
}

function readUrl(url: string, known: ClientSession | undefined = session, by = configuration) {
  const notebook = createNotebook();
  const answer = readAnswer(by, { method: "GET", url, headers: [], body: "" });
  return { result: readAuthorizationResponse(by, known, answer, notebook.note), notebook };
}

const silentServer: RedirectConfiguration = {
  ...configuration,
  authorizationServer: {
    ...configuration.authorizationServer,
    authorization_response_iss_parameter_supported: false,
  },
};

describe("the authorization response", () => {
  it("gives the code after its checks, in order (RFC 6749 §4.1.2)", () => {
    const { result, notebook } = read();
    expect(result).toEqual({ kind: "code", code: good.code });
    expect(notebook.checks()).toEqual([
      "session-known",
      "response-parameters-once",
      "state-matches",
      "issuer-present",
      "issuer-matches",
      "authorization-not-refused",
      "code-received",
    ]);
    expect(notebook.failed()).toEqual([]);
    expect(notebook.actions()).toMatchObject([
      { action: "callback-read", gains: [{ name: "code", value: good.code, secret: false }] },
    ]);
  });

  it("rejects a response that no session of this browser waits for (RFC 9700 §4.7.1)", () => {
    const { notebook, result } = (() => {
      const book = createNotebook();
      const answer = Object.entries(good);
      return {
        result: readAuthorizationResponse(configuration, undefined, answer, book.note),
        notebook: book,
      };
    })();
    expect(result).toMatchObject({ kind: "rejected", check: "session-known" });
    expect(notebook.checks()).toEqual(["session-known"]);
    expect(notebook.finding("session-known").actual).toBe("none");
  });

  it.each(["code", "state", "iss"])("rejects a second %s (RFC 6749 §3.1)", (name) => {
    const pairs: Parameters = [...Object.entries(good), [name, "another"]];
    expect(readUrl(withQuery(redirectUri, pairs)).result).toMatchObject({
      kind: "rejected",
      check: "response-parameters-once",
    });
  });

  it.each([
    ["another", "AF0IFJSLDKJ"],
    ["a missing", undefined],
    ["an empty", ""],
  ])("rejects %s state (RFC 6749 §10.12)", (_what, state) => {
    const { result, notebook } = read({ state });
    expect(result).toMatchObject({ kind: "rejected", check: "state-matches" });
    expect(notebook.failed()).toEqual(["state-matches"]);
  });

  it("has no rule for state where none was sent (RFC 6749 §4.1.1)", () => {
    const { state: _, ...stateless } = session;
    const { result, notebook } = read({ state: "whatever" }, stateless);
    expect(result).toMatchObject({ kind: "code" });
    expect(notebook.checks()).not.toContain("state-matches");
  });

  it("rejects a response without iss of a server that promised it (RFC 9207 §2.4)", () => {
    expect(read({ iss: undefined }).result).toMatchObject({ kind: "rejected", check: "issuer-present" });
  });

  it("takes a response without iss of a server that did not promise it (RFC 9207 §2.4)", () => {
    const { result, notebook } = read({ iss: undefined }, session, silentServer);
    expect(result).toMatchObject({ kind: "code" });
    expect(notebook.checks()).not.toContain("issuer-present");
    expect(notebook.checks()).not.toContain("issuer-matches");
  });

  it.each(["https://evil.example", "https://id.example/", "https://ID.example", "http://id.example"])(
    "rejects the issuer %s, compared character by character (RFC 9207 §2.4)",
    (iss) => {
      expect(read({ iss }).result).toMatchObject({ kind: "rejected", check: "issuer-matches" });
      expect(read({ iss }, session, silentServer).result).toMatchObject({ check: "issuer-matches" });
    },
  );

  it("compares iss with the server of the session, not with the one of today (RFC 9700 §4.4.2)", () => {
    const elsewhere = { ...session, issuer: "https://other.example" };
    expect(read({}, elsewhere).result).toMatchObject({ kind: "rejected", check: "issuer-matches" });
    expect(read({ iss: "https://other.example" }, elsewhere).result).toMatchObject({ kind: "code" });
  });

  it("gives the server's refusal as a value (RFC 6749 §4.1.2.1)", () => {
    const { result, notebook } = read({
      code: undefined,
      error: "access_denied",
      error_description: "The user said no.",
    });
    expect(result).toEqual({ kind: "refused", error: "access_denied", description: "The user said no." });
    expect(notebook.failed()).toEqual(["authorization-not-refused"]);
  });

  it("believes an error before a code in the same response (RFC 6749 §4.1.2.1)", () => {
    expect(read({ error: "server_error" }).result).toEqual({ kind: "refused", error: "server_error" });
  });

  it.each([
    [{ iss: "https://evil.example" }, "issuer-matches"],
    [{ iss: undefined }, "issuer-present"],
    [{ state: "other" }, "state-matches"],
  ])("does not believe an error of unknown origin: %j (RFC 9207 §2.4)", (changes, check) => {
    const { result } = read({ ...changes, code: undefined, error: "access_denied" });
    expect(result).toMatchObject({ kind: "rejected", check });
  });

  it.each([undefined, ""])("rejects a response with neither code nor error: %j (RFC 6749 §4.1.2)", (code) => {
    const { result, notebook } = read({ code });
    expect(result).toMatchObject({ kind: "rejected", check: "code-received" });
    expect(notebook.actions()).toEqual([]);
  });

  it("reads the query and nothing of the fragment (RFC 6749 §4.1.2)", () => {
    const fragment = new URLSearchParams(good).toString();
    expect(readUrl(`${redirectUri}#${fragment}`).result).toMatchObject({ check: "state-matches" });
  });

  it.each([
    "",
    "callback",
    "https://",
    "https://prints.example:x/",
    "javascript:alert(1)",
    "?code=%",
    "\u0000",
    "//",
  ])("rejects the address %j without an exception (RFC 6749 §4.1.2)", (url) => {
    expect(readUrl(url).result).toMatchObject({ kind: "rejected" });
  });
});

describe("where the answer stands", () => {
  const text = new URLSearchParams(good).toString();
  const form = [["Content-Type", "application/x-www-form-urlencoded"]] as const;
  const arrivals = {
    query: { method: "GET", url: `${redirectUri}?${text}`, headers: [], body: "" },
    fragment: { method: "GET", url: `${redirectUri}#${text}`, headers: [], body: "" },
    form_post: { method: "POST", url: redirectUri, headers: form, body: text },
  };

  it.each(responseModes)(
    "is where %s has it, and nowhere else (OAuth Multiple-Response-Types §2.1)",
    (mode) => {
      for (const [place, request] of Object.entries(arrivals)) {
        const answer = readAnswer({ responseMode: mode }, request);
        expect(answer, `${mode} read from ${place}`).toEqual(place === mode ? Object.entries(good) : []);
      }
    },
  );

  it("is the query where no mode was asked for (RFC 6749 §4.1.2)", () => {
    expect(readAnswer({}, arrivals.query)).toEqual(Object.entries(good));
    expect(readAnswer({}, arrivals.fragment)).toEqual([]);
  });

  it("is no body that is not posted as a form (OAuth Form-Post §2)", () => {
    const json = { ...arrivals.form_post, headers: [["Content-Type", "application/json"]] as const };
    expect(readAnswer({ responseMode: "form_post" }, json)).toEqual([]);
    expect(readAnswer({ responseMode: "form_post" }, { ...arrivals.form_post, method: "PUT" })).toEqual([]);
  });
});

describe("the findings of the authorization response", () => {
  it("say what came when all is good", () => {
    const { finding } = read().notebook;
    expect(finding("session-known")).toEqual({ expected: "a session of this browser", actual: "found" });
    expect(finding("response-parameters-once").actual).toBe("none");
    expect(finding("state-matches")).toEqual({ expected: session.state, actual: session.state });
    expect(finding("issuer-matches")).toEqual({ expected: issuer, actual: issuer });
    expect(finding("authorization-not-refused").actual).toBe("none");
    expect(finding("code-received").actual).toBe(good.code);
  });

  it("say what was wrong when it is not", () => {
    const twice = withQuery(redirectUri, [...Object.entries(good), ["code", "another"]]);
    expect(readUrl(twice).notebook.finding("response-parameters-once").actual).toBe("code twice");
    expect(read({ state: undefined }).notebook.finding("state-matches").actual).toBe("none");
    expect(read({ error: "server_error" }).notebook.finding("authorization-not-refused").actual).toBe(
      "server_error",
    );
    expect(read({ code: undefined }).notebook.finding("code-received").actual).toBe("none");
  });
});
