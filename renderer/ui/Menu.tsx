import { type KeyboardEvent, type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';
import { useShown } from '../state/navigation.ts';
import { Icon } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';

export interface MenuItem {
  readonly id: string;
  readonly title: string;
  readonly keys?: string;
  /** Given for choices: whether this one is on. */
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly run: () => void;
}

interface MenuProps {
  /** The accessible name, and the tooltip. */
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** What the button shows. */
  readonly children: ReactNode;
  readonly className?: string;
  /** Several of its choices may be on at once: it stays open while they are made. */
  readonly several?: boolean;
}

/** A button that opens a list of acts or choices: arrows step, Enter takes, Esc leaves. */
export function Menu(props: MenuProps): ReactElement {
  const { label, items, children, className = 'btn btn-ghost', several = false } = props;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const shown = useShown();
  // Whoever leaves the screen has left its menu.
  if (open && !shown) setOpen(false);

  useEffect(() => {
    if (!open) return;
    const place = button.current?.getBoundingClientRect();
    const box = list.current;
    if (place !== undefined && box !== null) {
      const left = Math.max(8, Math.min(place.left, window.innerWidth - box.offsetWidth - 8));
      const below = place.bottom + 4;
      const top = below + box.offsetHeight > window.innerHeight ? Math.max(8, place.top - 4 - box.offsetHeight) : below;
      box.style.left = `${left}px`;
      box.style.top = `${top}px`;
      (box.querySelector<HTMLElement>('[aria-checked="true"]') ?? box.querySelector<HTMLElement>('button'))?.focus();
    }
    const away = (event: PointerEvent): void => {
      if (!(event.target instanceof Node)) return;
      if (!list.current?.contains(event.target) && !button.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, [open]);

  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      close();
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const buttons: readonly Element[] = [
      ...(list.current?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? []),
    ];
    const at = document.activeElement === null ? -1 : buttons.indexOf(document.activeElement);
    const next = buttons[(at + step + buttons.length) % buttons.length];
    if (next instanceof HTMLElement) next.focus();
  };

  return (
    <>
      <button
        type="button"
        ref={button}
        className={className}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={label}
        title={label}
        onClick={() => setOpen(!open)}
      >
        {children}
        <Icon name="down" size={12} />
      </button>
      {open ? (
        <div className="menu" role="menu" aria-label={label} ref={list} onKeyDown={onKeyDown} data-own-keys="">
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              className="menu-item"
              role={item.checked === undefined ? 'menuitem' : several ? 'menuitemcheckbox' : 'menuitemradio'}
              {...(item.checked === undefined ? {} : { 'aria-checked': item.checked })}
              disabled={item.disabled}
              tabIndex={-1}
              onClick={() => {
                if (!several || item.checked === undefined) close();
                item.run();
              }}
            >
              {item.checked === undefined ? null : (
                <span className="tick">{item.checked ? <Icon name="check" size={12} /> : null}</span>
              )}
              {item.title}
              {item.keys === undefined ? null : (
                <span className="end">
                  <Kbd keys={item.keys} />
                </span>
              )}
            </button>
          ))}
        </div>
      ) : null}
    </>
  );
}
