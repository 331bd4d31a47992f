import { basename } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { GoldEntry } from './entries.ts';
import { goldFiles, readEntry } from './files.ts';
import { loadGold, parseGold } from './load.ts';
import { type Score, scoreEntries } from './score.ts';
import { f1 } from './tally.ts';

/** What the reader promises on gold. */
const FIGURES_F1 = 0.95;
const ROLE_F1 = 0.9;
const PERIOD_F1 = 0.85;
const SURE_AND_RIGHT = 0.9;
const ENTRIES = 300;

describe('the gold', () => {
  it.each(goldFiles().map((file) => [basename(file), file] as const))('%s is sound', (_, file) => {
    expect(loadGold(file).length).toBeGreaterThan(0);
  });

  it('holds enough texts', () => {
    const count = goldFiles().reduce((sum, file) => sum + loadGold(file).length, 0);
    expect(count).toBeGreaterThanOrEqual(ENTRIES);
  });
});

describe('what is wrong in a gold file is told with the file and the entry', () => {
  const problemOf = (yaml: string): string => {
    try {
      parseGold('some.yaml', yaml, 'yaml');
      return '';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  const withFigure = (figure: string): string =>
    `- id: a-1\n  text: Prices rose by 15% to $5 in 2025.\n  figures:\n    - ${figure}\n`;

  it.each([
    [
      'words that are not in the text',
      withFigure('{words: "16%", kind: percent, value: 16}'),
      '"16%" is not in the text',
    ],
    ['words inside a longer number', withFigure('{words: "025", kind: date, value: 2025}'), '"025" is not in the text'],
    ['a kind that there is not', withFigure('{words: "15%", kind: per cent, value: 15}'), 'kind'],
    [
      'a unit of another kind',
      withFigure('{words: "15%", kind: percent, value: 15, unit: kg}'),
      'no unit of a percent',
    ],
    ['a currency that there is not', withFigure('{words: $5, kind: money, value: 5, currency: UDS}'), 'no currency'],
    [
      'a day that there is not',
      withFigure('{words: "15%", kind: percent, value: 15, period: [2025-02-30, 2025-03-01]}'),
      'no such day',
    ],
    [
      'a period that ends before it starts',
      withFigure('{words: "15%", kind: percent, value: 15, period: [2026-01-01, 2025-01-01]}'),
      'ends after it starts',
    ],
    ['neither a value nor bounds', withFigure('{words: "15%", kind: percent, value: null}'), 'neither'],
    ['a field that there is not', withFigure('{words: "15%", kind: percent, value: 15, vale: 3}'), 'vale'],
  ])('%s', (_, yaml, problem) => {
    expect(problemOf(yaml)).toMatch(/^some\.yaml a-1: /);
    expect(problemOf(yaml)).toContain(problem);
  });

  it('an id that is taken', () => {
    expect(problemOf('- {id: a, text: x}\n- {id: a, text: y}')).toBe('some.yaml a: this id is taken');
  });
});

describe('on the gold the reader is right', () => {
  let score: Score;

  beforeAll(() => {
    const entries: readonly GoldEntry[] = goldFiles().flatMap((file) => loadGold(file));
    score = scoreEntries(entries, readEntry);
  });

  it('about spans, kinds, values, bounds, units and currencies', () => {
    expect(f1(score.figures.total())).toBeGreaterThanOrEqual(FIGURES_F1);
  });

  it('about roles', () => {
    expect(f1(score.roles.total())).toBeGreaterThanOrEqual(ROLE_F1);
  });

  it('about periods', () => {
    expect(f1(score.context.of('period'))).toBeGreaterThanOrEqual(PERIOD_F1);
  });

  it('in at least nine of ten suggestions that it is 90 % sure of', () => {
    const sure = score.calibration.get('all')?.from(0.9) ?? { read: 0, right: 0 };
    expect(sure.read).toBeGreaterThan(0);
    expect(sure.right / sure.read).toBeGreaterThanOrEqual(SURE_AND_RIGHT);
  });
});
