import { describe, expect, it } from 'vitest';
import { readText } from '../../../shared/reading/read.ts';

const SPEECH = [
  'Speech of Mirela Tavik, deputy prime minister of Karelova, at the Business Forum of Karelova and Sundavia, 12.03.2025',
  'Dear colleagues,',
  'In 2024, bilateral trade turnover reached $12.4 billion, not the $7 billion that officials had forecast two years ago. A year earlier it was $10.1 billion. That is an increase of 22.8 percent.',
  "Karelova's exports to Sundavia amounted to $7.9 billion in 2024, and our imports from Sundavia came to $4.5 billion.",
  'Accumulated direct investment from Sundavia stood at $3.1 billion at the end of 2024. Last year alone, direct investment from Sundavia grew to $560 million.',
  'The World Bank expects our economy to grow by 3.1 percent this year. Our own forecast is 3.8 percent.',
  '"Our turnover with Norland reached $4.8 billion," said Oren Dahl, chairman of the Chamber of Commerce.',
].join('\n\n');

const STATEMENT = [
  'Statement by the Ministry of Trade of Sundavia on relations with Karelova',
  'Minister of Trade Jonas Reik presented it. "Imports from Karelova amounted to $6.3 billion in 2024," Jonas Reik said. "Exports to Karelova came to $4.4 billion in 2024."',
  'The Ministry of Trade of Sundavia said turnover between the two countries was $10.1 billion in 2023.',
  'In 2024 direct investment in Karelova amounted to $560 million.',
].join('\n\n');

function told(text: string, published = '2025-04-02') {
  return readText(text, { published }).figures.filter(({ kind }) => kind === 'money' || kind === 'percent');
}

function parties(text: string, words: string): string {
  const figure = told(text).find(({ surface }) => surface === words);
  return `${figure?.indicator}: ${figure?.subject} with ${figure?.counterpart}`;
}

describe('a speech whose first line says who gives it', () => {
  it('is told by that person, save what others are quoted with', () => {
    const speakers = new Map(told(SPEECH).map(({ surface, speaker }) => [surface, speaker]));
    expect(speakers.get('$7.9 billion')).toBe('Mirela Tavik');
    expect(speakers.get('$12.4 billion')).toBe('Mirela Tavik');
    expect(speakers.get('$4.8 billion')).toBe('Oren Dahl');
    expect([speakers.get('3.1 percent'), speakers.get('3.8 percent')]).toEqual(['World Bank', 'Mirela Tavik']);
    expect(readText(SPEECH).claims.map(({ speaker }) => speaker)).not.toContain(null);
  });

  it.each([
    ['$12.4 billion', 'bilateral trade turnover: Karelova with Sundavia'],
    ['$10.1 billion', 'bilateral trade turnover: Karelova with Sundavia'],
    ['$7.9 billion', 'exports: Karelova with Sundavia'],
    ['$4.5 billion', 'imports: Karelova with Sundavia'],
    ['$560 million', 'direct investment: Sundavia with Karelova'],
  ])('has %s as %s', (words, expected) => expect(parties(SPEECH, words)).toBe(expected));

  it('tells what has come together by a day apart from what came in a year', () => {
    const bases = new Map(told(SPEECH).map(({ surface, basis }) => [surface, basis]));
    expect([bases.get('$3.1 billion'), bases.get('$560 million')]).toEqual(['accumulated', null]);
  });

  it('takes an increase for one of the year that was told, not of the year it looked back to', () => {
    const rise = told(SPEECH).find(({ surface }) => surface === '22.8 percent');
    expect([rise?.period?.start, rise?.basePeriod?.start]).toEqual(['2024-01-01', '2023-01-01']);
  });

  it('takes what an amount is, told as a percentage, for a share', () => {
    const text = 'Railways carried 13.2 million tonnes of it, that is 62 percent.';
    expect(readText(text).figures.map(({ role }) => role)).toEqual(['level', 'share']);
  });

  it('says why', () => {
    const exports = told(SPEECH).find(({ surface }) => surface === '$4.5 billion');
    expect(exports?.reasons).toContain('told for Karelova by the first line');
  });
});

describe('a statement by a ministry', () => {
  it.each([
    ['$6.3 billion', 'imports: Sundavia with Karelova'],
    ['$4.4 billion', 'exports: Sundavia with Karelova'],
    ['$10.1 billion', 'turnover: Sundavia with Karelova'],
    ['$560 million', 'direct investment: Sundavia with Karelova'],
  ])('has %s as %s', (words, expected) => expect(parties(STATEMENT, words)).toBe(expected));
});

describe('any other text', () => {
  it('leaves open what it does not say', () => {
    const body = SPEECH.slice(SPEECH.indexOf('In 2024'));
    expect(parties(body, '$12.4 billion')).toBe('bilateral trade turnover: null with null');
    expect(parties(`Speech recognition sold well\n\n${body}`, '$12.4 billion')).toBe(
      'bilateral trade turnover: null with null',
    );
  });

  it('does not make those who had forecast one amount tell the other', () => {
    const [reached, forecast] = told(SPEECH.slice(SPEECH.indexOf('In 2024')));
    expect([reached?.speaker, forecast?.speaker]).toEqual([null, 'officials']);
  });
});
