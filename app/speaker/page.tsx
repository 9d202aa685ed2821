import type { Metadata } from "next";
import { SpeakerPage } from "@/components/flow/speaker/speaker-page";
import { speakerWords } from "@/lib/content/present";

export const metadata: Metadata = { title: speakerWords.title, description: speakerWords.line };

export default function Page() {
  return <SpeakerPage />;
}
