/** Changes of what goes through the browser: the authorization request, the forms of the server, and the answer. */
import type { ReadyChangeExplanation } from "./explanation";

/** Of an authorization request, also as the address that a redirect leads to. */
export const ofAuthorizationRequest: readonly ReadyChangeExplanation[] = [
  {
    id: "no-max-age",
    title: "Take max_age out of the request",
    what: "A server then goes by the session that it has, however old. Only `auth_time` in what it issues can tell.",
    spec: "OIDC Core §3.1.2.1",
    change: { kind: "remove", names: ["max_age"] },
  },
  {
    id: "no-acr-values",
    title: "Take acr_values out of the request",
    what: "A server then signs the user in as it likes. Only `acr` in what it issues can tell.",
    spec: "RFC 9470 §4",
    change: { kind: "remove", names: ["acr_values"] },
  },
  {
    id: "redirect-elsewhere",
    title: "Send the answer to another address",
    what: "A server that sent the code to any address would hand it to whoever made this link.",
    spec: "RFC 9700 §4.1",
    needs: ["response_type"],
    change: { kind: "set", values: { redirect_uri: "https://evil.example/callback" } },
  },
  {
    id: "redirect-nearly",
    title: "Add a slash to the redirect URI",
    what: "Is it still the registered address? Redirect URIs are compared character by character.",
    spec: "RFC 9700 §4.1.3",
    needs: ["response_type"],
    change: { kind: "set", values: { redirect_uri: { append: "/" } } },
  },
  {
    id: "no-challenge",
    title: "Take PKCE out of the request",
    what: "This is the PKCE downgrade attack: the code is then bound to no secret of the session.",
    spec: "RFC 9700 §4.8",
    change: { kind: "remove", names: ["code_challenge", "code_challenge_method"] },
  },
  {
    id: "plain-challenge",
    title: "Ask for the plain method of PKCE",
    what: "With `plain` the challenge is the verifier itself, so whoever reads the request has it.",
    spec: "RFC 7636 §7.2",
    change: { kind: "set", values: { code_challenge_method: "plain" } },
  },
  {
    id: "other-client-asks",
    title: "Ask in the name of another client",
    what: "Gallery is a client of the same server. Anyone may write its name into a request.",
    spec: "RFC 6749 §10.2",
    needs: ["response_type"],
    change: { kind: "set", values: { client_id: "gallery-web" } },
  },
  {
    id: "more-scope",
    title: "Ask for a right that does not exist",
    what: "The server knows which rights there are, and which of them this client may ask for. Beside `openid` it ignores one that it does not know.",
    spec: "RFC 6749 §3.3",
    lacks: ["decision", "token_type", "active"],
    change: { kind: "set", values: { scope: { append: " photos.everything" } } },
  },
  {
    id: "implicit",
    title: "Ask for a token at once",
    what: "The implicit grant sends tokens through the browser. RFC 9700 §2.1.2 advises against it.",
    spec: "RFC 9700 §2.1.2",
    change: { kind: "set", values: { response_type: "token" } },
  },
  {
    id: "client-id-twice",
    title: "Name two clients",
    what: "A parameter that comes twice can be read in two ways: one program takes the first, another the last.",
    spec: "RFC 6749 §3.1",
    needs: ["response_type"],
    change: { kind: "add", beside: "response_type", name: "client_id", value: "gallery-web" },
  },
  {
    id: "other-nonce",
    title: "Ask with another nonce",
    what: "The ID token will carry this one. The client knows which one it had made.",
    spec: "OIDC Core §3.1.2.1",
    needs: ["response_type"],
    change: { kind: "set", values: { nonce: "nonce-of-another-session" } },
  },
];

/** Of what the user sends with the forms of the server. */
export const ofForms: readonly ReadyChangeExplanation[] = [
  {
    id: "no-form-token",
    title: "Leave out the token of the form",
    what: "A form that another site sends in Maya’s name looks like this: that site cannot know the token.",
    spec: "RFC 6749 §10.12",
    change: { kind: "remove", names: ["form_token"] },
  },
  {
    id: "form-without-cookie",
    title: "Send the form from another browser",
    what: "Without the cookie the server cannot tell whose sign-in this is.",
    spec: "RFC 6749 §10.12",
    needs: ["form_token"],
    change: { kind: "remove", names: ["Cookie"] },
  },
  {
    id: "wrong-password",
    title: "Guess the password",
    what: "Whoever does not know it may try a few. The answer should tell them no more than it must.",
    spec: "RFC 6749 §10.10",
    change: { kind: "set", values: { password: "guessed" } },
  },
  {
    id: "more-consent",
    title: "Allow what nobody asked for",
    what: "A browser can send any box as ticked, even one that the page never had.",
    spec: "RFC 6749 §3.3",
    needs: ["decision"],
    change: { kind: "add", beside: "decision", name: "scope", value: "photos.everything" },
  },
];

/** Of the answer that goes back through the browser. */
export const ofAuthorizationResponse: readonly ReadyChangeExplanation[] = [
  {
    id: "no-state",
    title: "Leave state out",
    what: "It ties the answer to the session that asked for it. What is left to tell a forged answer?",
    spec: "RFC 6749 §10.12",
    change: { kind: "remove", names: ["state"] },
  },
  {
    id: "other-state",
    title: "Answer with another state",
    what: "An attacker who slips in an answer does not know the value that this session waits for.",
    spec: "RFC 6749 §10.12",
    needs: ["code"],
    change: { kind: "set", values: { state: "state-of-another-session" } },
  },
  {
    id: "other-code",
    title: "Swap the code",
    what: "This one is an example from RFC 6749. An attacker would put in a code of their own session.",
    spec: "RFC 9700 §4.5",
    change: { kind: "set", values: { code: "SplxlOBeZQQYbYS6WxSbIA" } },
  },
  {
    id: "other-issuer",
    title: "Say that another server answered",
    what: "A client of several servers must know which one a code is from. This is the mix-up attack.",
    spec: "RFC 9207 §1",
    needs: ["code"],
    change: { kind: "set", values: { iss: "https://evil.example" } },
  },
  {
    id: "no-issuer",
    title: "Leave the issuer out",
    what: "id.example says of itself that it always sends `iss`. What is a client to make of an answer without it?",
    spec: "RFC 9207 §2.4",
    needs: ["code"],
    change: { kind: "remove", names: ["iss"] },
  },
  {
    id: "callback-without-cookie",
    title: "Let another browser open the link",
    what: "The answer arrives without the cookie of the session that began the attempt.",
    spec: "RFC 9700 §4.7",
    needs: ["code", "Cookie"],
    lacks: ["grant_type"],
    change: { kind: "remove", names: ["Cookie"] },
  },
];
