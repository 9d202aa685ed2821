import type { MetadataRoute } from "next";
import { flowContents } from "@/lib/content/flows";
import { guides } from "@/lib/content/learn/guides";
import { lessons } from "@/lib/content/lessons";
import { origin } from "./origin";

/** The pages to begin with. What a query makes of one, and its paper and its frame, are found from there. */
const paths = [
  "/",
  ...Object.keys(flowContents).map((flow) => `/flows/${flow}`),
  "/lessons",
  ...Object.keys(lessons).map((lesson) => `/lessons/${lesson}`),
  "/compare",
  "/tokens",
  "/learn",
  ...Object.values(guides).map(({ href }) => href),
  "/live",
];

export default function sitemap(): MetadataRoute.Sitemap {
  return paths.map((path) => ({ url: origin + path }));
}
