import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type SubmitEvent,
  useEffect,
  useId,
  useRef,
} from 'react';
import { IconButton } from './Button.tsx';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot; a submit button there runs `onSubmit`. */
  readonly footer?: ReactNode;
  readonly wide?: boolean;
  readonly onSubmit?: () => void;
  /** There is only text to read: what does not fit is scrolled by the arrows. */
  readonly reading?: boolean;
  /** Where the focus begins: 'confirm' where most people have nothing to put right. */
  readonly begin?: 'field' | 'confirm';
}

const CONFIRM = 'footer button[type="submit"]:not(:disabled)';
const FIRST = {
  field: `.body :is(input, textarea, select, button):not(:disabled), ${CONFIRM}`,
  confirm: CONFIRM,
} as const;

/**
 * A modal dialog: native `<dialog>`, so that the rest is inert. Esc closes; focus returns to where it was.
 * Mount it to open it, unmount it to close it. The focus begins at the first control of its body, or at the main button
 * where `begin` says so; Enter on the dialog itself or on a choice confirms it, Mod+Enter anywhere in it.
 */
export function Dialog({
  title,
  onClose,
  children,
  footer,
  wide = false,
  reading = false,
  onSubmit,
  begin = 'field',
}: DialogProps): ReactElement {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement;
    const dialog = ref.current;
    if (dialog !== null && !dialog.open) {
      dialog.showModal();
      // The browser would begin at the button that closes.
      dialog.focus();
    }
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  useEffect(() => {
    const dialog = ref.current;
    // What can be done may come only after a file was read: the dialog holds the focus until then.
    if (dialog === null || document.activeElement !== dialog) return;
    dialog.querySelector<HTMLElement>(FIRST[begin])?.focus();
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const { target } = event;
    if (event.key !== 'Enter' || event.defaultPrevented) return;
    // From any field: the browser itself takes only a plain Enter, and none of a text of several lines.
    if ((event.ctrlKey || event.metaKey) && !(target instanceof HTMLButtonElement)) {
      event.preventDefault();
      ref.current?.querySelector<HTMLElement>(CONFIRM)?.click();
      return;
    }
    if (target !== ref.current && !(target instanceof HTMLSelectElement)) return;
    event.preventDefault();
    if (onSubmit !== undefined) onSubmit();
    else if (target === ref.current) onClose();
  };
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
      <div className="body" {...(reading ? { tabIndex: 0, role: 'region', 'aria-label': title } : {})}>
        {children}
      </div>
      {footer === undefined ? null : <footer>{footer}</footer>}
    </>
  );
  return (
    <dialog
      ref={ref}
      tabIndex={-1}
      className={`dialog${wide ? ' dialog-wide' : ''}`}
      aria-labelledby={heading}
      onKeyDown={onKeyDown}
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
