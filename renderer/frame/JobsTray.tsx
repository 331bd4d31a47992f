import { type ReactElement, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { cancelJob, type Job, useJobs } from '../state/jobs.ts';
import { Button } from '../ui/Button.tsx';

/** Work shorter than this never shows in the tray. */
const PATIENCE_MS = 300;

function timeLeft(job: Job, now: number): string {
  const elapsed = now - job.began;
  if (job.total === 0 || job.done === 0 || elapsed < 2000) return '';
  const seconds = Math.round(((elapsed / job.done) * (job.total - job.done)) / 1000);
  if (seconds < 2) return '';
  return seconds < 90 ? `${seconds} s left` : `${Math.round(seconds / 60)} min left`;
}

/** Long work with its progress, the time it still takes, and a way to cancel. */
export function JobsTray(): ReactElement | null {
  const jobs = useJobs((state) => state.jobs);
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (jobs.length === 0) return;
    const tick = (): void => setNow(Date.now());
    const timer = setInterval(tick, PATIENCE_MS);
    return () => clearInterval(timer);
  }, [jobs.length]);
  const shown = jobs.filter((job) => !job.onScreen && now - job.began >= PATIENCE_MS);
  if (shown.length === 0) return null;
  const tray = (
    <section className="tray" aria-label="Work under way">
      {shown.map((job) => (
        <div className="job" key={job.id}>
          <div className="job-line">
            <span className="clip" style={{ flex: 1 }}>
              {job.label}
            </span>
            <span className="quiet num">{timeLeft(job, now)}</span>
            <Button kind="ghost" disabled={job.cancelling} onClick={() => cancelJob(job.id)}>
              {job.cancelling ? 'Cancelling…' : 'Cancel'}
            </Button>
          </div>
          <progress aria-label={job.label} {...(job.total > 0 ? { value: job.done, max: job.total } : {})} />
        </div>
      ))}
    </section>
  );
  // What lies behind an open dialog cannot be reached: there the tray stands inside it.
  const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
  return dialog === undefined ? tray : createPortal(tray, dialog);
}
