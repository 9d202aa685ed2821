/** What the page of a comparison is made of: JSON, from the server. */
import type { SpecReference } from "@/lib/oauth/spec-reference";
import type { AlignedRow } from "@/lib/transcript/align";
import type { ComparedMessage } from "@/lib/transcript/differences";
import type { AttackId } from "@/lib/world/options/attacks";
import type { AddressOfTwo } from "@/machines/address-of-two";
import type { FlowRun } from "@/machines/engine";

export type SideId = "left" | "right";

export const sideIds: readonly SideId[] = ["left", "right"];

export interface SideView {
  readonly run: FlowRun;
  /** What this choice is called here. */
  readonly name: string;
  /** The options that are other than the default, and what was done in the run, in words. */
  readonly chosen: readonly string[];
  /** All that was done in it, in words; empty where it goes by itself. */
  readonly done: string;
  /** Its own page, at the same run. */
  readonly href: string;
  readonly acts: Readonly<Record<string, string>>;
  readonly outcomes: Readonly<Record<string, string>>;
}

/** One moment of both runs. */
export type RowView = AlignedRow & {
  /** What happens: who does what. */
  readonly title: string;
  /** What the difference means here. */
  readonly line: string;
  /** Is there a difference to see? */
  readonly differs: boolean;
  readonly parts: ComparedMessage;
};

export interface ComparisonView {
  readonly address: AddressOfTwo;
  readonly title: string;
  readonly lead: string;
  /** The id of the ready-made comparison that this is. */
  readonly id: string | undefined;
  readonly sides: Readonly<Record<SideId, SideView>>;
  readonly rows: readonly RowView[];
  readonly notices: readonly string[];
  /** The attack that can be tried on both sides, or is, and where it begins. */
  readonly attack: { readonly id: AttackId; readonly on: boolean; readonly href: string } | undefined;
  /** What follows from it; nothing is said of a comparison that somebody made up. */
  readonly so: string | undefined;
  readonly specs: readonly SpecReference[];
  readonly choices: readonly {
    readonly id: string;
    readonly title: string;
    readonly lead: string;
    readonly href: string;
  }[];
}
