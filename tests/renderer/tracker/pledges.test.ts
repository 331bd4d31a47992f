import { describe, expect, it } from 'vitest';
import { byTopic, measureWords, standingWords } from '../../../renderer/tracker/pledges.ts';
import type { FigureRow, PledgeRow, PledgeStanding } from '../../../shared/api.ts';

function pledge(over: Partial<PledgeRow>): PledgeRow {
  return {
    id: 'p1',
    rev: 1,
    claimId: 'c1',
    indicatorId: null,
    comparator: null,
    thresholdId: null,
    baselineId: null,
    deadline: null,
    parties: [],
    responsibleId: null,
    status: 'open',
    evidence: '',
    statement: 'Build a terminal',
    topic: null,
    indicator: null,
    threshold: null,
    baseline: null,
    responsible: null,
    partyNames: '',
    sourceId: null,
    start: null,
    end: null,
    missing: [],
    ...over,
  };
}

describe('the tracker', () => {
  it('groups by topic, those without one last, the nearest deadline first', () => {
    const groups = byTopic([
      pledge({ id: 'a', topic: null }),
      pledge({ id: 'b', topic: 'Trade' }),
      pledge({ id: 'c', topic: 'Trade', deadline: '2030-01-01' }),
      pledge({ id: 'd', topic: 'Culture' }),
    ]);
    expect(groups.map((group) => [group.topic, group.pledges.map((one) => one.id)])).toEqual([
      ['Culture', ['d']],
      ['Trade', ['c', 'b']],
      [null, ['a']],
    ]);
  });

  it('says what is to be reached, once', () => {
    const measured = { indicator: 'Investment', comparator: 'at-least' } as const;
    expect(measureWords(pledge({ ...measured, threshold: 'at least half a billion' }))).toBe(
      'Investment: at least half a billion',
    );
    expect(measureWords(pledge({ ...measured, threshold: '$150 million' }))).toBe('Investment: at least $150 million');
    expect(measureWords(pledge({}))).toBeNull();
  });
});

describe('the status that figures tell', () => {
  const standing = (computed: PledgeStanding['computed'], told = true): PledgeStanding => ({
    computed,
    wanted: null,
    unit: null,
    currency: null,
    threshold: null,
    baseline: null,
    actual: told ? ({ id: 'f' } as unknown as FigureRow) : null,
    due: null,
    finding: null,
  });

  it('is set against the status on record', () => {
    expect(standingWords('open', standing('on-track'))).toEqual({
      text: 'By the figures: on track; the record says open.',
      differs: true,
    });
    expect(standingWords('met', standing('met')).differs).toBe(false);
  });

  it('is no contradiction where figures cannot tell, none is known, or a person withdrew the promise', () => {
    expect(standingWords('open', standing('cannot-tell')).differs).toBe(false);
    expect(standingWords('met', standing('open', false))).toEqual({
      text: 'No figure of its measure is known yet.',
      differs: false,
    });
    expect(standingWords('withdrawn', standing('missed')).differs).toBe(false);
  });
});
