import { describe, expect, it } from 'vitest';
import { runAll } from '../../../shared/checks/index.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import { dates, Ledger, uuid } from './ledger-builder.ts';

function only(ledger: Ledger): Finding {
  const found = runAll(ledger.members, ledger.context).filter((f) => f.check === 'measurability');
  expect(found).toHaveLength(1);
  const [first] = found;
  if (!first) throw new Error('no finding');
  return first;
}

describe('a target or commitment', () => {
  it('without any figure lacks everything, and the finding says what', () => {
    const ledger = new Ledger();
    ledger.claim('The sides will deepen their work in science.', { kind: 'commitment' });
    expect(only(ledger)).toMatchObject({
      verdict: 'cannot-tell',
      title: 'Not measurable',
      missing: ['indicator', 'threshold', 'baseline', 'deadline', 'owner'],
      summary:
        'This commitment has no indicator, no threshold, no baseline, no deadline and no owner: “The sides will deepen their work in science.”',
    });
  });

  it.each([
    ['a happening after its source', '2024-07-04', 'outcome: not told; look at Accession, 4 July 2024'],
    ['the happening it was made at', '2025-12-01', null],
  ] as const)('that is open points at %s', (_, day, outcome) => {
    const ledger = new Ledger();
    ledger.claim('The state joins.', {
      kind: 'commitment',
      published: day === '2024-07-04' ? '2023-03-07' : '2026-01-15',
      event: { name: 'Accession', period: dates('4 July 2024', '2024-07-04', '2024-07-05') },
      pledge: { status: 'open' },
    });
    const { working } = only(ledger);
    if (outcome === null) expect(working).not.toContain('outcome');
    else expect(working).toContain(outcome);
  });

  it('to double digits has an indicator and a threshold, no deadline and no owner', () => {
    const ledger = new Ledger();
    const claim = ledger.claim('Bring the share of exports to double digits.', {
      kind: 'target',
      speaker: 'president',
    });
    ledger.figure(claim, {
      range: '[10,100)',
      unit: '%',
      role: 'share',
      indicator: 'share of exports',
      text: 'double digits',
    });
    expect(only(ledger)).toMatchObject({
      missing: ['baseline', 'deadline', 'owner'],
      working: 'indicator: share of exports · threshold: double digits · baseline: – · deadline: – · owner: –',
    });
  });

  it('from 2 to nearly 5 % has a baseline too', () => {
    const ledger = new Ledger();
    const claim = ledger.claim('Tourism goes from 2% of output to nearly 5%.', { kind: 'commitment' });
    const share = { unit: '%', role: 'share', indicator: 'tourism share' } as const;
    ledger.pair(claim, { ...share, range: [1.5, 2.5] }, { ...share, range: [4, 5] });
    expect(only(ledger).missing).toEqual(['deadline', 'owner']);
  });

  it('by a year or a year has a deadline', () => {
    const by = new Ledger();
    const claim = by.claim('Reach 10% by 2030.', { kind: 'target' });
    by.figure(claim, {
      range: [9.5, 10.5],
      unit: '%',
      role: 'share',
      period: dates('2030', '2030-01-01', '2031-01-01'),
    });
    expect(only(by).missing).not.toContain('deadline');
    const yearly = new Ledger();
    const floor = yearly.claim('At least half a billion a year.', { kind: 'target' });
    yearly.figure(floor, { range: [5e8, null], role: 'threshold', per: 'year', indicator: 'investment' });
    expect(only(yearly).missing).toEqual(['baseline', 'owner']);
  });

  it('that asks for a sum and for a floor in each part says both, with what the first is of', () => {
    const ledger = new Ledger();
    const claim = ledger.claim('At least half a billion a year, with a minimum of 150 m in each region.', {
      kind: 'target',
    });
    const asked = { role: 'threshold', indicator: 'investment' } as const;
    ledger.figure(claim, { ...asked, text: 'at least half a billion', range: [5e8, null], per: 'year' });
    ledger.figure(claim, { ...asked, text: 'a minimum of 150 m', range: [1.5e8, null], indicator: 'aid' });
    expect(only(ledger).working).toMatch(
      /^indicator: investment · threshold: at least half a billion and a minimum of 150 m · /,
    );
  });

  it('quotes a statement that quotes somebody with marks of its own', () => {
    const ledger = new Ledger();
    ledger.claim('"By the way, we will do it," the president added.', { kind: 'commitment' });
    expect(only(ledger).summary).toContain('“‘By the way, we will do it,’ the president added.”');
  });

  it('with all of it holds', () => {
    const ledger = new Ledger();
    const owner = uuid('actor deputy');
    const pledge = { deadline: '2030-12-31', responsibleId: owner, baselineId: uuid('elsewhere') };
    const claim = ledger.claim('The deputy brings exports to 3 bn by 2030.', { kind: 'target', pledge });
    ledger.figure(claim, { range: [3e9, null], role: 'threshold', indicator: 'exports' });
    expect(only(ledger)).toMatchObject({ verdict: 'holds', missing: [] });
  });

  it('is all that is assessed: facts are not', () => {
    const ledger = new Ledger();
    ledger.claim('It was so.');
    ledger.claim('It will be so.', { kind: 'forecast' });
    expect(runAll(ledger.members, ledger.context)).toEqual([]);
  });
});
