/** Runs in Node and in Chromium: both must come to the same bytes, which are kept in a file. */
import { expect, it } from "vitest";
import { flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { createSeededRandom } from "@/lib/world/random";
import { readAddressState } from "@/machines/address";
import { simulate } from "@/machines/engine";
import golden from "./golden-run.json";

const flow = "authorization-code";

it.each(["RS256", "EdDSA"] as const)(
  "gives the same codes and tokens for the same link, byte for byte, with %s",
  async (algorithm) => {
    const { state } = readAddressState(flow, { openid: "on", seed: "repeatable", algorithm });
    const run = await simulate({ flow, ...state });
    expect(tokensOf(run)).toEqual(golden[algorithm]);
  },
);

it("gives other codes and tokens for another seed", async () => {
  const options = { ...defaultsOf(flowOptions[flow]), openid: "on" } as const;
  const run = await simulate({ flow, options, seed: "other", deviations: [] });
  expect(tokensOf(run).code).not.toBe(golden.RS256.code);
});

it("draws the same bytes for the same seed, purpose and number", () => {
  const draw = () => [...createSeededRandom("seed", {}).random("code", 8)];
  expect(draw()).toEqual(draw());
  expect([...createSeededRandom("seed", {}).random("state", 8)]).not.toEqual(draw());
  expect([...createSeededRandom("seed", { code: 1 }).random("code", 8)]).not.toEqual(draw());
});

function tokensOf(run: Awaited<ReturnType<typeof simulate>>) {
  const text = run.transcript.flatMap((entry) => (entry.kind === "sent" ? [entry.message] : []));
  const response = text.find(({ step }) => step === "tokenResponse");
  const redirect = text.find(({ step }) => step === "callback");
  const tokens = response?.kind === "response" ? JSON.parse(response.response.body) : {};
  const code =
    redirect?.kind === "request" ? new URL(redirect.request.url).searchParams.get("code") : undefined;
  return { code, access_token: tokens.access_token, id_token: tokens.id_token };
}
