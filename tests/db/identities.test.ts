import { describe, expect, test } from 'vitest';
import type { Change } from '../../shared/api.ts';
import { openTest, type TestProject } from './helpers.ts';

const NAMES = ['turnover', 'exports', 'imports', 'aid', 'people'] as const;

function furnished(): TestProject {
  const project = openTest();
  project.edit(
    ...NAMES.map((name): Change => {
      const dimension = name === 'people' ? 'count' : 'money';
      const unit = name === 'aid' ? 'EUR' : name === 'people' ? '' : 'USD';
      return { op: 'create', table: 'indicator', fields: { name, dimension, unit } };
    }),
  );
  return project;
}

function indicatorNamed(
  project: TestProject,
  name: string,
): { id: string; rev: number; identities: readonly string[] } {
  const { rows } = project.ask('grid.page', { table: 'indicator', offset: 0, limit: 20 });
  for (const row of rows) if ('identities' in row && row.name === name) return row;
  throw new Error(`no ${name}`);
}

function identified(project: TestProject, name: string, identities: readonly string[]): Change {
  const { id, rev } = indicatorNamed(project, name);
  return { op: 'update', table: 'indicator', id, rev, fields: { identities } };
}

describe('an identity typed into the ledger', () => {
  test('is refused in plain words, and nothing is saved, where it cannot be used', () => {
    const project = furnished();
    for (const [text, words] of [
      ['turnover = exports + tourism', '“tourism” is no indicator of the project'],
      ['turnover = exports + aid', 'both need one unit'],
      ['turnover = exports + people', 'only like can be added to like'],
    ] as const) {
      const changes = [identified(project, 'turnover', [text])];
      const fault = project.fault('edit.apply', { label: 'An identity', changes });
      expect(fault).toMatchObject({ code: 'bad-input' });
      expect(fault.message).toContain(words);
    }
    expect(indicatorNamed(project, 'turnover').identities).toEqual([]);
  });

  test('may name what the same edit creates, and stays when names change', () => {
    const project = furnished();
    project.edit(identified(project, 'turnover', ['turnover = exports + sales']), {
      op: 'create',
      table: 'indicator',
      fields: { name: 'sales', dimension: 'money' },
    });
    const sales = indicatorNamed(project, 'sales');
    project.edit({ op: 'update', table: 'indicator', id: sales.id, rev: sales.rev, fields: { name: 'deliveries' } });
    // What stood there before is not judged again.
    project.edit(identified(project, 'turnover', ['turnover = exports + sales', 'turnover = exports + imports']));
  });

  test('closes no circle', () => {
    const project = furnished();
    project.edit(identified(project, 'turnover', ['turnover = exports + imports']));
    const changes = [identified(project, 'exports', ['exports = turnover - imports'])];
    const { message } = project.fault('edit.apply', { label: 'An identity', changes });
    expect(message).toContain('closes a circle');
  });
});
