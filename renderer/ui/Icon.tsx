import type { ReactElement } from 'react';

/** Drawn on a 16 by 16 grid with a 1.4 stroke; they inherit the colour of their text. */
const PATHS = {
  sources: 'M3 2.5h7l3 3v8H3zM10 2.5v3h3M5.5 8h5M5.5 10.5h5',
  ledger: 'M2.5 3h11v10h-11zM2.5 6.4h11M2.5 9.7h11M6.2 3v10',
  findings: 'M8 1.8 14.2 8 8 14.2 1.8 8z',
  tracker: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM8 5.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8z',
  charts: 'M2.2 13.5V2.5M2.2 13.5h11.6M4.6 10.2l2.7-3.4 2.4 1.9 3.6-4.6',
  report: 'M10.9 2.5v11M8 2.5v11M12.6 2.5H6.2a3 3 0 0 0 0 6H8',
  history: 'M2.6 3.2v3h3M2.9 6.2A5.7 5.7 0 1 1 2.4 9M8 5v3.3l2.3 1.4',
  search: 'M7 2.4a4.6 4.6 0 1 0 0 9.2 4.6 4.6 0 0 0 0-9.2zM10.4 10.4l3.3 3.3',
  plus: 'M8 3v10M3 8h10',
  close: 'M4 4l8 8M12 4l-8 8',
  down: 'M4 6l4 4 4-4',
  up: 'M4 10l4-4 4 4',
  outline: 'M3 4h10M5.5 8H13M5.5 12H13M3 8h.01M3 12h.01',
  beside: 'M2.5 3h11v10h-11zM8 3v10',
  right: 'M6 4l4 4-4 4',
  check: 'M3 8.4 6.4 12 13 4.6',
  file: 'M4 2h5.5L13 5.5V14H4zM9.5 2v3.5H13',
  paste: 'M5.5 3H4v10.5h8V3h-1.5M6 2h4v2.4H6z',
  table: 'M2.5 3h11v10h-11zM2.5 6.3h11M6.5 6.3V13',
  undo: 'M5.6 3 2.8 5.8l2.8 2.8M2.8 5.8h6a4 4 0 0 1 0 8H6',
  redo: 'M10.4 3l2.8 2.8-2.8 2.8M13.2 5.8h-6a4 4 0 0 0 0 8H10',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  trash: 'M3 4.5h10M6 4.5V3h4v1.5M4.3 4.5l.6 9h6.2l.6-9',
  edit: 'M3 13l.6-2.8L10.8 3l2.2 2.2-7.2 7.2z',
  settings:
    'M8 5.9a2.1 2.1 0 1 0 0 4.2 2.1 2.1 0 0 0 0-4.2zM13.3 8.9V7.1l-1.5-.4-.5-1.1.8-1.4-1.3-1.3-1.4.8-1.1-.5-.4-1.5H7.1l-.4 1.5-1.1.5-1.4-.8-1.3 1.3.8 1.4-.5 1.1-1.5.4v1.8l1.5.4.5 1.1-.8 1.4 1.3 1.3 1.4-.8 1.1.5.4 1.5h1.8l.4-1.5 1.1-.5 1.4.8 1.3-1.3-.8-1.4.5-1.1z',
  sun: 'M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6zM8 1.5v1.4M8 13.1v1.4M1.5 8h1.4M13.1 8h1.4M3.4 3.4l1 1M11.6 11.6l1 1M12.6 3.4l-1 1M4.4 11.6l-1 1',
  quote: 'M6.5 4.5C4.6 5 3.5 6.5 3.5 8.6v3h3.2V8.4H5M12.5 4.5c-1.9.5-3 2-3 4.1v3h3.2V8.4H11',
  actor: 'M8 2.6a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2zM3 13.6c.4-2.8 2.4-4.2 5-4.2s4.6 1.4 5 4.2',
  topic: 'M2.5 3v4.6l6 6 5-5-6-6H3zM5.2 5.4h.01',
  action: 'M9 1.8 3.6 9h3.6L6.8 14.2 12.4 7H8.8z',
} as const;
export type IconName = keyof typeof PATHS;

/** A decorative icon: its meaning must stand in words beside it or in the accessible name of its control. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }): ReactElement {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2 : 1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
