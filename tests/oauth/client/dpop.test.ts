import { describe, expect, it } from "vitest";
import { readAddress } from "@/lib/http/address";
import { readHeader } from "@/lib/http/message";
import { readParameter } from "@/lib/http/parameters";
import { jsonResponse } from "@/lib/http/response";
import { prepareAuthorization } from "@/lib/oauth/client/authorization-request";
import { buildTokenRequest, readTokenResponse } from "@/lib/oauth/client/token";
import { readJwt, thumbprint } from "@/lib/oauth/jwt";
import { countingRandom, createNotebook } from "../notebook";
import { createKey } from "../tokens";
import { configuration as prints } from "./prints";

const now = () => 1_767_603_600;

async function prepare() {
  const dpopKey = await createKey("ES256", "mine");
  const configuration = { ...prints, scope: "photos.read", dpopKey };
  const surroundings = { random: countingRandom(), note: createNotebook().note };
  return { dpopKey, configuration, ...(await prepareAuthorization(configuration, surroundings)) };
}

describe("a client with a key", () => {
  it("binds its code to the key (RFC 9449 §10)", async () => {
    const { dpopKey, url } = await prepare();
    expect(readParameter(readAddress(url)?.query ?? [], "dpop_jkt")).toBe(await thumbprint(dpopKey));
  });

  it("proves the key when it redeems the code, with the nonce that was asked for (RFC 9449 §5, §8)", async () => {
    const { configuration, session } = await prepare();
    const surroundings = { random: countingRandom(), now, dpopNonce: "n" };
    const request = await buildTokenRequest(configuration, session, "code", surroundings);
    expect(readJwt(readHeader(request, "DPoP") ?? "")?.payload).toMatchObject({
      htm: "POST",
      htu: request.url,
      nonce: "n",
    });
  });

  it.each([
    ["DPoP", "tokens"],
    ["dpop", "tokens"],
    ["Bearer", "rejected"],
  ])("takes a token of the type %s: %s (RFC 9449 §5)", async (token_type, kind) => {
    const { session } = await prepare();
    const notebook = createNotebook();
    const response = jsonResponse(200, { access_token: "t", token_type, scope: session.scope });
    const result = readTokenResponse(session, response, notebook.note);
    expect(result.kind).toBe(kind);
    if (result.kind === "tokens") expect(result.tokens.type).toBe("DPoP");
    else expect(notebook.failed()).toEqual(["token-response-type"]);
  });
});
