import type { ReactElement, ReactNode } from 'react';
import type { Fault } from '../../shared/model/result.ts';

/** What went wrong, where, and what was expected, in place. `children` are acts that help. */
export function FaultNote({ fault, children }: { readonly fault: Fault; readonly children?: ReactNode }): ReactElement {
  const where = [
    fault.file,
    fault.line === undefined ? undefined : `line ${fault.line}`,
    fault.column === undefined ? undefined : `column ${fault.column}`,
  ].filter((part) => part !== undefined);
  return (
    <div className="fault" role="alert">
      <div style={{ flex: 1, minWidth: 0 }}>
        {where.length === 0 ? null : <div className="where num">{where.join(', ')}</div>}
        <b>{fault.message}</b>
        {fault.expected === undefined ? null : <div>Expected: {fault.expected}</div>}
      </div>
      {children}
    </div>
  );
}
