import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Service, ServiceOptions } from '../../db/context.ts';
import { openService, type ServiceTools } from '../../db/service.ts';
import type { Change, ChannelInput, ChannelName, ChannelOutput, EditAnswer } from '../../shared/api.ts';
import type { Fault, Result } from '../../shared/model/result.ts';

export const SHA = 'a'.repeat(64);

/** A folder that is removed after the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'assay-db-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The value of a result; the test fails with its message where it is a fault. */
export function valueIn<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.fault.code}: ${result.fault.message}`);
  return result.value;
}

/** The fault of a result; the test fails where it is none. */
export function faultIn(result: Result<unknown>): Fault {
  if (result.ok) throw new Error('expected a fault');
  return result.fault;
}

/** A project that is open for a test, with shorter ways to call it. */
export interface TestProject {
  readonly path: string;
  readonly service: Service;
  ask<C extends ChannelName>(name: C, input: ChannelInput<C>): ChannelOutput<C>;
  edit(...changes: readonly Change[]): EditAnswer;
  fault<C extends ChannelName>(name: C, input: ChannelInput<C>): Fault;
}

/** Creates (or opens) a project in a folder of its own; closed after the test. */
export function openTest(options: Partial<ServiceOptions> = {}, tools: Partial<ServiceTools> = {}): TestProject {
  const path = options.path ?? join(tempFolder(), 'project.assay');
  const service = valueIn(
    openService({ path, mode: 'write', create: options.path === undefined, who: 'Ann', ...options }, tools),
  );
  onTestFinished(() => service.close());
  return {
    path,
    service,
    ask: (name, input) => valueIn(service.call(name, input)),
    edit: (...changes) => valueIn(service.call('edit.apply', { label: 'An edit', changes })),
    fault: (name, input) => faultIn(service.call(name, input)),
  };
}

/** The `create` of a source with this text. */
export function sourceOf(text: string, fields: Readonly<Record<string, unknown>> = {}): Change {
  return {
    op: 'create',
    table: 'source',
    fields: { title: 'A statement', sha256: SHA, published: '2026-01-15', text, ...fields },
  };
}

/** The first id of a list, which must be there. */
export function first<T>(list: readonly T[]): T {
  const one = list[0];
  if (one === undefined) throw new Error('expected at least one');
  return one;
}
