/** The machines, loaded when something happens that is not the default: moving through a run needs none of them. */
export async function loadEngine() {
  const [{ fork, simulate }, { keepUpTo, staysInPlace }] = await Promise.all([
    import("@/machines/engine"),
    import("@/machines/run"),
  ]);
  return { fork, simulate, keepUpTo, staysInPlace };
}
