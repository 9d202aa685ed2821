/** What is true of a flow as it is by itself, and would be false with another option: it is said of the one and not of the other. */
import { describe, expect, it } from "vitest";
import { selectHoldings } from "@/lib/transcript/holdings";
import { selectParameters } from "@/lib/transcript/parameters";
import type { Deviation } from "@/lib/transcript/run";
import type { Message } from "@/lib/transcript/types";
import type { FlowChoices, FlowId } from "@/lib/world/options";
import { failedChecks, sent, type Walk, walk } from "../machines/support/walk";
import { saidOf } from "./support/said";

function messageOf({ record }: Walk, step: string): Message {
  const message = sent(record).find((one) => one.step === step);
  if (message === undefined) throw new Error(`There is no ${step}.`);
  return message;
}

describe("of a refresh that asks for more, with a token that a thief has used before", () => {
  const options = { client: "public", theft: "before", scope: "more" } as const;

  it("it is said that the family has ended, and not that the token is still good (RFC 9700 §4.14.2)", async () => {
    const run = await walk("refresh-token", options);
    expect(failedChecks(run.record)).toContain("refresh-token-unused");
    expect(failedChecks(run.record)).not.toContain("refresh-scope-within-grant");
    expect(saidOf("refresh-token", "steps", "refreshRefusal", options)).toContain("`invalid_grant`");
    expect(saidOf("refresh-token", "steps", "refreshRefusal", options)).not.toMatch(
      /`invalid_scope`|as good as/,
    );
    expect(saidOf("refresh-token", "outcomes", "refusedByServer", options)).toMatch(/family/);
    expect(saidOf("refresh-token", "outcomes", "refusedByServer", options)).not.toContain("still good");
  });

  it("without rotation the thief is not forgotten, who has the albums", async () => {
    const unnoticed = { ...options, rotation: "off" } as const;
    const run = await walk("refresh-token", unnoticed);
    expect(sent(run.record).map(({ step }) => step)).toContain("thiefApiResponse");
    expect(run.outcome).toBe("refusedByServer");
    expect(saidOf("refresh-token", "outcomes", "refusedByServer", unnoticed)).toContain("The thief");
  });
});

it.each([
  { client: "public", theft: "after", scope: "more" },
  { client: "public", theft: "after", rotation: "off" },
] as const)("no family is said to have ended where none has: %j", async (options) => {
  const run = await walk("refresh-token", options);
  expect(failedChecks(run.record)).not.toContain("refresh-grant-stands");
  const said = [
    saidOf("refresh-token", "acts", "sync", options),
    saidOf("refresh-token", "steps", "refreshRefusal", options),
    saidOf("refresh-token", "outcomes", "refusedByServer", options),
  ];
  expect(said.join(" ")).not.toMatch(/has ended|family/);
  const ended = { client: "public", theft: "after" } as const;
  expect(saidOf("refresh-token", "acts", "sync", ended)).toContain("has ended");
});

describe("of a device", () => {
  it("that does not care about interval it is not said that it keeps it (RFC 8628 §3.5)", async () => {
    const { record } = await walk("device-code", { polling: "eager" });
    expect(record.transcript).toContainEqual(expect.objectContaining({ kind: "waited", seconds: 1 }));
    const said = (polling: "eager" | "patient") =>
      ["pollRequest", "poll"].map((id) =>
        saidOf("device-code", id === "poll" ? "acts" : "steps", id, { polling }),
      );
    expect(said("patient").every((text) => /`interval` seconds/.test(text))).toBe(true);
    expect(said("eager").filter((text) => !text.includes("one second"))).toEqual([]);
    expect(said("eager").filter((text) => text.includes("`interval` seconds"))).toEqual([]);
  });

  it("that shows its code as a picture it is not said that the code is typed (RFC 8628 §3.3.1)", async () => {
    const options = { verification: "complete" } as const;
    const run = await walk("device-code", options);
    expect(selectParameters(messageOf(run, "verificationRequest")).map(({ name }) => name)).toContain(
      "user_code",
    );
    const said = [
      saidOf("device-code", "steps", "deviceAuthorizationResponse", options),
      saidOf("device-code", "steps", "loginPage", options),
      saidOf("device-code", "acts", "enterCode", options),
    ];
    expect(said.join(" ")).not.toMatch(/Maya will type|was typed|Maya types/);
  });
});

