/** What lessons, comparisons and the guide say beside the runs, measured against how those runs go. */
import { decodeJwt, importJWK, jwtVerify } from "jose";
import { describe, expect, it } from "vitest";
import { comparisons } from "@/lib/content/compare";
import { threats } from "@/lib/content/compare/threats";
import { explainStep } from "@/lib/content/explain-step";
import { explanationsFor } from "@/lib/content/flow-explanations";
import { flowContents } from "@/lib/content/flows";
import { questions } from "@/lib/content/learn/choose";
import { tokenClaims } from "@/lib/content/learn/jwt-vs-oauth/jwt";
import { mistakeClaims } from "@/lib/content/learn/jwt-vs-oauth/mistakes";
import { type LessonId, lessons } from "@/lib/content/lessons";
import { lessonsWords, ownWords } from "@/lib/content/lessons/words";
import { readHeader } from "@/lib/http/message";
import type { Fact } from "@/lib/transcript/facts";
import { selectHoldings } from "@/lib/transcript/holdings";
import { selectParameters } from "@/lib/transcript/parameters";
import type { StepId } from "@/lib/transcript/steps";
import type { Message } from "@/lib/transcript/types";
import { type FlowChoices, type FlowId, flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { lessonSchema } from "@/machines/lessons/lesson";
import { sent, type Walk, walk } from "../machines/support/walk";
import { saidOf } from "./support/said";

function messagesOf({ record }: Walk, step: StepId): readonly Message[] {
  return sent(record).filter((message) => message.step === step);
}

function valueIn(message: Message | undefined, name: string): string | undefined {
  return message && selectParameters(message).find((one) => one.name === name)?.value;
}

function titleOf<F extends FlowId>(flow: F, step: StepId, options: Partial<FlowChoices[F]> = {}): string {
  const chosen = { ...defaultsOf(flowOptions[flow]), ...options };
  return explainStep(explanationsFor(flow).explanations.steps[step], chosen).title;
}

function lessonStep(lesson: LessonId, title: string): string {
  const step = lessons[lesson].steps.find((one) => one.title === title);
  if (step === undefined) throw new Error(title);
  return JSON.stringify(step);
}

function linesOf(id: string): Readonly<Partial<Record<string, string>>> {
  return comparisons.find((one) => one.id === id)?.lines ?? {};
}

describe("a question of a lesson whose answers come from the run", () => {
  const openings = { channel: /^How /, receiver: /^Who /, accepted: /^(Does|Will) /, check: /^Which rule / };

  it("asks for what they say, and not for yes or no where they are neither", () => {
    const asked = Object.values(lessons).flatMap(({ steps }) =>
      steps.flatMap(({ question }) =>
        question !== undefined && "predict" in question && question.text !== undefined ? [question] : [],
      ),
    );
    expect(asked.length).toBeGreaterThan(5);
    for (const { predict, text } of asked) expect(text).toMatch(openings[predict]);
  });

  it("leads to no option with which the change of its step cannot be made", () => {
    const steps = Object.values(lessons).flatMap(({ steps: all }) => [...all]);
    const changed = steps.filter(({ edits }) => edits !== undefined && edits.length > 0);
    expect(changed.length).toBeGreaterThan(5);
    for (const step of changed) expect(JSON.stringify(step.question)).not.toContain("in the options");
  });
});

it.each([
  ["what-is-in-a-token", /\bclaims\b/, /payload .* claims/],
  ["pkce-or-secret", /\bchallenge\b/, /hash, the challenge/],
  ["when-tokens-end", /\bgrant\b/, /grant: what Maya once allowed/],
  ["the-code-flow", /`code_verifier`/, /`code_verifier` says/],
] as const)("the lesson %s explains a word where it first uses it: %s", (lesson, word, explained) => {
  const { steps } = lessons[lesson];
  const first = steps.find(({ text }) => word.test(text));
  expect(first?.text).toMatch(explained);
});

it("a client that was given a password forgets it, and the lesson does not say that it keeps it (RFC 6749 §4.3.1)", async () => {
  const { record } = await walk("password");
  const kept = selectHoldings(record.transcript).client.map(({ name }) => name);
  expect(kept).toContain("access_token");
  expect(kept).not.toContain("password");
  expect(lessonStep("what-oauth-is-for", "The old way: give away your password")).not.toContain(
    "stores the password",
  );
});

it("a redirect is no page of the browser yet, and the lesson reads its address in Location (RFC 9110 §10.2.2)", async () => {
  const [redirect] = messagesOf(await walk("authorization-code"), "authorizationRedirect");
  expect(redirect?.kind === "response" && readHeader(redirect.response, "Location")).toContain("client_id=");
  expect(lessonStep("what-oauth-is-for", "Prints sends Maya away")).toContain("`Location`");
});

it.each([
  ["what-oauth-is-for", 6, /opens the albums/],
  ["the-code-flow", 5, /server to server|browser/],
  ["the-code-flow", 7, /browser never/],
  ["why-the-code", 4, /token stays away/],
  ["why-the-code", 6, /turn it off|follows/],
  ["pkce-or-secret", 4, /PKCE stops/],
  ["sign-in-is-not-access", 2, /ID token is for/],
  ["when-tokens-end", 2, /without Maya|asleep/],
  ["when-tokens-end", 5, /ends? for both|ended/],
  ["when-tokens-end", 7, /does not know/],
  ["devices-without-a-keyboard", 2, /stays in the television/],
  ["machines-without-a-user", 3, /about the job|names the client/],
  ["machines-without-a-user", 5, /never sent/],
] as const)("%s says in step %i nothing that answers its question before it is asked", (id, number, said) => {
  const step = lessons[id].steps[number - 1];
  expect(step).toHaveProperty("question");
  expect(`${step?.title} ${step?.text}`).not.toMatch(said);
});

describe("a thief who renews a copied refresh token (RFC 9700 §4.14.2)", () => {
  it("comes with another one the second time, and it is not called the copied one", async () => {
    const options = { client: "public", theft: "before" } as const;
    const [first, second] = messagesOf(await walk("refresh-token", options), "thiefTokenRequest");
    expect(valueIn(second, "refresh_token")).not.toBe(valueIn(first, "refresh_token"));
    expect(titleOf("refresh-token", "thiefTokenRequest", options)).not.toContain("copied");
    expect(linesOf("rotation-on-or-off").thiefTokenRequest).not.toContain("the copy");
  });

  it("comes with the same one where nothing rotates, is served twice, and is said to be", async () => {
    const options = { client: "public", theft: "before", rotation: "off" } as const;
    const run = await walk("refresh-token", options);
    const [first, second] = messagesOf(run, "thiefTokenRequest");
    expect(valueIn(second, "refresh_token")).toBe(valueIn(first, "refresh_token"));
    expect(titleOf("refresh-token", "thiefTokenRequest", options)).toContain("copied");
    expect(messagesOf(run, "thiefApiResponse")).toHaveLength(2);
    expect(linesOf("rotation-on-or-off").thiefApiResponse).not.toContain("once");
  });

  it("loses the refresh tokens with the family, and not a JWT that nobody asks about", async () => {
    const options = { client: "public", theft: "after", token: "jwt" } as const;
    const run = await walk("refresh-token", options);
    expect(messagesOf(run, "apiResponse").length).toBeGreaterThan(1);
    expect(lessonStep("when-tokens-end", "The thief comes back")).not.toContain("all that ever came of it");
  });
});

it.each([
  [
    "authorization-code",
    { client: "public", pkce: "off", policy: "lax", theft: "code" },
    "thiefTokenResponse",
  ],
  ["refresh-token", { client: "public", theft: "before", rotation: "off" }, "thiefTokenResponse"],
  ["refresh-token", { rotation: "off" }, "refreshResponse"],
] as const)(
  "an answer of %s with %j that has one token is not said to have several: %s",
  async (flow, options, step) => {
    const [answer] = messagesOf(await walk<FlowId>(flow, options), step);
    expect(valueIn(answer, "access_token")).toBeDefined();
    expect(valueIn(answer, "refresh_token")).toBeUndefined();
    expect(titleOf<FlowId>(flow, step, options)).not.toContain("tokens");
  },
);

it.each(["local", "short-life"] as const)(
  "a JWT that was revoked is not said to be good for nothing where the API judges it so: %s (RFC 7009 §3)",
  async (answer) => {
    const options = { token: "jwt", answer } as const;
    const run = await walk("introspection", options);
    expect(messagesOf(run, "revocationEvent")).toEqual([]);
    expect(messagesOf(run, "introspectionRequest")).toEqual([]);
    expect(titleOf("introspection", "revocationResponse", options)).not.toContain("good for nothing");
    expect(saidOf("introspection", "steps", "revocationResponse", options)).toContain("until it expires");
    expect(titleOf("introspection", "revocationResponse")).toContain("good for nothing");
  },
);

it("a cookie with SameSite=Lax stays behind when another site posts, and nobody says that it goes along (RFC 10025 §5.6.7.1)", async () => {
  const [forged] = messagesOf(await walk("session-login", { afterwards: "trap" }), "forgedRequest");
  expect(forged?.kind === "request" && readHeader(forged.request, "Cookie")).toBeUndefined();
  expect(linesOf("jwt-or-session").notesRequest).toContain("`SameSite`");
});

it("an access token can say to whom it was issued, and the comparison does not deny it (RFC 9068 §2.2)", async () => {
  const [answer] = messagesOf(await walk("authorization-code"), "tokenResponse");
  const payload = valueIn(answer, "access_token")?.split(".")[1] ?? "";
  expect(atob(payload.replaceAll("-", "+").replaceAll("_", "/"))).toContain('"client_id":"prints-web"');
  const { so } = comparisons.find(({ id }) => id === "access-token-or-id-token") ?? { so: "" };
  expect(so).not.toContain("does not say for whom it was issued");
});

it("the last letter of a signature has bits to spare, and the guide says so (RFC 4648 §3.5)", async () => {
  const run = await walk("authorization-code");
  const token = valueIn(messagesOf(run, "tokenResponse")[0], "access_token") ?? "";
  const [jwk] = JSON.parse(valueIn(messagesOf(run, "apiKeys")[0], "keys") ?? "[]");
  const key = await importJWK(jwk, "RS256");
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const place = letters.indexOf(token.at(-1) ?? "");
  const other = `${token.slice(0, -1)}${letters[place ^ 1]}`;
  const currentDate = new Date((run.record.steps.at(-1)?.now ?? 0) * 1000);
  expect(other).not.toBe(token);
  await expect(jwtVerify(other, key, { currentDate })).resolves.toBeDefined();
  const { text } = tokenClaims.find(({ claim }) => claim.includes("change it")) ?? { text: "" };
  expect(text).toContain("RFC 4648 §3.5");
});

it("whoever writes a lesson is told of all that a step and a fact can have", () => {
  const kinds: Readonly<Record<Fact["kind"], true>> = {
    sender: true,
    receiver: true,
    channel: true,
    carries: true,
    accepted: true,
    broken: true,
    holds: true,
    knows: true,
    readable: true,
    claim: true,
    next: true,
    later: true,
    outcome: true,
    not: true,
    all: true,
  };
  const told = ownWords.shapeLines.join(" ");
  const members = Object.keys(lessonSchema.entries.steps.item.entries);
  expect(members).toContain("question");
  for (const name of [...members, ...Object.keys(kinds)]) expect(told).toContain(`\`${name}\``);
});

it("a document for all copies of an agent names no port, and the one that each registers does (RFC 8252 §7.3)", async () => {
  const registered = messagesOf(await walk("agent"), "registrationRequest")[0];
  const described = messagesOf(await walk("agent", { registration: "document" }), "clientDocument")[0];
  expect(valueIn(registered, "redirect_uris")).toMatch(/127\.0\.0\.1:\d/);
  expect(valueIn(described, "redirect_uris")).not.toMatch(/127\.0\.0\.1:\d/);
  expect(linesOf("register-or-describe").clientDocument).toContain("no port");
});

it("a JWT is refused in the very second of its exp, and the guide does not say that it is afterwards (RFC 7519 §4.1.4)", async () => {
  const run = await walk("authorization-code");
  const token = valueIn(messagesOf(run, "tokenResponse")[0], "access_token") ?? "";
  const [jwk] = JSON.parse(valueIn(messagesOf(run, "apiKeys")[0], "keys") ?? "[]");
  const exp = Number(decodeJwt(token).exp);
  const verifyAt = async (now: number) =>
    jwtVerify(token, await importJWK(jwk, "RS256"), { currentDate: new Date(now * 1000) });
  await expect(verifyAt(exp - 1)).resolves.toBeDefined();
  await expect(verifyAt(exp)).rejects.toThrow("exp");
  const { text } = tokenClaims.find(({ claim }) => claim.includes("until it expires")) ?? { text: "" };
  expect(text).toContain("From `exp` on");
});

it("a pushed request leaves the name of its client in the address, and nobody says that it leaves nothing (RFC 9126 §4)", async () => {
  const { record } = await walk("authorization-code", { par: "on", dpop: "on" });
  const asked = sent(record).find(({ step }) => step === "authorizationRequest");
  expect(asked && selectParameters(asked).filter(({ place }) => place === "query")).toMatchObject([
    { name: "client_id" },
    { name: "request_uri" },
  ]);
  const { presets } = flowContents["authorization-code"].card;
  const { reason } = presets.find(({ options }) => options.par === "on") ?? { reason: "" };
  for (const text of [reason, threats.peek.what]) {
    expect(text).toContain("who asks");
    expect(text).not.toMatch(/gives nothing away|by whom/);
  }
});

it("what is said of the lessons does not count them: there are more by now", () => {
  expect(Object.keys(lessons).length).toBeGreaterThan(10);
  expect(`${lessonsWords.line} ${lessonsWords.description}`).not.toMatch(
    /\b(ten|eleven|twelve|\d+) lessons/i,
  );
});

it("the blocklist of an app with its own users has users on it, and the guide does not say tokens", async () => {
  const options = { afterwards: "ban", revocation: "blocklist" } as const;
  const run = await walk("jwt-login", options);
  const [call] = messagesOf(run, "notesRequest");
  const token = call?.kind === "request" ? readHeader(call.request, "Authorization")?.split(" ")[1] : "";
  const blocked = run.record.transcript.flatMap((entry) =>
    entry.kind === "check" && entry.check.id === "own-token-not-blocked" ? [entry.check] : [],
  );
  expect(JSON.stringify(blocked.at(-1))).toContain(String(decodeJwt(token ?? "").sub));
  const claim = mistakeClaims.find(({ id }) => id === "jwt-as-session");
  const text = claim?.piece.variants.find(({ label }) => label === "Blocklist")?.text;
  expect(text).toContain("list of users");
});

it("an API that judges by itself can be told of a revocation, and which flow does not deny it (RFC 7009 §3)", async () => {
  const run = await walk("introspection", { token: "jwt", answer: "blocklist" });
  expect(messagesOf(run, "revocationEvent")).toHaveLength(1);
  expect(questions.revocation.why).not.toContain("nobody can tell");
});

it("a thief who sends no verifier sends none that could fail to match, and the lesson does not say so (RFC 7636 §4.5)", async () => {
  const [theft] = messagesOf(await walk("authorization-code", { theft: "code" }), "thiefTokenRequest");
  expect(theft && selectParameters(theft).map(({ name }) => name)).not.toContain("code_verifier");
  expect(lessonStep("pkce-or-secret", "The thief tries it alone")).not.toContain("It would fail as well");
});
