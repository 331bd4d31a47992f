import { describe, expect, it } from 'vitest';
import type { ClaimKind } from '../../../shared/model/vocabulary.ts';
import { readText } from '../../../shared/reading/read.ts';

function kinds(text: string): readonly ClaimKind[] {
  return readText(text, { published: '2026-01-20' }).claims.map(({ kind }) => kind);
}

describe('the kind of a claim', () => {
  const rows: readonly (readonly [text: string, kind: ClaimKind | null])[] = [
    ['The sides will build a new bridge.', 'commitment'],
    ['She believes 5% growth is realistic.', 'assessment'],
    ['The 2026 World Cup will draw 5 million fans.', 'forecast'],
    ['If prices fall by 10%, we will lose $2 billion.', 'forecast'],
    ['The market is forecast to grow by 2% in 2026.', 'forecast'],
    ['The market is large and will be $3bn this year.', 'forecast'],
    ['Exports of 5 million tonnes.', null],
    ['A rise of 5% in 2024.', null],
    ['Storks flew 9,000 km.', 'fact'],
    ['The ministers agreed to open two schools.', 'commitment'],
    ['They intend to widen the road.', 'commitment'],
    ['Prices will rise by 5% next year.', 'forecast'],
    ['Exports will reach $5 billion by 2030.', 'forecast'],
    ['Poland aims to raise the share of renewables to 50% by 2030.', 'target'],
    ['Exports should reach $5 billion by 2030.', 'target'],
    ['The government plans to invest $5 billion in roads.', 'commitment'],
    ['The government plans to increase exports to $5 billion by 2030.', 'target'],
    ['We will double exports by 2030.', 'target'],
    ['The meeting will be held on Monday in Minsk.', null],
    ['Posted by Jane Doe on 5 May.', null],
    ['Read more about the deal.', null],
    ['Thank you for your attention.', null],
    ['By Jane Doe', null],
    ['Will exports reach $5 billion?', null],
    ['If prices rise, the bank will raise rates.', null],
    ['The ministry signed the contract on 5 May 2025.', 'fact'],
    ['The wind blew from the sea.', null],
    ['China is our most reliable partner, the president said.', 'assessment'],
    ['The minister said the reform was a complete failure.', 'assessment'],
    ['He is an important man.', null],
    ['The bank expects growth of 3% in 2026.', 'forecast'],
    ['Growth is forecast to slow to 3%.', 'forecast'],
    ['Exports are likely to fall.', 'forecast'],
    ['The EU is committed to cutting emissions by 55%.', 'commitment'],
    ['Novak pledged $500 million for schools.', 'commitment'],
    ['The company has set a target of 20% by 2027.', 'target'],
    ['Exports exceeded the target by 5%.', 'fact'],
    ['The company will not cut jobs.', 'commitment'],
    ['The parties undertook to lift tariffs.', 'commitment'],
    ['They were ready to leave.', null],
    ['The plan to build a bridge was dropped in 2020.', null],
    ['I hope you will enjoy it.', null],
    ['She will be 40 in May.', null],
    ['We have agreed on a visa-free regime.', 'commitment'],
    ['The president will visit China in May.', 'forecast'],
    ['Lukashenko will visit China in May.', 'forecast'],
    ['Output should not fall below 5 million tonnes.', 'target'],
    ['Click here to subscribe to our newsletter.', null],
    ['The company said it would build 3 plants by 2028.', 'commitment'],
    ['The ministry expects exports to grow.', 'forecast'],
    ['Inflation could hit 10% by December.', 'forecast'],
    ['The deal, which will create 500 jobs, was signed on Monday.', 'fact'],
    ['Two people were killed on Monday.', 'fact'],
    ['The agreement provides for lower tariffs.', null],
    ['Moscow and Beijing will deepen cooperation in energy.', 'commitment'],
    ['China supports the accession of Belarus to the organisation.', null],
    ['The goal is to increase trade to $10 billion.', 'target'],
    ['Sales must not exceed 100 tonnes a year.', 'target'],
    ['The union said 40,000 teachers would march in May.', 'forecast'],
    ['The plant at Ostrava will be able to fill 300 million doses a year.', 'forecast'],
    ['The opposition calls it a tax on the poor.', 'assessment'],
    ['Researchers attribute a fall of 7% to the levy.', 'assessment'],
    ['The delegates judged that the rate was 4%.', 'assessment'],
    ['The agency called for $3 million in aid.', 'fact'],
    ['No injuries were reported.', 'fact'],
    ['This one closes a five-year cycle.', null],
    ['The leaders agreed to stay in touch.', null],
    ['By 2032 we want a third of the chips, or 30%, to be made here.', 'target'],
    ['Rain will ease by evening.', 'forecast'],
    ['The country promised last year to cut emissions by 30%.', 'commitment'],
    ['It was a good day.', null],
    ['This is a scandal, the senator said.', 'assessment'],
    ['The court will hear the case on Tuesday.', null],
    ['Trade between the countries reached $5 billion in 2024 and will exceed $6 billion this year.', 'fact'],
    ['There will be no repeat of the crisis.', null],
    ['The firm plans 500 job cuts.', 'commitment'],
    ['Acme plans to open 20 shops.', 'commitment'],
    ['The factory is expected to open in 2027.', 'forecast'],
    ['Both sides reaffirmed their commitment to develop trade.', 'commitment'],
    ['The state programme envisages construction of 300 km of roads by 2030.', 'target'],
    ['Turnover needs to be brought to $5 billion.', 'target'],
    ['President Xi vowed to support Belarus.', 'commitment'],
    // What somebody holds, with the verb of holding or of saying.
    ['Cooperation with China remains a priority of foreign policy.', 'assessment'],
    ['The central bank called the slowdown temporary.', 'assessment'],
    ['The opposition called the new tax a mistake.', 'assessment'],
    ['Analysts see the deal as a turning point for the industry.', 'assessment'],
    ['Growth is slow, and the recovery is fragile, she said.', 'assessment'],
    ['The outlook is uncertain, the bank warned.', 'assessment'],
    // An answer of many is nobody's promise.
    ['In the poll, 54 percent said they would back the measure.', 'fact'],
    ['A third of voters said that they would leave the party.', 'fact'],
    ['The sides said they would open two schools.', 'commitment'],
    ['The minister called a meeting of the board.', null],
    ['The president called the police.', null],
    ['The dog is a friend of the family.', null],
    ['It was a problem.', null],
    ['The author will discuss this in the next article.', null],
    ['You will find more details on our website.', null],
  ];

  it.each(rows)('%s → %s', (text, kind) => {
    expect(kinds(text)).toEqual(kind === null ? [] : [kind]);
  });
});

