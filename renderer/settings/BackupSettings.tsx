import { type ReactElement, useEffect, useId, useState } from 'react';
import type { Backup } from '../../shared/app.ts';
import { app } from '../host/api.ts';
import { changeSettings, useApp, useSettings } from '../state/app.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { dayWords, localDay, localTime } from '../words/dates.ts';
import { backUpNow } from './backups.ts';
import { CommittedInput } from './CommittedInput.tsx';

const SHOWN = 4;

function size(bytes: number): string {
  const mega = bytes / 1_000_000;
  return mega < 0.1 ? 'under 0.1 MB' : `${mega.toFixed(mega < 10 ? 1 : 0)} MB`;
}

/** How many backups are kept and where, those of the open project, and a new one now. */
export function BackupSettings(): ReactElement {
  const settings = useSettings();
  const info = useApp((state) => state.info);
  const heading = useId();
  const [backups, setBackups] = useState<readonly Backup[]>([]);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const open = info?.project ?? null;
  const { backupsKept, backupFolder } = settings;

  // Read again when another folder or number was chosen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: they decide which backups there are
  useEffect(() => {
    let stopped = false;
    void app.call('backup.list', {}).then((answer) => {
      if (!stopped && answer.ok) setBackups(answer.value);
    });
    return () => {
      stopped = true;
    };
  }, [backupsKept, backupFolder]);

  const now = async (): Promise<void> => {
    setBusy(true);
    const taken = await backUpNow();
    setBusy(false);
    if (!taken) return;
    const listed = await app.call('backup.list', {});
    if (listed.ok) setBackups(listed.value);
  };
  const keep = (words: string): void => {
    const kept = Number(words);
    const fits = Number.isInteger(kept) && kept >= 1 && kept <= 50;
    setRefused(fits ? null : 'A whole number from 1 to 50.');
    if (fits) void changeSettings({ backupsKept: kept });
  };
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>Backups</h3>
      <p className="settings-fact">
        A project is backed up every 15 minutes while it is being changed, and when it is closed. If its file is ever
        damaged, the newest good backup is offered when it is opened.
      </p>
      <div className="settings-pair">
        <Field label="Backups kept of each project" error={refused}>
          {(control) => <CommittedInput {...control} inputMode="numeric" value={String(backupsKept)} onCommit={keep} />}
        </Field>
        <Field label="Folder" hint="Left empty, it is the usual one.">
          {(control) => (
            <CommittedInput
              {...control}
              value={backupFolder}
              placeholder={info?.backupsFolder ?? ''}
              onCommit={(folder) => void changeSettings({ backupFolder: folder })}
            />
          )}
        </Field>
      </div>
      {open === null ? null : (
        <div className="settings-backups">
          <div>
            <h4>Backups of {open.name}</h4>
            {backups.length === 0 ? (
              <p className="quiet">None yet.</p>
            ) : (
              <ul>
                {backups.slice(0, SHOWN).map((backup) => (
                  <li key={backup.path} className="num" title={backup.path}>
                    {dayWords(localDay(backup.at))}, {localTime(backup.at)} · {size(backup.bytes)}
                  </li>
                ))}
                {backups.length > SHOWN ? <li className="quiet">and {backups.length - SHOWN} older</li> : null}
              </ul>
            )}
          </div>
          <Button onClick={() => void now()} disabled={busy}>
            {busy ? 'Backing up…' : 'Back up now'}
          </Button>
        </div>
      )}
    </section>
  );
}
