import { expect, it } from "vitest";
import { readPageRequest } from "@/server/page-request";

const ask = (url: string, hosts: readonly string[], method = "GET") =>
  readPageRequest({ method, url, rawHeaders: hosts.flatMap((host) => ["HOST", host]) }, ["GET", "HEAD"]);

it.each([
  ["/flows?a=b", ["a.example"], "/flows?a=b", "a.example"],
  ["http://b.example:81/live/demo?x", ["a.example"], "/live/demo?x", "b.example:81"],
  ["http://b.example", [], "/", "b.example"],
  ["https://b.example?x=1", [], "/?x=1", "b.example"],
  ["/flows", [], "/flows", null],
])("is for the path and the host of its target (RFC 9112 §3.2): %s", (url, hosts, target, host) => {
  expect(ask(url, hosts)).toEqual({ kind: "page", target, host });
});

it.each([
  ["two Host fields", "/", ["a.example", "b.example"]],
  ["two Host fields that agree", "/", ["a.example", "a.example"]],
  ["an empty one", "/", [""]],
  ["one that names no host", "/", ["a b<"]],
  ["one that names no host, whatever the target says", "http://a.example/", ["<script>"]],
  ["a target with a port that is none", "http://a.example:99999/", ["a.example"]],
  ["a target of another scheme", "ftp://a.example/", ["a.example"]],
])("is refused with 400 for %s (RFC 9112 §3.2)", (_what, url, hosts) => {
  expect(ask(url, hosts)).toMatchObject({ kind: "refused", response: { status: 400 } });
});

it.each(["PUT", "POST", "TRACE", "OPTIONS"])("has no method %s: 405 (RFC 9110 §15.5.6)", (method) => {
  const refused = ask("/", ["a.example"], method);
  expect(refused).toMatchObject({ kind: "refused", response: { status: 405 } });
  expect(Object(refused).response.headers).toContainEqual(["Allow", "GET, HEAD"]);
});

it("tells an app that looks for endpoints at the origin where they are (RFC 8414 §2)", () => {
  const { response } = Object(ask("/token", ["a.example"], "POST"));
  expect(JSON.parse(response.body)).toEqual({
    error: "invalid_request",
    error_description:
      "The method must be GET or HEAD outside of live rooms. The endpoints of a live room are below /live/<room>, and its metadata names them",
  });
});

it("leaves POST to what is no page: the server that the page on where to keep a token signs in at", () => {
  const target = "/learn/where-to-keep/server/sign-in?place=memory";
  expect(ask(target, ["a.example"], "POST")).toMatchObject({ kind: "page", target });
  expect(Object(ask(target, ["a.example"], "PUT")).response.headers).toContainEqual([
    "Allow",
    "GET, HEAD, POST",
  ]);
});
