/** Four runs of the authorization code grant whose code is stolen, and what the servers answered the thief: read off the messages. */
import { fourWords } from "@/lib/content/compare/words";
import { describeMessage } from "@/lib/transcript/label";
import { selectMessages } from "@/lib/transcript/messages";
import type { RunRecord } from "@/lib/transcript/run";
import type { StepId } from "@/lib/transcript/steps";
import { flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { formatAddressState } from "@/machines/address";
import { simulate } from "@/machines/engine";
import { defaultSeed } from "@/machines/seed";

export interface FourthOfFour {
  readonly title: string;
  readonly href: string;
  readonly stolen: boolean;
  /** What the token endpoint answered the thief, and what it answered Prints with the injected code. */
  readonly redeemed: string | undefined;
  readonly injected: string | undefined;
}

const { pkce, secret } = fourWords;

/** A server that demands PKCE would refuse before anything could be stolen, so it is lax for all four. */
const withSecret = [
  { title: `${secret.on}, ${pkce.on}`, options: {} },
  { title: `${secret.on}, ${pkce.off}`, options: { pkce: "off" } },
] as const;
const withoutSecret = [
  { title: `${secret.off}, ${pkce.on}`, options: { client: "public" } },
  { title: `${secret.off}, ${pkce.off}`, options: { client: "public", pkce: "off" } },
] as const;

type One = (typeof withSecret | typeof withoutSecret)[number];

/** With PKCE and without it. */
type Two = readonly [FourthOfFour, FourthOfFour];

/** First with a client secret, then without. */
export function prepareFour(): Promise<readonly [Two, Two]> {
  return Promise.all([prepareTwo(withSecret), prepareTwo(withoutSecret)]);
}

function prepareTwo([withPkce, without]: readonly [One, One]): Promise<Two> {
  return Promise.all([prepareOne(withPkce), prepareOne(without)]);
}

async function prepareOne({ title, options }: One): Promise<FourthOfFour> {
  const flow = "authorization-code";
  const chosen = { ...defaultsOf(flowOptions[flow]), policy: "lax", ...options, theft: "code" };
  const run = await simulate({ flow, options: chosen, seed: defaultSeed, deviations: [] });
  const last = run.steps.at(-1);
  const begins = run.steps.findIndex((step) => step.kind === "act" && step.act === "attack");
  const address = { options: chosen, seed: defaultSeed, step: begins, deviations: [] };
  return {
    title,
    href: `/flows/${flow}${formatAddressState(flow, address)}`,
    stolen: last?.kind === "end" && last.outcome === "stolen",
    redeemed: findAnswer(run, "thiefTokenRequest", ["thiefTokenResponse", "thiefTokenRefusal"]),
    injected: findAnswer(run, "injectionRequest", ["tokenResponse", "tokenRefusal"]),
  };
}

/** The first of these answers that comes after the request, in two words. */
function findAnswer(run: RunRecord, request: StepId, answers: readonly StepId[]): string | undefined {
  const messages = selectMessages(run.transcript).map(({ message }) => message);
  const asked = messages.findIndex(({ step }) => step === request);
  const answer = asked < 0 ? undefined : messages.slice(asked).find(({ step }) => answers.includes(step));
  if (answer === undefined) return undefined;
  const { verb, target } = describeMessage(answer);
  return `${verb} ${target}`;
}
