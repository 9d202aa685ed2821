/**
 * The resource owner password credentials grant (RFC 6749 §4.3), where the settings name it: RFC 9700 §2.4 forbids it, as it
 * hands the user's password to the client, and asks the user nothing. Left out: a limit on guessing (RFC 6749 §4.3.2), as
 * the demo's passwords stand on its login page.
 */
import { type Parameters, readParameter } from "@/lib/http/parameters";
import { noteAction } from "@/lib/oauth/notice";
import { checkAskedGrant } from "../asked-scope";
import type { Context } from "../context";
import { invalidGrant, openGrant, userGrant } from "../grant";
import type { GrantHandler } from "../grant-handler";
import { issueTokens } from "../issue-tokens";
import { findUser } from "../password";
import { selectFamilyEnd } from "../refresh-token";
import { toCaller } from "../refusal";
import type { User } from "../store";

export const passwordGrant: GrantHandler = {
  grantType: "password",
  parameters: ["username", "password", "scope", "resource"],
  async handle(context, client, parameters) {
    const { scope, resource } = await checkAskedGrant(context, client, parameters);
    const user = await checkOwner(context, parameters);
    noteAction(context.note, "signed-in");
    const grant = userGrant(user, { clientId: client.client_id, scope, authenticatedAt: context.now() });
    const grantId = await openGrant(context, grant);
    const refreshUntil = selectFamilyEnd(context, client, scope, scope);
    return issueTokens(context, { grantId, grant, resource, refreshUntil });
  },
};

async function checkOwner(context: Context, parameters: Parameters): Promise<User> {
  const username = readParameter(parameters, "username");
  const password = readParameter(parameters, "password");
  const names = ["username", "password"];
  const found = names.filter((name) => readParameter(parameters, name) !== undefined);
  context.checks.demand(
    "owner-credentials-present",
    username !== undefined && password !== undefined,
    toCaller("invalid_request", "The username or the password parameter is missing"),
    { expected: "username and password", actual: found.join(" and ") || "neither" },
  );
  const user = await findUser(context, username, password);
  context.checks.demand(
    "owner-credentials-match",
    user !== undefined,
    invalidGrant("The username or the password is wrong"),
    { expected: "the password of a known user", actual: user === undefined ? "no such pair" : "it is" },
  );
  return user;
}
