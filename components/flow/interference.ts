/** What can be done at this step that would not happen by itself; undefined where it cannot be done. */
export interface Interference {
  readonly onEdit: (() => void) | undefined;
  readonly onDrop: (() => void) | undefined;
  readonly onCopy: (() => void) | undefined;
  readonly onResend: (() => void) | undefined;
  readonly onWait: ((seconds: number) => void) | undefined;
}
