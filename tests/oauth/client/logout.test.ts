import { describe, expect, it } from "vitest";
import { prepareLogout, readLogoutResponse } from "@/lib/oauth/client/logout";
import { countingRandom, createNotebook } from "../notebook";
import { issuer, configuration as prints } from "./prints";

const configuration = {
  ...prints,
  authorizationServer: { ...prints.authorizationServer, end_session_endpoint: `${issuer}/end_session` },
  postLogoutRedirectUri: "https://prints.example/signed-out",
};

describe("the logout request", () => {
  it("names the ID token, the address to come back to, and a fresh state (OIDC RP-Initiated Logout §2)", () => {
    const random = countingRandom();
    const { url, state } = prepareLogout(configuration, "the.id.token", random);
    expect(url.split("?")[0]).toBe(`${issuer}/end_session`);
    expect([...new URL(url).searchParams]).toEqual([
      ["id_token_hint", "the.id.token"],
      ["post_logout_redirect_uri", "https://prints.example/signed-out"],
      ["state", state],
    ]);
    expect(prepareLogout(configuration, "the.id.token", random).state).not.toBe(state);
  });

  it("has no state where nothing comes back (OIDC RP-Initiated Logout §2)", () => {
    const { postLogoutRedirectUri: _, ...without } = configuration;
    const { url } = prepareLogout(without, "the.id.token", countingRandom());
    expect([...new URL(url).searchParams.keys()]).toEqual(["id_token_hint"]);
  });

  it("needs an endpoint to go to", () => {
    expect(() => prepareLogout(prints, "the.id.token", countingRandom())).toThrow("end_session_endpoint");
  });
});

describe("the return from a logout", () => {
  const home = "https://prints.example/signed-out";

  it("brings the state back (OIDC RP-Initiated Logout §3)", () => {
    const notebook = createNotebook();
    expect(readLogoutResponse("abc", `${home}?state=abc`, notebook.note)).toBeUndefined();
    expect(notebook.checks()).toEqual(["logout-state-matches"]);
  });

  it.each([
    ["another state", "abc", `${home}?state=abd`],
    ["no state", "abc", home],
    ["a sign-out that nobody began", undefined, `${home}?state=abc`],
    ["neither", undefined, home],
    ["what is no address", "abc", "\u0000"],
  ])("is not taken with %s", (_, state, url) => {
    expect(readLogoutResponse(state, url, createNotebook().note)).toMatchObject({
      kind: "rejected",
      check: "logout-state-matches",
    });
  });
});
