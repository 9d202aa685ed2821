import type { Metadata } from "next";
import { Nowhere } from "@/components/home/nowhere";
import { PaletteOfNowhere } from "@/components/palette/palette-of-nowhere";
import { notFound } from "@/lib/content/interface";
import { Document, metadata as usual, viewport } from "./document";

export const metadata: Metadata = { ...usual, title: `${notFound.title} · Grantscope` };

export { viewport };

/** A document of its own, since what stands in `not-found.tsx` is sent along with every page. */
export default function GlobalNotFound() {
  return (
    <Document>
      <Nowhere />
      <PaletteOfNowhere />
    </Document>
  );
}
