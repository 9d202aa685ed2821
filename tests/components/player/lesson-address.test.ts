/** What the address of a lesson says, and where it leads. */
import { describe, expect, it } from "vitest";
import { formatAddress } from "@/components/flow/address-codec";
import { readPart } from "@/components/flow/lesson/home";
import { readLessonQuery } from "@/components/flow/lesson/lesson-query";
import { prepareLesson } from "@/components/flow/lesson/prepare-lesson";
import type { Carried } from "@/components/flow/place";
import { carryOut, followAddress, planAct, planChange } from "@/components/flow/plans";
import { lessons } from "@/lib/content/lessons";
import { notices } from "@/lib/content/notices";
import { formatDeviations } from "@/machines/deviations";
import { takeLesson } from "@/machines/lessons/read-lesson";

const lesson = takeLesson(lessons["five-ways-to-get-it-wrong"]);
const pathname = "/lessons/five-ways-to-get-it-wrong";
const drop = { type: "DROP" } as const;

/** Where the page of the lesson opens at this address. */
async function open(address: string): Promise<Carried> {
  const { search, hash } = new URL(address, "https://grantscope.example");
  const { prepared } = await prepareLesson(lesson, readLessonQuery({ search, hash }));
  const { initial: run, step, branches, notices: told } = prepared.played;
  return { run, step, seen: step, branches, notices: told, home: prepared.home };
}

function write(place: Carried, address = `?at=${(place.home?.index ?? 0) + 1}`) {
  const { search, hash } = new URL(address, "https://grantscope.example");
  return formatAddress(place, { pathname, search, hash });
}

function madeOf({ run: { deviations, options, seed }, step, branches }: Carried) {
  return { deviations, options, seed, step, branches };
}

describe("the address of a lesson", () => {
  it("is as short as its links where the run is as the lesson shows it", async () => {
    expect(write(await open("?at=3"))).toBe(`${pathname}?at=3`);
    expect(write(await open(""))).toBe(pathname);
    expect((await open("?at=3")).notices).toEqual([]);
  });

  it("says the step of the run, and keeps how it is shown and nothing else", async () => {
    const place = { ...(await open("?at=3")), step: 2 };
    expect(write(place, "?at=3&depth=wire&present=1&colour=red")).toBe(
      `${pathname}?at=3&step=3&depth=wire&present=1`,
    );
  });

  it("leads to what was done, to the step, and to the run that was left", async () => {
    const home = await open("?at=3");
    const acted = await carryOut(planAct(drop), { ...home, step: 2 });
    const place = { ...home, ...acted };
    expect(place.branches).toHaveLength(1);
    const there = await open(write(place).slice(pathname.length));
    expect(madeOf(there)).toEqual(madeOf(place));
    expect(there.home).toEqual(home.home);
    expect(there.notices).toEqual([]);
  });

  it("says that what the lesson has done is undone, where other options have undone it", async () => {
    const home = await open("?at=3");
    const place = {
      ...home,
      ...(await carryOut(planChange({ options: { ...home.run.options, openid: "on" } }), home)),
    };
    expect(place.run.deviations).toEqual([]);
    const there = await open(write(place).slice(pathname.length));
    expect(madeOf(there)).toEqual(madeOf(place));
  });

  it("is told where it says what is not there, and the lesson's own is shown", async () => {
    const home = await open("?at=3");
    const there = await open("?at=3&do=bm90aGluZw&step=soon&branches=x&colour=red&depth=zz");
    expect(madeOf(there)).toEqual(madeOf(home));
    expect(there.notices).toEqual([
      notices.unreadableChanges(),
      notices.unreadableStep("soon", home.step),
      notices.unknownOption("colour"),
      notices.unreadableBranches(),
      notices.strangeValue("depth", "zz"),
    ]);
    expect((await open("?at=99&step=4")).notices).toEqual([notices.unreadableStep("99")]);
    expect((await open("?at=3&step=99")).notices).toEqual([notices.pastTheEnd()]);
  });

  it("leads nowhere from another step of the lesson", async () => {
    const home = await open("?at=3");
    const at = { pathname, search: "?at=2&step=4", hash: "" };
    expect(await followAddress(at, home)).toBe(home);
  });

  it("leads back within its step of the lesson", async () => {
    const home = await open("?at=3");
    const search = `?at=3&step=3&do=${formatDeviations([{ step: 2, event: drop }])}`;
    const there = await followAddress({ pathname, search, hash: "" }, home);
    expect({ step: there.step, deviations: there.run.deviations, told: there.notices }).toEqual({
      step: 2,
      deviations: [{ step: 2, event: drop }],
      told: [],
    });
    const back = await followAddress({ pathname, search: "?at=3", hash: "" }, { ...home, ...there });
    expect(madeOf(back)).toEqual(madeOf(home));
  });

  it("has what is too long behind the #, after a lesson of somebody's own", async () => {
    const deviations = Array.from(
      { length: 300 },
      () => ({ step: 2, event: { type: "WAIT", seconds: 1 } }) as const,
    );
    const word = formatDeviations(deviations);
    const home = await open("?at=3");
    const place = { ...home, run: { ...home.run, deviations }, step: 3 };
    expect(write(place)).toBe(`${pathname}?at=3#do=${word}&step=4`);
    const own = write(place, "?at=3#lesson=abc&do=old");
    expect(own).toBe(`${pathname}?at=3#lesson=abc&do=${word}&step=4`);
    expect(write(home, "?at=3#lesson=abc&do=old")).toBe(`${pathname}?at=3#lesson=abc`);
    const { search, hash } = new URL(own, "https://grantscope.example");
    expect(readLessonQuery({ search, hash })).toEqual({ at: "3", do: word, step: "4" });
  });

  it.each([
    [undefined, 0],
    ["1", 0],
    ["5", 4],
    ["6", 0],
    ["05", 0],
    ["0", 0],
    ["-1", 0],
    ["1e0", 0],
    ["nine", 0],
  ])("at=%s is the step %i of five, counted from 0", (at, index) => {
    expect(readPart(at, 5)).toBe(index);
  });
});
