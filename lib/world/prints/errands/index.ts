/** Every errand of Prints, by what it then waits for. */
import type { ErrandId } from "../../attempt";
import type { Errand } from "../errand";
import { api, locked } from "./api";
import { keys } from "./keys";
import { par } from "./par";
import { refresh } from "./refresh";
import { revoke } from "./revoke";
import { token } from "./token";
import { userinfo } from "./userinfo";

export const errands: Readonly<Record<ErrandId, Errand>> = {
  par,
  token,
  keys,
  userinfo,
  api,
  locked,
  refresh,
  revoke,
};
