import { drawSocialImage, socialImageSize } from "@/components/ui/social-image";
import { home } from "@/lib/content/interface";

export const size = socialImageSize;
export const contentType = "image/png";
export const alt = home.title;

export default function Image() {
  return drawSocialImage(home);
}
