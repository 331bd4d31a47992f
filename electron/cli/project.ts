import { resolve } from 'node:path';
import type { JobControl, Service } from '../../db/context.ts';
import { openService } from '../../db/service.ts';
import type { ChannelInput, ChannelName, ChannelOutput } from '../../shared/api.ts';
import type { Result } from '../../shared/model/result.ts';
import { accountName } from '../who.ts';
import type { Io, Outcome } from './command.ts';
import { faulty } from './command.ts';

/** An open project in this very thread: a command is over before a thread would have started. */
export interface Project {
  readonly path: string;
  call<C extends ChannelName>(name: C, input: ChannelInput<C>, job?: JobControl): Result<ChannelOutput<C>>;
}

/** The job id of the only job that a command runs. */
export const JOB_ID = 'command-line';

/** Progress on the message stream, where a person watches it. */
export function jobControl(io: Io): JobControl {
  let last = Number.NEGATIVE_INFINITY;
  return {
    progress(label, done, total) {
      const now = performance.now();
      if (!io.interactive || now - last < 500) return;
      last = now;
      io.err(total > 0 ? `${label} ${Math.floor((100 * done) / total)} %` : label);
    },
    cancelled: () => false,
  };
}

/** Opens a project, works on it and closes it, whatever happens. */
export async function withProject(
  given: string,
  mode: 'write' | 'read' | 'create',
  work: (project: Project) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  const path = resolve(given);
  const who = accountName();
  const open = (): Result<Service> =>
    openService({
      path,
      mode: mode === 'read' ? 'read' : 'write',
      who,
      ...(mode === 'create' ? { create: true } : {}),
    });
  let opened = open();
  if (!opened.ok && opened.fault.code === 'read-only') {
    // Of an older version, which is brought up to date by opening it for writing.
    const renewed = openService({ path, mode: 'write', who });
    if (!renewed.ok) return faulty(renewed);
    renewed.value.close();
    opened = open();
  }
  if (!opened.ok) return faulty(opened);
  const service = opened.value;
  try {
    return await work({ path, call: (name, input, job) => service.call(name, input, job) });
  } finally {
    service.close();
  }
}
