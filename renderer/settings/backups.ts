import { faultText } from '../../shared/model/result.ts';
import { app } from '../host/api.ts';
import { asJob } from '../state/jobs.ts';
import { showToast } from '../state/toasts.ts';

/** Backs the open project up, shown in the tray; says how it went. True where it was done. */
export async function backUpNow(): Promise<boolean> {
  const answer = await asJob('Backing up', (jobId) => app.call('backup.take', { jobId }));
  if (answer.ok) showToast('Backed up.');
  else if (answer.fault.code === 'cancelled') showToast('The backup was cancelled.');
  else showToast(faultText(answer.fault), { kind: 'fault' });
  return answer.ok;
}
