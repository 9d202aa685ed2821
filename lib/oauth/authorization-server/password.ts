/** Is this the password of a user? One comparison for all who ask, which takes as long for a name that nobody has. */
import { isSameText } from "./compare";
import type { Context } from "./context";
import type { User } from "./store";

export async function findUser(
  { store }: Context,
  username: string,
  password: string,
): Promise<User | undefined> {
  const user = await store.get("user", username);
  const matches = isSameText(password, user?.password ?? "no such user");
  return matches ? user : undefined;
}

/** The same for a person at a login page, noted as a check; a wrong pair gives undefined. */
export async function checkPassword(
  context: Context,
  username: string,
  password: string,
): Promise<User | undefined> {
  const user = await findUser(context, username, password);
  context.checks.observe("password-matches", user !== undefined, {
    expected: "the password of a known user",
    actual: user === undefined ? "no such pair of name and password" : `the password of ${username}`,
  });
  return user;
}
