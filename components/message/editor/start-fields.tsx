import { useId } from "react";
import { isRequest } from "@/lib/http/message";
import type { Content } from "@/lib/http/parts";
import { reasonPhrase } from "@/lib/http/status";
import { boxClasses, TextBox } from "./text-box";

interface StartFieldsProps {
  readonly content: Content;
  readonly onChange: (content: Content) => void;
}

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
const statuses = [200, 201, 204, 302, 303, 307, 308, 400, 401, 403, 404, 405, 429, 500, 503];

/** The first line of the message: method and address, or status. */
export function StartFields({ content, onChange }: StartFieldsProps) {
  const id = useId();
  if (!isRequest(content)) {
    const choices = [...new Set([...statuses, content.status])].sort((one, other) => one - other);
    return (
      <Labelled id={id} label="Status">
        <select
          id={id}
          value={content.status}
          onChange={(event) => onChange({ ...content, status: Number(event.target.value) })}
          className={`${boxClasses} h-9 px-2.5 finger:h-11`}
        >
          {choices.map((status) => (
            <option key={status} value={status}>
              {`${status} ${reasonPhrase(status)}`}
            </option>
          ))}
        </select>
      </Labelled>
    );
  }
  return (
    <div className="grid gap-3 @sm:grid-cols-[auto_minmax(0,1fr)]">
      <Labelled id={id} label="Method">
        <select
          id={id}
          value={content.method}
          onChange={(event) => onChange({ ...content, method: event.target.value })}
          className={`${boxClasses} h-8 px-2.5 finger:h-11`}
        >
          {[...new Set([...methods, content.method])].map((method) => (
            <option key={method}>{method}</option>
          ))}
        </select>
      </Labelled>
      <Labelled id={`${id}-url`} label="Address">
        <TextBox
          id={`${id}-url`}
          value={content.url}
          onChange={(url) => onChange({ ...content, url: url.replaceAll("\n", "") })}
        />
      </Labelled>
    </div>
  );
}

interface LabelledProps {
  readonly id: string;
  readonly label: string;
  readonly children: React.ReactNode;
}

function Labelled({ id, label, children }: LabelledProps) {
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-xs font-semibold text-muted">
        {label}
      </label>
      {children}
    </div>
  );
}
