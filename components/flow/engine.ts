/** The machines, loaded when something happens that is not the default: moving through a run needs none of them. */
export const loadEngine = () => import("@/machines/engine");
