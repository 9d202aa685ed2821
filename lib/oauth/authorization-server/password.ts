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
