import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { connect } from '../../db/connection.ts';
import { createSettler } from '../../db/findings/settle.ts';
import { ALL_CHECKS } from '../../shared/checks/index.ts';
import { derivedIn } from './derived.ts';
import { first, openTest, type TestProject } from './helpers.ts';

const IDENTITIES: Readonly<Record<string, string>> = {
  'share of exports': 'share of exports = exports / all exports',
  'all trade': 'all trade = all exports + all imports',
  'trade with services': 'trade with services = all trade + services',
};
const NAMES = ['exports', 'all exports', 'all imports', 'services', ...Object.keys(IDENTITIES)];

interface Row {
  readonly id: string;
  readonly rev: number;
}

function rowOf(project: TestProject, table: 'indicator' | 'figure', n: number): Row {
  const db = connect(project.path, { readOnly: true });
  try {
    const rows = db.prepare<[], Row>(`SELECT id, rev FROM "${table}" ORDER BY rowId`).all();
    return first(rows.slice(n % rows.length));
  } finally {
    db.close();
  }
}

/** Figures of one country and year that identities join: two of exports to a partner, the rest of its trade in all. */
function furnish(): TestProject {
  const project = openTest({}, { checks: [...ALL_CHECKS] });
  for (const name of NAMES) {
    const dimension = name.startsWith('share') ? 'share' : 'money';
    project.edit({ op: 'create', table: 'indicator', fields: { name, dimension, identities: [] } });
  }
  const claimId = first(project.edit({ op: 'create', table: 'claim', fields: { statement: 'It was told.' } }).created);
  const over = { claimId, subject: 'Ruritania', period: '2025', basis: 'goods' };
  for (const fields of [
    { ...over, text: '$1.7 billion', indicator: 'exports', partner: 'Freedonia' },
    { ...over, text: '4%', role: 'share', indicator: 'share of exports', partner: 'Freedonia' },
    { ...over, text: '$30 billion', indicator: 'all imports' },
    { ...over, text: '$5 billion', indicator: 'services' },
  ]) {
    project.edit({ op: 'create', table: 'figure', fields });
  }
  return project;
}

function titles(project: TestProject): readonly string[] {
  return project.ask('finding.list', { check: 'identity' }).map(({ title }) => title);
}

function name(project: TestProject, indicator: string, identities: readonly string[]): void {
  project.edit({
    op: 'update',
    table: 'indicator',
    ...rowOf(project, 'indicator', NAMES.indexOf(indicator)),
    fields: { identities },
  });
}

describe('what follows in steps', () => {
  test('comes and goes with the identities that it leads through', () => {
    const project = furnish();
    for (const [indicator, identity] of Object.entries(IDENTITIES)) name(project, indicator, [identity]);
    expect(titles(project).filter((title) => title === 'Derived in steps')).toHaveLength(2);
    name(project, 'trade with services', []);
    expect(titles(project).filter((title) => title === 'Derived in steps')).toHaveLength(1);
    name(project, 'all trade', []);
    expect(titles(project)).not.toContain('Derived in steps');
    project.ask('edit.undo', {});
    expect(titles(project)).toContain('Derived in steps');
    project.service.close();
  });

  test('is what a fresh look finds, whatever identity or figure is edited', () => {
    const step = fc.record({ what: fc.nat(3), n: fc.nat(20), other: fc.nat(20) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 14 }), (steps) => {
        const project = furnish();
        let done = 0;
        for (const { what, n, other } of steps) {
          if (what < 3) done += 1;
          const [indicator, identity] = first(Object.entries(IDENTITIES).slice(n % 3));
          if (what === 0) name(project, indicator, [identity]);
          else if (what === 1) name(project, indicator, []);
          else if (what === 2) {
            const fields = other % 3 ? { indicator: NAMES[other % NAMES.length] } : { period: `202${other % 2}` };
            project.edit({ op: 'update', table: 'figure', ...rowOf(project, 'figure', n), fields });
          } else if (done > 0) {
            // What the project was furnished with stays.
            done -= 1;
            project.service.call('edit.undo', {});
          }
        }
        const kept = derivedIn(project.path);
        const db = connect(project.path, { readOnly: false });
        db.exec('BEGIN');
        createSettler(db, [...ALL_CHECKS]).settleAll();
        db.exec('COMMIT');
        db.close();
        expect(kept).toEqual(derivedIn(project.path));
        project.service.close();
      }),
      { numRuns: 25 },
    );
  });
});
