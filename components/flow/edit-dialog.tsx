"use client";

import { type EditorFocus, MessageEditor } from "@/components/message/editor/message-editor";
import { Parties } from "@/components/party/parties";
import type { Content } from "@/lib/http/parts";
import { contentOf, type MessageView } from "@/lib/transcript/messages";
import type { RunRecord } from "@/lib/transcript/run";
import { findKeyHolder, forgeToken, hasRightKey } from "@/machines/forge";

export interface EditDialogProps {
  readonly run: RunRecord;
  readonly step: number;
  readonly view: MessageView;
  readonly open: boolean;
  readonly focus: EditorFocus | undefined;
  readonly onClose: () => void;
  readonly onEdit: (content: Content, deliver: boolean) => void;
}

/** The editor with the keys of the demo. Loaded when somebody first wants to change a message. */
export function EditDialog(props: EditDialogProps) {
  const { run, step, view, open, focus } = props;
  // What was typed stays for as long as this message is in flight here, also while the editor is closed.
  const key = `${view.message.id} ${step} ${JSON.stringify(contentOf(view.message))}`;
  return (
    <Parties lanes={run.lanes}>
      <MessageEditor
        key={key}
        {...props}
        focus={open ? focus : undefined}
        sign={forgeToken}
        hasKey={hasRightKey}
        findHolder={findKeyHolder}
      />
    </Parties>
  );
}
