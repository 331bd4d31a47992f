import { create } from 'zustand';
import type { ChannelInput, ChannelName, ChannelOutput, ProgressReport } from '../../shared/api.ts';
import type { Result } from '../../shared/model/result.ts';
import { api } from '../host/api.ts';

export interface Job {
  readonly id: string;
  readonly label: string;
  readonly done: number;
  /** 0 while not known. */
  readonly total: number;
  readonly began: number;
  readonly cancelling: boolean;
  /** Its own screen shows it, and stops it when it is left. */
  readonly onScreen: boolean;
}

export const useJobs = create<{ readonly jobs: readonly Job[] }>()(() => ({ jobs: [] }));

export function noteProgress(progress: ProgressReport): void {
  useJobs.setState(({ jobs }) => ({
    jobs: jobs.map((job) =>
      job.id === progress.jobId
        ? { ...job, label: progress.label || job.label, done: progress.done, total: progress.total }
        : job,
    ),
  }));
}

export function cancelJob(id: string): void {
  useJobs.setState(({ jobs }) => ({ jobs: jobs.map((job) => (job.id === id ? { ...job, cancelling: true } : job)) }));
  api.cancel(id);
}

type JobName = {
  [C in ChannelName]: ChannelInput<C> extends { jobId: string } ? C : never;
}[ChannelName];

interface JobOptions {
  readonly onScreen?: boolean;
}

/** Runs long work: shown in the tray with its progress and a way to cancel. The job id is made here. */
export async function runJob<C extends JobName>(
  name: C,
  label: string,
  input: Omit<ChannelInput<C>, 'jobId'>,
  options: JobOptions = {},
): Promise<Result<ChannelOutput<C>>> {
  // The contract's input is this input and the id; the compiler cannot put a generic Omit together again.
  return asJob(label, (jobId) => api.invoke(name, { ...input, jobId } as unknown as ChannelInput<C>), options);
}

/** Shows work in the tray until it is done: its label, its progress and a way to cancel. */
export async function asJob<T>(
  label: string,
  work: (jobId: string) => Promise<T>,
  { onScreen = false }: JobOptions = {},
): Promise<T> {
  const id = crypto.randomUUID();
  const job: Job = { id, label, done: 0, total: 0, began: Date.now(), cancelling: false, onScreen };
  useJobs.setState(({ jobs }) => ({ jobs: [...jobs, job] }));
  try {
    return await work(id);
  } finally {
    useJobs.setState(({ jobs }) => ({ jobs: jobs.filter((other) => other.id !== id) }));
  }
}
