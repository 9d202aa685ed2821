import { drawSocialImage, socialImageSize } from "@/components/ui/social-image";
import { guides } from "@/lib/content/learn/guides";

export const size = socialImageSize;
export const contentType = "image/png";
export const alt = guides["jwt-vs-oauth"].title;

export default function Image() {
  return drawSocialImage(guides["jwt-vs-oauth"]);
}
