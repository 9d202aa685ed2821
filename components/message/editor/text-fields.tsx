import { useId, useState } from "react";
import { editorWords } from "@/lib/content/editor";
import { formatHeaderLines, readHeaderLines } from "@/lib/http/header-lines";
import type { Content } from "@/lib/http/parts";
import { StartFields } from "./start-fields";
import { TextBox } from "./text-box";

interface TextFieldsProps {
  readonly content: Content;
  readonly onChange: (content: Content) => void;
}

/** The message as text: first line, header fields and body as they go over the wire. */
export function TextFields({ content, onChange }: TextFieldsProps) {
  const id = useId();
  return (
    <>
      <p className="pb-3 text-sm text-muted">{editorWords.asText}</p>
      <StartFields content={content} onChange={onChange} />
      <label htmlFor={`${id}-headers`} className="mt-4 mb-1 block text-xs font-semibold text-muted">
        Header fields, one on each line
      </label>
      <HeaderLines id={`${id}-headers`} content={content} onChange={onChange} />
      <label htmlFor={`${id}-body`} className="mt-4 mb-1 block text-xs font-semibold text-muted">
        Body
      </label>
      <TextBox
        id={`${id}-body`}
        value={content.body}
        most={20}
        onChange={(body) => onChange({ ...content, body })}
      />
    </>
  );
}

/** Half a line is a field as well: what one types stays as it is typed, for as long as it means the same. */
function HeaderLines({ id, content, onChange }: TextFieldsProps & { readonly id: string }) {
  const [typed, setTyped] = useState("");
  const written = formatHeaderLines(content.headers);
  return (
    <TextBox
      id={id}
      value={formatHeaderLines(readHeaderLines(typed)) === written ? typed : written}
      most={14}
      onChange={(text) => {
        setTyped(text);
        onChange({ ...content, headers: readHeaderLines(text) });
      }}
    />
  );
}
