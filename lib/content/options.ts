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
          "A stolen code of a public client can be redeemed by anyone. With a confidential client it can be injected into another session.",
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
        what: "Nobody must use PKCE, and `plain` is accepted.",
        danger: "A public client without PKCE gets codes that any thief can redeem.",
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
        what: "Ed25519. Short signatures; the same content always gives the same one.",
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
      on: { label: "On", what: "A forged answer is found out before the code is used." },
      off: {
        label: "Off",
        what: "With PKCE a forged answer still fails, at the token endpoint (RFC 9700 §4.7.1).",
        danger: "Without PKCE and without `nonce`, Maya can be made to use an attacker’s account unnoticed.",
      },
    },
  },
};
