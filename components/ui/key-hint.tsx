import { Kbd } from "./kbd";

/** A key beside what it does: not where there is a finger in place of keys, and no part of a name (`aria-keyshortcuts` is where it is told). */
export function KeyHint({ name }: { readonly name: string }) {
  return (
    <span aria-hidden="true" className="finger:hidden">
      <Kbd>{name}</Kbd>
    </span>
  );
}
