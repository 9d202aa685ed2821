import type { Dispatch } from "react";
import { useParties } from "@/components/party/parties";
import { Button } from "@/components/ui/button";
import { plusIcon } from "@/components/ui/rare-icons";
import { editorWords } from "@/lib/content/editor";
import { readCredentials } from "@/lib/http/credential";
import { keyOf, type PartView } from "@/lib/http/parts";
import { type Editing, type EditingAct, findOpenToken } from "@/lib/transcript/editing";
import { readCompactJwt } from "@/lib/transcript/tokens";
import type { Message, Party, Transcript } from "@/lib/transcript/types";
import { findMaker } from "../makers";
import { isHtml } from "../raw-lines";
import { PartField } from "./part-field";
import { findCounterpart, groupParts, type PartGroup } from "./part-groups";
import { StartFields } from "./start-fields";
import { TokenFields } from "./token-fields";

interface PartListProps {
  readonly message: Message;
  readonly transcript: Transcript;
  readonly editing: Editing;
  readonly dispatch: Dispatch<EditingAct>;
  readonly hasKey: (token: string) => boolean;
  readonly findHolder: (token: string) => Party | undefined;
}

const added: Readonly<Record<PartGroup["kind"], string>> = {
  query: "a query parameter",
  fragment: "a parameter",
  form: "a parameter",
  member: "a member",
  header: "a header field",
};

/** Every part of the message with its value, to change by hand. */
export function PartList(props: PartListProps) {
  const { editing, dispatch } = props;
  const { now } = editing;
  const groups = groupParts(now);
  return (
    <>
      <p className="pb-3 text-sm text-muted">{editorWords.byHand}</p>
      <StartFields content={now} onChange={(content) => dispatch({ type: "replace", content })} />
      {groups.map((group) => group.views.length > 0 && <Group key={group.kind} group={group} {...props} />)}
      <div className="-ml-2.5 flex flex-wrap pt-3">
        {groups.map(
          (group) => group.views.length === 0 && <AddButton key={group.kind} group={group} {...props} />,
        )}
      </div>
      {isHtml(now) && <p className="pt-2 text-sm text-muted">{editorWords.isPage}</p>}
    </>
  );
}

interface GroupProps extends PartListProps {
  readonly group: PartGroup;
}

function Group({ group, ...props }: GroupProps) {
  return (
    <section aria-label={group.title} className="pt-4">
      <h3 className="pb-1 text-sm font-semibold">{group.title}</h3>
      <ul>
        {group.views.map((view) => (
          <Entry key={keyOf(view.part)} view={view} {...props} />
        ))}
      </ul>
      <div className="-ml-2.5">
        <AddButton group={group} {...props} />
      </div>
    </section>
  );
}

function AddButton({ group: { kind }, dispatch }: Pick<GroupProps, "group" | "dispatch">) {
  // A member has its name for good, so one is added in the text of the body.
  if (kind === "member") return null;
  return (
    <Button
      look="quiet"
      size="small"
      icon={plusIcon}
      onClick={() => dispatch({ type: "add", kind, name: "" })}
    >
      {`Add ${added[kind]}`}
    </Button>
  );
}

function Entry({
  view,
  message,
  transcript,
  editing,
  dispatch,
  hasKey,
  findHolder,
}: PartListProps & { readonly view: PartView }) {
  const called = useParties();
  const { part, name, value } = view;
  const open = findOpenToken(editing, view);
  const place = { kind: part.kind, name };
  const findSigner = (token: string) =>
    called(findHolder(token) ?? findMaker(name, token, message, transcript)).name;
  const onToggle = () => dispatch(open ? { type: "closeToken", place } : { type: "openToken", view });
  const isToken = open !== undefined || readCompactJwt(value) !== undefined;
  return (
    <PartField
      view={view}
      before={findCounterpart(view, editing.original, editing.now)}
      onWrite={(text) => dispatch({ type: "write", part, text })}
      onRename={(text) => dispatch({ type: "rename", part, text })}
      onRemove={() => dispatch({ type: "remove", part })}
      most={open ? 2 : isWrapped(view) ? 1 : 6}
      token={isToken ? { open: open !== undefined, onToggle } : undefined}
    >
      {open && (
        <TokenFields
          name={name}
          text={open.text}
          maker={findSigner(open.text.token)}
          hasKey={hasKey(open.text.token)}
          onChange={(text) => dispatch({ type: "changeToken", place, text })}
        />
      )}
    </PartField>
  );
}

/** Do its own parts stand beside it, so that one need not see all of it? */
function isWrapped({ part, name, value }: PartView): boolean {
  return part.kind === "header" && readCredentials([name, value]).length > 0;
}
