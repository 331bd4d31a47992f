import { type ReactElement, type ReactNode, type SubmitEvent, useEffect, useId, useRef } from 'react';
import { IconButton } from './Button.tsx';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot; a submit button there runs `onSubmit`. */
  readonly footer?: ReactNode;
  readonly wide?: boolean;
  readonly onSubmit?: () => void;
}

/**
 * A modal dialog: native `<dialog>`, so that the rest is inert. Esc closes; focus returns to where it was.
 * Mount it to open it, unmount it to close it. The focus begins at the first control of its body.
 */
export function Dialog({ title, onClose, children, footer, wide = false, onSubmit }: DialogProps): ReactElement {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement;
    const dialog = ref.current;
    if (dialog !== null && !dialog.open) {
      dialog.showModal();
      // The browser would begin at the button that closes; begin where there is something to do.
      const first = dialog.querySelector<HTMLElement>(
        '.body :is(input, textarea, select, button):not(:disabled), footer button[type="submit"]:not(:disabled)',
      );
      (first ?? dialog).focus();
    }
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onSubmit?.();
  };
  const inner = (
    <>
      <header>
        <h2 id={heading}>{title}</h2>
        <IconButton icon="close" label="Close" onClick={onClose} />
      </header>
      <div className="body">{children}</div>
      {footer === undefined ? null : <footer>{footer}</footer>}
    </>
  );
  return (
    <dialog
      ref={ref}
      tabIndex={-1}
      className={`dialog${wide ? ' dialog-wide' : ''}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        if (event.target !== ref.current) return;
        event.preventDefault();
        onClose();
      }}
    >
      {onSubmit === undefined ? inner : <form onSubmit={submit}>{inner}</form>}
    </dialog>
  );
}
