/** What the table of threats says against what happens: each attack that can be tried here is tried, with every choice that could matter. */
import { describe, expect, it } from "vitest";
import { judgeThreat } from "@/lib/content/compare/judge-threat";
import { threats } from "@/lib/content/compare/threats";
import type { Threat } from "@/lib/content/compare/types";
import { readJwt } from "@/lib/oauth/jwt";
import { selectHoldings } from "@/lib/transcript/holdings";
import { selectMessages } from "@/lib/transcript/messages";
import { selectParameters } from "@/lib/transcript/parameters";
import type { DeviationEvent, RunRecord } from "@/lib/transcript/run";
import type { StepId } from "@/lib/transcript/steps";
import type { Message } from "@/lib/transcript/types";
import { type FlowId, flowIds, flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { simulate } from "@/machines/engine";
import { walk } from "../machines/support/walk";

type Options = Readonly<Record<string, string>>;

const made = new Map<string, Promise<RunRecord>>();

function make(flow: FlowId, options: Options): Promise<RunRecord> {
  const key = `${flow} ${name(options)}`;
  const run = made.get(key) ?? simulate({ flow, options, seed: "grantscope", deviations: [] });
  made.set(key, run);
  return run;
}

/** Every combination of the values of these options, the others as by default or as given. */
function combine(flow: FlowId, names: readonly string[], given: Options = {}): readonly Options[] {
  const all: Readonly<Record<string, readonly string[]>> = flowOptions[flow];
  return names.reduce<readonly Options[]>(
    (combined, id) => combined.flatMap((one) => (all[id] ?? []).map((value) => ({ ...one, [id]: value }))),
    [{ ...defaultsOf(flowOptions[flow]), ...given }],
  );
}

function isStolen(run: RunRecord): boolean {
  const last = run.steps.at(-1);
  return last?.kind === "end" && last.outcome === "stolen";
}

function stepsOf(run: RunRecord): readonly StepId[] {
  return selectMessages(run.transcript).map(({ message }) => message.step);
}

function name(options: Options): string {
  return Object.entries(options)
    .map(([id, value]) => `${id}.${value}`)
    .join(" ");
}

/** For each choice of options what the table says, and what happened. */
async function compare(
  threat: Threat,
  flow: FlowId,
  choices: readonly Options[],
  happened: (run: RunRecord) => "resists" | "open" | undefined,
) {
  const rows = await Promise.all(
    choices.map(async (options) => {
      const found = happened(await make(flow, options));
      return found === undefined ? [] : [[name(options), judgeThreat(threat, flow, options), found]];
    }),
  );
  const tried = rows.flat();
  expect(tried.map(([options, said]) => [options, said])).toEqual(
    tried.map(([options, , found]) => [options, found]),
  );
  return tried.map(([, , found]) => found);
}

const verdict = (open: boolean) => (open ? "open" : "resists");

describe("the table of threats holds", () => {
  const stealing = combine("authorization-code", ["client", "pkce", "openid", "par", "dpop"], {
    policy: "lax",
    theft: "code",
  });

  const ofNativeApp = combine("native-app", ["pkce", "secret", "token"], { policy: "lax", theft: "code" });

  it.each([
    ["authorization-code", stealing],
    ["native-app", ofNativeApp],
  ] as const)(
    "where a stolen code is redeemed (RFC 9700 §4.3.1), of %s",
    async (flow, choices) => {
      const found = await compare(threats.redeem, flow, choices, (run) => {
        const steps = stepsOf(run);
        if (!steps.includes("thiefTokenRequest")) return undefined;
        return verdict(steps.includes("thiefTokenResponse"));
      });
      expect(new Set(found)).toEqual(new Set(["resists", "open"]));
    },
    60_000,
  );

  it("where the app reads the password (RFC 8252 §8.12)", async () => {
    const choices = combine("native-app", ["browser", "pkce", "secret", "token"], {
      policy: "lax",
      theft: "app",
    });
    const knows = (run: RunRecord) => {
      const held = selectHoldings(run.transcript).client;
      return verdict(held.some(({ name: one }) => one === "password"));
    };
    const found = await compare(threats.password, "native-app", choices, knows);
    expect(new Set(found)).toEqual(new Set(["resists", "open"]));
  });

  it("where a stolen code is injected (RFC 9700 §4.5)", async () => {
    const found = await compare(threats.inject, "authorization-code", stealing, (run) => {
      const steps = stepsOf(run);
      return steps.includes("injectionRequest") ? verdict(steps.includes("injectionPage")) : undefined;
    });
    expect(new Set(found)).toEqual(new Set(["resists", "open"]));
  }, 60_000);

  it("where a token is read in an address, or is another client’s (RFC 9700 §4.3.2, §4.6)", async () => {
    const choices = combine("implicit", ["attack", "state", "token"]);
    const by = (attacks: readonly string[]) => choices.filter(({ attack = "" }) => attacks.includes(attack));
    const happened = (run: RunRecord) => verdict(isStolen(run));
    await compare(threats.address, "implicit", by(["script", "history", "referrer"]), happened);
    await compare(threats.foreign, "implicit", by(["injection"]), happened);
  });

  it("where a stolen access token is used (RFC 9449 §1)", async () => {
    const choices = combine("pushed-authorization", ["client", "par", "signed", "dpop", "proof"], {
      theft: "on",
    });
    const found = await compare(threats.replay, "pushed-authorization", choices, (run) =>
      stepsOf(run).includes("thiefApiRequest") ? verdict(isStolen(run)) : undefined,
    );
    expect(new Set(found)).toEqual(new Set(["resists", "open"]));
  }, 60_000);

  it("where an answer is forged (RFC 9700 §4.7)", async () => {
    const choices = combine("authorization-code", ["client", "pkce", "state", "openid", "par"], {
      policy: "lax",
      theft: "csrf",
    });
    const found = await compare(threats.forge, "authorization-code", choices, (run) =>
      verdict(isStolen(run)),
    );
    expect(new Set(found)).toEqual(new Set(["resists", "open"]));
  }, 60_000);

  it("where the code is brought to the wrong server (RFC 9700 §4.4)", async () => {
    const choices = combine("authorization-code", ["client", "pkce", "state", "par", "iss"], {
      policy: "lax",
      theft: "mixup",
    });
    const found = await compare(threats.mixUp, "authorization-code", choices, (run) =>
      verdict(isStolen(run)),
    );
    expect(new Set(found)).toEqual(new Set(["resists", "open"]));
  });

  it("where a stranger’s device is let in (RFC 8628 §5.4)", async () => {
    const choices = combine("device-code", ["verification", "polling", "token"], { phishing: "on" });
    const found = await compare(threats.lure, "device-code", choices, (run) => verdict(isStolen(run)));
    expect(new Set(found)).toEqual(new Set(["open"]));
  });

  it("where a revoked token goes on working (RFC 7009 §3)", async () => {
    // Where its life is short the copy has expired before anybody tries it.
    const choices = combine("introspection", ["token", "answer"]).filter(
      ({ token, answer }) => token === "opaque" || answer !== "short-life",
    );
    const found = await compare(threats.revoked, "introspection", choices, (run) => verdict(isStolen(run)));
    expect(new Set(found)).toEqual(new Set(["resists", "open"]));
  });

  it("where a stolen refresh token is used, and whether somebody notices (RFC 9700 §4.14)", async () => {
    const choices = combine("refresh-token", ["client", "rotation", "token"], { theft: "before" });
    await compare(threats.refresh, "refresh-token", choices, (run) =>
      verdict(stepsOf(run).includes("thiefTokenResponse")),
    );
    await compare(threats.unnoticed, "refresh-token", choices, (run) => verdict(isStolen(run)));
  });
});

describe("the table of threats holds where a request is changed on its way", () => {
  /** A plain request for more, with all that the address shows of the one that it takes the place of. */
  function swap(message: Message): DeviationEvent {
    if (message.kind !== "request") throw new Error("no request");
    const { origin, pathname, searchParams } = new URL(message.request.url);
    const {
      iss: _iss,
      aud: _aud,
      iat: _iat,
      exp: _exp,
      jti: _jti,
      ...signed
    } = readJwt(searchParams.get("request") ?? "")?.payload ?? {};
    const usual = { response_type: "code", redirect_uri: "https://prints.example/callback" };
    const shown = {
      ...usual,
      scope: "photos.read photos.write",
      ...Object.fromEntries(searchParams),
      ...signed,
    };
    const { request: _request, request_uri: _reference, ...asked } = shown as Record<string, string>;
    const query = new URLSearchParams({ ...asked, scope: `${asked.scope} email` });
    return { type: "EDIT", message: { ...message.request, url: `${origin}${pathname}?${query}` } };
  }

  /** Did the client take tokens for more than it asked for? */
  async function tampers(flow: FlowId, options: Options): Promise<boolean> {
    const { record, outcome } = await walk<FlowId>(flow, options, ["authorizationRequest", swap]);
    const scopes = selectMessages(record.transcript)
      .filter(({ message }) => message.step === "tokenResponse")
      .flatMap(({ message }) => selectParameters(message))
      .filter(({ name: parameter }) => parameter === "scope");
    return outcome === "completed" && scopes.some(({ value }) => value.includes("email"));
  }

  it.each([
    ["authorization-code", ["client", "pkce", "state", "par"], { policy: "lax" }],
    ["pushed-authorization", ["client", "par", "signed"], {}],
  ] as const)(
    "in the %s flow (RFC 9126 §1, RFC 9101 §10.5)",
    async (flow, names, given) => {
      const choices = combine(flow, names, given);
      const found = await Promise.all(
        choices.map(async (options) => [name(options), verdict(await tampers(flow, options))]),
      );
      const said = choices.map((options) => [name(options), judgeThreat(threats.tamper, flow, options)]);
      expect(said).toEqual(found);
      expect(new Set(found.map(([, one]) => one))).toEqual(new Set(["resists", "open"]));
    },
    60_000,
  );
});

describe("the table of threats names every flow", () => {
  const runs = flowIds.map((flow) => ({ flow, run: make(flow, defaultsOf(flowOptions[flow])) }));

  async function flowsWith(isMet: (run: RunRecord) => boolean): Promise<readonly FlowId[]> {
    const met = await Promise.all(runs.map(async ({ flow, run }) => (isMet(await run) ? [flow] : [])));
    return met.flat();
  }

  const carries = (parameter: string, step?: StepId) => (run: RunRecord) =>
    selectMessages(run.transcript).some(
      ({ message }) =>
        (step === undefined || message.step === step) &&
        selectParameters(message).some((one) => one.name === parameter),
    );

  const carriesPassword = (run: RunRecord) =>
    (["loginSubmission", "passwordSubmission"] as const).some((step) => carries("password", step)(run));

  it.each([
    ["redeem", carries("code", "authorizationResponse")],
    ["inject", carries("code", "authorizationResponse")],
    ["forge", carries("state", "authorizationResponse")],
    ["address", (run: RunRecord) => stepsOf(run).includes("authorizationResponse")],
    ["foreign", (run: RunRecord) => stepsOf(run).includes("authorizationResponse")],
    ["tamper", (run: RunRecord) => stepsOf(run).includes("authorizationRequest")],
    ["peek", (run: RunRecord) => stepsOf(run).includes("authorizationRequest")],
    ["replay", carries("access_token")],
    ["revoked", (run: RunRecord) => stepsOf(run).includes("revocationRequest")],
    ["refresh", carries("refresh_token")],
    ["password", carriesPassword],
  ] as const)("in which “%s” can happen", async (id, isMet) => {
    const { flows, ...threat }: Threat = threats[id];
    const always = Object.keys(flows).filter((flow) => threat.arises?.[flow as FlowId] === undefined);
    expect(new Set(always), "the flows in lib/content/compare/threats.ts").toEqual(
      new Set(await flowsWith(isMet)),
    );
  });
});