describe('a claim', () => {
  it('names the words that made it', () => {
    const [claim] = readText('The sides agreed to open two schools.').claims;
    expect(claim?.reasons).toEqual(['“agreed to open” promises']);
    expect(claim?.confidence).toBeGreaterThanOrEqual(0.9);
  });

  it('is surer with a number than without, and less sure where it is denied', () => {
    const sure = (text: string): number => readText(text).claims[0]?.confidence ?? 0;
    expect(sure('Exports are expected to reach $5 billion.')).toBeGreaterThan(sure('Exports are expected to grow.'));
    expect(sure('Exports are expected to grow.')).toBeGreaterThan(sure('Exports are not expected to grow.'));
  });

  it('is made by whoever says it', () => {
    const [claim] = readText('“We will open two schools,” Minister Ada Novak said.').claims;
    expect(claim).toMatchObject({ kind: 'commitment', speaker: 'Ada Novak' });
  });

  it('is not proposed for a headline, a question, a greeting or the words of the page', () => {
    const text = [
      'Exports Will Reach $5 Billion',
      'Posted by Ada Novak',
      'Will exports reach $5 billion?',
      'Thank you all for coming today, dear friends.',
      'Read more about the new trade agreement here.',
      'For assistance, please email info@example.com today.',
    ].join('\n\n');
    expect(kinds(text)).toEqual([]);
  });

  it('is proposed for few sentences of plain talk', () => {
    const text =
      'We walked to the harbour in the morning. The boats were out. Somebody sang an old song, and the children ran after ' +
      'the dogs. Nobody will forget that day. It would have been a pity to miss it. They had planned to stay longer.';
    expect(kinds(text).length).toBeLessThanOrEqual(1);
  });
});

describe('how sure a fact is', () => {
  it.each([
    ['Exports rose 5% in 2024.', 0.9],
    ['Exports rose 5%.', 0.82],
    ['It sold 5 cars.', 0.75],
  ])('%s', (text, confidence) => {
    expect(readText(text).claims).toMatchObject([{ kind: 'fact', confidence }]);
  });
});
