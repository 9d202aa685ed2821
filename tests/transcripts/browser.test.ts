import { describe, expect, it } from "vitest";
import { selectBrowser, selectTyped } from "@/lib/transcript/browser";
import { selectVisible } from "@/lib/transcript/visible";
import { delivered, dropped, httpRequest, httpResponse, request, response, sent } from "./support/build";
import { urls } from "./support/messages";
import { pages } from "./support/pages";
import { run } from "./support/run";

/** The step at which the message with this number is in flight. */
function browserAt(number: number) {
  const step = run.steps.findIndex((one) => one.kind === "message" && one.messageId === `m${number}`);
  return selectBrowser(selectVisible(run, step));
}

describe("the browser's window", () => {
  it("shows the page and its address from the start", () => {
    expect(selectBrowser(selectVisible(run, 0))).toEqual({
      address: "https://prints.example/",
      html: pages.home,
      loading: undefined,
    });
  });

  it("is empty before anything was shown", () => {
    expect(selectBrowser([])).toEqual({ address: "", html: "", loading: undefined });
  });

  it("keeps the old page while another is loading", () => {
    expect(browserAt(1)).toMatchObject({
      address: "https://prints.example/",
      loading: "https://prints.example/login",
    });
    expect(browserAt(5)).toMatchObject({ html: pages.login, loading: "https://id.example/login" });
  });

  it("loads what a redirect in flight points to (RFC 9110 §15.4)", () => {
    expect(browserAt(2).loading).toBe(urls.authorize);
    expect(browserAt(8)).toMatchObject({ address: "https://id.example/login", loading: urls.callback });
  });

  it("goes on loading while servers talk behind it", () => {
    expect([9, 10, 13, 15, 16].map((number) => browserAt(number).loading)).toEqual(
      Array(5).fill(urls.callback),
    );
  });

  it("shows the result in the end, and loads no more", () => {
    expect(selectBrowser(run.transcript)).toEqual({
      address: urls.callback,
      html: pages.result,
      loading: undefined,
    });
  });

  it("loads nothing once the request or its answer is lost", () => {
    const login = sent(request("m1", httpRequest("https://prints.example/login")));
    const page = sent(response("m2", httpResponse(200)));
    expect(selectBrowser([login, dropped("m1")]).loading).toBeUndefined();
    expect(selectBrowser([login, delivered("m1"), page, dropped("m2")]).loading).toBeUndefined();
  });

  it("waits for the original while a copy of it is answered", () => {
    const url = "https://id.example/consent";
    const original = sent(request("m1", httpRequest(url)));
    const copy = sent(request("m2", httpRequest(url), { copyOf: "m1" }));
    const answer = sent(response("m3", httpResponse(400), { inReplyTo: "m2", copyOf: "m3" }));
    expect(selectBrowser([original, copy, delivered("m2"), answer, delivered("m3")]).loading).toBe(url);
  });

  it("takes a relative redirect from the address of its request", () => {
    const login = sent(request("m1", httpRequest("https://prints.example/a/login")));
    const moved = sent(response("m2", httpResponse(302, [["Location", "../b"]])));
    expect(selectBrowser([login, delivered("m1"), moved]).loading).toBe("https://prints.example/b");
  });

  it("keeps the fragment of the redirect that it follows, which no request carries (RFC 9110 §7.1)", () => {
    const login = sent(request("m1", httpRequest("https://id.example/consent")));
    const target = "https://prints.example/callback#code=secret";
    const moved = sent(response("m2", httpResponse(303, [["Location", target]])));
    const next = sent(request("m3", httpRequest("https://prints.example/callback")));
    const other = sent(request("m3", httpRequest("https://prints.example/other")));
    const before = [login, delivered("m1"), moved, delivered("m2")];
    expect(selectBrowser([...before, next]).loading).toBe(target);
    expect(selectBrowser([...before, other]).loading).toBe("https://prints.example/other");
  });

  it("is not moved by calls in the back channel", () => {
    const call = request("m1", httpRequest("https://id.example/token"), { from: "client", channel: "back" });
    expect(selectBrowser([sent(call)]).loading).toBeUndefined();
  });
});

describe("what was typed", () => {
  const typedAt = (number: number) => {
    const step = run.steps.findIndex((one) => one.kind === "message" && one.messageId === `m${number}`);
    return selectTyped(selectVisible(run, step))?.step;
  };

  it("stands in the newest request of the browser that has content", () => {
    expect([4, 5, 6, 7, 11].map(typedAt)).toEqual([
      undefined,
      "loginSubmission",
      "loginSubmission",
      "consentSubmission",
      "consentSubmission",
    ]);
  });
});