describe("of an exchange", () => {
  it("that names no scope it is not said how little it asks for (RFC 8693 §2.1)", async () => {
    const run = await walk("token-exchange", { scope: "same" });
    const names = selectParameters(messageOf(run, "exchangeRequest")).map(({ name }) => name);
    expect(names).toContain("subject_token");
    expect(names).not.toContain("scope");
    const said = (scope: "same" | "narrower") =>
      saidOf("token-exchange", "steps", "exchangeRequest", { scope }) +
      saidOf("token-exchange", "outcomes", "completed", { scope });
    expect(said("narrower")).toMatch(/how little it needs.*no more than it needed/);
    expect(said("same")).not.toMatch(/how little|no more than it needed/);
  });

  it("that asks for more it is not said how little it asks for (RFC 8693 §2.1)", () => {
    const said = saidOf("token-exchange", "steps", "exchangeRequest", { scope: "wider" });
    expect(said).not.toContain("how little");
    expect(said).toContain("`email`");
  });

  it("an API that was asked, and refused, is not said to have been out of reach", async () => {
    const run = await walk("token-exchange", { mode: "pass-on" });
    const answer = messageOf(run, "apiRefusal");
    expect(answer.kind === "response" && answer.response.status).toBe(502);
    expect(sent(run.record).map(({ step }) => step)).toContain("secondApiRefusal");
    expect(saidOf("token-exchange", "steps", "apiRefusal", { mode: "pass-on" })).not.toContain(
      "could not be asked",
    );
  });
});

describe("of a stolen code", () => {
  it("that is injected where no state is made it is not said that one comes with it (RFC 9700 §4.5)", async () => {
    const options = { theft: "code", state: "off" } as const;
    const injection = messageOf(await walk("authorization-code", options), "injectionRequest");
    expect(selectParameters(injection).map(({ name }) => name)).not.toContain("state");
    expect(saidOf("authorization-code", "steps", "injectionRequest", options)).not.toContain("`state`");
    expect(saidOf("authorization-code", "steps", "injectionRequest", { theft: "code" })).toContain("`state`");
  });

  it("whose verifier stood in the request it is not said that there was no PKCE (RFC 7636 §7.2)", async () => {
    const options = { client: "public", pkce: "plain", policy: "lax", theft: "code" } as const;
    expect((await walk("authorization-code", options)).outcome).toBe("stolen");
    const said =
      saidOf("authorization-code", "steps", "thiefTokenResponse", options) +
      saidOf("authorization-code", "outcomes", "stolen", options);
    expect(said).not.toMatch(/without PKCE|Nothing bound the code/);
    expect(said).toContain("`plain`");
  });

  it("it is not said that a pushed request alone keeps it from being injected (RFC 9700 §4.5.3)", async () => {
    const options = { par: "on", pkce: "off", theft: "code" } as const;
    expect((await walk("authorization-code", options)).outcome).toBe("completed");
    expect(saidOf("authorization-code", "outcomes", "completed", options)).toMatch(/PAR only.*PKCE/);
    expect(saidOf("authorization-code", "outcomes", "completed", { ...options, pkce: "S256" })).not.toMatch(
      /PAR only/,
    );
  });
});

it("no code is warned of where a client was given a password (RFC 6749 §4.3)", async () => {
  const run = await walk("password", { server: "current" });
  expect(sent(run.record).at(-1)?.step).toBe("clientErrorPage");
  expect(saidOf("password", "steps", "clientErrorPage")).not.toMatch(/\bcode\b|forged/);
});

it("an API that judges by itself is not said to have been told nothing (RFC 7662 §2.3)", async () => {
  const options = { token: "jwt", answer: "short-life", api: "unknown" } as const;
  const run = await walk("introspection", options);
  const refusal = messageOf(run, "apiRefusal");
  expect(refusal.kind === "response" && refusal.response.status).toBe(401);
  expect(saidOf("introspection", "steps", "apiRefusal", options)).not.toContain(
    "could not look the token up",
  );
  expect(saidOf("introspection", "steps", "apiRefusal", { api: "unknown" })).toContain(
    "could not look the token up",
  );
  const opaque = { token: "opaque", answer: "local", api: "unknown" } as const;
  const asked = messageOf(await walk("introspection", opaque), "apiRefusal");
  expect(asked.kind === "response" && asked.response.status).toBe(503);
  expect(saidOf("introspection", "steps", "apiRefusal", opaque)).toContain("could not look the token up");
});

