import { useId } from "react";
import { Prose } from "@/components/ui/prose";
import { editorWords, keyWords } from "@/lib/content/editor";
import {
  chooseKey,
  findProblem,
  type KeyChoice,
  selectKeyChoices,
  type TokenText,
} from "@/lib/transcript/token-text";
import { jwtColours } from "../jwt-colours";
import { TextBox } from "./text-box";

interface TokenFieldsProps {
  readonly name: string;
  readonly text: TokenText;
  /** Who signed the token, as a sentence calls it. */
  readonly maker: string;
  /** Can it be signed anew with any key? Its own must be at hand. */
  readonly hasKey: boolean;
  readonly onChange: (text: TokenText) => void;
}

/** A JWT opened: its two JSON parts, and which key is to sign them. */
export function TokenFields({ name, text, maker, hasKey, onChange }: TokenFieldsProps) {
  const id = useId();
  const problem = text.key === "kept" ? undefined : findProblem(text);
  const choices = selectKeyChoices(text.token, hasKey);
  return (
    <div className="mt-2 flex flex-col gap-3 rounded-lg p-3 inset-ring inset-ring-line">
      {(["header", "payload"] as const).map((part) => (
        <div key={part}>
          <label htmlFor={`${id}-${part}`} className={`mb-1 block text-xs font-semibold ${jwtColours[part]}`}>
            {part === "header" ? "Header" : "Payload"}
            <span className="sr-only"> of {name}</span>
          </label>
          <TextBox
            id={`${id}-${part}`}
            value={text[part]}
            most={16}
            aria-invalid={problem === part}
            aria-describedby={problem === part ? `${id}-problem` : undefined}
            onChange={(written) => onChange({ ...text, [part]: written })}
          />
        </div>
      ))}
      {problem && (
        <p id={`${id}-problem`} role="alert" className="text-sm text-bad">
          {problem === "header" ? editorWords.badHeader : editorWords.badPayload}
        </p>
      )}
      <fieldset>
        <legend className={`mb-1 text-xs font-semibold ${jwtColours.signature}`}>
          Signature<span className="sr-only"> of {name}</span>
        </legend>
        {choices.map((key) => (
          <KeyRow
            key={key}
            group={id}
            choice={key}
            maker={maker}
            checked={text.key === key}
            onChoose={() => onChange(chooseKey(text, key))}
          />
        ))}
        {!hasKey && <p className="text-sm text-muted">{editorWords.noKey}</p>}
      </fieldset>
    </div>
  );
}

interface KeyRowProps {
  readonly group: string;
  readonly choice: KeyChoice;
  readonly maker: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

function KeyRow({ group, choice, maker, checked, onChoose }: KeyRowProps) {
  const { label, what } = keyWords[choice](maker);
  const describedBy = `${group}-${choice}`;
  return (
    <label className="-mx-1.5 flex gap-2.5 rounded-md px-1.5 py-1.5 text-sm hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-focus finger:min-h-11">
      <input
        type="radio"
        name={`${group}-key`}
        value={choice}
        checked={checked}
        onChange={onChoose}
        aria-describedby={describedBy}
        className="mt-1 size-4 shrink-0 outline-none"
      />
      <span>
        <span className="font-medium">{label}</span>
        <span id={describedBy} className="block text-xs text-muted">
          <Prose text={what} />
        </span>
      </span>
    </label>
  );
}
