import type { FigureRole } from '../../model/vocabulary.ts';
import type { Tokens } from '../lexer.ts';
import type { Draft } from '../scan/draft.ts';
import type { PeriodSpan } from '../scan/period-span.ts';
import { type About, readAbout } from './about.ts';
import { toPeriod } from './period-bases.ts';
import { type PeriodsRead, readPeriods } from './periods.ts';
import { type RoleRead, told } from './role-read.ts';
import { readRoles } from './roles.ts';
import type { Sentence } from './sentences.ts';
import { passOver, type Story } from './story.ts';

/** What the words of a sentence say of one of its figures. */
export interface Told {
  readonly role: RoleRead;
  readonly periods: PeriodsRead;
  readonly about: About;
}

const NOTHING: readonly Told[] = [];
/** More figures in one sentence are a list: what its words say of one is not said of each of them. */
const CROWDED = 24;
/** Where there are that many with fewer tokens than these beside each, they are the row of a table and no sentence. */
const ROW_BESIDE = 3.5;
/** What stands in a table may be anything. */
const ROW_CONFIDENCE = 0.5;

const UNTOLD: About = { indicator: null, subject: null, counterpart: null, basis: null, reason: null };
const TIMELESS: PeriodsRead = { period: null, base: null, reason: null };
const IN_ROW = 'in a row of figures';

/** Whether the figures [from, to) of a sentence, all it has, are a row of a table that was pasted with the text. */
export function isRow(s: Sentence, drafts: readonly Draft[], from: number, to: number): boolean {
  const figures = to - from;
  if (figures <= CROWDED) return false;
  let beside = s.to - s.from;
  for (let n = from; n < to; n++) {
    const d = drafts[n];
    if (d) beside -= d.to - d.from;
  }
  return beside < figures * ROW_BESIDE;
}

/** What the words of a sentence say of its figures together, in their order; most sentences have none and cost nothing. */
export function readTold(
  t: Tokens,
  s: Sentence,
  drafts: readonly Draft[],
  times: readonly PeriodSpan[],
  story: Story,
): readonly Told[] {
  if (drafts.length === 0 && times.length === 0) {
    passOver(story, s);
    return NOTHING;
  }
  if (isRow(s, drafts, 0, drafts.length)) {
    passOver(story, s);
    return drafts.map((d) => ofRow(t, d));
  }
  const roles = readRoles(t, s, drafts);
  const parts = roles.map(({ role }) => role);
  const periods = readPeriods(t, s, drafts, parts, times, story);
  const about = drafts.length > CROWDED ? null : readAbout(t, s, drafts, story);
  const read: Told[] = [];
  for (let n = 0; n < roles.length; n++) {
    const [role, when] = [roles[n], periods[n]];
    if (role && when) read.push({ role, periods: when, about: about?.[n] ?? UNTOLD });
  }
  return read;
}

function ofRow(t: Tokens, d: Draft): Told {
  d.confidence = Math.min(d.confidence, ROW_CONFIDENCE);
  const periods = d.period === null ? TIMELESS : { period: toPeriod(t, d.period), base: null, reason: null };
  return { role: ROW_ROLES[roleInRow(d)], periods, about: UNTOLD };
}

type RowRole = Extract<FigureRole, 'duration' | 'rank' | 'multiple' | 'count' | 'level'>;

const ROW_ROLES: Readonly<Record<RowRole, RoleRead>> = {
  duration: told('duration', IN_ROW),
  rank: told('rank', IN_ROW),
  multiple: told('multiple', IN_ROW),
  count: told('count', IN_ROW),
  level: told('level', IN_ROW),
};

function roleInRow(d: Draft): RowRole {
  switch (d.kind) {
    case 'duration':
    case 'multiple':
    case 'count':
      return d.kind;
    case 'ordinal':
      return 'rank';
    case 'date':
    case 'money':
    case 'percent':
    case 'dimension':
      return 'level';
  }
}
