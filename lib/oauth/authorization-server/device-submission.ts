/**
 * What the forms of the verification page have in common (RFC 8628 §3.3). A typed code is looked up for a signed-in user
 * alone, and wrong ones are counted by user: so guessing is bounded (§5.1), and nobody can use up another's tries.
 */
import type { HttpRequest } from "@/lib/http/message";
import { type Parameters, readParameter, readParameters } from "@/lib/http/parameters";
import { isForm } from "@/lib/http/response";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import type { Context } from "./context";
import { toPerson } from "./refusal";
import { type OpenSession, readSession } from "./session";
import type { DeviceAuthorization, DeviceTransaction, User } from "./store";
import { checkFormToken, unknownTransaction } from "./submission";

/** Wrong codes that a user may type in the lifetime of one. The example of §5.1 has five; in a live room a whole class is one user. */
const mostAttempts = 10;

export interface DeviceSubmission {
  readonly open: OpenSession;
  readonly transactionId: string;
  readonly transaction: DeviceTransaction;
  readonly parameters: Parameters;
}

export async function readDeviceSubmission(
  context: Context,
  request: HttpRequest,
): Promise<DeviceSubmission> {
  const parameters = isForm(request) ? readParameters(request.body) : [];
  const open = await readSession(context, request);
  const transactionId = readParameter(parameters, "transaction") ?? "";
  const transaction = await context.store.get("deviceTransaction", transactionId);
  context.checks.demand(
    "transaction-known",
    open !== undefined && transaction !== undefined && transaction.sessionId === open.id,
    unknownTransaction,
    {
      expected: "a code that was typed in this browser's session",
      actual: transaction === undefined ? "no such code" : "a code of another session, or no session",
    },
  );
  checkFormToken(context, open, parameters);
  return { open, transactionId, transaction, parameters };
}

export interface WaitingDevice {
  readonly client: ClientMetadata;
  readonly deviceCode: string;
  readonly device: DeviceAuthorization;
}

/** The device that shows this code and waits; undefined where there is none. Throws when too many were tried. */
export async function findDevice(
  context: Context,
  user: User,
  userCode: string,
): Promise<WaitingDevice | undefined> {
  const attempt = await takeAttempt(context, user);
  const found = await lookUp(context, userCode);
  context.checks.observe("user-code-known", found !== undefined, {
    expected: "a code that a device shows, not expired and not answered",
    actual: found === undefined ? "another code" : "such a code",
  });
  if (found !== undefined) await context.store.take("userCodeAttempt", attempt);
  return found;
}

async function lookUp({ store, now }: Context, userCode: string): Promise<WaitingDevice | undefined> {
  const entry = await store.get("userCode", userCode);
  if (entry === undefined || now() >= entry.expiresAt) return undefined;
  const { deviceCode } = entry;
  const device = await store.get("deviceAuthorization", deviceCode);
  const client = await store.get("client", device?.clientId ?? "");
  return device === undefined || client === undefined ? undefined : { client, deviceCode, device };
}

/** Each try takes a place of its own before the look-up: many at once cannot be more than there are places. */
async function takeAttempt(context: Context, { username }: User): Promise<string> {
  const { store, settings } = context;
  const span = Math.max(settings.lifetimes.deviceCode, 1);
  const period = Math.floor(context.now() / span);
  for (let place = 0; place < mostAttempts; place += 1) {
    const id = `${username} ${period} ${place}`;
    if (await store.add("userCodeAttempt", id, { expiresAt: (period + 1) * span })) return id;
  }
  const refusal = toPerson("Too many codes were tried. Wait a while before the next", 429);
  context.checks.demand("user-code-attempts", false, refusal, {
    expected: `${mostAttempts} wrong codes at most`,
    actual: "more",
  });
  return "";
}
