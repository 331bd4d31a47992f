/**
 * Keys are written "Mod+K", "Mod+Shift+Z", "j", "A" (with Shift), "Enter", "?", or two in a row: "g s".
 * Mod is Command on a Mac and Ctrl elsewhere.
 */
const MAC = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

const LABELS: Readonly<Record<string, string>> = {
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Delete: 'Del',
  Mod: MAC ? '⌘' : 'Ctrl',
  Shift: MAC ? '⇧' : 'Shift',
  Alt: MAC ? '⌥' : 'Alt',
};

/** The key as it stands on this machine's keyboard: "Ctrl K", "Ctrl Shift Z", "g s". */
export function keyLabel(keys: string): string {
  return keys
    .split(' ')
    .map((stroke) =>
      splitStroke(stroke)
        .map((part) => LABELS[part] ?? part)
        .join(' '),
    )
    .join(' then ');
}

/** The value of `aria-keyshortcuts`: "Control+K". */
export function ariaKeys(keys: string): string {
  return keys
    .split(' ')
    .map((stroke) => {
      const parts = splitStroke(stroke);
      const last = parts[parts.length - 1] ?? '';
      const shifted = parts.length === 1 && /^[A-Z]$/.test(last);
      return [
        ...(shifted ? ['Shift'] : []),
        ...parts.map((part) => (part === 'Mod' ? (MAC ? 'Meta' : 'Control') : part)),
      ].join('+');
    })
    .join(' ');
}

/** The stroke of a keyboard event in the same writing, or null for a bare modifier. */
export function strokeOf(event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}): string | null {
  if (['Control', 'Meta', 'Shift', 'Alt', 'AltGraph', 'Dead', 'Process', 'Unidentified'].includes(event.key))
    return null;
  const mod = MAC ? event.metaKey : event.ctrlKey;
  const parts: string[] = [];
  if (mod) parts.push('Mod');
  if (event.altKey) parts.push('Alt');
  const letter = event.key.length === 1;
  // A shifted sign says by itself that Shift was held ("A", "?"); beside other modifiers and for named keys it is written.
  if (event.shiftKey && (!letter || mod || event.altKey)) parts.push('Shift');
  parts.push(letter && (mod || event.altKey) ? event.key.toUpperCase() : event.key === ' ' ? 'Space' : event.key);
  return parts.join('+');
}

function splitStroke(stroke: string): readonly string[] {
  return stroke === '+' ? ['+'] : stroke.split('+');
}
