/**
 * The callback of the demo clients (RFC 6749 §3.1.2): a page that shows what came, in the query, in a form (OAuth Form Post Response
 * Mode) or in the fragment, and how the code is redeemed. It redeems nothing itself: that is left to whoever made the request.
 */
import { readAddress } from "@/lib/http/address";
import { formatCurl } from "@/lib/http/curl";
import { type HttpRequest, type HttpResponse, withHeader } from "@/lib/http/message";
import { answerTo, listMethods, readMethod } from "@/lib/http/method";
import { formatParameters, type Parameters, readParameter, readParameters } from "@/lib/http/parameters";
import { isForm } from "@/lib/http/response";
import { assertionType } from "@/lib/oauth/authorization-server/client-assertion";
import { html, type Markup, nothing } from "@/lib/oauth/authorization-server/pages/markup";
import type { Store } from "@/lib/oauth/authorization-server/store";
import { formatClientBasicAuth } from "@/lib/oauth/basic-credentials";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { endpoints } from "@/lib/oauth/metadata";
import { roomPage } from "./page";
import { methodNotAllowed, refuseCaller } from "./refusals";
import type { RoomRecord } from "./room-store";

export async function callbackPage(
  record: RoomRecord,
  store: Store,
  request: HttpRequest,
): Promise<HttpResponse> {
  if (readMethod(request) !== "GET" && request.method !== "POST")
    return refuseCaller(request, methodNotAllowed(listMethods(["GET", "POST"])));
  const posted = request.method === "POST" && isForm(request);
  const parameters = posted ? readParameters(request.body) : (readAddress(request.url)?.query ?? []);
  const title =
    readParameter(parameters, "error") === undefined ? "What the app got" : "The app got an error";
  const content = html`<p class="lead">This is the callback of the demo clients of ${record.issuer}. ${
    posted ? "A form brought this:" : "The address brought this:"
  }</p>
<dl class="facts" id="facts">${listParameters(parameters)}</dl>
${await describeNext(record, store, request, parameters)}`;
  return answerTo(request, await roomPage(200, { title, owner: "A demo client", content, script }));
}

function listParameters(parameters: Parameters): Markup {
  if (parameters.length === 0) return html`<dt>Nothing</dt><dd>No parameter came.</dd>`;
  return {
    markup: parameters
      .map(([name, value]) => html`<dt>${name}</dt><dd><code>${value}</code></dd>`.markup)
      .join(""),
  };
}

/** The token request that redeems the code, with what only the app knows left open. */
async function describeNext(
  { issuer }: RoomRecord,
  store: Store,
  { url }: HttpRequest,
  parameters: Parameters,
): Promise<Markup> {
  const code = readParameter(parameters, "code");
  const waiting = code === undefined ? undefined : await store.get("code", code);
  const client = await store.get("client", waiting?.request.clientId ?? "");
  if (code === undefined || waiting === undefined || client === undefined) return nothing;
  const { codeChallenge, dpopJkt, redirectUri } = waiting.request;
  const authenticated = withAuthentication(client, [
    ["grant_type", "authorization_code"],
    ["code", code],
    ["redirect_uri", redirectUri || url],
    ...(codeChallenge === undefined ? [] : [["code_verifier", guessVerifier(codeChallenge)] as const]),
  ]);
  const proves = dpopJkt !== undefined || client.dpop_bound_access_tokens === true;
  const request = proves ? withHeader(authenticated, "DPoP", "YOUR_PROOF") : authenticated;
  return html`<p class="note">The code is good once, and not for long. ${client.client_id} redeems it so:</p>
<pre><code>${formatCurl({ ...request, url: endpoints(issuer).token })}</code></pre>`;
}

/** The pair of RFC 7636 Appendix B is everyone's, and the page of a room uses it; any other verifier is the app's own. */
function guessVerifier(codeChallenge: string): string {
  const isExample = codeChallenge === "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
  return isExample ? "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk" : "YOUR_VERIFIER";
}

function withAuthentication(client: ClientMetadata, parameters: Parameters): HttpRequest {
  const { client_id: id, client_secret: secret = "", token_endpoint_auth_method: method } = client;
  const request = (pairs: Parameters): HttpRequest => ({
    method: "POST",
    url: "",
    headers: [["Content-Type", "application/x-www-form-urlencoded"]],
    body: formatParameters([...parameters, ...pairs]),
  });
  switch (method) {
    case "client_secret_basic":
      return withHeader(request([]), "Authorization", formatClientBasicAuth(id, secret));
    case "client_secret_post":
      return request([
        ["client_id", id],
        ["client_secret", secret],
      ]);
    case "none":
      return request([["client_id", id]]);
    default:
      return request([
        ["client_assertion_type", assertionType],
        ["client_assertion", "YOUR_ASSERTION"],
      ]);
  }
}

/** A fragment never reaches a server (RFC 3986 §3.5): only a script can show it. */
const script = `
const pairs = [...new URLSearchParams(location.hash.slice(1))];
if (pairs.length > 0) {
  const facts = document.getElementById("facts");
  facts.replaceChildren(...pairs.flatMap(([name, value]) => {
    const [term, fact, code] = ["dt", "dd", "code"].map((tag) => document.createElement(tag));
    term.textContent = name + " (in the fragment)";
    code.textContent = value;
    fact.append(code);
    return [term, fact];
  }));
}
`;
