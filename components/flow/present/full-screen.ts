/** The whole page in full screen: of a browser that refuses it, or has none, presenter mode fills the window. */
export function toggleFullScreen(): void {
  if (document.fullscreenElement) void leaveFullScreen();
  else enterFullScreen();
}

function enterFullScreen(): void {
  document.documentElement.requestFullscreen?.().catch(() => undefined);
}

export async function leaveFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined);
}
