import { BACKWARD, MAKES_UP, MOVED, MOVES, OWNING, STANDS } from '../cues.ts';
import { type Tokens, WORD } from '../lexer.ts';
import type { Draft } from '../scan/draft.ts';
import { type IndicatorRead, readIndicator } from './indicators.ts';
import { ownerOf } from './qualifiers.ts';
import type { Sentence } from './sentences.ts';
import type { Story } from './story.ts';
import { subjectOfVerb } from './subjects.ts';

/** What a figure is about: what it measures, whose it is and with whom. */
export interface About {
  readonly indicator: string | null;
  readonly subject: string | null;
  readonly counterpart: string | null;
  readonly basis: string | null;
  /** Why, where the words do not stand in the sentence itself. */
  readonly reason: string | null;
}

/** Within so many tokens "it" or "the figure" opens a sentence that goes on with the one before. */
const OPENING = 4;
const VERB_REACH = 6;

/** What the figures of one sentence are about, in their order; goes on with the story told so far. */
export function readAbout(t: Tokens, s: Sentence, drafts: readonly Draft[], story: Story): readonly About[] {
  const back = goesBack(t, s);
  const kept = story.about !== null && story.aboutParagraph === s.paragraph ? story.about : null;
  const read = drafts.map((d): About => {
    const own = readIndicator(t, s, d);
    if (d.kind === 'date' || d.kind === 'ordinal') return { ...own, reason: null };
    const subject = own.subject ?? ownerOf(t, s, d.from) ?? subjectOfVerb(t, s, d, own.at);
    const carried = d.kind === 'duration' ? null : carry(t, s, own, subject, back, kept);
    return carried ?? { ...own, subject, reason: null };
  });
  const first = read.find((about) => about.indicator !== null);
  if (first && !s.heading) {
    story.about = first;
    story.aboutParagraph = s.paragraph;
  }
  return read;
}

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
