/** A page that is open in a desktop's window, held as a phone for a while: its width, and a finger in the place of a mouse. */
import type { Page } from "@playwright/test";

/** As high as any page, so that no bar stands over a target that one would scroll to. */
const phone = { width: 390, height: 6000, deviceScaleFactor: 1, mobile: true } as const;

/** Looks at a page on a phone, and leaves it where it has neither that window nor the one before. To open a page twice takes longer than all that is looked at. */
export async function onPhone(page: Page, look: () => Promise<void>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setDeviceMetricsOverride", phone);
  await session.send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 1 });
  await look();
  // What a session has set ends with it.
  await session.detach();
}

/** Gives it the desktop's window again. */
export async function backOnDesktop(page: Page): Promise<void> {
  const before = page.viewportSize();
  if (before === null) return;
  // Playwright sets no size that it has set already.
  await page.setViewportSize({ ...before, width: before.width - 1 });
  await page.setViewportSize(before);
}
