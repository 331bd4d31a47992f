import type { FigureRole } from '../../model/vocabulary.ts';
import type { ReadPeriod } from '../types.ts';
import type { About } from './about.ts';
import type { PeriodsRead } from './periods.ts';
import type { Sentence } from './sentences.ts';

/** What a text has told so far that a sentence may go on with: it names neither its period nor its subject again. */
export interface Story {
  /** The period of the last heading, and of the sentence before in the same paragraph. */
  heading: ReadPeriod | null;
  period: ReadPeriod | null;
  /** What the growth rates of that sentence compare their period with. */
  base: ReadPeriod | null;
  /** The paragraph that `period` belongs to, and how many sentences ago it was told. */
  paragraph: number;
  age: number;
  /** What the last figures were about, and the paragraph they stood in. */
  about: About | null;
  aboutParagraph: number;
}

/** Sentences that a period is carried on for. */
const LONGEST_CARRY = 2;

/** What a sentence may go on to tell of a time of several years. */
const OF_MANY_YEARS: ReadonlySet<FigureRole> = new Set(['growth-rate', 'growth-index', 'multiple', 'change']);

/** A story of which nothing is told yet. */
export function newStory(): Story {
  return { heading: null, period: null, base: null, paragraph: -1, age: 0, about: null, aboutParagraph: -1 };
}

/** The period that a sentence goes on with; null where there is none. */
export function carried(story: Story, s: Sentence): ReadPeriod | null {
  const near = story.paragraph === s.paragraph && story.age <= LONGEST_CARRY ? story.period : null;
  return near ?? story.heading;
}

/** The figure's periods with the one of the story, where there is one. */
export function ofStory(story: Story, s: Sentence, read: PeriodsRead, role: FigureRole): PeriodsRead {
  // "Over the past decade we doubled exports. They grew from $2.5 billion …": no amount is told of ten years together.
  const spans = (story.period?.years ?? 0) > 1 && !OF_MANY_YEARS.has(role);
  if (story.period && !spans && story.paragraph === s.paragraph && story.age <= LONGEST_CARRY) {
    const base = read.base ?? (role === 'growth-rate' && story.age === 1 ? story.base : null);
    return { period: story.period, base, reason: 'the period of the sentence before' };
  }
  return story.heading ? { ...read, period: story.heading, reason: 'the period of the heading' } : read;
}

/** Takes note of what a sentence told: the periods of its figures, and the one that speaks of all of it. */
export function tell(story: Story, s: Sentence, own: readonly PeriodsRead[], main: ReadPeriod | null): void {
  let first: PeriodsRead | null = null;
  for (const read of own) if (first === null && isDated(read.period)) first = read;
  const period = first?.period ?? (isDated(main) ? main : null);
  if (s.heading) {
    story.heading = period;
    story.period = null;
    return;
  }
  if (period && isStepBack(story, s, period)) {
    story.base = period;
    story.age = 1;
  } else if (period) {
    story.period = period;
    story.base = first?.base ?? null;
    story.paragraph = s.paragraph;
    story.age = 1;
  } else story.age += 1;
}

/** "A year earlier it was $10.1 billion." looks back once: what follows ("That is an increase of …") is of the time told before. */
function isStepBack(story: Story, s: Sentence, period: ReadPeriod): boolean {
  const before = story.paragraph === s.paragraph ? story.period : null;
  return before !== null && before.start === period.end && !/\d/.test(period.text);
}

function isDated(period: ReadPeriod | null): boolean {
  return period !== null && period.start !== null && period.end !== null;
}

/** Goes on behind a sentence that tells neither figures nor periods; a heading opens another story. */
export function passOver(story: Story, s: Sentence): void {
  if (s.heading) {
    story.heading = null;
    story.period = null;
  } else story.age += 1;
}
