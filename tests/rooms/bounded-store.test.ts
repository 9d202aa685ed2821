import { describe, expect, it } from "vitest";
import { createMemoryStore } from "@/lib/oauth/authorization-server/memory-store";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { createBoundedStore } from "@/lib/rooms/bounded-store";

const used = { grantId: "grant" };

/** `issuedAt` is that of one that registered itself (RFC 7591 §3.2.1). */
function client(id: string, issuedAt?: number): ClientMetadata {
  const metadata = { client_id: id, client_name: "n".repeat(1_000), client_id_issued_at: issuedAt };
  return metadata as ClientMetadata;
}

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

  it("tells by how much it grows and shrinks, and is then as large as it said", async () => {
    let told = 0;
    const store = createBoundedStore(createMemoryStore(), 2, (by) => {
      told += by;
    });
    const long = { formToken: "f".repeat(1_000) };
    await store.put("session", "one", long);
    expect(told).toBeGreaterThan(1_000);
    expect(told).toBeLessThan(1_500);
    const sizes = [told];
    await store.put("session", "one", { formToken: "f" });
    sizes.push(told);
    await store.add("usedCode", "u".repeat(1_000), used);
    sizes.push(told);
    for (const id of ["two", "three"]) await store.put("session", id, long);
    sizes.push(told);
    await store.take("session", "two");
    await store.take("session", "two");
    sizes.push(told);
    expect(sizes.toSorted((a, b) => a - b)).toEqual([sizes[1], sizes[0], sizes[2], sizes[4], sizes[3]]);
    expect(store.size()).toBe(told);
    await store.put("client", "app", client("app"));
    expect(store.size()).toBe(told);
    const before = told;
    await store.put("client", "registered", client("registered", 1));
    expect(told - before).toBeGreaterThan(1_000);
    expect(store.size()).toBe(told);
  });

  it("forgets a client that registered itself after all else, and never one of its own", async () => {
    const store = createBoundedStore(createMemoryStore(), 2);
    await store.put("client", "app", client("app"));
    for (const id of ["one", "two", "three"]) await store.put("client", id, client(id, 1));
    await store.put("session", "s", { formToken: "f" });
    store.shrink(1);
    const ids = async () => (await store.list("client")).map(({ client_id }) => client_id);
    expect([await store.list("session"), await ids()]).toEqual([[], ["app", "one", "two", "three"]]);
    store.shrink(1);
    expect(await ids()).toEqual(["app", "two", "three"]);
    store.shrink(10_000);
    expect([await ids(), store.size()]).toEqual([["app"], 0]);
  });

  it("forgets the oldest of all kinds to be smaller, and no more than it must", async () => {
    const store = createBoundedStore(createMemoryStore(), 10);
    await store.put("session", "one", { formToken: "f" });
    await store.add("usedCode", "two", used);
    await store.put("session", "three", { formToken: "f" });
    const before = store.size();
    const freed = store.shrink(1);
    expect(store.size()).toBe(before - freed);
    expect(await store.get("session", "one")).toBeUndefined();
    expect(await store.get("usedCode", "two")).toEqual(used);
    store.shrink(before - freed - 100);
    expect(await store.list("usedCode")).toEqual([]);
    expect(await store.get("session", "three")).toBeUndefined();
    expect([store.size(), store.shrink(1)]).toEqual([0, 0]);
  });
});
