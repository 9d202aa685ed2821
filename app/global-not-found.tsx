import type { Metadata } from "next";
import { Nowhere } from "@/components/home/nowhere";
import { notFound } from "@/lib/content/interface";
import RootLayout, { metadata as usual, viewport } from "./layout";

export const metadata: Metadata = { ...usual, title: `${notFound.title} · Grantscope` };

export { viewport };

/** A document of its own, since what stands in `not-found.tsx` is sent along with every page. */
export default function GlobalNotFound() {
  return (
    <RootLayout>
      <Nowhere />
    </RootLayout>
  );
}
