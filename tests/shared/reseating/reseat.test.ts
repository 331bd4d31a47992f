import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reseat, type Seat } from '../../../shared/reseating/reseat.ts';
import { generator } from '../../bench/ledger-text.ts';
import { editedText } from './edited-text.ts';
import { addTo, emptyTally } from './tally.ts';

const STATEMENT =
  'The ministry published its review in March. Exports to Avalia rose by 12% to nearly $8.9 billion in 2025, the minister said. Imports from Norland fell by 12% in the same year, and tourism stagnated.';

/** Re-seats some words of the statement, or of the text given, and says where they stand now. */
function seatOf(words: string, after: string, before = STATEMENT, from = 0): Seat & { readonly words: string | null } {
  const start = before.indexOf(words, from);
  const end = start + words.length;
  const quote = {
    start,
    end,
    exact: words,
    prefix: before.slice(Math.max(0, start - 32), start),
    suffix: before.slice(end, end + 32),
  };
  const [seat] = reseat(before, after, [quote]);
  if (seat === undefined) throw new Error('no answer');
  return { ...seat, words: seat.kind === 'lost' ? null : after.slice(seat.start, seat.end) };
}

describe('finding quotes again in an edited text', () => {
  it('keeps what did not change, and follows what was pushed along', () => {
    expect(seatOf('nearly $8.9 billion', STATEMENT)).toMatchObject({ kind: 'kept', moved: false });
    const after = `A new first line.\n\n${STATEMENT}`;
    expect(seatOf('nearly $8.9 billion', after)).toMatchObject({
      kind: 'kept',
      moved: true,
      words: 'nearly $8.9 billion',
    });
  });

  it('tells apart the same words at two places', () => {
    const after = STATEMENT.replace('The ministry published its review in March. ', '');
    const second = seatOf('12%', after, STATEMENT, STATEMENT.indexOf('Imports'));
    expect(second).toMatchObject({ kind: 'kept', start: after.indexOf('12%', after.indexOf('Imports')) });
  });

  it('never goes to the same words elsewhere when its own sentence is taken away', () => {
    const after = STATEMENT.replace(/ Imports.*$/, '');
    expect(seatOf('12%', after, STATEMENT, STATEMENT.indexOf('Imports')).kind).toBe('lost');
  });

  it('asks for a look where a word of a long quote was changed, and where those beside a short one were', () => {
    const claim = 'Exports to Avalia rose by 12% to nearly $8.9 billion in 2025';
    const after = STATEMENT.replace('rose by', 'grew by');
    expect(seatOf(claim, after)).toMatchObject({ kind: 'look', words: claim.replace('rose', 'grew') });
    expect(seatOf('12%', after)).toMatchObject({ kind: 'look', changed: 0, words: '12%' });
  });

  it('loses a figure whose number was changed, and proposes what stands there now', () => {
    const after = STATEMENT.replace('nearly $8.9 billion', 'nearly $9.4 billion');
    const seat = seatOf('$8.9 billion', after);
    expect(seat.kind).toBe('lost');
    if (seat.kind === 'lost') expect(after.slice(seat.proposal?.start, seat.proposal?.end)).toBe('$9.4 billion');
  });

  it('does not take another currency or sign for the same figure', () => {
    expect(seatOf('$8.9 billion', STATEMENT.replace('$8.9', '€8.9')).kind).toBe('lost');
  });

  it('follows a paragraph that was moved', () => {
    const [one, two, three] = [
      'Grain from the south was shipped through three ports last season.',
      'The council said that freight had reached 40 million tonnes, a record.',
      'No further meeting of the two delegations is planned before the summer.',
    ];
    const seat = seatOf('40 million tonnes', [one, three, two].join('\n\n'), [one, two, three].join('\n\n'));
    expect(seat).toMatchObject({ kind: 'kept', moved: true, words: '40 million tonnes' });
  });

  it('keeps a quote whose white space and quotation marks were typed anew', () => {
    const after = STATEMENT.replaceAll(' ', '\n').replaceAll('.', '. ');
    expect(seatOf('Imports from Norland fell by 12% in the same year', after).kind).toBe('kept');
  });

  it('is lost in an empty text, and never cuts a character in two', () => {
    expect(seatOf('12%', '')).toMatchObject({ kind: 'lost', proposal: null });
    const before = 'A 😀 face and the 𝟛 figures of the year 2025 were read out.';
    expect(seatOf('𝟛 figures', `😀😀 ${before}`, before)).toMatchObject({ kind: 'kept', words: '𝟛 figures' });
  });

  it('gives the same place back for every quote of a text that was not edited', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const { before, quotes } = editedText(generator(seed), { words: 300, quotes: 20, edits: 0 });
        const seats = reseat(before, before, quotes);
        seats.forEach((seat, n) => {
          expect(seat).toMatchObject({ kind: 'kept', moved: false, start: quotes[n]?.start, end: quotes[n]?.end });
        });
      }),
      { seed: 5, numRuns: 30 },
    );
  });

  it('re-seats 99% of what survives random edits and 90% of what was reworded a little, and none to wrong words', () => {
    const tally = emptyTally();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 60, max: 1200 }), (seed, words) => {
        const random = generator(seed);
        const edits = 1 + Math.floor(random() * words * 0.06);
        addTo(tally, editedText(random, { words, quotes: 40, edits }));
        expect(tally.wrongSilently).toBe(0);
      }),
      { seed: 11, numRuns: 200 },
    );
    expect(tally.survivedRight / tally.survived).toBeGreaterThanOrEqual(0.99);
    expect(tally.rewordedRight / tally.reworded).toBeGreaterThanOrEqual(0.9);
    expect(tally.goneTold / tally.gone).toBeGreaterThan(0.95);
    expect(tally.reworded).toBeGreaterThan(300);
  });
});
