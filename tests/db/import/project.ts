import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { JobControl, Service } from '../../../db/context.ts';
import { openService } from '../../../db/service.ts';
import type {
  ChannelInput,
  ChannelName,
  ChannelOutput,
  GridName,
  GridRows,
  ImportAnswer,
} from '../../../shared/api.ts';
import type { Result } from '../../../shared/model/result.ts';

const folders: string[] = [];
const services: Service[] = [];

afterEach(() => {
  for (const service of services.splice(0)) service.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new empty project in a folder of its own, gone after the test. */
export function newProject(): Service {
  const folder = mkdtempSync(join(tmpdir(), 'assay-import-'));
  folders.push(folder);
  const opened = openService({ path: join(folder, 'p.assay'), mode: 'write', create: true, who: 'Ann' });
  if (!opened.ok) throw new Error(JSON.stringify(opened.fault));
  services.push(opened.value);
  return opened.value;
}

export type File = ChannelInput<'import.run'>['files'][number];

export function file(name: string, content: string | Uint8Array<ArrayBuffer>, more: Partial<File> = {}): File {
  return { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content, ...more };
}

export function run(service: Service, files: readonly File[], job?: JobControl): Result<ImportAnswer> {
  return service.call('import.run', { jobId: 'j', files }, job);
}

/** The answer of a call that must succeed. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.value;
}

export function ask<C extends ChannelName>(service: Service, channel: C, input: ChannelInput<C>): ChannelOutput<C> {
  return must(service.call(channel, input));
}

export function rows<G extends GridName>(service: Service, table: G): readonly GridRows[G][] {
  return ask(service, 'grid.page', { table, offset: 0, limit: 1000 }).rows as readonly GridRows[G][];
}

export function ledgerOf(service: Service): string {
  return ask(service, 'export.render', { jobId: 'e', format: 'yaml' })[0]?.text ?? '';
}
