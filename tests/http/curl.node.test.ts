import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { formatCurl } from "@/lib/http/curl";
import type { HttpRequest } from "@/lib/http/message";
import { formatRawRequest } from "@/lib/http/raw";

/** The arguments that a shell hands to curl. */
function runInShell(command: string): string[] {
  const shown = execFileSync("sh", ["-c", `curl() { printf '%s\\0' "$@"; }\n${command}`], {
    encoding: "utf8",
  });
  return shown.split("\0").slice(0, -1);
}

const get: HttpRequest = {
  method: "GET",
  url: "https://photos.example/albums?a=1&b=2",
  headers: [],
  body: "",
};

describe("a request as a curl command", () => {
  it("has one header a line", () => {
    const request: HttpRequest = {
      method: "POST",
      url: "https://id.example/token",
      headers: [
        ["Content-Type", "application/x-www-form-urlencoded"],
        ["Authorization", "Basic YTpi"],
      ],
      body: "grant_type=authorization_code&code=x",
    };
    expect(formatCurl(request)).toBe(
      `curl 'https://id.example/token' \\
  --header 'Content-Type: application/x-www-form-urlencoded' \\
  --header 'Authorization: Basic YTpi' \\
  --data-raw 'grant_type=authorization_code&code=x'`,
    );
  });

  it("reaches curl as it is, whatever the characters", () => {
    const odd = `it's "$HOME" \`id\` \\ !x\nline two; & | > é`;
    const request: HttpRequest = { ...get, method: "PUT", headers: [["X-Odd", odd]], body: odd };
    expect(runInShell(formatCurl(request))).toEqual([
      get.url,
      "--request",
      "PUT",
      "--header",
      `X-Odd: ${odd.replace("\n", " ")}`,
      "--header",
      "Content-Type:",
      "--data-raw",
      odd,
    ]);
  });

  it("says nothing to the terminal into which it is pasted, and the same to curl", () => {
    const odd = `a'\u001b[201~\u0003\n\ttouch it\r\u009b1m%s\\n\n`;
    const request: HttpRequest = {
      ...get,
      method: "A\u0007",
      headers: [["X-Odd\u007f", "\u001b[201~"]],
      body: odd,
    };
    const command = formatCurl(request);
    expect(command.replace(/[\t\n]/g, "")).not.toMatch(/\p{Cc}/u);
    const said = ["--header", "X-Odd\u007f: \u001b[201~", "--header", "Content-Type:", "--data-raw", odd];
    expect(runInShell(command)).toEqual([get.url, "--request", "A\u0007", ...said]);
  });

  it.each([
    [get, [get.url]],
    [{ ...get, method: "HEAD" }, [get.url, "--head"]],
    [{ ...get, method: "POST" }, [get.url, "--request", "POST", "--header", "Content-Length: 0"]],
    [{ ...get, url: "https://photos.example/?a[]=1" }, ["--globoff", "https://photos.example/?a[]=1"]],
    [{ ...get, url: "-o/etc/passwd" }, ["--url", "-o/etc/passwd"]],
    [{ ...get, headers: [["X-Empty", ""]] as const }, [get.url, "--header", "X-Empty;"]],
    [{ ...get, headers: [["X-Blank", " "]] as const }, [get.url, "--header", "X-Blank;"]],
    [{ ...get, headers: [["X-Null", "\0"]] as const }, [get.url, "--header", "X-Null;"]],
  ])("means to curl what it says: %j", (request, expected) => {
    expect(runInShell(formatCurl(request))).toEqual(expected);
  });

  it.each([
    "https://photos.example/albums?scope=a b&quote='\"<",
    "https://PHOTOS.example:443/a/%2e%2e\\albums",
    "https://maya:demo@photos.example/albums?q=1 #part",
    "https://photos.example/häuser?straße=ü",
  ])("goes to the very address that the wire has (RFC 9112 §3.2): %s", (url) => {
    const [sent = ""] = runInShell(formatCurl({ ...get, url }));
    const [start, host] = formatRawRequest({ ...get, url }).split("\r\n");
    const target = /^https:\/\/photos\.example(\/.*)$/.exec(sent)?.[1];
    expect([start, host]).toEqual([`GET ${target} HTTP/1.1`, "Host: photos.example"]);
    expect(sent).toMatch(/^[!-~]+$/);
  });

  it("leaves what is no address of the web as it is", () => {
    for (const url of ["com.example.app:/callback?code=x", "not an address"])
      expect(runInShell(formatCurl({ ...get, url }))).toEqual([url]);
  });
});
