import { describe, expect, it } from 'vitest';
import { runAll } from '../../../shared/checks/index.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import type { Tenure } from '../../../shared/model/records.ts';
import { dates, Ledger, year } from './ledger-builder.ts';

function found(ledger: Ledger): readonly Finding[] {
  return runAll(ledger.members, ledger.context).filter((f) => f.check === 'attribution');
}

const held = (role: string, affiliation: string, from: string | null = null, until: string | null = null): Tenure => ({
  role,
  affiliation,
  from,
  until,
});

function withAnn(...tenures: readonly Tenure[]): Ledger {
  const ledger = new Ledger();
  ledger.actor('Ann Orme', {
    kind: 'person',
    aliases: [{ name: 'Orme', from: null, until: null }],
    tenures: [...tenures],
  });
  return ledger;
}

describe('an ambassador told with both states', () => {
  const says = 'Ann Orme, the Chinese ambassador to Belarus, told a story.';
  const asked = [{ verdict: 'cannot-tell', title: 'Office told once', missing: ['the office by another source'] }];

  it.each([[[]], [[held('Ambassador to Belarus', 'China')]]])(
    'is asked after where only one text says so: %j',
    (tenures) => {
      const ledger = withAnn(...tenures);
      ledger.claim(says, { source: 'One' });
      expect(found(ledger)).toMatchObject(asked);
    },
  );

  it('is not asked after where the record has its dates, another source says the same, or only one state is told', () => {
    const dated = withAnn(held('Ambassador to Belarus', 'China', '2020-01-01'));
    dated.claim(says);
    expect(found(dated)).toEqual([]);
    const twice = withAnn();
    twice.claim(says, { source: 'One' });
    twice.claim(says, { source: 'Two' });
    expect(found(twice)).toEqual([]);
    const alone = withAnn();
    alone.claim('Ann Orme, the Chinese ambassador, told a story.');
    expect(found(alone)).toEqual([]);
  });
});

describe('the office that a text gives to a person', () => {
  const ambassador = held('Ambassador to China', 'Belarus');

  it.each([
    'Ann Orme is the Chinese ambassador to Belarus.',
    'Ann Orme, introduced as the Chinese ambassador to Belarus, told a story.',
    'China’s ambassador Ann Orme spoke.',
    'Ambassador of the People’s Republic of China Orme was there.',
    'Orme is the ambassador of Russia.',
    'Ann Orme, the ambassador to Belarus, disagreed.',
  ])('contradicts the record: %s', (statement) => {
    const ledger = withAnn(ambassador);
    ledger.claim(statement);
    expect(found(ledger)).toMatchObject([{ verdict: 'contradiction', title: 'Two offices of one person' }]);
  });

  it.each([
    'Ann Orme is the Belarusian ambassador to China.',
    'Ann Orme, ambassador of Belarus, spoke.',
    'The ambassador Ann Orme spoke.',
    'Ann Orme met the Chinese ambassador.',
    'Ann Orme told the president of Russia so.',
    'Ann Orme, the former Russian ambassador, spoke.',
    'Ann Orme is not the Chinese ambassador.',
    'Ann Orme is the president of Russia.',
    'The Chinese ambassador was absent. Ann Orme was there.',
  ])('agrees with the record, or is of somebody or something else: %s', (statement) => {
    const ledger = withAnn({ ...ambassador, from: '2020-01-01' });
    ledger.claim(statement);
    expect(found(ledger)).toEqual([]);
  });

  it('is read in the quotes of a claim too', () => {
    const ledger = withAnn(ambassador);
    ledger.claim('A story was told.', { quotes: ['Ann Orme, introduced as the Chinese ambassador to Belarus'] });
    expect(found(ledger)).toHaveLength(1);
  });

  it('out of its time is listed', () => {
    const ledger = withAnn(held('President', 'Belarus', '1994-01-01', '2010-01-01'));
    ledger.claim('President Orme of Belarus spoke.', { published: '2020-05-01' });
    expect(found(ledger)).toMatchObject([{ verdict: 'cannot-tell', title: 'Office out of its time' }]);
  });

  it('cannot be held for two states at once, on record or by two claims of one day', () => {
    const record = withAnn(held('Ambassador', 'Belarus', '2020-01-01'), held('Ambassador', 'Russia', '2021-01-01'));
    record.claim('It grew.', { speaker: 'Ann Orme' });
    expect(found(record)).toMatchObject([{ verdict: 'contradiction' }]);

    const told = withAnn();
    told.claim('Ann Orme is the Chinese ambassador.');
    told.claim('Ann Orme is the Russian ambassador.');
    expect(found(told)).toMatchObject([{ verdict: 'contradiction' }]);
  });

  it('may be held one after the other, or for one state in two places', () => {
    const after = withAnn(
      held('Ambassador', 'Belarus', '2010-01-01', '2015-01-01'),
      held('Ambassador', 'Russia', '2015-01-01'),
    );
    after.claim('It grew.', { speaker: 'Ann Orme' });
    const both = withAnn(
      held('Ambassador to China', 'Belarus', '2020-01-01'),
      held('Ambassador to Mongolia', 'Belarus', '2020-01-01'),
    );
    both.claim('It grew.', { speaker: 'Ann Orme' });
    expect([...found(after), ...found(both)]).toEqual([]);
  });
});

