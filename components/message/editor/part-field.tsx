import { Button, IconButton } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { undoIcon } from "@/components/ui/rare-icons";
import type { PartView } from "@/lib/http/parts";
import { TextBox } from "./text-box";

interface PartFieldProps {
  readonly view: PartView;
  /** How it was when one began; undefined where it is new. */
  readonly before: PartView | undefined;
  readonly onWrite: (value: string) => void;
  readonly onRename: (name: string) => void;
  readonly onRemove: () => void;
  /** Lines in which it is seen. */
  readonly most: number;
  /** Of a token: opens and closes it. */
  readonly token: { readonly open: boolean; readonly onToggle: () => void } | undefined;
  readonly children?: React.ReactNode;
}

/** One part: its name, its value, and what became of it. */
export function PartField(props: PartFieldProps) {
  const { view, before, onWrite, onRename, onRemove, most, token, children } = props;
  const { name, value, part } = view;
  const isChanged = before?.value !== value;
  const called = name === "" ? "the new part" : name;
  return (
    <li
      data-part={name}
      className={classNames(
        "border-l-3 py-1.5 pl-2.5",
        isChanged ? "border-l-warn" : "border-l-transparent",
        part.kind === "credential" ? "ml-0.75" : "-ml-3.25",
      )}
    >
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-2 @lg:grid-cols-[minmax(0,9rem)_minmax(0,1fr)_auto]">
        <PartName view={view} isNew={before === undefined} onRename={onRename} />
        <div className="col-span-2 row-start-2 min-w-0 @lg:col-span-1 @lg:col-start-2 @lg:row-start-1">
          <TextBox
            name="value"
            aria-label={`Value of ${called}`}
            value={value}
            most={most}
            onChange={(text) => onWrite(text.replaceAll("\n", ""))}
          />
        </div>
        <IconButton
          icon="cross"
          label={`Remove ${called}`}
          look="quiet"
          size="small"
          onClick={onRemove}
          className="@lg:col-start-3 @lg:row-start-1"
        />
      </div>
      {(token || isChanged) && (
        <div className="mt-1 flex flex-wrap items-center gap-2 @lg:ml-38">
          {token && (
            <Button size="small" icon="key" aria-expanded={token.open} onClick={token.onToggle}>
              Header and payload
            </Button>
          )}
          {isChanged && (
            <span className="text-xs font-medium text-warn">{before === undefined ? "new" : "changed"}</span>
          )}
          {isChanged && before !== undefined && (
            <Button look="quiet" size="small" icon={undoIcon} onClick={() => onWrite(before.value)}>
              As it was<span className="sr-only">: {name}</span>
            </Button>
          )}
        </div>
      )}
      {children}
    </li>
  );
}

interface PartNameProps {
  readonly view: PartView;
  readonly isNew: boolean;
  readonly onRename: (name: string) => void;
}

/** What stands inside of something else keeps its name. A long one goes on in the next line. */
function PartName({ view: { name, part }, isNew, onRename }: PartNameProps) {
  if (part.kind === "member" || part.kind === "credential")
    return (
      <span className="py-1.5 font-mono text-xs leading-5 font-semibold wrap-anywhere finger:py-2.5 finger:text-[1rem] finger:leading-6">
        {name}
      </span>
    );
  return (
    <TextBox
      aria-label={name === "" ? "Name of the new part" : `Name: ${name}`}
      value={name}
      placeholder={isNew ? "name" : ""}
      // As many letters as its column has room for, in browsers that do not size a field by its content.
      rows={Math.max(1, Math.ceil(name.length / 18))}
      onChange={(text) => onRename(text.replaceAll("\n", ""))}
      className={classNames(
        "font-semibold",
        !isNew &&
          "-ml-2.5 w-[calc(100%+0.625rem)]! not-hover:not-focus:bg-transparent not-hover:not-focus:outline-transparent",
      )}
    />
  );
}
