import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DisposedFinding } from '../../shared/model/finding.ts';
import { readQuantity } from '../../shared/reading/quantity.ts';
import { BRIEFS, briefText, must, openSample, sampleDraft } from './sample-project.ts';

/** Every figure of the first brief, in its own words. */
const FIGURES = [
  '2%',
  'nearly 5%',
  '$9 billion',
  'around $1.7 billion',
  'just over 4%',
  'hundredths of a percent',
  'tripled',
  'doubled',
  '$2.5 billion',
  'nearly $8.9 billion',
  '117%',
  '111.4%',
  'approached a record $12 billion',
  '11%',
  '70%',
  'less than 20%',
  'double digits',
  'over two and a half times',
  'nine months',
  '$443 million',
  'at least half a billion dollars',
  'a minimum of $150 million',
  '$1 million',
  '$100,000',
  'five years',
  'ten years',
  'Dozens',
  'more than two hours',
  'exceeding $2 trillion',
  'over 7%',
];

/** What the second brief promises, by sector. */
const SECTORS = [
  'Coordination',
  'Trade',
  'Investment',
  'Finance',
  'Industrial park',
  'E-commerce and digital economy',
  'Transport and logistics',
  'Cooperation of regions and cities',
  'Science and technology',
  'Defence and security',
  'Disaster prevention',
  'Sustainable development',
  'Culture and education',
  'Peace and world order',
  'Multilateral bodies',
];

describe('the sample briefs', () => {
  it('carry every figure, speaker and date', () => {
    const [meeting, statement] = BRIEFS.map(briefText);
    for (const words of [...FIGURES, 'Lukashenko', 'Snopkov', 'Chervyakov', 'Xi Jinping', 'second-largest']) {
      expect(meeting).toContain(words);
    }
    for (const words of ['two-day', 'Three years', '1992', '2020', '2023', 'Devonshire-Ellis', 'fifth meeting']) {
      expect(statement).toContain(words);
    }
  });
});

