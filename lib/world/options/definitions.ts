/** The shape of what can be chosen of a flow: ids and values as the address carries them. Their words stand in lib/content. */

/** Option id → its values, the default first. */
export type OptionDefinitions = Readonly<Record<string, readonly [string, ...string[]]>>;

/** One value chosen for each option. */
export type Chosen<D extends OptionDefinitions> = { readonly [K in keyof D]: D[K][number] };

/** The first value of each option. */
export function defaultsOf<D extends OptionDefinitions>(definitions: D): Chosen<D> {
  const entries = Object.entries(definitions).map(([id, values]) => [id, values[0]]);
  return Object.fromEntries(entries) as Chosen<D>;
}
