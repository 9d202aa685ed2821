import { Kbd } from "./kbd";

/** A key beside what it does: not where there is a finger in place of keys. */
export function KeyHint({ name }: { readonly name: string }) {
  return (
    <span className="finger:hidden">
      <Kbd>{name}</Kbd>
    </span>
  );
}
