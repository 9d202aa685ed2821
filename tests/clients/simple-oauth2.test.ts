import { createHash, randomBytes } from "node:crypto";
import {
  AuthorizationCode,
  ClientCredentials,
  type ModuleOptions,
  ResourceOwnerPassword,
} from "simple-oauth2";
import { describe, expect, it } from "vitest";
import { createPerson } from "./support/person.ts";
import { type LiveRoom, openRoom } from "./support/room.ts";

const room = await openRoom();
const legacyRoom = await openRoom({ legacy: ["password"] });

type Method = "header" | "body";

function describeServer({ origin, issuer, client }: LiveRoom, id: string, method: Method): ModuleOptions {
  const { pathname } = new URL(issuer);
  return {
    client: { id, secret: client(id).client_secret ?? "" },
    auth: { tokenHost: origin, tokenPath: `${pathname}/token`, revokePath: `${pathname}/revoke` },
    options: { authorizationMethod: method },
  };
}

async function signIn(id: string, method: Method) {
  const { auth, ...server } = describeServer(room, id, method);
  const authorizePath = `${new URL(room.issuer).pathname}/authorize`;
  const app = new AuthorizationCode({ ...server, auth: { ...auth, authorizePath } });
  const verifier = randomBytes(32).toString("base64url");
  const link = app.authorizeURL({
    redirect_uri: room.callback,
    scope: ["offline_access", "photos.read"],
    state: "af0ifjsldkj",
    ...{
      code_challenge: createHash("sha256").update(verifier).digest("base64url"),
      code_challenge_method: "S256",
    },
  });
  const { url } = await createPerson().visit(link, room.callback);
  expect(url.searchParams.get("state")).toBe("af0ifjsldkj");
  const code = url.searchParams.get("code") ?? "";
  return app.getToken({ code, redirect_uri: room.callback, ...{ code_verifier: verifier } });
}

async function statusOfApi(token: unknown): Promise<number> {
  const response = await fetch(room.api, { headers: { Authorization: `Bearer ${token}` } });
  return response.status;
}

describe.each([
  ["prints-web", "header"],
  ["odd characters", "header"],
  ["prints-web-post", "body"],
] as const)("simple-oauth2 as %s, its secret in the %s", (id, method) => {
  it("has the code grant (RFC 6749 §4.1)", async () => {
    const { token } = await signIn(id, method);
    expect(token).toMatchObject({ token_type: "Bearer", scope: "offline_access photos.read" });
    expect(await statusOfApi(token.access_token)).toBe(200);
  });

  it("renews its token (RFC 6749 §6)", async () => {
    const first = await signIn(id, method);
    const { token } = await first.refresh();
    expect(token.access_token).not.toBe(first.token.access_token);
    expect(await statusOfApi(token.access_token)).toBe(200);
  });

  it("revokes all that it has (RFC 7009 §2)", async () => {
    const tokens = await signIn(id, method);
    await tokens.revokeAll();
    await expect(tokens.refresh()).rejects.toMatchObject({ data: { payload: { error: "invalid_grant" } } });
  });
});

describe("simple-oauth2", () => {
  it("has a token in its own name (RFC 6749 §4.4)", async () => {
    const app = new ClientCredentials(describeServer(room, "nightly-report", "header"));
    const { token } = await app.getToken({ scope: ["photos.read"] });
    expect(await statusOfApi(token.access_token)).toBe(200);
  });

  it("is refused a password grant that its room has not turned on (RFC 9700 §2.4)", async () => {
    const app = new ResourceOwnerPassword(describeServer(room, "prints-web", "header"));
    const refused = app.getToken({ username: "maya", password: "demo-password", scope: "photos.read" });
    await expect(refused).rejects.toMatchObject({ data: { payload: { error: "unsupported_grant_type" } } });
  });

  it("has a token for the user's password where the room has it on (RFC 6749 §4.3)", async () => {
    const app = new ResourceOwnerPassword(describeServer(legacyRoom, "legacy-cli", "body"));
    const { token } = await app.getToken({
      username: "maya",
      password: "demo-password",
      scope: "photos.read",
    });
    expect(token).toMatchObject({ token_type: "Bearer", scope: "photos.read" });
  });
});
