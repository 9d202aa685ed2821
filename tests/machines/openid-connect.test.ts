import { describe, expect, it } from "vitest";
import { readParameter } from "@/lib/http/parameters";
import { readJwt } from "@/lib/oauth/jwt";
import type { RunRecord } from "@/lib/transcript/run";
import { failedChecks, requestAt, responseAt, walk } from "./support/walk";

const flow = "openid-connect";

function claimsOf(body: string) {
  return readJwt(JSON.parse(body).id_token)?.payload ?? {};
}

/** What the user sees last. */
function lastPage({ transcript }: RunRecord): string | undefined {
  return transcript.flatMap((entry) => (entry.kind === "shown" ? [entry.html] : [])).at(-1);
}

describe("signing in by OpenID Connect", () => {
  it("sends the messages of OIDC Core §3.1 in their order, and then those of the sign-out", async () => {
    const { places } = await walk(flow);
    expect(places.filter((place) => place !== "connect")).toEqual([
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
      "clientKeysRequest",
      "clientKeys",
      "userinfoRequest",
      "userinfoResponse",
      "resultPage",
      "signOut",
      "signOutRequest",
      "signOutRedirect",
      "endSessionRequest",
      "endSessionPage",
      "confirmSignOut",
      "endSessionSubmission",
      "endSessionResponse",
      "signedOutRequest",
      "signedOutPage",
      "completed",
    ]);
  });

  it.each(["ES256", "PS256"] as const)("validates an ID token by %s", async (algorithm) => {
    const { record, outcome } = await walk(flow, { algorithm });
    expect(outcome).toBe("completed");
    expect(failedChecks(record)).toEqual([]);
  });

  it("opens another session at the client when a user signs in", async () => {
    const { record } = await walk(flow);
    const cookies = (headers: readonly (readonly [string, string])[], name: string) =>
      headers.filter(([key]) => key === name).map(([, value]) => /session=([^;]+)/.exec(value)?.[1]);
    const [before] = cookies(requestAt(record, "callback").headers, "Cookie");
    const [after] = cookies(responseAt(record, "resultPage").headers, "Set-Cookie");
    expect(after).not.toBe(before);
    expect(cookies(requestAt(record, "signOutRequest").headers, "Cookie")).toEqual([after]);
  });

  it("asks a user with a session for no password, unless the client wants a fresh sign-in (OIDC Core §3.1.2.1)", async () => {
    const again = await walk(flow, { visit: "again" });
    expect(again.places).not.toContain("loginPage");
    for (const options of [{ prompt: "login" }, { max_age: "5m" }] as const) {
      const { places, record } = await walk(flow, { visit: "again", ...options });
      expect(places).toContain("loginPage");
      const { auth_time, iat } = claimsOf(responseAt(record, "tokenResponse").body);
      expect(Number(iat) - Number(auth_time)).toBeLessThan(60);
    }
    const { auth_time, iat } = claimsOf(responseAt(again.record, "tokenResponse").body);
    expect(Number(iat) - Number(auth_time)).toBeGreaterThan(3_600);
  });

  it("shows no page at all for prompt=none (OIDC Core §3.1.2.1)", async () => {
    const { places } = await walk(flow, { visit: "again", prompt: "none" });
    expect(places).not.toContain("loginPage");
    expect(places).not.toContain("consentPage");
  });

  it("ends both sessions, and returns the state (OIDC RP-Initiated Logout §3)", async () => {
    const { record } = await walk(flow);
    const sent = [...new URL(requestAt(record, "endSessionRequest").url).searchParams];
    const back = [...new URL(requestAt(record, "signedOutRequest").url).searchParams];
    expect(readParameter(back, "state")).toBe(readParameter(sent, "state"));
    const cookies = responseAt(record, "endSessionResponse").headers.filter(
      ([name]) => name === "Set-Cookie",
    );
    expect(cookies.map(([, value]) => value)).toEqual([
      expect.stringMatching(/^__Host-session=;.*Max-Age=0/),
    ]);
  });

  it.each(["confidential", "public"] as const)(
    "tells the user of a %s client that nobody is signed in where userinfo refuses, and nothing of albums (OIDC Core §5.3.3)",
    async (client) => {
      const { record } = await walk(flow, { client }, ["userinfoRequest", { type: "WAIT", seconds: 3_600 }]);
      expect(lastPage(record)).toContain("You are not signed in");
      expect(lastPage(record)).toContain("invalid_token");
    },
  );
});
