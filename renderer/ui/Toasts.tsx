import type { ReactElement } from 'react';
import { dropToast, useToasts } from '../state/toasts.ts';
import { Button, IconButton } from './Button.tsx';

/** Short messages at the foot of the window: a polite live region. */
export function Toasts(): ReactElement {
  const toasts = useToasts((state) => state.toasts);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map((toast) => (
        <div className={`toast toast-${toast.kind}`} key={toast.id}>
          <p>{toast.text}</p>
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
      ))}
    </div>
  );
}
