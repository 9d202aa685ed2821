import { drawSocialImage, socialImageSize } from "@/components/ui/social-image";
import { guides } from "@/lib/content/learn/guides";

export const size = socialImageSize;
export const contentType = "image/png";
export const alt = guides["where-to-keep"].title;

export default function Image() {
  return drawSocialImage(guides["where-to-keep"]);
}
