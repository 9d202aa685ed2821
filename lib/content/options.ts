/**
 * What can be chosen of a flow: what each option means, what each value does, and which of them are unsafe. A flow takes those that
 * it has; one that means something else in it is its own.
 */
import type { AuthorizationCodeOptions } from "@/lib/world/options/authorization-code";
import type { OptionExplanations } from "./types";

export const options: OptionExplanations<AuthorizationCodeOptions> = {
  client: {
    label: "Client",
    what: "Where the client runs decides whether it can keep a secret (RFC 6749 §2.1).",
    values: {
      confidential: {
        label: "Confidential",
        what: "A web server. It has credentials of its own and proves with them who it is.",
      },
      public: {
        label: "Public",
        what: "A script in the browser. It has no credentials, because it could not hide them from the user.",
      },
    },
  },
  authentication: {
    label: "Client authentication",
    what: "How a confidential client proves at the token endpoint who it is. A public client does not.",
    appliesWhen: { client: "confidential" },
    values: {
      client_secret_basic: {
        label: "Secret in the header",
        what: "`client_id` and secret in `Authorization: Basic`. Every server that issues secrets must support it.",
      },
      client_secret_post: {
        label: "Secret in the body",
        what: "`client_id` and secret as form parameters. RFC 6749 §2.3.1 advises against it.",
      },
      private_key_jwt: {
        label: "Signed JWT",
        what: "A JWT signed with the client’s private key. The server has only the public key (RFC 7523 §2.2).",
      },
    },
  },
  pkce: {
    label: "PKCE",
    what: "Whether the client ties the code to its session by a secret of its own, and how (RFC 7636).",
    values: {
      S256: {
        label: "S256",
        what: "The request carries a SHA-256 hash of the verifier. Nobody can compute the verifier from it.",
      },
      plain: {
        label: "Plain",
        what: "The request carries the verifier itself.",
        danger: "Whoever reads the authorization request has the secret of PKCE.",
      },
      off: {
        label: "Off",
        what: "The code is tied to no secret of the session.",
        danger:
          "A stolen code of a public client can be redeemed by anyone, unless DPoP binds it to a key. With a confidential client it can be injected into another session.",
      },
    },
  },
  policy: {
    label: "Server’s PKCE policy",
    what: "What the authorization server demands of its clients, whatever they would like.",
    values: {
      strict: {
        label: "Strict",
        what: "Public clients must use PKCE, and `S256` is the only method (RFC 9700 §2.1.1).",
      },
      lax: {
        label: "Lax",
        what: "Nobody has to use PKCE, and `plain` is accepted.",
        danger:
          "A public client without PKCE gets codes that any thief can redeem, unless DPoP binds them to a key.",
      },
    },
  },
  token: {
    label: "Access token",
    what: "What the token looks like, and so how the API finds out what it is worth.",
    values: {
      jwt: {
        label: "JWT",
        what: "Signed and readable. The API verifies it by itself, with the server’s public keys (RFC 9068).",
      },
      opaque: {
        label: "Opaque",
        what: "A random string. The API asks the server each time what it stands for (RFC 7662).",
      },
    },
  },
  algorithm: {
    label: "Signature",
    what: "Which algorithm the authorization server signs its tokens with.",
    values: {
      RS256: { label: "RS256", what: "RSA with SHA-256. The same content always gives the same signature." },
      ES256: {
        label: "ES256",
        what: "An elliptic curve, P-256. Short signatures; here another one each time.",
      },
      PS256: { label: "PS256", what: "RSA with a random part. Another signature each time." },
      EdDSA: {
        label: "EdDSA",
        what: "Ed25519, by a name that RFC 9864 deprecates for `Ed25519`. Short signatures; the same content always gives the same one.",
      },
    },
  },
  openid: {
    label: "OpenID Connect",
    what: "Whether Prints also wants to know who Maya is.",
    values: {
      off: { label: "Off", what: "OAuth alone: Prints may use the photos, and is not told who she is." },
      on: {
        label: "On",
        what: "An ID token comes along, and Prints checks it item by item (OIDC Core §3.1.3.7).",
      },
    },
  },
  state: {
    label: "State",
    what: "Whether the client sends a value of its session along and compares it with what comes back.",
    values: {
      on: { label: "On", what: "A forged answer is caught before the code is used." },
      off: {
        label: "Off",
        what: "With PKCE a forged answer still fails, at the token endpoint (RFC 9700 §4.7.1).",
        danger: "Without PKCE and without `nonce`, Maya can be made to use an attacker’s account unnoticed.",
      },
    },
  },
  par: {
    label: "Pushed request",
    what: "Whether Prints gives its request to the server directly, before it sends the browser there (RFC 9126).",
    values: {
      off: { label: "Off", what: "The request stands in the address that the browser opens." },
      on: {
        label: "On",
        what: "The address has only the `client_id` and a reference. Nobody can read the request there, or change it.",
      },
    },
  },
  dpop: {
    label: "Tokens bound to a key",
    what: "Whether the tokens are worth something only together with a private key of Prints: DPoP (RFC 9449).",
    values: {
      off: { label: "Off", what: "Bearer tokens: whoever holds one can use it." },
      on: {
        label: "On",
        what: "Each request that gets or uses a token carries a proof. A stolen token without the key is refused.",
      },
    },
  },
  response_mode: {
    label: "Response mode",
    what: "How the code comes back through the browser.",
    values: {
      query: {
        label: "Query",
        what: "In the query of the redirect URI: the default for a code, so Prints asks for nothing.",
      },
      fragment: {
        label: "Fragment",
        what: "Behind the `#`, which a browser sends to no server. A script has to read it (OAuth Multiple Response Types).",
      },
      form_post: {
        label: "Form",
        what: "As a form that the browser posts, and in no address. It takes a server to receive it, so no script can (OAuth Form Post Response Mode).",
      },
    },
  },
  resource: {
    label: "API asked for",
    what: "Whether Prints says for which API it wants the token (RFC 8707).",
    values: {
      none: { label: "None named", what: "The server takes its default, which is Photos." },
      photos: { label: "Photos", what: "The token names Photos as its audience, and no other." },
      both: {
        label: "Photos and Calendar",
        what: "Maya allows both. Each token is for one of them, and this one for Photos.",
      },
      calendar: {
        label: "Calendar",
        what: "The token is for another API than the one that Prints calls: Photos refuses it.",
      },
    },
  },
  epilogue: {
    label: "Afterwards",
    what: "What happens once Maya has seen her albums.",
    values: {
      none: { label: "Nothing", what: "The run ends there." },
      refresh: {
        label: "Come back later",
        what: "The access token has expired, and Prints renews it with a refresh token (RFC 6749 §6).",
      },
      revoke: {
        label: "Disconnect",
        what: "Maya takes the access back, and Prints revokes its tokens (RFC 7009).",
      },
    },
  },
  iss: {
    label: "Issuer in the answer",
    what: "Whether the answer says by `iss` which server it is from (RFC 9207).",
    values: {
      on: { label: "On", what: "Prints compares `iss` with the server that it sent Maya to." },
      off: {
        label: "Off",
        what: "The answer says nothing of its server, as with most servers before 2022.",
        danger: "A client that works with a second server can be made to bring the code there: a mix-up.",
      },
    },
  },
  theft: {
    label: "Attack",
    what: "Whether somebody attacks the run, by a code that is not theirs or by one that is.",
    values: {
      none: {
        label: "Nobody",
        what: "Maya’s browser is hers alone, and Prints works with id.example alone.",
      },
      code: {
        label: "A thief",
        what: "Somebody reads addresses in Maya’s browser, and redeems the code with what they have. Where id.example wants the credentials of Prints, they bring the code to Prints (RFC 9700 §4.5).",
      },
      mixup: {
        label: "A mix-up",
        what: "Prints works with a second server, and an attacker runs it. They send Maya on to id.example, and wait for Prints to bring them the code (RFC 9700 §4.4).",
      },
      csrf: {
        label: "A forged answer",
        what: "Somebody has Maya’s browser bring Prints a code of their own. Where nothing ties the answer to her attempt, she works in their account from then on (RFC 9700 §4.7).",
      },
    },
  },
};
