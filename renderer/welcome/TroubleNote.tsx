import { type ReactElement, useEffect, useState } from 'react';
import type { Backup, Trouble } from '../../shared/app.ts';
import { faultText } from '../../shared/model/result.ts';
import { app } from '../host/api.ts';
import { openAnother, useOpening } from '../state/app.ts';
import { Button } from '../ui/Button.tsx';
import { dayWords, localDay, localTime } from '../words/dates.ts';
import { openPath } from './projects.ts';

/** Why a project could not be opened, and what can be done: open it to read, or put a backup in its place. */
export function TroubleNote({ trouble }: { readonly trouble: Trouble }): ReactElement {
  const [newest, setNewest] = useState<Backup | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const busy = useOpening((state) => state.busy);
  useEffect(() => {
    if (!trouble.damaged) return;
    let stopped = false;
    void app.call('backup.list', { path: trouble.path }).then((answer) => {
      if (!stopped && answer.ok) setNewest(answer.value[0] ?? null);
    });
    return () => {
      stopped = true;
    };
  }, [trouble]);
  const act = async (wish: () => ReturnType<typeof openPath>): Promise<void> => {
    const answer = await wish();
    setFailed(answer.ok ? null : faultText(answer.fault));
  };
  return (
    <div className="fault" role="alert">
      <div className="trouble-words">
        <b>{trouble.name} could not be opened.</b>
        <div>{trouble.message}</div>
        {newest === null ? null : (
          <div>
            The newest backup is of {dayWords(localDay(newest.at), true)}, {localTime(newest.at)}. The damaged file is
            kept under another name.
          </div>
        )}
        {failed === null ? null : <div>{failed}</div>}
      </div>
      {trouble.locked ? (
        <Button disabled={busy} onClick={() => void act(() => openPath(trouble.path, true))}>
          Open to read only
        </Button>
      ) : null}
      {newest === null ? null : (
        <Button
          kind="go"
          disabled={busy}
          onClick={() => void act(() => openAnother(() => app.call('backup.restore', { path: trouble.path })))}
        >
          Restore the newest good backup
        </Button>
      )}
    </div>
  );
}
