/** What a part of a message is: in this message, where its name means something else elsewhere, or else in general. */
export function explainPart<T>(
  explanations: Readonly<Record<string, T>>,
  step: string,
  name: string,
): T | undefined {
  return explanations[`${step} ${name}`] ?? explanations[name] ?? explanations[name.toLowerCase()];
}
