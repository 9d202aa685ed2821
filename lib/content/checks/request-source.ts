/** What is judged of an authorization request that comes signed (RFC 9101) or pushed (RFC 9126), and of rich ones (RFC 9396). */
import type { CheckId } from "@/lib/oauth/checks";
import type { CheckExplanation } from "../types";

export const requestSourceChecks = {
  "request-object-alone": {
    rule: "The request stands in one place: in one `request` or behind one `request_uri`.",
    why: "Of two requests one could be judged, and the other carried out.",
  },
  "request-object-readable": {
    rule: "The request object is a JWT.",
    why: "What cannot be decoded asks for nothing.",
  },
  "request-object-type": {
    rule: "The request object is not a JWT of another type.",
    why: "A JWT that the client signed for another purpose must not pass for a request.",
  },
  "request-object-signature": {
    rule: "The request object is signed with a key that this client registered.",
    why: "The signature keeps anyone on the way from changing the request. With `alg` `none` there would be no protection.",
  },
  "request-object-client": {
    rule: "`client_id` in the request object is the one of the request.",
    why: "Otherwise one client could send the signed request of another as its own.",
  },
  "request-object-issuer": {
    rule: "`iss` of the request object is the client.",
    why: "The client speaks for itself. What somebody else signed is not its request.",
  },
  "request-object-audience": {
    rule: "`aud` of the request object names this server.",
    why: "A request that was signed for another server must not be good here as well.",
  },
  "request-object-subject": {
    rule: "`sub` of the request object is not the client.",
    why: "With it, whoever sees the request in an address could use it to authenticate as the client.",
  },
  "request-object-current": {
    rule: "The request object is within the time that it names.",
    why: "A signed request that is found later on, in a history or a log, must be worth nothing.",
  },
  "request-object-flat": {
    rule: "The request object holds no other request object.",
    why: "The request would then stand outside what was signed.",
  },
  "pushed-method": {
    rule: "The request is pushed by POST.",
    why: "In the address of a GET it would stand in logs, which is what pushing is there to avoid.",
  },
  "pushed-without-reference": {
    rule: "A request that is pushed has no `request_uri`.",
    why: "It would be a reference to a reference, and the server could not say what it was given.",
  },
  "pushed-known": {
    rule: "`request_uri` was given out by this server and not used before, or its page still waits in this browser.",
    why: "Each reference stands for one request. A second use would be a replay, but where somebody loads the page anew.",
  },
  "pushed-client-matches": {
    rule: "The client that uses `request_uri` is the one that pushed the request.",
    why: "A reference that is caught must not serve another client.",
  },
  "pushed-not-expired": {
    rule: "`request_uri` is younger than its lifetime.",
    why: "It is used at once or not at all. An old one may have been found somewhere.",
  },
  "pushed-where-required": {
    rule: "A request that has to be pushed was pushed.",
    why: "Otherwise an attacker could go around the protection with a request of their own in an address.",
  },
  "details-readable": {
    rule: "`authorization_details` is a JSON list of objects.",
    why: "What cannot be read cannot be shown to anyone, and nobody could allow it.",
  },
  "details-type-known": {
    rule: "Every element is of a type that this server knows.",
    why: "The server can neither explain to people nor limit a right that it does not understand.",
  },
  "details-conform": {
    rule: "Every element has what its type wants, and nothing else.",
    why: "A member that is passed over in silence may be the one that was to limit the right.",
  },
  "details-granted": {
    rule: "`authorization_details` of the token request ask for no more than was granted.",
    why: "Otherwise a client could turn a consent for one album into a token for another.",
  },
} as const satisfies Partial<Record<CheckId, CheckExplanation>>;
