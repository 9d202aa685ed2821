/** In a real browser: how an address is written, with Next beside it, which takes up what comes without its own state. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { writeAddress } from "@/components/ui/address";

const before = { state: history.state, href: location.href };
const ofNext = { __NA: true };

beforeEach(() => history.replaceState(ofNext, ""));

afterEach(() => {
  vi.restoreAllMocks();
  history.replaceState(before.state, "", before.href);
});

it("writes an address with the state of the entry, so that Next draws nothing for it", () => {
  const write = vi.spyOn(history, "replaceState");
  writeAddress("replaceState", "?step=3");
  expect(write).toHaveBeenCalledExactlyOnceWith(ofNext, "", "?step=3");
  expect(location.search).toBe("?step=3");
});

it("tells Next of the first address after a way back, which it would write over, and of that alone", () => {
  const push = vi.spyOn(history, "pushState").mockImplementation(() => {});
  dispatchEvent(new PopStateEvent("popstate", { state: ofNext }));
  writeAddress("pushState", "?step=1");
  writeAddress("pushState", "?step=2");
  expect(push.mock.calls).toEqual([
    [null, "", "?step=1"],
    [ofNext, "", "?step=2"],
  ]);
});
