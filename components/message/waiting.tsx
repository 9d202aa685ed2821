import { coming } from "@/lib/content/interface";

/** In the place of what is on its way: as high as a short part, so that little moves, and unseen at first, since most parts come at once. */
export const waiting = <p className="waiting text-sm text-muted max-stage:min-h-96">{coming}</p>;
