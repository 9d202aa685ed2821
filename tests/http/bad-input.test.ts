/** Messages can be edited into anything: whatever comes, every reader answers, and none throws. */
import { describe, expect, it } from "vitest";
import { readAddress, withQuery } from "@/lib/http/address";
import { decodeBase64, decodeBase64url } from "@/lib/http/base64";
import { readBasicAuth } from "@/lib/http/basic-auth";
import { readBearer, readChallenge, readChallenges } from "@/lib/http/bearer";
import { formatCookies, readCookies, storeCookies } from "@/lib/http/cookies";
import { formatCurl } from "@/lib/http/curl";
import { formatHar } from "@/lib/http/har";
import { unescapeHtml } from "@/lib/http/html";
import { readForm } from "@/lib/http/html-form";
import type { Header } from "@/lib/http/message";
import { decodeFormText, encodeFormText, findDuplicate, readParameters } from "@/lib/http/parameters";
import { formatRawRequest, formatRawResponse } from "@/lib/http/raw";
import { isForm, isJson, readJson } from "@/lib/http/response";

const login = "https://id.example/login";
const headerNames = ["Set-Cookie", "Cookie", "Content-Type", "Host", "Location", ""];

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  readAddress,
  decodeBase64,
  decodeBase64url,
  readBasicAuth,
  readBearer,
  readChallenge,
  readChallenges: (text) => readChallenges([text, text]),
  unescapeHtml,
  readForm,
  readParameters,
  decodeFormText,
  encodeFormText,
  withQuery: (text) => withQuery(text, [["a", text]]),
  findDuplicate: (text) => findDuplicate(readParameters(text)),
  cookies: (text) => storeCookies([], text, { status: 200, headers: [["Set-Cookie", text]], body: "" }, 0),
  jar: (text) => {
    const jar = storeCookies([], login, { status: 200, headers: [["Set-Cookie", text]], body: "" }, 0);
    return [formatCookies(jar, login, 0), formatCookies(jar, text, 0)];
  },
  request: (text) => {
    const headers = headerNames.map((name): Header => [name, text]);
    const request = { method: text, url: text, headers: [...headers, [text, text] as const], body: text };
    formatHar([{ request, startedAt: 0 }]);
    return [readCookies(request), isForm(request), formatCurl(request), formatRawRequest(request)];
  },
  response: (text) => {
    const headers = headerNames.map((name): Header => [name, text]);
    const response = { status: Number.parseInt(text, 10), headers, body: text };
    const request = { method: "GET", url: login, headers: [], body: "" };
    formatHar([{ request, response, startedAt: 0 }]);
    return [readJson(response), isJson(response), formatRawResponse(response)];
  },
};

/** Texts put together from what the grammars are made of, the same on each run. */
function makeNonsense(count: number): string[] {
  const pieces =
    "; = & % %FF %E0%A4 + \" ' \\ < > / ? # : @ , \0 \r\n é \ud800 \u{1f511} a Z 9 {} [ Bearer Basic Domain Max-Age Expires &#x; &amp; <form <input https:// __proto__ constructor".split(
      " ",
    );
  let state = 1;
  const next = (limit: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: next(9) }, () => pieces[next(pieces.length)] ?? "").join(next(2) === 0 ? "" : " "),
  );
}

describe("bad input", () => {
  it.each(Object.entries(readers))("never makes %s throw", (_name, read) => {
    for (const text of makeNonsense(500)) {
      expect(() => read(text), JSON.stringify(text)).not.toThrow();
    }
  });

  it.each(Object.entries(readers))(
    "is read by %s in time that does not explode with its length",
    (_name, read) => {
      for (const piece of ["a=b/c/", "\\", '"', ",", " ", "=", "<form ", "<!--", "&#", "a;", "A"]) {
        expect(() => read(piece.repeat(3000))).not.toThrow();
      }
    },
  );
});
