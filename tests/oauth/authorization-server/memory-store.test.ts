import { describe, expect, it } from "vitest";
import { createMemoryStore, type StoreState } from "@/lib/oauth/authorization-server/memory-store";
import type { Grant } from "@/lib/oauth/authorization-server/store";
import { obtainTokens, openConsent } from "../support/code-flow";
import { createKit, demoState } from "../support/kit";

const grant: Grant = { clientId: "a", sub: "b", username: "c", scope: "d", authenticatedAt: 1 };

describe("the memory store", () => {
  it("gives back what was put, and nothing else", async () => {
    const store = createMemoryStore();
    await store.put("grant", "g", grant);
    expect(await store.get("grant", "g")).toBe(grant);
    expect(await store.get("grant", "h")).toBeUndefined();
    expect(await store.get("code", "g")).toBeUndefined();
  });

  it.each(["constructor", "__proto__", "toString", ""])("knows no %j that nobody put there", async (id) => {
    const store = createMemoryStore({ grant: {} });
    expect(await store.get("grant", id)).toBeUndefined();
    expect(await store.take("grant", id)).toBeUndefined();
    expect(await store.add("grant", id, grant)).toBe(true);
    expect(await store.get("grant", id)).toBe(grant);
    expect(await createMemoryStore(JSON.parse(JSON.stringify(store))).get("grant", id)).toEqual(grant);
  });

  it("takes a thing once, however many ask", async () => {
    const store = createMemoryStore({ grant: { g: grant } });
    const taken = await Promise.all(Array.from({ length: 50 }, () => store.take("grant", "g")));
    expect(taken.filter((one) => one !== undefined)).toEqual([grant]);
  });

  it("adds a thing once, however many come", async () => {
    const store = createMemoryStore();
    const added = await Promise.all(
      Array.from({ length: 50 }, (_, index) => store.add("grant", "g", { ...grant, authenticatedAt: index })),
    );
    expect(added.filter(Boolean)).toHaveLength(1);
    expect((await store.get("grant", "g"))?.authenticatedAt).toBe(0);
  });

  it("lists in the order of making, also after a way through JSON", async () => {
    const store = createMemoryStore();
    for (const id of ["b", "a", "c"]) await store.put("grant", id, { ...grant, clientId: id });
    const revived = createMemoryStore(JSON.parse(JSON.stringify(store.toJSON())));
    for (const one of [store, revived]) {
      expect((await one.list("grant")).map(({ clientId }) => clientId)).toEqual(["b", "a", "c"]);
    }
  });

  it("lists what was added, changed and taken since", async () => {
    const store = createMemoryStore({ grant: { a: grant } });
    expect(await store.list("grant")).toEqual([grant]);
    expect(await store.list("grant")).toBe(await store.list("grant"));
    const other = { ...grant, scope: "other" };
    await store.add("grant", "b", other);
    expect(await store.list("grant")).toEqual([grant, other]);
    await store.put("grant", "a", other);
    await store.take("grant", "b");
    expect(await store.list("grant")).toEqual([other]);
  });

  it("never changes a state that it was given or gave out", async () => {
    const state: StoreState = freeze({ grant: { g: grant } });
    const store = createMemoryStore(state);
    const before = freeze(store.toJSON());
    await store.put("grant", "h", grant);
    const between = freeze(store.toJSON());
    await store.take("grant", "g");
    await store.put("grant", "h", { ...grant, scope: "other" });
    expect(before.grant).toEqual({ g: grant });
    expect(between.grant).toEqual({ g: grant, h: grant });
    expect(store.toJSON().grant).toEqual({ h: { ...grant, scope: "other" } });
  });

  it("shares between two states what stayed the same", async () => {
    const store = createMemoryStore({ grant: { g: grant }, usedCode: { c: { grantId: "g" } } });
    const before = store.toJSON();
    await store.put("grant", "h", grant);
    const after = store.toJSON();
    expect(after.usedCode).toBe(before.usedCode);
    expect(after.grant?.g).toBe(before.grant?.g);
    expect(after.grant).not.toBe(before.grant);
    expect(store.toJSON().grant).toBe(after.grant);
  });

  it("keeps each state of a whole flow as it was, frozen or not", async () => {
    const start = freeze(await demoState());
    const kit = await createKit({ state: start });
    const agent = await openConsent(kit);
    const asked = kit.store.toJSON();
    const copy = JSON.stringify(asked);
    freeze(asked);
    await agent.allow();
    await obtainTokens(kit);
    expect(JSON.stringify(asked)).toBe(copy);
    expect(Object.keys(kit.store.toJSON().grant ?? {})).toHaveLength(2);
  });

  it("goes on from a state as if it had never stopped (RFC 6749 §4.1)", async () => {
    const kit = await createKit();
    const agent = await openConsent(kit);
    const moved = await createKit({ state: JSON.parse(JSON.stringify(kit.store)) });
    const cookie = agent
      .cookies()
      .map(({ name, value }) => `${name}=${value}`)
      .join();
    const fields = agent.form().fields.filter(({ type }) => type === "hidden");
    const body = [
      ...fields.map(({ name, value }) => `${name}=${value}`),
      "decision=allow",
      "scope=photos.read",
    ];
    const response = await moved.server({
      method: "POST",
      url: `${moved.issuer}/consent`,
      headers: [
        ["Content-Type", "application/x-www-form-urlencoded"],
        ["Cookie", cookie],
      ],
      body: body.join("&"),
    });
    expect(response.status).toBe(303);
  });
});

function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}
