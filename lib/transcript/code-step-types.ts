/** What a client library would have to do with a message: JSON, for whoever writes it down as code. */

export type Pairs = readonly (readonly [name: string, value: string])[];

/** How the caller says who it is. The key of a `private_key_jwt` stays with its owner. */
export type ClientAuthentication =
  | { readonly kind: "none" }
  | { readonly kind: "basic" | "post"; readonly secret: string }
  | { readonly kind: "private-key"; readonly keyId: string; readonly algorithm: string };

/** What the client keeps between the authorization request and the callback. */
export interface Session {
  readonly state?: string;
  readonly nonce?: string;
  readonly verifier?: string;
}

/** Who calls which endpoint of which issuer. */
export interface Call {
  readonly issuer: string;
  readonly endpoint: string;
  readonly clientId: string;
  readonly authentication: ClientAuthentication;
  /** Without what authenticates the client. */
  readonly parameters: Pairs;
  readonly dpop: boolean;
}

export type CodeStep =
  | {
      readonly kind: "authorization-request";
      readonly issuer: string;
      readonly endpoint: string;
      readonly clientId: string;
      readonly parameters: Pairs;
      readonly session: Session;
    }
  | {
      readonly kind: "authorization-response";
      readonly issuer: string;
      readonly clientId: string;
      readonly url: string;
      /** Did the answer come in a fragment or a form, and stands in the query for a library to find it? */
      readonly moved: boolean;
      /** Did the server say which it is (RFC 9207 §2), whatever became of that on the way? Then its metadata promises it. */
      readonly namesIssuer: boolean;
      readonly session: Session;
    }
  | (Call & {
      readonly kind: "token";
      readonly grantType: string;
      readonly session: Session;
      /** Where the code came from. */
      readonly callbackUrl: string | undefined;
      readonly openid: boolean;
    })
  | (Call & {
      readonly kind: "device-authorization" | "pushed-authorization" | "introspection" | "revocation";
    })
  | {
      readonly kind: "client-keys";
      readonly issuer: string;
      readonly endpoint: string;
      readonly clientId: string;
    }
  /** The description of an API (RFC 9728 §3), or of a server (RFC 8414 §3, OIDC Discovery §4). */
  | { readonly kind: "resource-discovery"; readonly resource: string }
  | {
      readonly kind: "server-discovery";
      readonly issuer: string;
      readonly algorithm: "oauth2" | "oidc";
      readonly clientId: string;
    }
  | {
      readonly kind: "registration";
      readonly issuer: string;
      readonly endpoint: string;
      readonly metadata: Readonly<Record<string, unknown>>;
    }
  /** An API looks at the token that came to it. */
  | {
      readonly kind: "api-keys";
      readonly issuer: string;
      readonly endpoint: string;
      /** The call that brought the token, with the fields that carry it and its proof (RFC 9449 §7.1). */
      readonly method: string;
      readonly url: string;
      readonly headers: Pairs;
      /** Whom the API takes itself for. */
      readonly audience: string;
    }
  | {
      readonly kind: "resource";
      readonly issuer: string;
      readonly clientId: string;
      readonly method: string;
      readonly url: string;
      readonly token: string;
      readonly dpop: boolean;
      /** What is sent beside the token: header fields that the call needs, where it has a body. */
      readonly headers: Pairs;
      readonly body: string;
    };