it("an agent that is known is not said to have made itself known (RFC 7591 §1)", () => {
  const said = (registration: "dynamic" | "known" | "document") =>
    saidOf("agent", "outcomes", "completed", { registration });
  expect(said("dynamic")).toContain("made itself known");
  expect(said("known") + said("document")).not.toContain("made itself known");
});

it("an agent that has the albums and is denied one right more is not said to know nothing of them (RFC 6750 §3.1)", async () => {
  const options = { task: "write" } as const;
  const run = await walk("agent", options, ["askMore", { type: "ASK_MORE" }], ["consent", { type: "DENY" }]);
  const steps = sent(run.record).map(({ step }) => step);
  expect([run.outcome, steps.includes("apiResponse")]).toEqual(["denied", true]);
  expect(saidOf("agent", "outcomes", "denied", options)).not.toContain("learned nothing");
  expect(saidOf("agent", "outcomes", "denied")).toContain("learned nothing");
});

describe("of an assertion", () => {
  it.each(["key", "issuer"] as const)(
    "with a wrong %s it is not said that the company signed it",
    (assertion) => {
      expect(saidOf("jwt-bearer", "steps", "assertionResponse")).toContain("the company has signed");
      expect(saidOf("jwt-bearer", "steps", "assertionResponse", { assertion })).not.toMatch(
        /company has signed|Nobody can change/,
      );
    },
  );

  it("about somebody else it is not said that it is about Maya", () => {
    expect(saidOf("jwt-bearer", "steps", "assertionResponse", { assertion: "subject" })).not.toContain(
      "who Maya is",
    );
  });
});

describe("of the implicit grant", () => {
  it("an error that leaks by Referer is not said to be a token (RFC 9700 §4.2.1)", async () => {
    const options = { attack: "referrer", response_mode: "query" } as const;
    const { record } = await walk("implicit", options);
    const addresses = sent(record).flatMap((one) => (one.kind === "request" ? [one.request.url] : []));
    expect(addresses.filter((address) => address.includes("access_token="))).toEqual([]);
    const said = ["callback", "leakRequest"].map((step) => saidOf("implicit", "steps", step, options));
    expect(said.join(" ")).not.toMatch(/with the token|Now the token|tells of the token/);
  });

  it("an answer that is made up has no state where none was sent", () => {
    const options = { attack: "injection", state: "off" } as const;
    expect(saidOf("implicit", "steps", "callback", options)).not.toContain("the right `state`");
    expect(saidOf("implicit", "acts", "attack", options)).not.toContain("take `state` out");
  });
});

describe("of an opaque token that is for another API (RFC 7662 §2.2)", () => {
  it("no sub is said to be seen in that of the actor (RFC 8693 §1.1)", () => {
    const said = (token: "opaque" | "jwt") => saidOf("token-exchange", "steps", "tokenResponse", { token });
    expect(said("opaque")).not.toContain("`sub`");
    expect(said("jwt")).toContain("`sub`");
  });

  it.each(["apiRequest", "secondApiRequest"] as const)("no aud is said to stand in it: %s", (step) => {
    const said = (token: "jwt" | "opaque") =>
      saidOf("token-exchange", "steps", step, { mode: "pass-on", token });
    expect(said("jwt")).toContain("`aud`");
    expect(said("opaque")).not.toContain("`aud`");
  });

  it("the API is not said to have seen whom it is for", async () => {
    const options = { resource: "calendar", token: "opaque" } as const;
    expect(failedChecks((await walk("authorization-code", options)).record)).toContain("access-token-active");
    expect(saidOf("authorization-code", "steps", "apiRefusal", options)).not.toContain("`aud`");
    expect(saidOf("authorization-code", "steps", "apiRefusal", { resource: "calendar" })).toContain("`aud`");
  });
});

