/** Sentences that are measured against what the programs do: what is said of a run with these options must be so in that run. */
import { describe, expect, it } from "vitest";
import { explainStep } from "@/lib/content/explain-step";
import { explanationsFor } from "@/lib/content/flow-explanations";
import { findParameterName } from "@/lib/content/parameter-names";
import { jsonResponse, readJson } from "@/lib/http/response";
import { readTokens } from "@/lib/oauth/client/token-response";
import { readJwt } from "@/lib/oauth/jwt";
import { selectParameters } from "@/lib/transcript/parameters";
import type { StepId } from "@/lib/transcript/steps";
import { selectTokens } from "@/lib/transcript/tokens";
import { type FlowChoices, type FlowId, flowIds, flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { sent, walk } from "../machines/support/walk";

/** All that is said of a message in a run with these options, as one text. */
function saidOf<F extends FlowId>(flow: F, step: StepId, options: Partial<FlowChoices[F]> = {}): string {
  const chosen = { ...defaultsOf(flowOptions[flow]), ...options };
  const { what, why, watch, notes } = explainStep(explanationsFor(flow).explanations.steps[step], chosen);
  return [what, why, watch, ...notes].join(" ");
}

describe("what is said of a check", () => {
  it("does not forbid a scope that a server may grant, and the client takes (RFC 6749 §3.3)", () => {
    const failed: string[] = [];
    const members = { access_token: "a", token_type: "Bearer", scope: "photos.read photos.write" };
    const asked = { scope: "photos.read", idToken: "unused", drops: [] } as const;
    const result = readTokens(asked, jsonResponse(200, members), (notice) => {
      if (notice.kind === "check" && !notice.check.passed) failed.push(notice.check.id);
    });
    expect([result.kind, failed]).toEqual(["tokens", []]);
    const { rule } = explanationsFor("authorization-code").explanations.checks["token-response-scope"];
    expect(rule).not.toMatch(/wider|more than/);
  });

  it.each(["response-type-allowed", "response-mode-supported"] as const)(
    "%s holds for tokens from the authorization endpoint as well (RFC 6749 §4.2.1)",
    (check) => {
      const { rule } = explanationsFor("implicit").explanations.checks[check];
      expect(rule).not.toMatch(/authorization code grant|is `query`/);
    },
  );
});

describe("what is said of a refusal", () => {
  it.each([
    ["refresh-token", { client: "public", theft: "before" }, "refreshRefusal"],
    ["jwt-bearer", { assertion: "key" }, "tokenRefusal"],
  ] as const)(
    "of the %s flow with %j knows of error_description (RFC 6749 §5.2)",
    async (flow, options, step) => {
      const { record } = await walk<FlowId>(flow, options);
      const refusal = sent(record).find((message) => message.step === step);
      expect(refusal?.kind === "response" && readJson(refusal.response)?.error_description).toMatch(
        /\w+ \w+/,
      );
      expect(saidOf<FlowId>(flow, step, options)).toMatch(/for (the )?developers?/);
    },
  );
});

it("an exchanged token without an actor names the client that asked for it, and this is said (RFC 8693 §4.3)", async () => {
  const options = { mode: "impersonation" } as const;
  const { record } = await walk("token-exchange", options);
  const exchanged = sent(record).find(({ step }) => step === "exchangeResponse");
  const body = exchanged?.kind === "response" ? readJson(exchanged.response) : undefined;
  const claims = readJwt(String(body?.access_token))?.payload;
  expect([claims?.client_id, claims?.act]).toEqual(["shop-api", undefined]);
  expect(saidOf("token-exchange", "exchangeResponse", options)).toContain("`client_id` names the Shop API");
});

describe("a code without PKCE that is bound to a key (RFC 9449 §10)", () => {
  const options = { client: "public", pkce: "off", policy: "lax", dpop: "on" } as const;

  it("is worth nothing to a thief", async () => {
    expect((await walk("authorization-code", { ...options, theft: "code" })).outcome).toBe("completed");
  });

  it.each(["authorizationResponse", "tokenRequest"] as const)("is not said to be anybody's: %s", (step) => {
    expect(saidOf("authorization-code", step, options)).toContain("RFC 9449 §10");
    expect(saidOf("authorization-code", step, options)).not.toMatch(
      /none of them is secret|cannot tell the two/,
    );
    expect(saidOf("authorization-code", step, { ...options, dpop: "off" })).toMatch(/secret/);
  });
});

it("a verifier that was pushed stood in no address, and nobody says that it did (RFC 9126 §1)", () => {
  const plain = { pkce: "plain", policy: "lax", theft: "code" } as const;
  const said = (par: "on" | "off") => saidOf("authorization-code", "thiefTokenRequest", { ...plain, par });
  expect(said("off")).toContain("stood in the address");
  expect(said("on")).not.toContain("stood in the address");
});

it.each(flowIds)("the %s flow calls itself by no other's name where a message leads astray", (flow) => {
  const { steps, outcomes } = explanationsFor(flow).explanations;
  const texts = [steps.strayRequest, steps.strayResponse, outcomes.astray];
  expect(texts.flatMap(({ what, why }) => [what, why]).join(" ")).not.toContain("code flow");
});

describe("what is said of a parameter", () => {
  const { parameters } = explanationsFor("authorization-code").explanations;

  it("holds in every message that has it: expires_in (RFC 9126 §2.2, RFC 8628 §3.2)", () => {
    expect(parameters.expires_in.what).toMatch(/pushed request/);
    expect(parameters.expires_in.what).toMatch(/codes of a device/);
  });

  it("holds in every message that has it: token (RFC 7662 §2.1, RFC 7009 §2.1)", () => {
    expect(parameters.token.what).toMatch(/revoke/);
  });

  it("calls a realm optional only where it is (RFC 6750 §3, RFC 7617 §2)", () => {
    expect(parameters.realm.without).toMatch(/`Basic` must have it/);
  });
});

it("no code is said to have come to a client that was given a password (RFC 6749 §4.3)", () => {
  expect(saidOf("password", "resultPage")).not.toMatch(/\bcode\b|address bar/);
  expect(saidOf("device-code", "loginSubmission")).not.toContain("authorization request");
});

describe("what is said of a run without a user (RFC 6749 §4.4)", () => {
  it.each([{}, { token: "opaque" }, { scope: "photos.write" }] as const)(
    "with %j names none, in whatever it shows",
    async (options) => {
      const { record } = await walk("client-credentials", options);
      const { steps, checks, actions, parameters, errors, claims } =
        explanationsFor("client-credentials").explanations;
      const messages = sent(record).flatMap((message) => [
        saidOf("client-credentials", message.step, options),
        ...selectParameters(message).map(({ name }) => parameters[findParameterName(name) ?? "Host"]),
        ...selectTokens(message).flatMap((token) =>
          token.opaque ? [] : Object.keys(token.payload).map((name) => claims[name as keyof typeof claims]),
        ),
      ]);
      const acts = record.transcript.flatMap((entry): readonly unknown[] => {
        if (entry.kind === "check") return [checks[entry.check.id]];
        return entry.kind === "action" ? [actions[entry.action]] : [];
      });
      expect(messages.length).toBeGreaterThan(4);
      const texts = [...messages, ...acts, steps.apiRefusal, errors.insufficient_scope];
      expect(texts.filter((text) => JSON.stringify(text)?.includes("Maya"))).toEqual([]);
    },
  );
});

it.each([
  ["password", "Prints had her password", /never given/],
  ["jwt-bearer", "nobody asked her", /she allowed/],
] as const)(
  "in the %s flow, in which %s, nothing else is said (RFC 6749 §4.3, RFC 7523 §2.1)",
  (flow, _, said) => {
    expect(saidOf<FlowId>(flow, "apiResponse")).not.toMatch(said);
    expect(saidOf<FlowId>("authorization-code", "apiResponse")).toMatch(/never given .* she allowed/);
  },
);

it.each([
  ["refresh", "refreshRequest"],
  ["revoke", "revocationRequest"],
] as const)(
  "a client that signs is not said to show a secret when it comes to %s (RFC 7523 §2.2)",
  async (epilogue, step) => {
    const options = { authentication: "private_key_jwt", epilogue } as const;
    const { record } = await walk("authorization-code", options);
    const message = sent(record).find((one) => one.step === step);
    const carried = message === undefined ? [] : selectParameters(message).map(({ name }) => name);
    const chosen = { ...defaultsOf(flowOptions["authorization-code"]), ...options };
    const { highlights } = explainStep(
      explanationsFor("authorization-code").explanations.steps[step],
      chosen,
    );
    expect(carried).toContain("client_assertion");
    expect(highlights).toContain("client_assertion");
    expect(highlights).not.toContain("client_secret");
  },
);
