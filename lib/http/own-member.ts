/** A record as a table: what stands in it under a name that came from outside. `constructor` and `__proto__` stand in none. */

export function readOwn<T>(record: Readonly<Record<string, T>>, name: string | undefined): T | undefined {
  return name !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}