describe("of the code flow", () => {
  const said = (step: string, options: Partial<FlowChoices["authorization-code"]>) =>
    saidOf("authorization-code", "steps", step, options);

  it("without PKCE no verifier is said to be seen at the token endpoint", () => {
    expect(said("tokenRequest", { client: "public", pkce: "off" })).not.toContain("the verifier");
  });

  it("without PKCE the code is not said to be tied to nothing where a nonce is (RFC 9700 §4.5.3.2)", () => {
    expect(said("authorizationResponse", { pkce: "off", openid: "on" })).not.toContain("Nothing ties");
  });

  it("a fragment is not said to be given away by Referer (RFC 9110 §10.1.3)", () => {
    const options = { client: "confidential", response_mode: "fragment" } as const;
    expect(said("callback", options)).not.toContain("`Referer` could");
    expect(said("callback", {})).toContain("`Referer` could");
  });

  it("no flow of its own is expected of a script in the page of a web server (RFC 10017 §5.1.3)", () => {
    const options = { client: "confidential", response_mode: "fragment" } as const;
    expect(said("callbackPage", options)).not.toContain("a flow of its own");
    expect(said("callbackPage", { client: "public" })).toContain("a flow of its own");
  });

  it("a bound token is not said to be judged alone: a proof is judged as well (RFC 9449 §7.1)", () => {
    expect(said("apiRequest", { dpop: "on" })).not.toContain("the token alone");
  });
});

it("where no page asks her, Maya is not said to have said yes just now (OIDC Core §3.1.2.1)", () => {
  const options = { visit: "again", prompt: "none" } as const;
  expect(saidOf("openid-connect", "steps", "authorizationResponse", options)).not.toContain("said yes");
});

it.each([
  ["authorization-code", { dpop: "on" }],
  ["authorization-code", { dpop: "on", client: "public" }],
  ["pushed-authorization", { dpop: "on" }],
  ["pushed-authorization", { dpop: "on", par: "off" }],
] as const)("of %s with %j no API is said to have judged a token alone (RFC 9449 §7.1)", (flow, options) => {
  expect(saidOf(flow, "outcomes", "completed", options)).not.toContain("token alone");
  expect(saidOf(flow, "outcomes", "completed", { ...options, dpop: "off" })).toContain("token alone");
});

it("without state no client is told what to do with each state (RFC 9700 §4.7.1)", () => {
  const said = (state: "on" | "off") => saidOf("authorization-code", "steps", "callback", { state });
  expect(said("on")).toContain("each `state`");
  expect(said("off")).not.toContain("each `state`");
});

it.each(["authorization-code", "token-exchange"] as const)(
  "of %s the server is said to answer for the API that asks (RFC 7662 §4)",
  (flow) => {
    expect(saidOf(flow, "steps", "introspectionResponse", { token: "opaque" })).toMatch(/RFC 7662 §2.2, §4/);
  },
);

it.each([
  ["refresh-token", "refusedByServer", { client: "public", theft: "after" }],
  ["refresh-token", "refusedByServer", { scope: "more" }],
  ["jwt-login", "refusedByApi", { afterwards: "ban", revocation: "blocklist" }],
  ["session-login", "refusedByApi", { afterwards: "ban" }],
] as const)(
  "the end of %s, %s with %j, has a title of its own, and none where a message was changed",
  (flow, end, options) => {
    const title = saidOf<FlowId>(flow, "outcomes", end, options);
    expect(title).not.toMatch(/^A (token|refresh|ban)/);
    const changed = [{ step: 1, event: { type: "EDIT" } }] as unknown as readonly Deviation[];
    expect(saidOf<FlowId>(flow, "outcomes", end, options, changed)).toMatch(
      /^(Prints gets no new token|The API refuses Maya’s call|Maya’s request has no session) /,
    );
  },
);

describe("of a token that is no JWT", () => {
  it.each([
    ["client-credentials", {}, /RFC 9068/, /its `sub` is the `client_id`/],
    ["agent", { api: "replays" }, /RFC 9068/, /`aud` says/],
  ] as const)("no claim in it is spoken of: %s %j", (flow, options, spec, claim) => {
    const said = (token: "jwt" | "opaque") =>
      saidOf<FlowId>(flow, "steps", "tokenResponse", { ...options, token });
    for (const words of [spec, claim]) {
      expect(said("jwt")).toMatch(words);
      expect(said("opaque")).not.toMatch(words);
    }
  });
});

