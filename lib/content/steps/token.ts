/** The client redeems the code (RFC 6749 §4.1.3, §4.1.4) and verifies the ID token (OIDC Core §3.1.3.7). */
import type { StepId } from "@/lib/transcript/steps";
import type { StepExplanation } from "../types";

export const tokenSteps = {
  tokenRequest: {
    title: "Prints exchanges the code for a token",
    what: "Prints now calls id.example directly, from server to server: by the **back channel**. It hands in the code, authenticates itself as Prints, and sends the `code_verifier` that it has kept since the start.",
    why: "The code came through the browser, where others may have read it. Client authentication shows that Prints is asking. The verifier shows that this is the session in which the flow began.",
    watch:
      "A secret does not replace the verifier. A stolen code that an attacker puts into a session of their own at Prints is sent with Prints’ true credentials, but with the wrong verifier (RFC 9700 §4.5).",
    specs: ["RFC 6749 §4.1.3", "RFC 7636 §4.5", "RFC 9700 §2.1.1", "RFC 9700 §2.5"],
    highlights: ["code", "code_verifier", "client_secret", "redirect_uri"],
    variants: [
      {
        when: { client: "confidential", pkce: "off" },
        replaces: "what",
        text: "Prints now calls id.example directly, from server to server: by the **back channel**. It hands in the code and authenticates itself as Prints. There is no `code_verifier`.",
      },
      {
        when: { client: "confidential", pkce: "off" },
        replaces: "why",
        text: "The code came through the browser, where others may have read it. Client authentication stops a thief who calls the token endpoint. It does not stop one who puts the code into a session of their own at Prints.",
      },
      {
        when: { client: "confidential", pkce: "off", openid: "off" },
        replaces: "watch",
        text: "That is code injection (RFC 9700 §4.5): Prints itself redeems the stolen code, with its true credentials, and shows the thief Maya’s photos.",
      },
      {
        when: { client: "confidential", pkce: "off", openid: "on" },
        replaces: "watch",
        text: "That is code injection (RFC 9700 §4.5). Here `nonce` catches it: the ID token for a stolen code has another one. Prints must insist on an ID token, and compare before it uses any token (RFC 9700 §4.5.3.2).",
      },
      {
        when: { client: "confidential", authentication: "client_secret_basic" },
        text: "Prints authenticates with `client_secret_basic`: its `client_id` and its secret stand in the `Authorization` header (RFC 6749 §2.3.1).",
      },
      {
        when: { client: "confidential", authentication: "client_secret_post" },
        text: "Prints authenticates with `client_secret_post`: its secret stands in the body. RFC 6749 §2.3.1 advises against it, unless a client cannot use the header.",
      },
      {
        when: { client: "confidential", authentication: "private_key_jwt" },
        text: "Prints authenticates with `private_key_jwt`: a JWT that it signs with its private key. The key never leaves Prints; id.example has the public key alone. The JWT names id.example as its one audience (RFC 10070 §4).",
      },
      {
        when: { client: "confidential", authentication: "private_key_jwt" },
        replaces: "highlights",
        highlights: ["code", "code_verifier", "client_assertion", "redirect_uri"],
      },
      { when: { client: "public" }, replaces: "title", text: "The script exchanges the code for a token" },
      {
        when: { client: "public" },
        replaces: "what",
        text: "The script of Prints calls id.example directly, with `fetch`. It hands in the code and the `code_verifier` that it has kept since the start. It has no secret: `client_id` says who it is, and proves nothing.",
      },
      {
        when: { client: "public" },
        replaces: "why",
        text: "The code came through an address, where others may have read it. Anyone can send this `client_id`. So it is the verifier that shows that this is the tab in which the flow began.",
      },
      {
        when: { client: "public" },
        replaces: "watch",
        text: "The call goes to another origin, so id.example must allow it by CORS. Developer tools and extensions can see all of it, and the answer too.",
      },
      {
        when: { client: "public" },
        replaces: "highlights",
        highlights: ["code", "code_verifier", "client_id", "Origin"],
      },
      {
        when: { client: "public", pkce: "off" },
        replaces: "what",
        text: "The script of Prints calls id.example directly, with `fetch`. It hands in the code. It has no secret and no `code_verifier`: `client_id` says who it is, and proves nothing.",
      },
      {
        when: { client: "public", pkce: "off" },
        replaces: "why",
        text: "Nothing in this request is a secret but the code itself. Whoever has read the code can send the same request, and the server cannot tell the two apart.",
      },
      {
        when: { client: "public", pkce: "off", dpop: "on" },
        replaces: "why",
        text: "The code was asked for with the key of Prints (`dpop_jkt`). So whoever has read the code cannot redeem it without that key (RFC 9449 §10).",
      },
      {
        when: { pkce: "plain", par: "off", dpop: "off" },
        text: "With `plain` the verifier also stood in the authorization request. Whoever read that address has both parts as soon as they have the code.",
      },
      {
        when: { dpop: "on" },
        text: "`DPoP` carries a proof: a small JWT, made for this one request and signed with a private key of Prints. The tokens will be bound to that key (RFC 9449 §5).",
      },
      {
        when: { resource: "both" },
        text: "Prints asked for two APIs, and this token is for one of them. For the other one Prints would ask for another token, so that neither API can use its token at the other (RFC 8707 §2.2).",
      },
      {
        when: { dpop: "on", client: "confidential" },
        replaces: "highlights",
        highlights: ["code", "code_verifier", "DPoP", "redirect_uri"],
      },
      {
        when: { dpop: "on", client: "public" },
        replaces: "highlights",
        highlights: ["code", "code_verifier", "DPoP", "client_id"],
      },
    ],
  },

  tokenResponse: {
    title: "id.example issues an access token",
    what: "Every check has passed, and the code is now used up. id.example answers with an **access token**, which stands for what Maya allowed. `expires_in` says for how many seconds it is good.",
    why: "The token goes straight to Prints and stands in no address. From here on Prints needs neither Maya nor her password.",
    watch:
      "A bearer token serves whoever holds it. `Cache-Control: no-store` keeps it out of caches. To make a stolen one useless it has to be bound to a key of the client (RFC 9700 §2.2.1).",
    specs: ["RFC 6749 §4.1.4", "RFC 6749 §5.1", "RFC 6750 §5.2"],
    highlights: ["access_token", "token_type", "expires_in", "scope"],
    variants: [
      {
        when: { token: "jwt" },
        text: "The access token is a **JWT**, a signed text that the API can check by itself (RFC 9068). A client must not look into it (RFC 9068 §6).",
      },
      {
        when: { token: "opaque" },
        text: "The access token is a random string. Only id.example knows what it stands for, so an API has to ask (RFC 7662).",
      },
      {
        when: { algorithm: ["ES256", "PS256"], token: "jwt" },
        text: "This algorithm has a random part: the same link shows another signature each time.",
      },
      {
        when: { algorithm: ["ES256", "PS256"], token: "opaque", openid: "on" },
        text: "The algorithm of the ID token has a random part: the same link shows another signature each time.",
      },
      {
        when: { resource: ["both", "calendar"] },
        replaces: "what",
        text: "Every check has passed, and the code is now used up. id.example answers with an **access token** for one API. `scope` has only the rights that this API knows, whatever else Maya allowed (RFC 8707 §2.2).",
      },
      {
        when: { openid: "on" },
        text: "If Maya allowed `openid`, an **ID token** comes along: a signed statement, made for Prints, about who signed in and when (OIDC Core §2). It is not for the API.",
      },
      {
        when: { openid: "on" },
        replaces: "highlights",
        highlights: ["access_token", "id_token", "expires_in", "scope"],
      },
      {
        when: { client: "public" },
        replaces: "watch",
        text: "The script now holds the token in the browser. Any hostile script that gets into the page can take it, or use it from there (RFC 10017 §5.1).",
      },
      {
        when: { dpop: "on" },
        replaces: "why",
        text: "`token_type` is `DPoP`: the access token is bound to the key of the proof, and each use of it takes a new proof by that key. In a JWT, `cnf` names the key (RFC 9449 §6.1).",
      },
      {
        when: { dpop: "on" },
        replaces: "watch",
        text: "Whoever steals this token alone cannot use it. The key must not be stolen with it; and a hostile script in the page can have proofs made there, for as long as it runs (RFC 9449 §11.4).",
      },
      {
        when: { dpop: "on", client: "confidential" },
        replaces: "watch",
        text: "Whoever steals this token alone cannot use it, unless the key is stolen with it.",
      },
    ],
  },

  clientKeysRequest: {
    title: "Prints fetches the keys of id.example",
    what: "Prints received an ID token and wants to verify its signature. For that it needs the public keys of id.example, which stand at the address that the server’s metadata names.",
    why: "The signature shows that id.example made the ID token and that nobody has changed it since. The key to check it with must come from id.example itself.",
    watch:
      "The ID token came straight from the token endpoint, so OIDC Core §3.1.3.7 would let TLS stand in for the signature. Prints checks it all the same. It takes no address of keys from a token (RFC 8725 §3.10).",
    specs: ["OIDC Core §3.1.3.7", "OIDC Core §10.1", "RFC 7517 §5"],
    highlights: ["Host", "Accept"],
    variants: [
      { when: { client: "public" }, replaces: "title", text: "The script fetches the keys of id.example" },
      { when: { client: "public" }, replaces: "highlights", highlights: ["Host", "Origin"] },
    ],
  },

  clientKeys: {
    title: "id.example publishes its public keys",
    what: "The answer is a JWK Set: a list of public keys, each with a name, its `kid`. Prints looks for the one that the ID token names, to verify the signature, and judges every claim.",
    why: "A public key verifies a signature and cannot make one. So id.example can give it to anyone.",
    watch:
      "Prints must know beforehand which algorithm to expect, and not let the token choose. Tokens with `none`, or with a public key used as an HMAC secret, are well-known attacks (RFC 8725 §2.1).",
    specs: ["RFC 7517 §5", "OIDC Core §3.1.3.7", "RFC 8725 §3.1"],
    highlights: ["keys", "Cache-Control"],
  },
} as const satisfies Partial<Record<StepId, StepExplanation>>;
