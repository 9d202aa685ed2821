import { describe, expect, it } from "vitest";
import { readHeader } from "@/lib/http/message";
import { requestAt, responseAt, walk } from "./support/walk";
import { everyWay, type FlowWay, walkWay } from "./ways";

describe("the authorization code grant", () => {
  it("sends the messages of RFC 6749 §4.1 in their order", async () => {
    const { places } = await walk("authorization-code");
    expect(places).toEqual([
      "connect",
      "loginRequest",
      "authorizationRedirect",
      "authorizationRequest",
      "loginPage",
      "signIn",
      "loginSubmission",
      "consentPage",
      "consent",
      "consentSubmission",
      "authorizationResponse",
      "callback",
      "tokenRequest",
      "tokenResponse",
      "apiRequest",
      "apiKeysRequest",
      "apiKeys",
      "apiResponse",
      "resultPage",
      "completed",
    ]);
  });

  it("never redirects to an address that is not registered (RFC 9700 §4.11.2)", async () => {
    const way = everyWay.find(({ way: { check } }) => check === "redirect-uri-registered");
    const { record } = await walkWay(way as FlowWay);
    const page = responseAt(record, "authorizationErrorPage");
    expect(page.status).toBe(400);
    expect(page.headers.map(([name]) => name.toLowerCase())).not.toContain("location");
  });

  it("revokes the tokens of a code that was used twice (RFC 6749 §4.1.2)", async () => {
    const { record } = await walk("authorization-code", { token: "opaque" }, [
      "tokenRequest",
      { type: "REPLAY" },
    ]);
    expect(
      record.transcript.some((entry) => entry.kind === "action" && entry.action === "grant-revoked"),
    ).toBe(true);
  });

  it("keeps the cookie that goes along with forms of other sites for the answer alone (RFC 6749 §10.12)", async () => {
    const { record } = await walk("authorization-code", { response_mode: "form_post", epilogue: "revoke" });
    const [away, home] = (["authorizationRedirect", "resultPage"] as const).map((place) => {
      return /^__Host-prints-session=([^;]+);.* SameSite=(\w+)$/.exec(
        readHeader(responseAt(record, place), "Set-Cookie") ?? "",
      );
    });
    expect([away?.[2], home?.[2]]).toEqual(["None", "Lax"]);
    expect(home?.[1]).not.toBe(away?.[1]);
    expect(readHeader(requestAt(record, "disconnectRequest"), "Cookie")).toBe(
      `__Host-prints-session=${home?.[1]}`,
    );
  });

  it("keeps all other values when PKCE is switched off", async () => {
    const [withPkce, without] = await Promise.all([
      walk("authorization-code"),
      walk("authorization-code", { pkce: "off" }),
    ]);
    expect(requestAt(without.record, "callback")).toEqual(requestAt(withPkce.record, "callback"));
    expect(requestAt(withPkce.record, "tokenRequest").body).toContain("code_verifier=");
    expect(requestAt(without.record, "tokenRequest").body).not.toContain("code_verifier=");
  });
});
