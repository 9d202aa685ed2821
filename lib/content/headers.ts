/** What each header field does in a run, and what goes wrong without it. */
import type { HeaderName } from "./parameter-names";
import type { ParameterExplanation } from "./types";

export const headerExplanations: Readonly<Record<HeaderName, ParameterExplanation>> = {
  Accept: {
    what: "Which formats the sender can read.",
    without: "The server chooses. The endpoints of OAuth answer in JSON anyway.",
    spec: "RFC 9110 §12.5.1",
  },
  "Access-Control-Allow-Headers": {
    what: "Which header fields a script of another origin may send, in answer to a preflight.",
    without: "The browser does not send a call with `Authorization` to another origin.",
    spec: "Fetch Standard §CORS protocol",
  },
  "Access-Control-Allow-Methods": {
    what: "Which methods a script of another origin may use, in answer to a preflight.",
    without: "The browser sends only the methods that need no permission: GET, HEAD and POST.",
    spec: "Fetch Standard §CORS protocol",
  },
  "Access-Control-Allow-Origin": {
    what: "Which origins’ scripts may read this answer. `*` means any.",
    without: "The browser keeps the answer from the script, although the server has sent it.",
    spec: "Fetch Standard §CORS protocol",
  },
  "Access-Control-Expose-Headers": {
    what: "Which header fields of this answer a script of another origin may read.",
    without: "The script sees that it was refused, but cannot read the reason in `WWW-Authenticate`.",
    spec: "Fetch Standard §CORS protocol",
  },
  "Access-Control-Max-Age": {
    what: "For how many seconds the browser may remember what a preflight told it.",
    without: "The browser soon asks again. Nothing else is lost.",
    spec: "Fetch Standard §CORS protocol",
  },
  Allow: {
    what: "Which methods this address knows.",
    without: "A client that used another one does not learn which would do.",
    spec: "RFC 9110 §10.2.1",
  },
  Authorization: {
    what: "Credentials. `Basic` carries the `client_id` and secret of a client, `Bearer` or `DPoP` an access token.",
    without: "The request is anonymous. In an address the same values would end up in logs and histories.",
    spec: "RFC 9110 §11.6.2",
  },
  "Cache-Control": {
    what: "Whether the answer may be kept. `no-store` forbids it.",
    without:
      "A code, a token or a page with personal data could lie in a cache and be handed to someone else.",
    spec: "RFC 6749 §5.1",
  },
  "Content-Language": {
    what: "The language of the words in the body.",
    without: "The reader has to guess it. RFC 8935 requires it where an event is refused.",
    spec: "RFC 8935 §2.3",
  },
  "Content-Length": {
    what: "How many bytes the body has.",
    without: "The receiver has to find the end of the body in another way.",
    spec: "RFC 9110 §8.6",
  },
  "Content-Security-Policy": {
    what: "What the page may load and who may frame it. `frame-ancestors 'none'` means nobody.",
    without:
      "Another site could lay the page invisibly under its own and have Maya click Allow: clickjacking.",
    spec: "RFC 9700 §4.16",
  },
  "Content-Type": {
    what: "The format of the body.",
    without: "The receiver would have to guess. A browser that guesses wrong can run text as a script.",
    spec: "RFC 9110 §8.3",
  },
  Cookie: {
    what: "The cookies that the browser keeps for this site. By them the server finds the session.",
    without: "The server does not know which browser this is, and cannot tie the answer to the attempt.",
    spec: "RFC 10025 §4.2",
  },
  Date: {
    what: "When the message was made.",
    without: "Caches and clocks have less to go by.",
    spec: "RFC 9110 §6.6.1",
  },
  DPoP: {
    what: "A proof that the sender holds a private key: a JWT for this one request, signed with it, with the public key inside.",
    without: "A token that is bound to a key is refused, and a new one would be bound to none.",
    spec: "RFC 9449 §4.1",
  },
  "DPoP-Nonce": {
    what: "A value that the next proof for this server must carry.",
    without:
      "Where the server wants one, a proof without it is refused, and the client learns the value from the refusal.",
    spec: "RFC 9449 §8",
  },
  Host: {
    what: "Which site at this server is meant.",
    without: "A server that has several sites does not know which to answer as.",
    spec: "RFC 9110 §7.2",
  },
  Location: {
    what: "The address that the browser opens next. In this flow, requests and answers travel in it.",
    without: "A redirect leads nowhere.",
    spec: "RFC 9110 §10.2.2",
  },
  "MCP-Protocol-Version": {
    what: "Which revision of the Model Context Protocol the call is written in.",
    without: "A server of this revision refuses the call.",
    spec: "MCP Streamable HTTP §Protocol Version Header",
  },
  "Mcp-Method": {
    what: "The method of the call once more, for those who pass it on without reading the body.",
    without: "The server refuses the call: what the header says must be what the body says.",
    spec: "MCP Streamable HTTP §Standard Request Headers",
  },
  "Mcp-Name": {
    what: "The tool that is called, once more, as it stands in the body.",
    without: "The server refuses the call: what the header says must be what the body says.",
    spec: "MCP Streamable HTTP §Standard Request Headers",
  },
  Origin: {
    what: "From which origin a form or a script sent the request; `null` for a form where the page’s `Referrer-Policy` is `no-referrer`. The browser sets it; a page cannot.",
    without: "The server cannot tell a call of its own page from one of another site by this field.",
    spec: "Fetch Standard §Origin header",
  },
  Pragma: {
    what: "`no-cache` for caches of HTTP/1.0. RFC 6749 requires it beside `Cache-Control`; today it has no use.",
    without: "Nothing is lost where `Cache-Control: no-store` is there.",
    spec: "RFC 6749 §5.1",
  },
  Referer: {
    what: "The address of the page that the request came from.",
    without: "Nothing is lost. With it, a code or a `state` in that address can reach another site.",
    spec: "RFC 9700 §4.2",
  },
  "Referrer-Policy": {
    what: "How much of this address goes along in `Referer` to other sites. `no-referrer` means nothing.",
    without:
      "Today’s browsers tell other sites the origin alone. Older ones, or a laxer policy, give away the whole address, code included.",
    spec: "RFC 9700 §4.2.4",
  },
  "Set-Cookie": {
    what: "A value for the browser to keep and to send back. `HttpOnly` hides it from scripts, `Secure` keeps it to HTTPS.",
    without:
      "The server cannot know the browser again. Then nothing ties an answer to the browser that asked.",
    spec: "RFC 10025 §4.1",
  },
  "User-Agent": {
    what: "Which program sent the request, as it says of itself.",
    without: "Nothing is lost: no rule of the flow depends on it.",
    spec: "RFC 9110 §10.1.5",
  },
  Vary: {
    what: "Which fields of the request the answer depends on.",
    without: "A cache could give an answer that was made for one origin to another.",
    spec: "RFC 9110 §12.5.5",
  },
  "WWW-Authenticate": {
    what: "What kind of credentials are wanted and, after a refusal, what was wrong with those that came.",
    without: "The client sees a bare 401 and does not know what to do about it.",
    spec: "RFC 6750 §3",
  },
  "X-Content-Type-Options": {
    what: "`nosniff`: the browser must believe `Content-Type` and not guess.",
    without: "A browser could take data for a script and run it.",
    spec: "Fetch Standard §X-Content-Type-Options header",
  },
  "X-Frame-Options": {
    what: "Who may frame the page; `DENY` means nobody. The older form of `frame-ancestors`.",
    without: "Browsers that do not know `frame-ancestors` would allow clickjacking.",
    spec: "HTML Standard §The X-Frame-Options header",
  },
};
