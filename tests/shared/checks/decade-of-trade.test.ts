import { describe, expect, it } from 'vitest';
import { hintsOf, runAll } from '../../../shared/checks/index.ts';
import type { FigureFacts } from '../../../shared/checks/types.ts';
import type { Finding, Hint } from '../../../shared/model/finding.ts';
import { type DecadeOfTrade, decadeOfTrade } from './decade-of-trade.ts';

function findings(world: DecadeOfTrade): readonly Finding[] {
  return runAll(world.ledger.members, world.ledger.context);
}

function find(world: DecadeOfTrade, title: string, figureId: string): Finding {
  const found = findings(world).filter((f) => f.title === title && f.figures.some((x) => x.figureId === figureId));
  expect(found).toHaveLength(1);
  const [first] = found;
  if (!first) throw new Error(`no finding ${title}`);
  return first;
}

function hints(world: DecadeOfTrade, finding: Finding): readonly Hint[] {
  return hintsOf(finding, world.ledger.members, world.ledger.context, world.ledger.lookup);
}

describe('ten years of trade, as told', () => {
  it('says that exports cannot have doubled and gone from 2.5 to nearly 8.9 billion', () => {
    const world = decadeOfTrade();
    const finding = find(world, 'Change against multiple', world.doubled.figure.id);
    expect(finding).toMatchObject({
      check: 'change',
      verdict: 'contradiction',
      working: '[8.8, 8.9] ÷ [2.45, 2.55] = [3.45, 3.63] does not meet [1.5, 2.5]',
      summary:
        'Exports cannot have doubled and also gone from $2.5 billion to nearly $8.9 billion, which is ×3.45 – ×3.63.',
    });
    expect(finding.figures.map((f) => f.part)).toEqual(['start', 'end', 'stated multiple']);
    expect(finding.ruler?.bars.map((b) => [b.tone, b.low?.toFixed(2), b.high?.toFixed(2)])).toEqual([
      ['stated', '1.50', '2.50'],
      ['computed', '3.45', '3.63'],
    ]);
  });

  it('offers to read the pair as turnover, which tripled and was about 9 billion', () => {
    const world = decadeOfTrade();
    const [first, ...others] = hints(world, find(world, 'Change against multiple', world.doubled.figure.id));
    expect(first?.text).toContain('as turnover, not exports: ×3.45 – ×3.63 then agrees within rounding with “tripled”');
    expect(first?.text).toContain('8.8 – 8.9 bn USD fits “$9 billion” (turnover, 8.5 – 9.5 bn USD, 2025)');
    const turnover = world.tripled.figure.indicatorId;
    expect(first?.edit).toEqual(
      [world.base, world.end].map((f) => ({ figureId: f.figure.id, fields: { indicatorId: turnover } })),
    );
    const texts = others.map((h) => h.text);
    expect(texts).toContainEqual(expect.stringContaining('“nearly $8.9 billion” would have to be 3.67 – 6.38 bn USD'));
    expect(texts).toContainEqual(expect.stringContaining('“doubled” would have to be ×3.45 – ×3.63'));
  });

  it('keeps its promise: read as turnover, the pair contradicts nothing any more', () => {
    const world = decadeOfTrade('growth-index');
    const { indicator, figure } = world.tripled;
    const members = {
      ...world.ledger.members,
      figures: world.ledger.members.figures.map((f) =>
        f.figure.pairId === null ? f : { ...f, indicator, figure: { ...f.figure, indicatorId: figure.indicatorId } },
      ),
    };
    const about = runAll(members, world.ledger.context).filter((f) => f.figures.some((x) => x.part === 'end'));
    expect(about.filter((f) => f.check === 'change').map((f) => f.verdict)).toContain('holds');
    const wrong = about.filter((f) => f.verdict === 'contradiction');
    // The average of 111.4 % agrees with "tripled", but not with a pair of 3.45 to 3.63.
    expect(wrong.map((f) => f.check)).toEqual(['compounding']);
    expect(wrong[0]?.working).toBe('[1.1135, 1.1145] ^ 10 = [2.93, 2.96] does not meet [3.45, 3.63]');
  });

  it('says that exports of 8.9 and of 1.7 billion for one year cannot both be true', () => {
    const world = decadeOfTrade();
    const finding = find(world, 'Same figure twice', world.exports17.figure.id);
    expect(finding.verdict).toBe('contradiction');
    expect(finding.working).toBe('[8.8, 8.9] does not meet [1.6, 1.8] bn USD');
    expect(hints(world, finding)[0]?.text).toContain('Read “nearly $8.9 billion” as turnover');
  });

  it('finds the index of 117 % told as a rate', () => {
    const world = decadeOfTrade();
    const finding = find(world, 'Index told as a rate', world.index117.figure.id);
    expect(finding.verdict).toBe('contradiction');
    expect(finding.working).toBe(
      '(1 + [1.165, 1.175]) ^ 5 = [47.6, 48.7]; as an index [1.165, 1.175] ^ 5 = [2.15, 2.24]',
    );
    expect(hints(world, finding)[0]?.edit).toEqual([
      { figureId: world.index117.figure.id, fields: { role: 'growth-index' } },
    ]);
  });

  it('lets the stated multiple decide between rate and index', () => {
    const world = decadeOfTrade();
    const finding = find(world, 'Index told as a rate', world.index111.figure.id);
    expect(finding.working).toContain('as an index [1.1135, 1.1145] ^ 10 = [2.93, 2.96] meets [2.5, 3.5]');
    expect(finding.figures.map((f) => f.figureId)).toContain(world.tripled.figure.id);
  });

  it('says which stated multiple an average without a name agrees with, once it is read as its index', () => {
    const { ledger, tripled, index111 } = decadeOfTrade();
    const nameless = {
      ...index111,
      indicator: null,
      figure: { ...index111.figure, indicatorId: null, subjectId: null, partnerId: null },
    };
    const swap = (f: FigureFacts): FigureFacts => (f === index111 ? nameless : f);
    const members = { ...ledger.members, figures: ledger.members.figures.map(swap) };
    const finding = runAll(members, ledger.context).find(
      (f) => f.title === 'Index told as a rate' && f.figures[0]?.figureId === index111.figure.id,
    );
    const told = finding ? hintsOf(finding, members, ledger.context, ledger.lookup) : [];
    expect(told.map((h) => h.text)).toContainEqual(
      expect.stringMatching(/as an index of turnover: ×2\.93 – ×2\.96 over 10 years agrees with “tripled”/),
    );
    const { indicatorId } = tripled.figure;
    expect(told.map((h) => h.edit)).toContainEqual([
      { figureId: index111.figure.id, fields: { role: 'growth-index', indicatorId } },
    ]);
  });

  it('is content once the averages are read as indices', () => {
    const world = decadeOfTrade('growth-index');
    const finding = find(world, 'Average against multiple', world.index111.figure.id);
    expect(finding.verdict).toBe('holds');
    expect(finding.working).toBe('[1.1135, 1.1145] ^ 10 = [2.93, 2.96] meets [2.5, 3.5]');
    const told = find(world, 'Index told as a rate', world.index117.figure.id);
    expect(told.verdict).toBe('holds');
  });

  it('derives the share before it doubled to 11 %', () => {
    const world = decadeOfTrade();
    const finding = find(world, 'Earlier value worked out', world.share11.figure.id);
    expect(finding).toMatchObject({
      verdict: 'cannot-tell',
      missing: ['a figure for the start'],
      working: '[10.5, 11.5] ÷ [1.5, 2.5] = [4.2, 7.67] %',
    });
  });

  it('derives all exports from a part and its share', () => {
    const world = decadeOfTrade();
    const finding = find(world, 'Whole worked out', world.share4.figure.id);
    expect(finding).toMatchObject({
      verdict: 'cannot-tell',
      missing: ['a figure for the whole'],
      working: '[1.6, 1.8] ÷ (4, 4.5] % = [35.6, 45) bn USD',
    });
    expect(finding.summary).toContain('would make a whole of 35.6 – 45 bn USD');
  });

  it('reports nothing else as contradicted', () => {
    const titles = findings(decadeOfTrade('growth-index')).filter((f) => f.verdict === 'contradiction');
    expect(titles.map((f) => f.title)).toEqual(['Same figure twice', 'Change against multiple']);
  });
});
