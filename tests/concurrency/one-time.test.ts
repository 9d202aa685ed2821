import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import {
  authorizationUrl,
  callBack,
  createApp,
  introspect,
  prepare,
  runCodeGrant,
} from "../clients/support/oauth4webapi.ts";
import { openRoom } from "../clients/support/room.ts";

const room = await openRoom();

function basic(client: string): string {
  return `Basic ${btoa(`${client}:${room.secret(client)}`)}`;
}

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, string>>;
}

async function askForToken(parameters: Readonly<Record<string, string>>): Promise<Answer> {
  const response = await fetch(`${room.issuer}/token`, {
    method: "POST",
    body: new URLSearchParams(parameters),
  });
  return { status: response.status, body: (await response.json()) as Answer["body"] };
}

/** All of them are on their way before the first is answered. */
function askAtOnce(times: number, parameters: Readonly<Record<string, string>>): Promise<readonly Answer[]> {
  return Promise.all(Array.from({ length: times }, () => askForToken(parameters)));
}

function expectOneOf(answers: readonly Answer[]): Answer {
  const [winner, ...others] = answers.toSorted((a, b) => a.status - b.status);
  expect(winner?.status).toBe(200);
  expect(others.map(({ status, body }) => `${status} ${body.error}`)).toEqual(
    others.map(() => "400 invalid_grant"),
  );
  return winner ?? { status: 0, body: {} };
}

describe("of a hundred requests at once", () => {
  it("one redeems the code, and its tokens end, as the code was used twice (RFC 6749 §4.1.2)", async () => {
    const app = await createApp(room, "prints-spa");
    const attempt = await prepare(app);
    const callback = await callBack(app, attempt, authorizationUrl(app, attempt.parameters));
    const answers = await askAtOnce(100, {
      grant_type: "authorization_code",
      client_id: "prints-spa",
      code: callback.get("code") ?? "",
      redirect_uri: room.callback,
      code_verifier: attempt.verifier,
    });
    const { body } = expectOneOf(answers);
    expect(await introspect(room, body.access_token ?? "")).toEqual({ active: false });
  });

  it("one renews the tokens, and the family ends, as the token was used twice (RFC 9700 §4.14.2)", async () => {
    const app = await createApp(room, "gallery-spa");
    const tokens = await runCodeGrant(app);
    const answers = await askAtOnce(100, {
      grant_type: "refresh_token",
      client_id: "gallery-spa",
      refresh_token: tokens.refresh_token ?? "",
    });
    const { body } = expectOneOf(answers);
    for (const token of [tokens.access_token, body.access_token ?? ""]) {
      expect(await introspect(room, token)).toEqual({ active: false });
    }
  });

  it("one begins with a pushed request, as its reference is good once (RFC 9126 §4)", async () => {
    const pushed = await fetch(`${room.issuer}/par`, {
      method: "POST",
      headers: { Authorization: basic("prints-web") },
      body: new URLSearchParams({
        client_id: "prints-web",
        response_type: "code",
        redirect_uri: room.callback,
        scope: "photos.read",
        state: "a state",
        code_challenge: "x".repeat(43),
        code_challenge_method: "S256",
      }),
    });
    expect(pushed.status).toBe(201);
    const { request_uri } = (await pushed.json()) as Readonly<Record<string, string>>;
    const query = new URLSearchParams({ client_id: "prints-web", request_uri: request_uri ?? "" });
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => fetch(`${room.issuer}/authorize?${query}`)),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 99 }, () => 400)]);
  });

  it("one has its DPoP proof taken, as a jti is good once (RFC 9449 §11.1)", async () => {
    const { privateKey, publicKey } = await generateKeyPair("ES256");
    const htu = `${room.issuer}/token`;
    const proof = await new SignJWT({ jti: "once", htm: "POST", htu })
      .setProtectedHeader({ alg: "ES256", typ: "dpop+jwt", jwk: await exportJWK(publicKey) })
      .setIssuedAt()
      .sign(privateKey);
    const answers = await Promise.all(
      Array.from({ length: 100 }, async () => {
        const response = await fetch(htu, {
          method: "POST",
          headers: { Authorization: basic("nightly-report"), DPoP: proof },
          body: new URLSearchParams({ grant_type: "client_credentials" }),
        });
        return `${response.status} ${((await response.json()) as { error?: string }).error ?? "tokens"}`;
      }),
    );
    expect(answers.toSorted()).toEqual([
      "200 tokens",
      ...Array.from({ length: 99 }, () => "400 invalid_dpop_proof"),
    ]);
  });
});
