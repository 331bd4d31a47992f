import { describe, expect, it } from 'vitest';
import { hintsOf, runAll } from '../../../shared/checks/index.ts';
import type { AnchorFacts } from '../../../shared/checks/types.ts';
import { standsAtItsPlace, whereabouts } from '../../../shared/checks/whereabouts.ts';
import { Ledger } from './ledger-builder.ts';

function anchorAt(exact: string, start: number, prefix = '', suffix = ''): AnchorFacts['anchor'] {
  const { anchor } = new Ledger().lostAnchor(new Ledger().claim('It was said.'), exact, { kind: 'missing' });
  return { ...anchor, start, end: start + exact.length, prefix, suffix };
}

describe('a quote and its text', () => {
  const text = 'Exports rose to $2 bn. Imports rose to $2 bn as well.';
  it.each<[string, AnchorFacts['anchor'], boolean]>([
    ['stands where it was', anchorAt('Imports', 23), true],
    ['does not stand elsewhere', anchorAt('Imports', 22), false],
    ['does not stand behind the end', anchorAt('well.', 60), false],
    ['does not stand where the place is longer', { ...anchorAt('Imports', 23), end: 40 }, false],
  ])('%s', (_, anchor, stands) => {
    expect(standsAtItsPlace(text, anchor)).toBe(stands);
  });

  it.each<[string, AnchorFacts['anchor'], AnchorFacts['elsewhere']]>([
    ['by itself', anchorAt('Imports', 0), { kind: 'at', span: { start: 23, end: 30 } }],
    [
      'by the words around it',
      anchorAt('$2 bn', 0, 'Imports rose to ', ' as well'),
      { kind: 'at', span: { start: 39, end: 44 } },
    ],
    [
      'by the words before it, where those behind have changed',
      anchorAt('$2 bn', 0, 'Imports rose to ', ' too'),
      { kind: 'at', span: { start: 39, end: 44 } },
    ],
    ['at several places', anchorAt('$2 bn', 0), { kind: 'several', count: 2 }],
    ['nowhere', anchorAt('$3 bn', 0), { kind: 'missing' }],
    ['nowhere without words', anchorAt('', 3), { kind: 'missing' }],
  ])('is found %s', (_, anchor, where) => {
    expect(whereabouts(text, anchor)).toEqual(where);
  });
});

describe('a quote that lost its place', () => {
  it.each<[string, AnchorFacts['elsewhere'], string, string]>([
    [
      'moved',
      { kind: 'at', span: { start: 40, end: 47 } },
      'Words moved',
      'Seat “exports” anew at characters 40–47, where the text still has it.',
    ],
    [
      'stands at several places',
      { kind: 'several', count: 3 },
      'Words not found',
      'Select the right “exports” of the 3 in the text, and seat the claim there.',
    ],
    [
      'is gone',
      { kind: 'missing' },
      'Words not found',
      'Select the words that the claim rests on now, or delete it if the text has dropped them.',
    ],
  ])('and %s cannot tell what it rests on', (_, elsewhere, title, hint) => {
    const ledger = new Ledger();
    const claim = ledger.claim('It was said.');
    ledger.lostAnchor(claim, 'exports', elsewhere);
    const [finding, ...others] = runAll(ledger.members, ledger.context);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      check: 'anchor',
      verdict: 'cannot-tell',
      title,
      missing: ['its place in the source'],
      claimIds: [claim.id],
    });
    if (!finding) return;
    expect(hintsOf(finding, ledger.members, ledger.context, ledger.lookup)).toEqual([{ text: hint, edit: null }]);
  });

  it('names the figure it belongs to', () => {
    const ledger = new Ledger();
    const figure = ledger.figure(ledger.claim('It was said.'), { range: [1, 2] });
    ledger.lostAnchor(figure, '$2 bn', { kind: 'missing' });
    const [finding] = runAll(ledger.members, ledger.context);
    expect(finding).toMatchObject({
      summary:
        '“$2 bn” no longer stands at the place kept for this figure in “brief”; the text does not hold these words any more.',
      figures: [{ figureId: figure.figure.id, part: 'lost its place' }],
      claimIds: [],
    });
  });
});
