import type { ReactElement, ReactNode } from 'react';

/** The bar over a pane: its title at the left, its controls at the right. */
export function Bar({ title, children }: { readonly title: ReactNode; readonly children?: ReactNode }): ReactElement {
  return (
    <div className="bar">
      <h1>{title}</h1>
      <span className="space" />
      {children}
    </div>
  );
}
