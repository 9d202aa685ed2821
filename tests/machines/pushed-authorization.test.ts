import { describe, expect, it } from "vitest";
import { readHeader } from "@/lib/http/message";
import { readParameter, readParameters } from "@/lib/http/parameters";
import { readJwt } from "@/lib/oauth/jwt";
import { selectHoldings } from "@/lib/transcript/holdings";
import { requestAt, responseAt, sent, walk } from "./support/walk";

const flow = "pushed-authorization";

function queryOf(url: string): readonly string[] {
  return [...new URL(url).searchParams.keys()];
}

describe("a pushed request", () => {
  it("comes before the browser is sent anywhere (RFC 9126 §1)", async () => {
    const { places } = await walk(flow);
    expect(places.slice(0, 7)).toEqual([
      "connect",
      "loginRequest",
      "pushedRequest",
      "pushedResponse",
      "authorizationRedirect",
      "authorizationRequest",
      "loginPage",
    ]);
  });

  it("leaves nothing in the address but the client and the reference (RFC 9126 §4)", async () => {
    const { record } = await walk(flow);
    expect(queryOf(requestAt(record, "authorizationRequest").url)).toEqual(["client_id", "request_uri"]);
    const pushed = readParameters(requestAt(record, "pushedRequest").body).map(([name]) => name);
    expect(pushed).toEqual(expect.arrayContaining(["redirect_uri", "scope", "state", "code_challenge"]));
    const known = selectHoldings(record.transcript).browser.map(({ name }) => name);
    expect(known).not.toContain("code_challenge");
    expect(known).not.toContain("scope");
  });

  it("is what the address holds without it (RFC 6749 §4.1.1)", async () => {
    const pushed = requestAt((await walk(flow)).record, "pushedRequest").body;
    const { url } = requestAt((await walk(flow, { par: "off" })).record, "authorizationRequest");
    expect([...new URL(url).searchParams]).toEqual(readParameters(pushed));
  });
});

describe("a signed request", () => {
  it.each(["on", "off"] as const)("stands for all parameters, with PAR %s (RFC 9101 §5)", async (par) => {
    const { record } = await walk(flow, { par, signed: "on" });
    const carried =
      par === "on"
        ? readParameters(requestAt(record, "pushedRequest").body)
        : [...new URL(requestAt(record, "authorizationRequest").url).searchParams];
    expect(carried.map(([name]) => name)).toEqual(["client_id", "request"]);
    const { header, payload } = readJwt(readParameter(carried, "request") ?? "") ?? {};
    expect(header).toMatchObject({ typ: "oauth-authz-req+jwt", kid: "demo-prints-web" });
    expect(payload).toMatchObject({
      aud: "https://id.example",
      response_type: "code",
      scope: "photos.read photos.write",
    });
  });

  it("is not made by a script, which has no key that the server knows", async () => {
    const { record } = await walk(flow, { client: "public", signed: "on" });
    expect(readParameters(requestAt(record, "pushedRequest").body).map(([name]) => name)).not.toContain(
      "request",
    );
  });
});

describe("a nonce for proofs", () => {
  it("is asked for by each server once, and then used for every request to it (RFC 9449 §8.2, §9)", async () => {
    const { places, record } = await walk(flow, { dpop: "on", dpop_nonce: "on" });
    const refused = places.filter((place) => place.endsWith("Refusal"));
    expect(refused).toEqual(["pushedRefusal", "apiRefusal"]);
    const proofs = sent(record).flatMap((message) => {
      const proof = message.kind === "request" ? readHeader(message.request, "DPoP") : undefined;
      return proof === undefined ? [] : [[message.step, readJwt(proof)?.payload.nonce]];
    });
    const tokens = readHeader(responseAt(record, "pushedRefusal"), "DPoP-Nonce");
    const api = readHeader(responseAt(record, "apiRefusal"), "DPoP-Nonce");
    expect(proofs).toEqual([
      ["pushedRequest", undefined],
      ["pushedRequest", tokens],
      ["tokenRequest", tokens],
      ["apiRequest", undefined],
      ["apiRequest", api],
    ]);
    expect(tokens).not.toBe(api);
  });

  it("is asked for again when it has become too old (RFC 9449 §8)", async () => {
    const options = { dpop: "on", dpop_nonce: "on" } as const;
    const refusalsAfter = async (seconds: number) => {
      const { places } = await walk(flow, options, ["consent", { type: "WAIT", seconds }]);
      return places.filter((place) => place === "tokenRefusal").length;
    };
    expect(await refusalsAfter(310)).toBe(0);
    expect(await refusalsAfter(610)).toBe(1);
  });
});

describe("a thief who reads a log of the API", () => {
  const headersOf = async (options: Parameters<typeof walk<typeof flow>>[1]) => {
    const { record } = await walk(flow, { theft: "on", ...options });
    return [requestAt(record, "apiRequest"), requestAt(record, "thiefApiRequest")].map((request) => ({
      authorization: readHeader(request, "Authorization") ?? "",
      proof: readHeader(request, "DPoP"),
    }));
  };

  it("has the call as it was sent (RFC 9449 §2)", async () => {
    const [own, stolen] = await headersOf({ dpop: "on", proof: "caught" });
    expect(stolen).toEqual(own);
  });

  it("can leave the proof out, or make another", async () => {
    const [own, bare] = await headersOf({ dpop: "on", proof: "none" });
    expect(bare).toEqual({ authorization: own?.authorization.replace("DPoP", "Bearer"), proof: undefined });
    const [, made] = await headersOf({ dpop: "on", proof: "own" });
    expect(made?.authorization).toBe(own?.authorization);
    expect(readJwt(made?.proof ?? "")?.header.jwk).not.toEqual(readJwt(own?.proof ?? "")?.header.jwk);
  });

  it("has nothing before they read it", async () => {
    const { record } = await walk(flow, { theft: "on" });
    const attack = record.steps.find((step) => step.kind === "act" && step.act === "attack");
    const before = selectHoldings(record.transcript.slice(0, attack?.length)).attacker;
    expect(before).toEqual([]);
    expect(selectHoldings(record.transcript).attacker.map(({ name }) => name)).toContain("access_token");
  });
});
