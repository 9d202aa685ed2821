import { describe, expect, it } from "vitest";
import { createMemoryStore } from "@/lib/oauth/authorization-server/memory-store";
import { createBoundedStore } from "@/lib/rooms/bounded-store";

const used = { grantId: "grant" };

describe("a store that forgets", () => {
  it("counts what is added as well as what is put, and forgets the oldest of a kind", async () => {
    const store = createBoundedStore(createMemoryStore(), 2);
    for (const id of ["one", "two", "three"]) expect(await store.add("usedCode", id, used)).toBe(true);
    expect(await store.get("usedCode", "one")).toBeUndefined();
    expect(await store.get("usedCode", "two")).toEqual(used);
    for (const id of ["four", "five"]) await store.put("usedCode", id, used);
    expect(await store.get("usedCode", "three")).toBeUndefined();
    expect(await store.get("usedCode", "five")).toEqual(used);
  });

  it("does not count what was not let in, nor what was taken", async () => {
    const store = createBoundedStore(createMemoryStore(), 2);
    await store.add("usedCode", "one", used);
    await store.add("usedCode", "two", used);
    expect(await store.add("usedCode", "two", used)).toBe(false);
    expect(await store.get("usedCode", "one")).toEqual(used);
    await store.take("usedCode", "two");
    await store.add("usedCode", "three", used);
    expect(await store.get("usedCode", "one")).toEqual(used);
  });

  it("keeps each kind by itself, and never forgets who may be there", async () => {
    const store = createBoundedStore(createMemoryStore(), 1);
    const user = { username: "maya", password: "p", sub: "m", claims: {} };
    await store.put("user", "maya", user);
    await store.put("user", "noah", { ...user, username: "noah" });
    await store.add("usedCode", "one", used);
    await store.put("session", "s", { formToken: "f" });
    expect(await store.get("user", "maya")).toEqual(user);
    expect(await store.get("usedCode", "one")).toEqual(used);
  });
});
