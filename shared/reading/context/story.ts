import type { ReadPeriod } from '../types.ts';
import type { About } from './about.ts';
import type { PeriodsRead } from './periods.ts';
import type { Sentence } from './sentences.ts';

/** What a text has told so far that a sentence may go on with: it names neither its period nor its subject again. */
export interface Story {
  /** The period of the last heading, and of the sentence before in the same paragraph. */
  heading: ReadPeriod | null;
  period: ReadPeriod | null;
  /** The paragraph that `period` belongs to, and how many sentences ago it was told. */
  paragraph: number;
  age: number;
  /** What the last figures were about, and the paragraph they stood in. */
  about: About | null;
  aboutParagraph: number;
}

/** Sentences that a period is carried on for. */
const LONGEST_CARRY = 2;

/** A story of which nothing is told yet. */
export function newStory(): Story {
  return { heading: null, period: null, paragraph: -1, age: 0, about: null, aboutParagraph: -1 };
}

/** The figure's periods with the one of the story, where there is one. */
export function ofStory(story: Story, s: Sentence, read: PeriodsRead): PeriodsRead {
  if (story.period && story.paragraph === s.paragraph && story.age <= LONGEST_CARRY) {
    return { ...read, period: story.period, reason: 'the period of the sentence before' };
  }
  return story.heading ? { ...read, period: story.heading, reason: 'the period of the heading' } : read;
}

/** Takes note of what a sentence told: `own` are the periods that stand in it. */
export function tell(story: Story, s: Sentence, own: readonly (ReadPeriod | null)[]): void {
  const first = own.find((period) => period !== null && (period.start !== null || period.end !== null)) ?? null;
  if (s.heading) {
    story.heading = first;
    story.period = null;
    return;
  }
  if (first) {
    story.period = first;
    story.paragraph = s.paragraph;
    story.age = 1;
  } else story.age += 1;
}

/** Goes on behind a sentence that tells neither figures nor periods; a heading opens another story. */
export function passOver(story: Story, s: Sentence): void {
  if (s.heading) {
    story.heading = null;
    story.period = null;
  } else story.age += 1;
}
