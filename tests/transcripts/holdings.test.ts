import { describe, expect, it } from "vitest";
import { open, secret } from "@/lib/oauth/notice";
import { selectHoldings } from "@/lib/transcript/holdings";
import { selectVisible } from "@/lib/transcript/visible";
import { acted, delivered, httpRequest, httpResponse, request, response, sent } from "./support/build";
import { run } from "./support/run";
import { values } from "./support/values";

const login = request("m1", httpRequest("https://prints.example/login"));

function namesAt(
  step: number,
  party: "browser" | "client" | "authorization-server" | "resource-server",
): string[] {
  const marks = { true: "*", false: "" };
  return selectHoldings(selectVisible(run, step))[party].map(
    (held) => `${held.name}${marks[`${held.isNew}`]}`,
  );
}

describe("what a party holds", () => {
  it("is there from the start, and then not new", () => {
    expect(namesAt(0, "client")).toEqual(["client_secret"]);
    expect(namesAt(0, "authorization-server")).toEqual(["signing key"]);
    expect(namesAt(0, "resource-server")).toEqual([]);
  });

  it("is new while the message after it is in flight", () => {
    const before = ["client_secret"];
    expect(namesAt(2, "client")).toEqual([
      ...before,
      "client session*",
      "state*",
      "code_verifier*",
      "code_challenge*",
    ]);
    expect(namesAt(3, "client")).toEqual([
      ...before,
      "client session",
      "state",
      "code_verifier",
      "code_challenge",
    ]);
  });

  it("is no longer held once it was dropped", () => {
    const end = run.steps.length - 1;
    expect(namesAt(end, "client")).toEqual(["client_secret", "client session", "access_token", "albums"]);
    expect(namesAt(end, "authorization-server")).toEqual(["signing key", "access_token"]);
  });

  it("is not what stands in every request", () => {
    const seen = acted("browser", [
      open("client_id", "prints-web"),
      open("code", "c"),
      open("iss", "https://id.example"),
    ]);
    expect(selectHoldings([seen]).browser.map(({ name }) => name)).toEqual(["code"]);
  });

  it("says what must be kept secret", () => {
    const { client } = selectHoldings(selectVisible(run, 2));
    expect(client.filter((held) => held.secret).map((held) => held.value)).toEqual([
      values.clientSecret,
      values.verifier,
    ]);
  });

  it("holds one value of a name, the newest, and is not new where it is the same", () => {
    const gains = acted("client", [open("state", "a"), secret("code", "x")]);
    const again = acted("client", [open("state", "b"), secret("code", "x")]);
    expect(selectHoldings([gains, sent(login), delivered("m1"), again]).client).toEqual([
      { ...open("state", "b"), isNew: true },
      { ...secret("code", "x"), isNew: false },
    ]);
  });

  it("stays new when the answer to a copy is handed back", () => {
    const copy = request("m2", login.request, { copyOf: "m1" });
    const answer = response("m3", httpResponse(200), { inReplyTo: "m2", copyOf: "m3" });
    const gains = acted("client", [open("code", "x")]);
    const transcript = [sent(login), sent(copy), delivered("m2"), gains, sent(answer), delivered("m3")];
    expect(selectHoldings(transcript).client).toEqual([{ ...open("code", "x"), isNew: true }]);
  });
});
