import type { ReactElement } from 'react';

/** A thin moving line for answers that take longer than a blink; give it `Query.loading`, which waits 300 ms. */
export function Busy({ on }: { readonly on: boolean }): ReactElement | null {
  return on ? <div className="busy" role="progressbar" aria-label="Loading" /> : null;
}
