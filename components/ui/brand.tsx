/** The mark: three lines that hand something on to one another. On a phone the name is beside it where there is room (globals.css). */
export function Brand() {
  return (
    <span className="flex items-center gap-2.5 text-lg font-semibold tracking-tight">
      <svg
        aria-hidden="true"
        viewBox="0 0 32 32"
        className="size-7"
        fill="none"
        strokeWidth="3"
        strokeLinecap="round"
      >
        <rect width="32" height="32" rx="9" className="fill-ink" />
        <g className="stroke-browser">
          <path d="M8 10.5h10.5M23.5 10.5v.01" />
        </g>
        <g className="stroke-authorization-server">
          <path d="M13.5 16H24M8.5 16v.01" />
        </g>
        <g className="stroke-resource-server">
          <path d="M8 21.5h10.5M23.5 21.5v.01" />
        </g>
      </svg>
      <span className="brand-name">Grantscope</span>
    </span>
  );
}
