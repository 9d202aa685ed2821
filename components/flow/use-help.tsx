"use client";

import { type ComponentProps, type ReactNode, useState } from "react";
import { useOnDemand } from "@/components/ui/use-on-demand";
import type { HelpDialog } from "./help-dialog";

const loadDialog = async () => (await import("./help-dialog")).HelpDialog;

/** The keys of a page, in a list that is loaded when it is first asked for. */
export function useHelp(
  of: ComponentProps<typeof HelpDialog>["of"],
): readonly [dialog: ReactNode, open: () => void] {
  const [HelpDialog, ask] = useOnDemand(loadDialog);
  const [open, setOpen] = useState(false);
  const dialog = HelpDialog && <HelpDialog of={of} open={open} onClose={() => setOpen(false)} />;
  const show = () => {
    ask();
    setOpen(true);
  };
  return [dialog, show];
}