describe('the sample ledger', () => {
  const draft = sampleDraft();
  const texts = new Map([
    ['Brief on the cooperation meeting', briefText(BRIEFS[0])],
    ['Brief on the partnership statement', briefText(BRIEFS[1])],
  ]);

  it('quotes words that stand in the briefs, once', () => {
    for (const { quotes } of draft.claims) {
      expect(quotes.length).toBeGreaterThan(0);
      for (const { source, exact } of quotes) {
        expect(texts.get(source?.value ?? '')?.split(exact), exact).toHaveLength(2);
      }
    }
  });

  it('gives each figure in words that the reader understands, and annotates all of the first brief', () => {
    const figures = draft.claims.flatMap((claim) => claim.figures);
    for (const { text } of figures) expect(readQuantity(text), text).not.toBeNull();
    const annotated = figures.map(({ text }) => text.replace('approached $', 'approached a record $'));
    expect(FIGURES.filter((words) => !annotated.includes(words))).toEqual([]);
  });

  it('holds a commitment in every sector, none of them with a threshold', () => {
    const promised = draft.claims.filter(
      ({ kind, quotes }) => kind === 'commitment' && quotes[0]?.source?.value === 'Brief on the partnership statement',
    );
    expect(promised.length).toBeGreaterThanOrEqual(50);
    expect(new Set(promised.map(({ topic }) => topic?.value))).toEqual(new Set(SECTORS));
    expect(
      promised.filter(({ commitments }) => commitments.length !== 1 || commitments[0]?.threshold !== null),
    ).toEqual([]);
  });

  it('knows everyone who speaks', () => {
    const names = new Set(draft.actors.map(({ name }) => name));
    const speakers = draft.claims.flatMap(({ speaker }) => (speaker === null ? [] : [speaker.value]));
    expect(speakers.filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('the checks on the sample', () => {
  let sample: ReturnType<typeof openSample>;
  let findings: readonly DisposedFinding[] = [];
  beforeAll(() => {
    sample = openSample();
    findings = must(sample.service.call('finding.list', {}));
  });
  afterAll(() => sample.close());

  const workings = (verdict: DisposedFinding['verdict']): readonly string[] =>
    findings.filter((finding) => finding.verdict === verdict).map(({ working }) => working);

  it('find that exports cannot have doubled and gone from 2.5 to nearly 8.9 billion', () => {
    expect(workings('contradiction')).toContain('[8.8, 8.9] ÷ [2.45, 2.55] = [3.45, 3.63] does not meet [1.5, 2.5]');
  });

  it('find two exports of one year', () => {
    expect(
      workings('contradiction').some((w) => /\[1\.6, 1\.8\].*\[8\.8, 8\.9\]|\[8\.8, 8\.9\].*\[1\.6, 1\.8\]/.test(w)),
    ).toBe(true);
  });

  it('find the index that is told as a rate', () => {
    const slip = findings.find(({ check, verdict }) => check === 'slip' && verdict === 'contradiction');
    expect(slip?.summary).toContain('117%');
    expect(slip?.working).toContain('[2.15, 2.24]');
  });

  it('find the ambassador whose state is not that of the record', () => {
    expect(
      findings.find(({ check, verdict }) => check === 'attribution' && verdict === 'contradiction')?.summary,
    ).toContain(
      'Alexander Chervyakov is told as ambassador of China to Belarus, but is on record as ambassador of Belarus to China',
    );
  });

  it('find that exports of nearly 8.9 billion are not what the partner bought, while 1.7 billion may be', () => {
    const mirrors = findings
      .filter(({ check }) => check === 'mirror')
      .map(({ verdict, summary }) => [verdict, summary]);
    expect(mirrors).toEqual([
      ['contradiction', expect.stringContaining('“nearly $8.9 billion”')],
      ['holds', expect.stringContaining('“around $1.7 billion”')],
    ]);
  });

  it('find nothing else to contradict', () => {
    expect(workings('contradiction')).toHaveLength(5);
  });

  it('hold targets against what came', () => {
    const told = workings('cannot-tell');
    expect(told).toContain('[442.5, 443.5] reaches 9/12 × [500, ∞) = [375, ∞) m USD');
    expect(told).toContain('(4, 4.5] misses [10, ∞) %');
    expect(told).toContain('[0.5, 1.5] misses [150, ∞) m USD');
  });

  it('tell how the targets stand by the figures', () => {
    const { service, close } = openSample();
    const { rows } = must(service.call('grid.page', { table: 'target', offset: 0, limit: 10 }));
    const standings = must(service.call('pledge.standings', { table: 'target', ids: rows.map(({ id }) => id) }));
    close();
    const told = Object.values(standings).map(({ computed, actual }) => [computed, actual?.text ?? null]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['on-track', '$443 million'],
        ['open', 'just over 4%'],
        ['cannot-tell', '$1 million'],
        ['open', null],
      ]),
    );
  });

  it('see a floor for each region beside the total, and a forecast whose time has come', () => {
    const titles = findings.map(({ title }) => title);
    expect(titles).toContain('Minimum for each part');
    expect(titles).toContain('Forecast due');
  });

  it('agree that 111.4% a year over ten years is a tripling', () => {
    const held = findings.filter(({ verdict }) => verdict === 'holds' || verdict === 'holds-within-rounding');
    expect(held.map(({ working }) => working).join('\n')).toContain('[2.93, 2.96]');
  });

  it('derive what the shares and the multiple imply', () => {
    const told = workings('cannot-tell').join('\n');
    // The share that doubled to 11 %, all exports from 1.7 bn at just over 4 %, the investment of a year before.
    for (const derived of ['[4.2, 7.67]', '[35.6, 45)', '[170, 177)']) expect(told).toContain(derived);
  });

  it('list every commitment and target as not measurable', () => {
    const listed = findings.filter(({ check, verdict }) => check === 'measurability' && verdict === 'cannot-tell');
    expect(listed.length).toBeGreaterThanOrEqual(54);
    expect(listed.filter(({ missing }) => missing.length === 0)).toEqual([]);
  });
});
