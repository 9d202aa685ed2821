import localFont from "next/font/local";

/** One sans and one mono family, shipped with the app, Latin and arrows alone: no request leaves for a font (`docs/decisions/0004`). */
export const sans = localFont({
  src: "./fonts/geist-sans.woff2",
  variable: "--font-geist",
  weight: "100 900",
  display: "swap",
});

export const mono = localFont({
  src: "./fonts/geist-mono.woff2",
  variable: "--font-geist-mono",
  weight: "100 900",
  display: "swap",
  adjustFontFallback: false,
});
