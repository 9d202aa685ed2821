/**
 * Whose traffic a request is: the client_id that it names, or that what it carries was made for. Nothing is proven by it; it serves
 * to look at one app's messages alone.
 */
import { readAddress } from "@/lib/http/address";
import { type HttpRequest, readHeader } from "@/lib/http/message";
import { type Parameters, readParameter, readParameters } from "@/lib/http/parameters";
import { isForm } from "@/lib/http/response";
import type { Store } from "@/lib/oauth/authorization-server/store";
import { readClientBasicAuth } from "@/lib/oauth/basic-credentials";
import { readJwt } from "@/lib/oauth/jwt";

/** A client that the room knows, or undefined. */
export async function tellClient(store: Store, request: HttpRequest): Promise<string | undefined> {
  const parameters = [
    ...(readAddress(request.url)?.query ?? []),
    ...(isForm(request) ? readParameters(request.body) : []),
  ];
  const authorization = readHeader(request, "Authorization");
  const named =
    readClientBasicAuth(authorization)?.clientId ??
    readParameter(parameters, "client_id") ??
    readSubject(readParameter(parameters, "client_assertion")) ??
    (await findHolder(store, authorization)) ??
    (await findAsker(store, parameters));
  const client = named === undefined ? undefined : await store.get("client", named);
  return client?.client_id;
}

function readSubject(assertion: string | undefined): string | undefined {
  const subject = readJwt(assertion ?? "")?.payload.sub;
  return typeof subject === "string" ? subject : undefined;
}

/** The client that an access token was issued to: by the token's own words, or by the store's. */
async function findHolder(store: Store, authorization: string | undefined): Promise<string | undefined> {
  const token = /^(?:Bearer|DPoP) +(\S+)$/i.exec(authorization ?? "")?.[1];
  if (token === undefined) return undefined;
  const claimed = readJwt(token)?.payload.client_id;
  if (typeof claimed === "string") return claimed;
  return (await store.get("accessToken", token))?.clientId;
}

/** The client whose request waits for this form, or whose code comes with this callback. */
async function findAsker(store: Store, parameters: Parameters): Promise<string | undefined> {
  const transaction = readParameter(parameters, "transaction");
  if (transaction !== undefined) return (await store.get("transaction", transaction))?.request.clientId;
  const code = readParameter(parameters, "code");
  return code === undefined ? undefined : (await store.get("code", code))?.request.clientId;
}
