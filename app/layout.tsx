import type { ReactNode } from "react";
import { PaletteHost } from "@/components/palette/palette-host";
import { Document } from "./document";

export { metadata, viewport } from "./document";

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <Document>
      {children}
      <PaletteHost />
    </Document>
  );
}
