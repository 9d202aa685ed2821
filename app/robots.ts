import type { MetadataRoute } from "next";
import { origin } from "./origin";

/** A search may read every page (RFC 9309); rooms that end say for themselves that they are not to be found. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: "*", allow: "/" }, sitemap: `${origin}/sitemap.xml` };
}
