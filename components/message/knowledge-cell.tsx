import { classNames } from "@/components/ui/class-names";
import type { Party } from "@/lib/transcript/types";

interface SeenCellProps {
  readonly seen: boolean;
  readonly isNew: boolean;
  /** Whose knowledge it is; a place has nobody's colour. */
  readonly party?: Party;
  /** The name of the place, in words. */
  readonly where?: string;
}

/** In a narrow panel the marks stand below the name. */
export const cell = "text-center align-middle @max-[18rem]:align-bottom @max-[18rem]:pb-2";

/** A mark where the value has been seen, ringed where that is new. Round for a party, square for a place. */
export function SeenCell({ seen, isNew, party, where }: SeenCellProps) {
  if (!seen) {
    return (
      <td className={`${cell} text-faint`}>
        <span aria-hidden="true">·</span>
        <span className="sr-only">{where === undefined ? "not seen" : "not there"}</span>
      </td>
    );
  }
  const shape = party === undefined ? "rounded-sm" : "rounded-full";
  return (
    <td data-party={party} className={cell}>
      <span
        className={classNames(
          "inline-flex aspect-square w-5 max-w-full items-center justify-center align-middle",
          shape,
          isNew && "ring-[1.5px]",
          isNew && (party === undefined ? "bg-warn-soft ring-warn" : "bg-party-soft ring-party"),
        )}
      >
        <span className={classNames("size-2", shape, party === undefined ? "bg-warn" : "bg-party")} />
      </span>
      <span className="sr-only">{`${where === undefined ? "seen" : `in the ${where.toLowerCase()}`}${isNew ? ", new" : ""}`}</span>
    </td>
  );
}
