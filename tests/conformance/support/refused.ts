/** What every refusal must be: the right one, for the right reason, and silent about all that the server knows. */
import { expect } from "vitest";
import type { HttpResponse } from "@/lib/http/message";
import type { CheckId } from "@/lib/oauth/checks";
import { json, type Kit } from "../../oauth/support/kit";

/** Credentials in the server's memory, whoever they belong to. */
function listSecrets({ store }: Kit): readonly string[] {
  const { client, user, session, code, refreshToken, accessToken, deviceAuthorization } = store.toJSON();
  return [
    ...Object.values(client ?? {}).flatMap(({ client_secret: secret }) => secret ?? []),
    ...Object.values(user ?? {}).map(({ password }) => password),
    ...[session, code, refreshToken, accessToken, deviceAuthorization].flatMap((table) =>
      Object.keys(table ?? {}),
    ),
  ];
}

function expectNoLeak(kit: Kit, response: HttpResponse): void {
  const text = response.body + JSON.stringify(response.headers);
  expect(listSecrets(kit).filter((secret) => text.includes(secret))).toEqual([]);
}

/** Status, error and failed checks; and nothing leaked. Forgets what was reported, for the next one. */
export function expectRefused(
  kit: Kit,
  response: HttpResponse,
  expected: { readonly status: number; readonly error?: string; readonly checks: readonly CheckId[] },
): void {
  expect({ status: response.status, error: json(response).error, checks: kit.notes.failed() }).toEqual({
    error: undefined,
    ...expected,
  });
  expectNoLeak(kit, response);
  expect(json(response)).not.toHaveProperty("access_token");
  kit.forget();
}
