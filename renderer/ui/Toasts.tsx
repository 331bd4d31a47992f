import { type ReactElement, useEffect, useState } from 'react';
import { onScreenChange } from '../state/navigation.ts';
import { dropDone, dropToast, type Toast, useMessagePlace, useToasts } from '../state/toasts.ts';
import { Button, IconButton } from './Button.tsx';

/** How long a message stays while nobody points at it; a reason takes longer to read. */
const STAY_MS: Readonly<Record<Toast['kind'], number>> = { done: 5000, fault: 9000 };

/** Short messages over the counts of the status line, beside the hints of keys, which stay in sight: a polite live region. */
export function Toasts(): ReactElement {
  const toasts = useToasts((state) => state.toasts);
  useEffect(() => onScreenChange(dropDone), []);
  const place = useMessagePlace((state) => state.place);
  const { left, bottom } = place ?? {};
  return (
    <div className="toasts" role="status" aria-live="polite" style={{ left, bottom }}>
      {toasts.map((toast) => (
        <OneToast key={toast.id} toast={toast} room={place?.room ?? null} />
      ))}
    </div>
  );
}

interface OneToastProps {
  readonly toast: Toast;
  /** How wide it may be; null for as much as the style says. */
  readonly room: string | null;
}

function OneToast({ toast, room }: OneToastProps): ReactElement {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const held = pointed || focused;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dropToast(toast.id), STAY_MS[toast.kind]);
    return () => clearTimeout(timer);
  }, [held, toast.id, toast.kind]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at a message only keeps it there
    <div
      className={`toast toast-${toast.kind}`}
      style={room === null ? undefined : { maxWidth: `min(560px, ${room})` }}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <p title={toast.text}>{toast.text}</p>
      {toast.act === null ? null : (
        <Button
          onClick={() => {
            dropToast(toast.id);
            toast.act?.run();
          }}
        >
          {toast.act.title}
        </Button>
      )}
      <IconButton icon="close" label="Dismiss the message" onClick={() => dropToast(toast.id)} />
    </div>
  );
}
