import { drawSocialImage, socialImageSize } from "@/components/ui/social-image";
import { guides } from "@/lib/content/learn/guides";

export const size = socialImageSize;
export const contentType = "image/png";
export const alt = guides.choose.title;

export default function Image() {
  return drawSocialImage(guides.choose);
}
