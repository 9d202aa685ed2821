/** The two pages of the server in each other’s place: the browser asks what the page asks, and the server takes no answer of it. */
import type { FlowId } from "@/lib/world/options";
import { editResponse, responseAt, walk } from "../support/walk";
import type { Way } from "./way";

const signingIn: ReadonlySet<FlowId> = new Set([
  "authorization-code",
  "openid-connect",
  "pushed-authorization",
  "device-code",
  "implicit",
  "agent",
  "native-app",
  "step-up",
]);

export function swapPages(flow: FlowId): readonly Way[] {
  if (!signingIn.has(flow)) return [];
  return [
    swap(flow, "loginPage", "consentPage", "takes no consent from the form of another session"),
    swap(flow, "consentPage", "loginPage", "signs nobody in by the form of a session that is over"),
  ];
}

function swap(flow: FlowId, place: "loginPage" | "consentPage", other: typeof place, title: string): Way {
  return {
    title: `${title} (RFC 6749 §10.12)`,
    detours: [
      [
        place,
        async (message) => {
          const { body } = responseAt((await walk(flow)).record, other);
          return editResponse(() => ({ body }))(message);
        },
      ],
    ],
    outcome: "refusedByServer",
    check: "form-token-matches",
  };
}
