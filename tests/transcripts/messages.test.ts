import { describe, expect, it } from "vitest";
import {
  contentOf,
  selectExchange,
  selectMessage,
  selectMessages,
  selectMessagesById,
} from "@/lib/transcript/messages";
import type { DeviationEvent } from "@/lib/transcript/run";
import { selectVisible } from "@/lib/transcript/visible";
import { flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { simulate } from "@/machines/engine";
import {
  delivered,
  dropped,
  edited,
  httpRequest,
  httpResponse,
  request,
  response,
  runOf,
  sent,
} from "./support/build";
import { run } from "./support/run";

const before = httpRequest("https://prints.example/login");
const after = httpRequest("https://photos.example/albums");
const login = request("m1", before);

describe("messages", () => {
  it("are found by their ids as they are in what has happened at each step, edited, copied and lost ones too", async () => {
    const flow = "authorization-code";
    const options = defaultsOf(flowOptions[flow]);
    const makeRun = (step: number, event: DeviationEvent) =>
      simulate({ flow, options, seed: "test", deviations: [{ step, event }] });
    const events = [{ type: "DROP" }, { type: "REPLAY" }, { type: "EDIT", message: after }] as const;
    for (const made of await Promise.all(events.map((event) => makeRun(4, event)))) {
      const ids = [...selectMessagesById(made.transcript).keys()];
      for (const step of made.steps.keys()) {
        const then = selectMessagesById(selectVisible(made, step));
        expect(ids.map((id) => selectMessage(made, id, step))).toEqual(ids.map((id) => then.get(id)));
      }
    }
  });

  it("are numbered from 1 in the order of sending", () => {
    const views = selectMessages(run.transcript);
    expect(views.map((view) => view.number)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
    expect(views.map((view) => view.message.id)).toEqual(views.map((view) => `m${view.number}`));
  });

  it("are in flight until they are delivered", () => {
    const statuses = selectMessages(selectVisible(run, 3)).map((view) => view.status);
    expect(statuses).toEqual(["delivered", "delivered", "inFlight"]);
  });

  it("are dropped where they were lost", () => {
    expect(selectMessages([sent(login), dropped("m1")])[0]?.status).toBe("dropped");
  });

  it("carry what they were changed to, and keep what their sender had sent", () => {
    const twice = [
      sent(login),
      edited("m1", before, { ...before, method: "PUT" }),
      edited("m1", { ...before, method: "PUT" }, after),
    ];
    const [view] = selectMessages(twice);
    expect(view).toMatchObject({ edited: true, before });
    expect(view && contentOf(view.message)).toEqual(after);
  });

  it("say what was changed also where they are sent once more", () => {
    const copy = request("m2", after, { copyOf: "m1" });
    const views = selectMessages([sent(login), edited("m1", before, after), dropped("m1"), sent(copy)]);
    expect(views.map((view) => view.edited)).toEqual([true, true]);
    // Nobody has changed it since it was sent so.
    expect(views[1]?.before).toBeUndefined();
  });

  it("go to whom their new address names", () => {
    const [view] = selectMessages([sent(login), edited("m1", before, after, "resource-server")]);
    expect(view?.message.to).toBe("resource-server");
  });

  it("stay requests and responses whatever they are changed to", () => {
    const [view] = selectMessages([sent(login), edited("m1", before, httpResponse(200))]);
    expect(view?.message).toEqual(login);
  });

  it("count their copies, and not the answer to a copy", () => {
    const copy = request("m2", before, { copyOf: "m1" });
    const answer = response("m3", httpResponse(400), { inReplyTo: "m2", copyOf: "m3" });
    const views = selectMessages([sent(login), sent(copy), delivered("m2"), sent(answer), delivered("m3")]);
    expect(views.map((view) => view.replayed)).toEqual([1, 0, 0]);
    expect(views.map((view) => view.status)).toEqual(["inFlight", "delivered", "delivered"]);
  });

  it("keep place and number when they are sent again under their id", () => {
    const other = request("m2", before);
    const views = selectMessages([sent(login), dropped("m1"), sent(other), sent(login)]);
    expect(views.map((view) => [view.message.id, view.number, view.status])).toEqual([
      ["m1", 1, "inFlight"],
      ["m2", 2, "inFlight"],
    ]);
  });
});

describe("one message", () => {
  it("is shown as it is at the step asked for, else as it is in the end", () => {
    const changed = runOf(
      [sent(login), edited("m1", before, after)],
      [{ kind: "message", messageId: "m1", length: 1, state: "", now: 0 }],
    );
    expect(selectMessage(changed, "m1", 0)?.edited).toBe(false);
    expect(selectMessage(changed, "m1")?.edited).toBe(true);
    expect(selectMessage(changed, "m9")).toBeUndefined();
  });
});

describe("an exchange", () => {
  it("is found by its request and by its response", () => {
    const byRequest = selectExchange(run.transcript, "m9");
    expect(byRequest?.request.id).toBe("m9");
    expect(byRequest?.response?.id).toBe("m16");
    expect(selectExchange(run.transcript, "m16")).toEqual(byRequest);
  });

  it("has no response before that is sent", () => {
    expect(selectExchange(selectVisible(run, 1), "m1")).toEqual({
      request: expect.objectContaining({ id: "m1" }),
    });
  });

  it("is none where the request is not known", () => {
    expect(selectExchange([], "m1")).toBeUndefined();
    expect(selectExchange([sent(response("m2", httpResponse(200)))], "m2")).toBeUndefined();
  });
});
