import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../shared/reading/read.ts';

function actors(text: string): readonly string[] {
  return readText(text).actors.map(({ name, kind, role, affiliation, aliases }) =>
    [name, kind, role ?? '', affiliation ?? '', aliases.join(', ')].join(' | '),
  );
}

describe('the actors of a text', () => {
  it.each([
    [
      'Belarusian President Alexander Lukashenko opened the talks. Lukashenko left early.',
      'Alexander Lukashenko | person | President | Belarus | Lukashenko',
    ],
    [
      'Nikolai Petrov, Deputy Minister of Trade, opened the fair.',
      'Nikolai Petrov | person | Deputy Minister of Trade |  | ',
    ],
    ['Chinese Ambassador to Poland, Li Wei, gave an example.', 'Li Wei | person | Ambassador to Poland | China | '],
    ['The World Bank (WB) said growth was 3%.', 'World Bank | organisation |  |  | WB'],
    ['Poland said growth was 3%.', 'Poland | state |  |  | '],
    ["Poland's Ministry of Energy said growth was 3%.", "Poland's Ministry of Energy | organisation |  | Poland | "],
    ['Bank of Japan Governor Kazuo Ueda spoke.', 'Kazuo Ueda | person | Governor | Bank of Japan | '],
    ['Governor Ada Reed of Westmark spoke.', 'Ada Reed | person | Governor | Westmark | '],
    ['Chief Executive Paul J. Kent of Acme spoke.', 'Paul J. Kent | person | Chief Executive | Acme | '],
    ['Ada Novak is the mayor of Brest.', 'Ada Novak | person | mayor | Brest | '],
    ['“We sold 3 cars,” said Ada Novak, head of Acme Motors.', 'Ada Novak | person | head | Acme Motors | '],
  ])('%s', (text, wanted) => {
    expect(actors(text)).toEqual([wanted]);
  });

  it('are none where nobody speaks or holds an office', () => {
    expect(actors('The wind blew from the sea. Great Britain is an island.')).toEqual([]);
    expect(actors('The company said sales rose by 3%.')).toEqual([]);
  });

  it('stand where their name stands first', () => {
    const text = 'Yesterday, Minister Ada Novak spoke. Novak left.';
    const [actor] = readText(text).actors;
    expect(text.slice(actor?.start, actor?.end)).toBe('Ada Novak');
  });

  it('stand inside the text, whatever it holds', () => {
    const words = [
      'President',
      'Ada',
      'Novak',
      'said',
      ',',
      '“',
      '”',
      'the',
      'of',
      'Bank',
      '(',
      'WB',
      ')',
      '5%',
      ':',
      '\n',
      'he',
      '.',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (parts) => {
        const text = parts.join(' ');
        for (const { start, end, name } of readText(text).actors) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(name).not.toBe('');
        }
      }),
    );
  });
});
