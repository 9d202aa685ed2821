/** What is said of an RFC has its strength, and the section in which it stands. */
import { describe, expect, it } from "vitest";
import { actExplanations } from "@/lib/content/acts";
import { checkExplanations } from "@/lib/content/checks";
import { errorExplanations } from "@/lib/content/errors";
import { explanationsFor } from "@/lib/content/flow-explanations";
import { pushedAuthorizationSteps } from "@/lib/content/flows/pushed-authorization-steps";
import { sessionLoginContent } from "@/lib/content/flows/session-login";
import { machinesWithoutAUser } from "@/lib/content/lessons/machines-without-a-user";
import { readyChanges } from "@/lib/content/ready-changes";
import { errorSteps } from "@/lib/content/steps/errors";
import { identitySteps } from "@/lib/content/steps/identity";
import { thiefSteps } from "@/lib/content/steps/thief";

describe("what is said", () => {
  it("of a poll that times out is a must, and of the way to the device has its section (RFC 8628 §3.5)", () => {
    const { pollRefusal } = explanationsFor("device-code").explanations.steps;
    expect(pollRefusal?.watch).toMatch(/times out it must wait longer/);
    expect(actExplanations.poll.why).toContain("RFC 8628 §3.5");
  });

  it("of a revoked token gives the reasons for a 200, of which guessing is none (RFC 7009 §2.2)", () => {
    const { revocationResponse } = explanationsFor("introspection").explanations.steps;
    expect(revocationResponse?.why).toContain("RFC 7009 §2.2");
    expect(revocationResponse?.why).not.toMatch(/guess/);
  });

  it("of revocation does not make it a defence against theft (RFC 7009 §5)", () => {
    const { why } = explanationsFor("introspection").explanations.acts.revoke;
    expect(why).toContain("RFC 7009 §5");
    expect(why).not.toContain("RFC 7009 §1)");
  });

  it("of `resource` at the token endpoint leaves the policy to the server (RFC 8707 §2.2)", () => {
    const { tokenRequest } = explanationsFor("agent").explanations.steps;
    expect(tokenRequest?.watch).toMatch(/for it to say \(RFC 8707 §2\.2\)/);
  });

  it("of a subject that is a client asks the server, and not the API, to keep it apart (RFC 9068 §5)", () => {
    const said = JSON.stringify(machinesWithoutAUser);
    expect(said).toContain("RFC 9068 §5");
    expect(said).not.toMatch(/API must not take a `sub`/);
  });

  it("of a request_uri that is not taken has its section (RFC 9101 §7)", () => {
    expect(errorExplanations.request_uri_not_supported.spec).toBe("RFC 9101 §7");
  });

  it("of a signed request that is pushed tells what RFC 9126 §3 lets stand beside it from what RFC 9101 §5 asks for", () => {
    const said = JSON.stringify(pushedAuthorizationSteps?.pushedRequest);
    expect(said).toMatch(/RFC 9126 §3 lets stand only what authenticates the client/);
    expect(said).toMatch(/A reported erratum \(6711\) adds `client_id`, which RFC 9101 §5 asks for/);
    expect(said).not.toMatch(/Only `client_id` stands beside it/);
  });

  it("of the use of a stolen token is not the section on how an API loses one (RFC 9700 §4.9, §4.10)", () => {
    const uses = [actExplanations.attack, thiefSteps.thiefApiRequest, thiefSteps.thiefApiResponse];
    const implicit = explanationsFor("implicit").explanations.steps.thiefApiResponse;
    for (const { specs } of [...uses, implicit]) {
      expect(specs).toContain("RFC 9700 §4.10");
      expect(specs).not.toContain("RFC 9700 §4.9");
    }
  });

  it("of a sign-out names each case in which the server must ask (OIDC Logout §2)", () => {
    const { why } = identitySteps.endSessionPage;
    expect(why).toMatch(
      /must ask where no ID token came, or one that is not of this session or not about who/,
    );
  });

  it("of the ID token does not promise the order of the rules, of which one is judged early (OIDC Core §3.1.3.7)", () => {
    const { clientKeys } = explanationsFor("openid-connect").explanations.steps;
    expect(clientKeys?.what).toContain("OIDC Core §3.1.3.7");
    expect(clientKeys?.what).not.toMatch(/in the order/);
  });

  it("of an unknown scope says where it should be ignored, and how the client learns of it (OIDC Core §3.1.2.1)", () => {
    const { why } = checkExplanations["scope-known"];
    expect(why).toMatch(/Beside `openid` an unknown one should be ignored \(OIDC Core §3\.1\.2\.1\)/);
    expect(why).toMatch(/`scope` of the token response then says what was granted/);
  });

  it.each(["verifier-present", "verifier-format"] as const)(
    "of %s tells the answer of this server from the one that RFC 7636 §4.6 names for a mismatch alone",
    (id) => {
      const { why } = checkExplanations[id];
      expect(why).toMatch(/names no `error` for/);
      expect(why).toMatch(/This server answers `invalid_grant`.*RFC 6749 §5\.2 has `invalid_request`/);
    },
  );

  it("of a token that is not active is not that none came, which has another answer (RFC 6750 §3.1)", () => {
    expect(checkExplanations["access-token-active"].why).not.toMatch(/no token/);
  });

  it("of metadata is what they tell of a server: no client is known by an issuer alone (RFC 8414 §2, RFC 6749 §2.2)", () => {
    expect(errorSteps.otherRequest.why).toMatch(/all that it has to know of it beforehand is the issuer/);
  });

  it("of SameSite=Lax holds back what another site posts, and not a form that goes by GET (RFC 10025 §5.6.7.1)", () => {
    const { explanations } = explanationsFor("session-login");
    const said = JSON.stringify([explanations.steps.logInResponse, sessionLoginContent.options]);
    expect(said).toMatch(/another site posts/);
    expect(said).not.toMatch(/no form of another site|where a form or a script of another/);
  });

  it("of a window in a native app lets the server look for one, and does not ask it to (RFC 8252 §8.12)", () => {
    const said = JSON.stringify(explanationsFor("native-app").explanations.steps.consentSubmission);
    expect(said).toMatch(/A server may try to detect such windows and refuse them \(RFC 8252 §8\.12\)/);
  });

  it("of an unknown token makes the answer a must, and silence about it a should (RFC 7662 §2.2)", () => {
    const { what } = readyChanges.find(({ id }) => id === "unknown-token") ?? {};
    expect(what).toMatch(/must say that an unknown token is not active, and should say no more/);
  });

  it("of the time of an ID token names `nbf`, which the rule judges as well (RFC 7519 §4.1.5)", () => {
    expect(checkExplanations["id-token-expiry"].rule).toMatch(/before `exp`, and not before `nbf`/);
  });
});
