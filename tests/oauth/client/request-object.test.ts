import { describe, expect, it } from "vitest";
import type { Parameters } from "@/lib/http/parameters";
import { signRequest } from "@/lib/oauth/client/request-object";
import { publicKey, readJwt, verifySignature } from "@/lib/oauth/jwt";
import { countingRandom } from "../notebook";
import { createKey } from "../tokens";
import { issuer, now, configuration as prints } from "./prints";

const surroundings = { random: countingRandom(), now: () => now };
const asked = [
  ["response_type", "code"],
  ["client_id", "prints-web"],
  ["resource", "https://photos.example"],
  ["resource", "https://calendar.example"],
] as const;

async function sign(more: Parameters = []) {
  const requestKey = await createKey("ES256", "mine");
  const parameters = await signRequest({ ...prints, requestKey }, [...asked, ...more], surroundings);
  const text = parameters[1]?.[1] ?? "";
  return { requestKey, parameters, text, ...readJwt(text) };
}

describe("a signed authorization request", () => {
  it("takes the place of all parameters, with client_id beside it (RFC 9101 §5)", async () => {
    const { parameters } = await sign();
    expect(parameters.map(([name]) => name)).toEqual(["client_id", "request"]);
    expect(parameters[0]?.[1]).toBe("prints-web");
  });

  it("is of its own type, and for one server and a short time (RFC 9101 §4, §10.8)", async () => {
    const { header, payload } = await sign();
    expect(header?.typ).toBe("oauth-authz-req+jwt");
    expect(payload).toMatchObject({ iss: "prints-web", aud: issuer, iat: now, exp: now + 60 });
    expect(payload).not.toHaveProperty("sub");
  });

  it("holds a parameter that is repeated as a list (RFC 9101 §4)", async () => {
    const { payload } = await sign();
    expect(payload).toMatchObject({
      response_type: "code",
      client_id: "prints-web",
      resource: ["https://photos.example", "https://calendar.example"],
    });
  });

  it("holds a number as a number (RFC 9101 §4)", async () => {
    const { payload } = await sign([["max_age", "86400"]]);
    expect(payload?.max_age).toBe(86400);
  });

  it("is signed with the client's key (RFC 9101 §6.2)", async () => {
    const { requestKey, text } = await sign();
    expect(await verifySignature(text, [publicKey(requestKey)])).toMatchObject({ verified: true });
  });

  it("has another jti each time", async () => {
    expect((await sign()).payload?.jti).not.toBe((await sign()).payload?.jti);
  });

  it("is not signed where the client has no key for requests: that is our own mistake", async () => {
    await expect(signRequest(prints, asked, surroundings)).rejects.toThrow("no key");
  });
});
