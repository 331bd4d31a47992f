import type { Finding, Hint } from '../model/finding.ts';
import { compareText } from './facts.ts';
import { findingId, hash128 } from './hash.ts';
import type { AnchorFacts, Check, Whereabouts } from './types.ts';
import { shorten } from './words.ts';

/** Check 13: quotes that no longer stand where their claim or figure says they stand. */
export const anchors: Check = {
  name: 'anchor',
  keysOfFigure: () => [],
  keysOfAnchor: ({ anchor }) => [anchor.id],
  run: (key, members) =>
    [...members.anchors].sort((a, b) => compareText(a.anchor.id, b.anchor.id)).map((facts) => lost(key, facts)),
  hints: (_finding, members) => members.anchors.flatMap((facts) => mend(facts)),
};

const TITLES: Readonly<Record<Whereabouts['kind'], string>> = {
  at: 'Words moved',
  several: 'Words not found',
  reworded: 'Words changed',
  missing: 'Words not found',
};

/** Nobody can tell what a figure rests on whose words are gone; that they moved contradicts nothing. */
function lost(key: string, facts: AnchorFacts): Finding {
  const { anchor, source, elsewhere } = facts;
  const words = quoted(facts);
  return {
    id: findingId('anchor', anchor.id),
    check: 'anchor',
    verdict: 'cannot-tell',
    title: TITLES[elsewhere.kind],
    summary: `${words} no longer ${stands(anchor.exact)} at the place kept for ${anchor.figureId === null ? 'this claim' : 'this figure'} in “${shorten(source.title, 60)}”; ${whereNow(elsewhere)}.`,
    working: `${words}: kept at characters ${anchor.start}–${anchor.end}, ${foundAt(elsewhere)}`,
    figures: anchor.figureId === null ? [] : [{ figureId: anchor.figureId, part: 'lost its place' }],
    claimIds: anchor.claimId === null ? [] : [anchor.claimId],
    ruler: null,
    key,
    missing: ['its place in the source'],
    fingerprint: hash128(
      JSON.stringify([anchor.id, anchor.sourceId, anchor.start, anchor.end, anchor.exact, elsewhere]),
    ),
  };
}

function quoted({ anchor }: AnchorFacts): string {
  const words = anchor.exact.trim().replace(/\s+/g, ' ');
  return words === '' ? 'A quote without words' : `“${shorten(words, 60)}”`;
}

function stands(exact: string): string {
  return exact.trim() === '' ? 'can stand' : 'stands';
}

function whereNow(elsewhere: Whereabouts): string {
  switch (elsewhere.kind) {
    case 'at':
      return 'the same words stand elsewhere in it';
    case 'several':
      return `the same words stand at ${elsewhere.count} other places in it`;
    case 'reworded':
      return `the text says “${shorten(elsewhere.now.trim().replace(/\s+/g, ' '), 120)}” there now`;
    case 'missing':
      return 'the text does not hold these words any more';
  }
}

function foundAt(elsewhere: Whereabouts): string {
  switch (elsewhere.kind) {
    case 'at':
      return `found at ${elsewhere.span.start}–${elsewhere.span.end}`;
    case 'several':
      return `found at ${elsewhere.count} places`;
    case 'reworded':
      return 'a few words changed there';
    case 'missing':
      return 'found nowhere';
  }
}

function mend(facts: AnchorFacts): readonly Hint[] {
  const { anchor, elsewhere } = facts;
  const words = quoted(facts);
  const owner = anchor.figureId === null ? 'claim' : 'figure';
  switch (elsewhere.kind) {
    case 'at':
      return [
        {
          text: `Seat ${words} anew at characters ${elsewhere.span.start}–${elsewhere.span.end}, where the text still has it.`,
          edit: null,
        },
      ];
    case 'several':
      return [
        {
          text: `Select the right ${words} of the ${elsewhere.count} in the text, and seat the ${owner} there.`,
          edit: null,
        },
      ];
    case 'reworded':
      return [
        { text: `Read the words that stand there now, and take them if the ${owner} still rests on them.`, edit: null },
      ];
    case 'missing':
      return [
        {
          text: `Select the words that the ${owner} rests on now, or delete it if the text has dropped them.`,
          edit: null,
        },
      ];
  }
}
