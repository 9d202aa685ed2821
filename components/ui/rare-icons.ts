/** Drawings that a flow does not open with, each by itself, so that it comes with what shows it. */

export const backIcon = "M13.2 8h-10M7.2 4l-4 4 4 4";
export const slidersIcon =
  "M2 4.7h6.3M11.7 4.7H14M2 11.3h2.3M7.7 11.3H14M10 6.4a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4ZM6 13a1.7 1.7 0 1 0 0-3.4A1.7 1.7 0 0 0 6 13Z";
export const sunIcon =
  "M8 10.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6ZM8 1.6v1.3M8 13.1v1.3M1.6 8h1.3M13.1 8h1.3M3.5 3.5l.9.9M11.6 11.6l.9.9M12.5 3.5l-.9.9M4.4 11.6l-.9.9";
export const externalIcon =
  "M6.5 3.5H3.2a.7.7 0 0 0-.7.7v8.6c0 .4.3.7.7.7h8.6a.7.7 0 0 0 .7-.7V9.5M9.5 2.5h4v4M13.3 2.7 7.5 8.5";
export const downloadIcon = "M8 2.5v7.3M4.8 6.9 8 10l3.2-3.1M3 13.2h10";
export const plusIcon = "M8 3v10M3 8h10";
export const minusIcon = "M3 8h10";
export const besideIcon = "M2.5 3.5h4.2v9H2.5zM9.3 3.5h4.2v9H9.3z";
export const gripIcon = "M6 3.5h.01M10 3.5h.01M6 8h.01M10 8h.01M6 12.5h.01M10 12.5h.01";
export const undoIcon = "M3 6.5h6.5a3.5 3.5 0 0 1 0 7H7M5.8 3.5 2.8 6.5l3 3";
export const redoIcon = "M13 6.5H6.5a3.5 3.5 0 0 0 0 7H9M10.2 3.5l3 3-3 3";
