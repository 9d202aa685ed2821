interface FrameThemeProps {
  /** `theme` of a frame's address. */
  readonly theme: string | undefined;
}

/**
 * The colours that the page around a frame asks for, light or dark; the system's where it asks for none. They are worked out on the root,
 * for all that is in it. A rule that looks from there whether a frame is in the page would be asked anew at each step, in every page.
 */
export function FrameTheme({ theme }: FrameThemeProps) {
  if (theme !== "light" && theme !== "dark") return null;
  return (
    <style href={`frame-${theme}`} precedence="high">
      {`:root{color-scheme:${theme}}`}
    </style>
  );
}
