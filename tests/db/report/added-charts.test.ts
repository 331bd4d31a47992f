import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '../../../shared/api.ts';
import type { ChartSpec } from '../../../shared/charts/spec.ts';
import { timeCharts } from '../../../shared/charts/time-charts.ts';
import { must, openSample } from '../../seeds/sample-project.ts';

describe('charts that were added to the report', () => {
  let sample: ReturnType<typeof openSample>;
  let specs: readonly ChartSpec[] = [];
  beforeAll(() => {
    sample = openSample();
    const [chart] = timeCharts(must(sample.service.call('chart.data', { indicatorIds: [] })));
    specs = [
      { kind: 'time', title: 'Over time', indicatorIds: [], key: chart?.key ?? '', scale: 'linear' },
      { kind: 'targets', title: 'Targets' },
      { kind: 'composition', title: 'Composition', indicatorIds: [] },
      {
        kind: 'topics',
        title: 'Topics',
        view: { search: '', filters: [{ kind: 'set', column: 'role', values: ['share'] }] },
      },
      { kind: 'conflicts', title: 'Contradictions' },
      { kind: 'time', title: 'Gone', indicatorIds: [], key: 'no such chart', scale: 'linear' },
    ];
    const changes = specs.map((spec): Change => {
      return { op: 'create', table: 'reportChart', fields: { title: spec.title, spec } };
    });
    must(sample.service.call('edit.apply', { label: 'Add charts to the report', changes }));
  });
  afterAll(() => sample.close());

  const render = (format: 'html' | 'md'): string =>
    must(sample.service.call('report.render', { jobId: 'a', format, parts: ['charts'] }));

  it('stand in it as pictures, in their order, and say where nothing is left to draw', () => {
    const { document } = parseHTML(render('html'));
    const figures = [...document.querySelectorAll('#charts figure')];
    expect(figures).toHaveLength(specs.length);
    expect(figures.map((figure) => figure.querySelectorAll('svg').length)).toEqual([1, 1, 1, 1, 1, 0]);
    expect(figures.at(-1)?.textContent).toContain('Nothing in the project is left to draw here.');
    expect(figures[4]?.querySelector('svg')?.textContent).toContain('Exports to China rose from $2.5 billion');
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are the same bytes each time, and tables in Markdown', () => {
    expect(render('html')).toBe(render('html'));
    const markdown = render('md');
    expect(markdown).toContain('### Targets');
    expect(markdown).toContain('at least half a billion dollars');
  });
});

describe('charts of a view of the ledger', () => {
  let sample: ReturnType<typeof openSample>;
  beforeAll(() => {
    sample = openSample();
  });
  afterAll(() => sample.close());

  it('are made of the figures that the view shows, and of their claims', () => {
    const view = { search: '', filters: [{ kind: 'set' as const, column: 'role', values: ['share'] }] };
    const all = must(sample.service.call('chart.data', { indicatorIds: [] })).points;
    const some = must(sample.service.call('chart.data', { indicatorIds: [], view })).points;
    expect(some.length).toBeGreaterThan(0);
    expect(some).toEqual(all.filter(({ role }) => role === 'share'));
    const count = (counts: { readonly cells: readonly { readonly claims: number }[] }): number =>
      counts.cells.reduce((sum, cell) => sum + cell.claims, 0);
    const whole = count(must(sample.service.call('chart.topics', {})));
    const part = count(must(sample.service.call('chart.topics', { view })));
    expect(part).toBeGreaterThan(0);
    expect(part).toBeLessThan(whole);
    expect(whole).toBe(must(sample.service.call('project.state', {})).counts.claim);
  });

  it('join the claims of every contradiction that nobody dismissed', () => {
    const before = must(sample.service.call('chart.conflicts', {}));
    expect(new Set(before.links.map(({ findingId }) => findingId)).size).toBe(5);
    const id = before.links[0]?.findingId ?? '';
    must(sample.service.call('finding.dispose', { id, state: 'dismissed', reason: 'A slip.' }));
    const after = must(sample.service.call('chart.conflicts', {}));
    expect(after.links.map(({ findingId }) => findingId)).not.toContain(id);
  });
});
