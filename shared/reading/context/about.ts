import { BACKWARD, MAKES_UP, MOVED, MOVES, OWNING, RESPECTIVE, STANDS } from '../cues.ts';
import { type Tokens, WORD } from '../lexer.ts';
import type { Draft } from '../scan/draft.ts';
import type { RelationKind } from '../types.ts';
import { type IndicatorRead, readIndicator, wordsOf } from './indicators.ts';
import { ownerOf } from './qualifiers.ts';
import { matchRespective } from './respectively.ts';
import type { Sentence } from './sentences.ts';
import type { Story } from './story.ts';
import { HAVING, subjectOfElided, subjectOfVerb } from './subjects.ts';

/** What a figure is about: what it measures, whose it is and with whom. */
export interface About {
  readonly indicator: string | null;
  readonly subject: string | null;
  readonly counterpart: string | null;
  readonly basis: string | null;
  /** Why, where the words do not stand in the sentence itself. */
  readonly reason: string | null;
}

const NOTHING: About = { indicator: null, subject: null, counterpart: null, basis: null, reason: null };

/** Within so many tokens "it" or "the figure" opens a sentence that goes on with the one before. */
const OPENING = 4;
const VERB_REACH = 6;

/** What the figures of one sentence are about, in their order; goes on with the story told so far. */
export function readAbout(t: Tokens, s: Sentence, drafts: readonly Draft[], story: Story): readonly About[] {
  if (drafts.length === 0) return [];
  const back = goesBack(t, s);
  const kept = story.about !== null && story.aboutParagraph === s.paragraph ? story.about : null;
  const words = wordsOf(t, s);
  const verbs = words.unknown || (words.cue & HAVING) !== 0;
  const read: About[] = [];
  let first: About | null = null;
  let last: Draft | null = null;
  for (const d of drafts) {
    const own = readIndicator(t, s, d, words);
    const timed = d.kind === 'date' || d.kind === 'ordinal';
    const subject = timed
      ? own.subject
      : (subjectOfElided(t, s, d, last) ??
        own.subject ??
        ownerOf(t, s, d.from) ??
        (verbs ? subjectOfVerb(t, s, d, own.at) : null));
    if (!timed && d.kind !== 'duration') last = d;
    const carried = timed || d.kind === 'duration' || kept === null ? null : carry(t, s, own, subject, back, kept);
    const { indicator, counterpart, basis } = own;
    const about =
      carried ??
      (indicator === null && subject === null && counterpart === null && basis === null
        ? NOTHING
        : { indicator, subject, counterpart, basis, reason: null });
    // What became of some counted things is no measure that the next sentence goes on with.
    const counts = d.kind === 'count' && d.unit !== null && !d.pair;
    if (first === null && about.indicator !== null && !counts) first = about;
    read.push(about);
  }
  inherit(drafts, read);
  const matched = (words.cue & RESPECTIVE) !== 0 ? matchRespective(t, s, drafts, read) : read;
  if (first && !s.heading) {
    story.about = first;
    story.aboutParagraph = s.paragraph;
  }
  return matched;
}

/** "$83 billion in climate finance, up from *$61 billion*": what a figure is compared with, or began as, measures the same. */
function inherit(drafts: readonly Draft[], read: About[]): void {
  drafts.forEach((d, k) => {
    const own = read[k];
    if (own === undefined || own.indicator !== null || d.relation === null || !SAME_MEASURE.has(d.relation.kind))
      return;
    const other = read[drafts.indexOf(d.relation.to)];
    if (other?.indicator == null || d.relation.to.kind !== d.kind) return;
    read[k] = { ...other, subject: own.subject ?? other.subject };
  });
}

const SAME_MEASURE: ReadonlySet<RelationKind> = new Set(['start-of', 'compared-with', 'converted-from']);

function carry(
  t: Tokens,
  s: Sentence,
  own: IndicatorRead,
  subject: string | null,
  back: 'measure' | 'owner' | null,
  kept: About | null,
): About | null {
  if (kept === null) return null;
  if (own.indicator === null && back === 'measure') {
    const { indicator, counterpart, basis } = kept;
    return { indicator, subject: subject ?? kept.subject, counterpart, basis: own.basis ?? basis, reason: CARRIED };
  }
  const theirs = own.at > s.from && t.language.qualifiers.possessives.has(t.entry(own.at - 1).word);
  if (subject === null && kept.subject !== null && (theirs || back === 'owner')) {
    return { ...own, subject: kept.subject, reason: CARRIED };
  }
  return null;
}

const CARRIED = 'goes on with the sentence before';

/** "It then reached …", "The figure was …" go on with what was measured; "It sold …" with whose it was. */
function goesBack(t: Tokens, s: Sentence): 'measure' | 'owner' | null {
  for (let k = s.from; k < Math.min(s.to, s.from + OPENING); k++) {
    if (t.type(k) !== WORD) continue;
    if ((t.cue(k) & BACKWARD) === 0) continue;
    for (let j = k + 1; j < Math.min(s.to, k + VERB_REACH); j++) {
      const cue = t.cue(j);
      if ((cue & (MOVES | STANDS | OWNING | MAKES_UP | MOVED)) === 0) continue;
      if ((cue & BACKWARD) !== 0) continue;
      return (cue & (MOVES | STANDS)) !== 0 && (cue & OWNING) === 0 ? 'measure' : 'owner';
    }
    return null;
  }
  return null;
}