it("a state that the client does not make is not said to keep strangers out (RFC 9700 §4.5)", async () => {
  const options = { state: "off", theft: "code" } as const;
  const visit = messageOf(await walk("authorization-code", options), "thiefVisitResponse");
  expect(selectParameters(visit).map(({ name }) => name)).not.toContain("state");
  const said = (state: "on" | "off") =>
    saidOf("authorization-code", "steps", "thiefVisitResponse", { ...options, state });
  expect(said("on")).toContain("`state` keeps strangers");
  expect(said("off")).not.toContain("`state` keeps strangers");
});

it.each(["authorization-code", "pushed-authorization"] as const)(
  "of a bound token of a client with a server no script is said to have its key: %s (RFC 9449 §11.4)",
  async (flow) => {
    const said = (client: "confidential" | "public") =>
      saidOf(flow, "steps", "tokenResponse", { client, dpop: "on" });
    expect(said("public")).toContain("hostile script in the page can have proofs made");
    expect(said("confidential")).not.toContain("script");
    const { to } = messageOf(await walk(flow, { client: "confidential", dpop: "on" }), "tokenResponse");
    expect(to).toBe("client");
  },
);

describe("of a token that is passed on (RFC 9700 §4.10.2)", () => {
  const passedOn = { mode: "pass-on", token: "opaque" } as const;
  const said = (step: string) => saidOf("token-exchange", "steps", step, passedOn);

  it("it is not said that it is a new one, nor what the server does not tell of it (RFC 7662 §4)", async () => {
    const run = await walk("token-exchange", passedOn);
    const answer = messageOf(run, "secondIntrospectionResponse");
    expect(answer).toMatchObject({ response: { body: '{"active":false}' } });
    expect(said("secondIntrospectionRequest")).not.toMatch(/new token/);
    expect(said("secondIntrospectionResponse")).not.toMatch(/names the person|as much as a JWT/);
    expect(said("secondIntrospectionResponse")).toContain("not active");
  });

  it("it is not said that it must go to Photos: it was for the other API alone, at which Photos could use it", async () => {
    const run = await walk("token-exchange", { mode: "pass-on" });
    const failed = failedChecks(run.record);
    expect(failed).toContain("access-token-audience");
    expect(said("secondApiRequest")).not.toContain("must go to Photos alone");
    expect(said("secondApiRequest")).toContain("could call the Shop API with it");
  });
});

it.each(["jwt", "opaque"] as const)(
  "of an actor token, which is a %s, nothing is said of parties that never see it (RFC 8693 §2.1)",
  async (token) => {
    const actor = messageOf(await walk("token-exchange", { token }), "tokenResponse");
    expect([actor.from, actor.to]).toEqual(["authorization-server", "resource-server"]);
    const said = saidOf("token-exchange", "steps", "tokenResponse", { token });
    expect(said).not.toMatch(/(Prints|Photos) (must|will)/);
  },
);

describe("of a mix-up (RFC 9700 §4.4)", () => {
  const mixUp = { theft: "mixup", iss: "off" } as const;
  const of = (options: Partial<FlowChoices["authorization-code"]>) =>
    [
      saidOf("authorization-code", "steps", "thiefVisitResponse", { ...mixUp, ...options }),
      saidOf("authorization-code", "steps", "rogueRedirect", { ...mixUp, ...options }),
      saidOf("authorization-code", "steps", "authorizationRequest", { ...mixUp, ...options }),
      saidOf("authorization-code", "outcomes", "stolen", { ...mixUp, ...options }),
    ].join(" ");

  it.each(["off", "on"] as const)(
    "without a state none is said to be put in, or to stop it, with a pushed request %s",
    async (par) => {
      const run = await walk("authorization-code", { ...mixUp, state: "off", par });
      const names = selectParameters(messageOf(run, "rogueRedirect")).map(({ name }) => name);
      expect(names).not.toContain("state");
      expect(run.outcome).toBe("stolen");
      const told = /`state` (of|is of|must be|of another)|a `state` of|session, `state`/;
      expect(of({ par })).toMatch(told);
      expect(of({ par, state: "off" })).not.toMatch(told);
    },
  );

  it("a pushed request is not said to be made up, nor that pushing it would keep it from being changed", async () => {
    const run = await walk("authorization-code", { ...mixUp, par: "on" });
    const names = selectParameters(messageOf(run, "rogueRedirect")).map(({ name }) => name);
    expect(names).toContain("request_uri");
    expect(of({})).toMatch(/`state` is of Maya’s session[\s\S]*would keep the attacker/);
    expect(of({ par: "on" })).not.toMatch(/`state` is of Maya’s session|would keep the attacker/);
  });
});

