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
});
