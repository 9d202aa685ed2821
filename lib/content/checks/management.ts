/** What the authorization server judges when a client puts its own affairs in order: its registration, and tokens that it gives back. */
import type { CheckId } from "@/lib/oauth/checks";
import type { CheckExplanation } from "../types";

export const managementChecks = {
  "revocation-method": {
    rule: "The revocation request comes by POST.",
    why: "A GET would put the token into an address, and addresses are logged.",
  },
  "revocation-token-present": {
    rule: "The request has a `token`.",
    why: "Without one there is nothing to revoke.",
  },
  "revocation-token-type": {
    rule: "The token is of a kind that can be revoked.",
    why: "An ID token tells what was so when it was made. A client that tries to revoke one means another token.",
  },
  "revocation-token-known": {
    rule: "The token was issued here and is still good.",
    why: "If not, the answer is 200 all the same: the client wants the token to be worthless, and it is.",
  },
  "revocation-token-own": {
    rule: "The token was issued to the client that wants it revoked.",
    why: "Otherwise one app could log the users of another one out.",
  },
  "registration-method": {
    rule: "The registration request comes by POST.",
    why: "It changes what the server knows. A GET must change nothing, and has no body that could say what to register.",
  },
  "registration-readable": {
    rule: "The metadata is a JSON object, and says so.",
    why: "RFC 7591 §3.1 knows no other format. What is guessed could register something that nobody meant.",
  },
  "registration-room": {
    rule: "The server has room for another client.",
    why: "Registration is open to everyone. Without a bound, anyone could fill the store.",
  },
  "registration-redirect-uris-present": {
    rule: "A client whose grants need a redirect URI brings one.",
    why: "It is the only place that codes may go to. Without one, the server would have to trust each request for it.",
  },
  "registration-redirect-uris-good": {
    rule: "Each redirect URI is https, a loopback address, or a private-use scheme, without fragment and wildcard; of a web client with the implicit grant it is https.",
    why: "Anyone on the network reads plain http, and a wildcard covers pages that nobody thought of. In the implicit grant the address has the token itself in it (OIDC Registration §2).",
  },
  "registration-authentication": {
    rule: "`token_endpoint_auth_method` is one that this server supports.",
    why: "The client could otherwise never authenticate, and would learn so only at the token endpoint.",
  },
  "registration-grants-known": {
    rule: "Every grant type and response type is one that is on here.",
    why: "What a server quietly leaves out is missed later, when the client is in use.",
  },
  "registration-grants-agree": {
    rule: "Each response type stands beside the grant type that it begins.",
    why: "A client with half of a grant either cannot use it, or has a right that nobody meant to give.",
  },
  "registration-confidential": {
    rule: "A client that asks in its own name authenticates.",
    why: "Anyone could name a public client, and would get its rights. A native app counts as one, whatever secret comes with it (RFC 8252 §8.5).",
  },
  "registration-keys": {
    rule: "A client that signs brings its public keys, and no private ones.",
    why: "With a private key in the registration, the server and its backups could sign in the client’s name.",
  },
  "registration-scope": {
    rule: "Every scope is known to this server.",
    why: "A misspelled scope is better refused now than missed in each request.",
  },
  "registration-texts": {
    rule: "The name fits on a page, and the address is one of the web.",
    why: "People are shown the name when they decide whether to trust the app; a character in it that turns the direction of writing would have them read other words. The address could be anyone’s, so this server shows it of no client that registered itself.",
  },
  "registration-application-type": {
    rule: "`application_type` is `native` or `web`, or is left out.",
    why: "A native app may wait at any port of its user’s machine (RFC 8252 §7.3). The server asks PKCE of it, whatever it authenticates with: a secret that is in every copy proves nothing (RFC 8252 §8.1, §8.5).",
  },
  "registration-switches": {
    rule: "What can be switched on is `true` or `false`.",
    why: "The text `false` would count as yes in many programs.",
  },
  "client-document-url": {
    rule: "A `client_id` that is an address begins with https, has a path, and can be compared as it stands.",
    why: "Over plain http anyone on the way could put another description in its place. With dot segments, a username or a fragment in it, one place has many addresses.",
  },
  "client-document-host": {
    rule: "The address is that of a host with a name.",
    why: "Strangers say what the server fetches. With an IP address or `localhost` they could have it ask inside its own network (SSRF).",
  },
  "client-document-size": {
    rule: "The document is no larger than 5 kilobytes.",
    why: "It comes from a stranger. One without an end would fill the server’s memory.",
  },
  "client-document-readable": {
    rule: "A JSON document stands at the very address, with status 200.",
    why: "A redirect is not followed: what stands elsewhere is not what the `client_id` names.",
  },
  "client-document-id": {
    rule: "`client_id` in the document is the address at which it stands, character by character.",
    why: "A document that is copied to another address must not make a client of that address.",
  },
  "client-document-secret": {
    rule: "The document has no secret, and names a method that needs none.",
    why: "Everyone can read it, so nothing in it is secret. A client that wants to prove who it is puts public keys there.",
  },
  "logout-method": {
    rule: "The logout request comes by GET or POST.",
    why: "The browser brings it by a link or a form, and knows no other methods.",
  },
  "logout-parameters-once": {
    rule: "No parameter of the sign-out is included more than once.",
    why: "Of two addresses the server could judge the one and send the browser to the other.",
  },
  "logout-hint-own": {
    rule: "`id_token_hint` is an ID token that this server issued.",
    why: "It says which client asks. One that anybody could make would say nothing.",
  },
  "logout-client-matches": {
    rule: "`client_id`, if it is there, names the client of `id_token_hint`.",
    why: "With two different names, the address of one client could be used in the name of another.",
  },
  "logout-client-known": {
    rule: "The client that asks is registered here, if one is named.",
    why: "For an unknown client no address is registered that the browser could be sent to.",
  },
  "logout-redirect-uri-registered": {
    rule: "`post_logout_redirect_uri` equals one that the client registered, character by character.",
    why: "Otherwise the server could be used to send people to any page, from an address that they trust.",
  },
  "logout-session": {
    rule: "The cookie names a session in which somebody has signed in.",
    why: "Only then is there something to end, and somebody to ask. Otherwise the browser is sent on at once, and no session ends.",
  },
} as const satisfies Partial<Record<CheckId, CheckExplanation>>;
