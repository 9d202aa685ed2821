import { Kbd } from "@/components/ui/kbd";

interface KeyListProps {
  readonly keys: readonly { readonly keys: readonly string[]; readonly does: string }[];
}

/** Keys, and what each does. */
export function KeyList({ keys }: KeyListProps) {
  return (
    <dl className="grid grid-cols-[fit-content(34%)_minmax(0,1fr)] content-start items-center gap-x-5 gap-y-2 text-sm">
      {keys.map(({ keys: names, does }) => (
        <div key={does} className="col-span-2 grid grid-cols-subgrid items-center">
          <dt className="flex flex-wrap gap-1">
            {names.map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
