/** One colour for each part of a JWT, wherever it is shown. */
export const jwtColours = {
  header: "text-part-header",
  payload: "text-part-payload",
  signature: "text-part-signature",
} as const;
