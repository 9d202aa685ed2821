import type { StepId } from "@/lib/transcript/steps";
import type { Party } from "@/lib/transcript/types";

/**
 * Address without query → who asks → the name of the request. What stands under `anywhere` is for the addresses that have no such name, where
 * others say what a party asks for. JSON: a flow's world carries it.
 */
export type RequestNames = Readonly<Record<string, Readonly<Partial<Record<Party, StepId>>>>>;