describe('the time of what is told', () => {
  const exports = { indicator: 'exports', subject: 'A', range: [4.5, 5.5] } as const;

  it.each([
    ['Exports reached 5 in 2027.', 'contradiction'],
    ['Exports will be 5 in 2027.', 'cannot-tell'],
    ['Exports of 5 in 2027.', 'cannot-tell'],
  ])('that comes after publication: %s', (statement, verdict) => {
    const ledger = new Ledger();
    ledger.figure(ledger.claim(statement), { ...exports, period: year(2027) });
    expect(found(ledger)).toMatchObject([{ verdict, title: 'Told before its time' }]);
  });

  it('says when, in words that a person would say', () => {
    const ledger = new Ledger();
    ledger.figure(ledger.claim('Exports reached 5.'), { ...exports, period: year(2027) });
    const by = { ...exports, period: dates('by 2030', '2029-12-31', '2030-12-31') };
    ledger.figure(ledger.claim('Exports reached 5, and imports 4.'), by);
    const told = found(ledger).map((f) => f.summary.split(', which')[0]);
    expect(told.sort()).toEqual(['“5” cannot have happened by 2030', '“5” cannot have happened in 2027']);
  });

  it('is no matter where the words themselves say that it is wanted by then', () => {
    const by = { ...exports, period: dates('by 2030', '2029-12-31', '2030-12-31') };
    for (const statement of [
      'The share was 2% in 2024, and the government wants to raise it to 4% by 2030.',
      'The ministry means to raise it to 4% by 2030.',
      'It has promised to raise it to 4% by 2030.',
    ]) {
      const ledger = new Ledger();
      ledger.figure(ledger.claim(statement), by);
      expect(found(ledger)).toEqual([]);
    }
  });

  it('may be of the year of publication, and of the future in forecasts and targets', () => {
    const ledger = new Ledger();
    ledger.figure(ledger.claim('Exports reached 5 in 2026.', { published: '2026-01-15' }), {
      ...exports,
      period: year(2026),
    });
    for (const kind of ['forecast', 'target', 'commitment'] as const) {
      ledger.figure(ledger.claim('Exports reached 5 in 2027.', { kind }), { ...exports, period: year(2027) });
    }
    expect(found(ledger)).toEqual([]);
  });

  it('does not run backwards', () => {
    const ledger = new Ledger();
    const claim = ledger.claim('It was so.');
    ledger.figure(claim, { ...exports, period: dates('2025–2020', '2025-01-01', '2020-01-01') });
    ledger.figure(claim, { ...exports, role: 'growth-rate', unit: '%', period: year(2020), base: year(2024) });
    expect(found(ledger).map((f) => [f.title, f.verdict])).toEqual(
      expect.arrayContaining([
        ['Period runs backwards', 'contradiction'],
        ['Compared with a later time', 'cannot-tell'],
      ]),
    );
  });
});

describe('a forecast', () => {
  const turnover = { indicator: 'turnover', subject: 'A', period: year(2025) } as const;

  it('is due once the project knows of later days, and not before', () => {
    for (const [latest, count] of [
      ['2025-06-01', 0],
      ['2026-01-15', 1],
    ] as const) {
      const ledger = new Ledger();
      ledger.figure(ledger.claim('It will reach 9.', { kind: 'forecast', published: '2025-01-15' }), {
        ...turnover,
        range: [8.5, 9.5],
      });
      ledger.claim('Later.', { published: latest });
      expect(found(ledger)).toHaveLength(count);
    }
  });

  it('is held against what came', () => {
    for (const [range, title, verdict] of [
      [[9, 9.2], 'Forecast came true', 'holds'],
      [[6, 6.2], 'Forecast came out otherwise', 'cannot-tell'],
    ] as const) {
      const ledger = new Ledger();
      ledger.figure(ledger.claim('It will reach 9.', { kind: 'forecast', published: '2025-01-15' }), {
        ...turnover,
        range: [8.5, 9.5],
      });
      ledger.figure(ledger.claim('So it was.', { published: '2026-02-01' }), { ...turnover, range });
      expect(found(ledger)).toMatchObject([{ title, verdict }]);
    }
  });
});
