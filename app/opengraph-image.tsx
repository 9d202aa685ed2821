import { drawHomePicture } from "@/components/flow/link-picture";
import { socialImageSize } from "@/components/ui/social-image";
import { home } from "@/lib/content/interface";

export const size = socialImageSize;
export const contentType = "image/png";
export const alt = home.title;

export default function Image() {
  return drawHomePicture(home.title);
}
