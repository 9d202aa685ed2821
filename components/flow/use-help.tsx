"use client";

import { type ReactNode, useState } from "react";
import { useOnDemand } from "@/components/ui/use-on-demand";
import type { FlowWords } from "./flow-words";

const loadDialog = async () => (await import("./help-dialog")).HelpDialog;

/** The list of keys, which is loaded when it is first asked for. */
export function useHelp(keys: FlowWords["keys"]): readonly [dialog: ReactNode, open: () => void] {
  const [HelpDialog, ask] = useOnDemand(loadDialog);
  const [open, setOpen] = useState(false);
  const dialog = HelpDialog && <HelpDialog keys={keys} open={open} onClose={() => setOpen(false)} />;
  const show = () => {
    ask();
    setOpen(true);
  };
  return [dialog, show];
}