describe("of a mix-up in which all that ties a code to a session is the attacker’s (RFC 9700 §4.5.4)", () => {
  const mixUp = { theft: "mixup", iss: "off", policy: "lax" } as const;
  type Options = Partial<FlowChoices["authorization-code"]>;
  const said = (step: string, options: Options) =>
    saidOf("authorization-code", "steps", step, { policy: "lax", ...options });

  it.each([
    {},
    { state: "off" },
    { state: "off", client: "public" },
    { state: "off", pkce: "plain" },
    { state: "off", pkce: "off", openid: "on" },
    { pkce: "off", openid: "on" },
  ] as const)("neither PKCE nor nonce is said to stop it: %j", async (options) => {
    const run = await walk("authorization-code", { ...mixUp, ...options });
    expect(run.outcome).toBe("stolen");
    const told =
      /PKCE does its work|fails there|wrong verifier|`nonce` (alone )?will tie|caught late|`nonce` catches/;
    const steps = [...new Set(sent(run.record).map(({ step }) => step))];
    expect(steps.flatMap((step) => told.exec(said(step, { ...mixUp, ...options }))?.[0] ?? [])).toEqual([]);
    const tying = ["authorizationRequest", "callback", "tokenRequest"];
    expect(tying.map((step) => said(step, options)).join(" ")).toMatch(told);
  });

  it("Maya is said to have been sent on with another verifier and nonce than hers, and is", async () => {
    const options = { ...mixUp, openid: "on" } as const;
    const run = await walk("authorization-code", options);
    const sentBy = (step: string, wanted: string) =>
      selectParameters(messageOf(run, step)).find(({ name }) => name === wanted)?.value;
    for (const name of ["nonce", "code_challenge"]) {
      expect(sentBy("rogueRedirect", name)).toBe(sentBy("thiefVisitResponse", name));
      expect(sentBy("rogueRedirect", name)).not.toBe(sentBy("authorizationRedirect", name));
    }
    expect(said("tokenRequest", options)).toMatch(/would stop it if Maya had been sent on/);
  });

  it.each(["confidential", "public"] as const)(
    "without PKCE no verifier is said to have come from a %s client",
    async (client) => {
      const options = { ...mixUp, pkce: "off", client } as const;
      const run = await walk("authorization-code", options);
      const messages = sent(run.record);
      const names = messages.flatMap((message) => selectParameters(message).map(({ name }) => name));
      expect(names).not.toContain("code_verifier");
      expect(run.outcome).toBe("stolen");
      const told = /verifier. is|Code, verifier|both of them over|PKCE for which session/;
      const steps = messages.map(({ step }) => step);
      expect(steps.filter((step) => told.test(said(step, options)))).toEqual([]);
    },
  );
});

