/** The names of the tokens to begin with, which stand in lib/tokens/samples. */
export const sampleIds = ["access-token", "jane-doe", "unsecured", "forged", "encrypted", "broken"] as const;

export type SampleId = (typeof sampleIds)[number];
