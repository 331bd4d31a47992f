import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: string;
  /** What this place will hold and how to fill it. */
  readonly children: ReactNode;
  /** Buttons that do the next thing. */
  readonly acts?: ReactNode;
  /** 1 where the screen has no other main heading. */
  readonly level?: 1 | 2;
}

/** A place with nothing in it says what belongs there and what to do next. */
export function EmptyState({ icon, title, children, acts, level = 2 }: EmptyStateProps): ReactElement {
  return (
    <div className="empty">
      <span className="glyph">
        <Icon name={icon} size={30} />
      </span>
      {level === 1 ? <h1>{title}</h1> : <h2>{title}</h2>}
      <p>{children}</p>
      {acts === undefined ? null : <div className="acts">{acts}</div>}
    </div>
  );
}
