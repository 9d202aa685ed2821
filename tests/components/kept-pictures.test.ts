import { expect, it, vi } from "vitest";
import { answerPicture, keepPicture } from "@/components/flow/kept-pictures";

it("does not keep what could not be drawn", async () => {
  const fail = async () => {
    throw new Error("no font");
  };
  await expect(keepPicture("odd", fail)).rejects.toThrow("no font");
  const picture = new ArrayBuffer(1);
  expect(await keepPicture("odd", async () => picture)).toBe(picture);
});

it("draws one picture after the other, and tells who comes when ten wait to come again (RFC 9110 §15.6.4)", async () => {
  const finish: (() => void)[] = [];
  const draw = vi.fn(
    () => new Promise<ArrayBuffer>((resolve) => finish.push(() => resolve(new ArrayBuffer(1)))),
  );
  const asked = Array.from({ length: 12 }, (_, index) => keepPicture(`picture ${index}`, draw));
  expect(asked.map((one) => one !== undefined)).toEqual([...Array(10).fill(true), false, false]);
  expect(keepPicture("picture 0", draw)).toBe(asked[0]);
  await vi.waitUntil(() => finish.length > 0);
  expect(draw).toHaveBeenCalledTimes(1);

  const busy = await answerPicture(asked[11]);
  expect([busy.status, busy.headers.get("Retry-After")]).toEqual([503, "10"]);
  expect(busy.headers.get("Cache-Control")).toBe("no-store");
  for (let drawn = 1; drawn <= 10; drawn += 1) {
    await vi.waitUntil(() => finish.length === drawn);
    finish.at(-1)?.();
  }
  expect((await answerPicture(asked[9])).headers.get("Content-Type")).toBe("image/png");
  const afterwards = keepPicture("picture 11", draw);
  await vi.waitUntil(() => finish.length === 11);
  finish.at(-1)?.();
  // Nothing is left for whoever asks next to wait for.
  expect((await answerPicture(afterwards)).status).toBe(200);
});