describe("of a native app with a window of its own (RFC 8252 §8.12)", () => {
  const taking = { browser: "embedded", theft: "app" } as const;
  const said = (options: Partial<FlowChoices["native-app"]>) =>
    [
      saidOf("native-app", "steps", "loginPage", options),
      saidOf("native-app", "acts", "signIn", options),
      saidOf("native-app", "steps", "loginSubmission", options),
      saidOf("native-app", "steps", "consentSubmission", options),
      saidOf("native-app", "steps", "authorizationResponse", options),
      saidOf("native-app", "outcomes", "completed", options),
    ].join(" ");

  it("nothing is said that only an address bar of a browser’s own could show", () => {
    expect(said({})).toMatch(/address bar/);
    expect(said({ browser: "embedded" })).not.toMatch(/address bar|nowhere else|has no part in this page/);
  });

  it("that decides itself, Maya is not said to have decided, and it holds what it reads", async () => {
    const { record } = await walk("native-app", taking);
    const held = selectHoldings(record.transcript).client.map(({ name }) => name);
    expect(held).toEqual(expect.arrayContaining(["username", "password", "__Host-session"]));
    expect(said({})).toMatch(/what Maya decided[\s\S]*Maya has allowed it/);
    expect(said(taking)).not.toMatch(/what Maya decided|Maya has allowed it/);
  });

  it("that has read the password is not said to lack it, and Maya not to have her turn", async () => {
    const { record } = await walk("native-app", taking);
    expect(sent(record).map(({ step }) => step)).toContain("apiResponse");
    const steps = (options: Partial<FlowChoices["native-app"]>) =>
      ["loginSubmission", "consentPage", "apiResponse"]
        .map((step) => saidOf("native-app", "steps", step, options))
        .join(" ");
    const hers = /gets instead|She can untick|Only she can decide|never given Maya’s password/g;
    expect(steps({}).match(hers)).toHaveLength(4);
    expect(steps(taking)).not.toMatch(hers);
    expect(steps({ browser: "embedded" })).not.toContain("never given Maya’s password");
  });

  it("what the page of the server says of the password is said to be no promise there", async () => {
    const run = await walk("native-app", { browser: "embedded" });
    expect(messageOf(run, "consentPage")).toMatchObject({
      response: { body: expect.stringContaining("Prints never sees your password") },
    });
    const page = (options: Partial<FlowChoices["native-app"]>) =>
      saidOf("native-app", "steps", "consentPage", options);
    expect(page({ browser: "embedded" })).toContain("not for id.example to promise");
    expect(page({})).not.toContain("promise");
  });

  it("that takes all is not said to have kept to its place, however the run ends", () => {
    const end = (options: Partial<FlowChoices["native-app"]>) =>
      saidOf("native-app", "outcomes", "completed", options);
    expect(end({ browser: "embedded" })).toContain("kept to its place");
    expect(end(taking)).not.toContain("kept to its place");
  });

  it.each([{ browser: "embedded" }, { theft: "app" }] as const)(
    "nothing is read with %j",
    async (options) => {
      const { record, outcome } = await walk("native-app", options);
      const held = selectHoldings(record.transcript).client.map(({ name }) => name);
      expect(held).not.toEqual(expect.arrayContaining(["password"]));
      expect(held).not.toEqual(expect.arrayContaining(["__Host-session"]));
      expect(outcome).toBe("completed");
    },
  );
});

describe("of a step-up", () => {
  const openid = { openid: "on" } as const;
  const alike = { ...openid, challenged: "asks-alike" } as const;
  const notSent = "did not send `max_age`";

  it("it is said that max_age was sent where it was, and nowhere else (RFC 9470 §4)", async () => {
    const asks = messageOf(await walk("step-up", openid), "authorizationRequest");
    const asksAlike = messageOf(await walk("step-up", alike), "authorizationRequest");
    expect(selectParameters(asks).map(({ name }) => name)).toContain("max_age");
    expect(selectParameters(asksAlike).map(({ name }) => name)).not.toContain("max_age");
    const [said, saidAlike] = [openid, alike].map((one) => saidOf("step-up", "steps", "tokenResponse", one));
    expect([said, saidAlike].map((one) => one?.includes("has asked for `max_age`"))).toEqual([true, false]);
    expect([said, saidAlike].map((one) => one?.includes(notSent))).toEqual([false, true]);
  });

  it.each([
    ["passkey", "asks", true],
    ["passkey", "asks-alike", false],
    ["no-passkey", "asks-alike", false],
  ] as const)(
    "of %s and %s it is said whether acr_values were sent (RFC 9470 §4)",
    async (login, challenged, isSent) => {
      const options = { ...openid, login, challenged };
      const asked = messageOf(await walk("step-up", options), "authorizationRequest");
      expect(selectParameters(asked).some(({ name }) => name === "acr_values")).toBe(isSent);
      const said = saidOf("step-up", "steps", "tokenResponse", options);
      expect(said?.includes("has asked for `acr_values`")).toBe(isSent);
      expect(said?.includes("did not send `acr_values`")).toBe(!isSent);
      expect(said).not.toContain("max_age");
    },
  );

  it("a no to it is not said to take away what was allowed before", async () => {
    const { record, outcome } = await walk("step-up", {}, ["consent", { type: "DENY" }]);
    expect(outcome).toBe("denied");
    expect(selectHoldings(record.transcript).client.map(({ name }) => name)).toContain("access_token");
    expect(saidOf("step-up", "outcomes", "denied", {})).not.toMatch(/no token|nothing of the photos/);
  });
});
