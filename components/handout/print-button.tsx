"use client";

import { Button } from "@/components/ui/button";
import { handout } from "@/lib/content/handout";

/** Opens the browser's own dialog for printing. */
export function PrintButton() {
  return (
    <Button look="primary" onClick={() => print()}>
      {handout.print}
    </Button>
  );
}
