/** Signing changed tokens with the keys of the demo: the door for a screen, which may not know the world. */
export { findKeyHolder, forgeToken, hasRightKey } from "@/lib/world/forge";
