import { drawSocialImage, socialImageSize } from "@/components/ui/social-image";
import { learn } from "@/lib/content/learn/guides";

export const size = socialImageSize;
export const contentType = "image/png";
export const alt = learn.headline;

export default function Image() {
  return drawSocialImage({ title: learn.headline, line: learn.line });
}
