"use client";

import { IconButton } from "./button";
import { isDark, setPreference } from "./preferences";

function switchTheme() {
  const next = isDark() ? "light" : "dark";
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  setPreference("theme", next === system ? undefined : next);
}

export function ThemeButton() {
  return <IconButton icon="auto" label="Switch between light and dark" look="quiet" onClick={switchTheme} />;
}
