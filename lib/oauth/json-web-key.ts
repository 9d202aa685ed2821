/** RFC 7517 §4. A key of ours always has `kid` and `alg`. */
export interface JsonWebKey {
  readonly kty: string;
  readonly kid?: string;
  readonly alg?: string;
  readonly use?: string;
  readonly [member: string]: unknown;
}
