import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { ariaKeys } from '../keys/keyNames.ts';
import { Icon, type IconName } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';

export type ButtonKind = 'plain' | 'go' | 'ghost' | 'danger';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  readonly kind?: ButtonKind;
  readonly icon?: IconName;
  /** The key that does the same, shown at its end ("e", "Mod+Enter"). Shown only: the key itself is registered as an action. */
  readonly keys?: string;
  readonly children: ReactNode;
}

/** A button of the look: `go` is the one main act of a place. */
export function Button({ kind = 'plain', icon, keys, children, className, ...rest }: ButtonProps): ReactElement {
  return (
    <button
      type="button"
      className={`btn btn-${kind}${className === undefined ? '' : ` ${className}`}`}
      aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys)}
      {...rest}
    >
      {icon === undefined ? null : <Icon name={icon} size={14} />}
      {children}
      {keys === undefined ? null : <Kbd keys={keys} />}
    </button>
  );
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label' | 'title'> {
  readonly icon: IconName;
  /** The accessible name, also shown as the tooltip. */
  readonly label: string;
}

/** A square button with an icon only. */
export function IconButton({ icon, label, className, ...rest }: IconButtonProps): ReactElement {
  return (
    <button
      type="button"
      className={`btn btn-ghost btn-icon${className === undefined ? '' : ` ${className}`}`}
      aria-label={label}
      title={label}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
