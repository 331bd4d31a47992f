import { memoOf } from './memo.ts';
import type { FigureFacts } from './types.ts';

/** Which way the words say that something went: down, up, or not told for certain. */
export type Direction = -1 | 0 | 1;

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const FALLING = words(`fell fall falls falling fallen dropped drop drops dropping declined decline declines declining
  decreased decrease decreases decreasing down downward shrank shrink shrinks shrinking shrunk lost lose losing slumped
  slump plunged plunge plunging plummeted plummeting tumbled tumble tumbling sank sunk sinking slid sliding slipped
  slipping dipped dip contracted contraction contracting reduced reduce reduces reducing reduction cut cuts cutting
  lowered lowering narrowed narrowing eased shed`);
const RISING = words(`grew grow grows growing grown growth rose rise rises rising risen increased increase increases
  increasing up upward climbed climb climbs climbing jumped jump jumps jumping surged surge surging soared soaring gained
  gain gains gaining expanded expand expands expanding expansion advanced boosted boost boosting raised raise raises
  raising widened widening lifted lifting strengthened strengthening`);
/** Words that begin another thought, or move the figure themselves without saying which way. */
const STOPPING = words(`and but while as whereas although though or nor which who that when after before despite because
  went goes go gone let lets came comes come took takes take taken drove drives drive brought brings bring sent sends
  send led leads lead made makes make saw sees see was were is are be stood stands stand became become kept keep keeps
  mean means meant put puts hit hits ran run runs swung swings slowed`);
/** Words in -ed and -ing that stand before an amount without being its verb. */
const HARMLESS = words('estimated combined reported unprecedented projected expected cumulated accumulated');
/** Words that join a verb to its amount, also behind a comma: "grew, by some 5 %". */
const LIGHT = words(`by from to or at of about around approximately roughly some nearly almost over under just more less
  than only exactly the a an total`);
const NEGATING = words('not never no without hardly cannot');
const AVERTED = words('than from against');
const MADE_UP = words('made make makes making set sets build built pick picked back backed');

const BEHIND_DOWN =
  /^\s*(?:annual |yearly |year-on-year )?(?:decline|drop|fall|decrease|reduction|contraction|lower|less|fewer|smaller|down|below)\b/i;
const BEHIND_UP =
  /^\s*(?:annual |yearly |year-on-year )?(?:increase|rise|growth|gain|jump|surge|expansion|higher|more|larger|greater|up|above)\b/i;

/** How far back a verb may stand from its amount, in words and marks, and how much of a long statement is looked at. */
const REACH = 18;
const TAIL = 240;
const MOST_PLACES = 8;
const LONGEST = 20_000;
const TOKEN = /[\p{L}][\p{L}'’-]*|\d[\d.,]*\d|\d|[,;:.!?()—–…]/gu;

/** A statement with its white space made even, as figures are looked for in it. */
export function evenly(text: string): string {
  return isEven(text) ? text : text.trim().replace(/\s+/g, ' ');
}

const SPACE = 32;
const DELETE = 127;

/** Whether all its white space are single spaces inside of it, as nearly always. What is beyond ASCII may be white space or not. */
function isEven(text: string): boolean {
  let before = SPACE;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < SPACE || (unit === SPACE && before === SPACE)) return false;
    if (unit > DELETE && /\s/.test(text.charAt(i))) return false;
    before = unit;
  }
  return text === '' || before !== SPACE;
}

/**
 * Where a figure's words stand in a text: offsets, the first few. Never inside a longer number. A statement may begin with them, and
 * has their first letter large where the source has it small.
 */
export function placesOf(text: string, figure: string): readonly number[] {
  const places = placesAsWritten(text, figure);
  if (places.length > 0 || !/^\p{Ll}/u.test(figure)) return places;
  const begun = figure.charAt(0).toUpperCase() + figure.slice(1);
  return begun.length === figure.length ? placesAsWritten(text, begun) : places;
}

function placesAsWritten(text: string, figure: string): readonly number[] {
  const places: number[] = [];
  if (figure === '' || text.length > LONGEST) return places;
  for (let at = text.indexOf(figure); at >= 0 && places.length < MOST_PLACES; at = text.indexOf(figure, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at);
    const inside = /^\d/.test(figure) && /(\d|\d[.,])$/.test(before);
    if (!inside && !/^\p{L}?\d|^\p{L}\p{L}/u.test(text.slice(at + figure.length, at + figure.length + 2)))
      places.push(at);
  }
  return places;
}

/**
 * Which way a change goes by the words around it: "fell by 25 %" and "a 25 % decline" go down, "grew by 25 %" and "25 % more" up.
 * 0 where the words do not say, say both, or the figure cannot be found in them.
 */
export function directionOf(facts: FigureFacts): Direction {
  const memo = memoOf(facts);
  memo.direction ??= readDirection(evenly(facts.claim.statement), evenly(facts.figure.text));
  return memo.direction;
}

function readDirection(text: string, figure: string): Direction {
  let all: Direction | null = null;
  for (const at of placesOf(text, figure)) {
    const before = governing(text.slice(Math.max(0, at - TAIL), at));
    const after = text.slice(at + figure.length, at + figure.length + 40);
    const behind: Direction = BEHIND_DOWN.test(after) ? -1 : BEHIND_UP.test(after) ? 1 : 0;
    const one: Direction = before === 0 ? behind : behind === 0 || behind === before ? before : 0;
    if (all !== null && all !== one) return 0;
    all = one;
  }
  return all ?? 0;
}

/** Which way a change goes that is told by its two ends: "fell from 5 to 4", "9, up from 7"; 0 where it is not told. */
export function directionOfEnds(base: FigureFacts, end: FigureFacts): Direction {
  if (base.claim.id !== end.claim.id) return 0;
  const text = evenly(base.claim.statement);
  const [from, to] = [evenly(base.figure.text), evenly(end.figure.text)];
  const [a, another] = placesOf(text, from);
  const [b, yetAnother] = placesOf(text, to);
  if (a === undefined || b === undefined || another !== undefined || yetAnother !== undefined) return 0;
  if (b < a) {
    const between = text.slice(b + to.length, a);
    const beside = /\b(up|down) from (?:about |around |some |nearly |over |only |just )?$/i
      .exec(between)?.[1]
      ?.toLowerCase();
    if (beside) return beside === 'up' ? 1 : -1;
  }
  const first = Math.min(a, b);
  return governing(text.slice(Math.max(0, first - TAIL), first));
}

/** The direction of the nearest verb or noun of change before an amount, as far as it surely speaks of it. */
function governing(before: string): Direction {
  const tokens = (before.match(TOKEN) ?? []).map((token) => token.toLowerCase());
  let light = true;
  for (let i = tokens.length - 1; i >= Math.max(0, tokens.length - REACH); i--) {
    const token = tokens[i] ?? '';
    if (/^[;:.!?()—–…]$/.test(token)) return 0;
    if (token === ',') {
      if (!light) return 0;
      continue;
    }
    const partOfUpTo = token === 'up' && tokens[i + 1] === 'to';
    const direction: Direction = partOfUpTo ? 0 : FALLING.has(token) ? -1 : RISING.has(token) ? 1 : 0;
    if (direction !== 0) return isDenied(tokens, i) ? 0 : direction;
    if (LIGHT.has(token) && (light || !STOPPING.has(token))) continue;
    light = false;
    const verb = /\p{L}{2}(ed|ing)$/u.test(token) && !HARMLESS.has(token);
    if (!partOfUpTo && (STOPPING.has(token) || verb)) return 0;
  }
  return 0;
}

/** "did not fall", "rather than falling", "made up". */
function isDenied(tokens: readonly string[], i: number): boolean {
  const [near, far] = [tokens[i - 1] ?? '', tokens[i - 2] ?? ''];
  const token = tokens[i] ?? '';
  if (token === 'up' && MADE_UP.has(near)) return true;
  if (near === 'of' && far === 'instead') return true;
  // What is done to cut one thing may be the amount itself: "spending to reduce waste".
  if (near === 'to') return true;
  return [near, far].some((word) => NEGATING.has(word) || /n['’]t$/.test(word)) || AVERTED.has(near);
}

/**
 * Whether a change stands directly before the two ends it is told of: "grew by 20 % from 100 m in 2023 to 150 m". Then it is of
 * these ends, whatever period stands nearest to it.
 */
export function joinedToEnds(change: FigureFacts, base: FigureFacts, end: FigureFacts): boolean {
  if (change.claim.id !== base.claim.id || change.claim.id !== end.claim.id) return false;
  const text = evenly(change.claim.statement);
  const own = evenly(change.figure.text);
  const changes = placesOf(text, own);
  return [base, end].some((f) => {
    const gap = f === base ? BEFORE_BASE : BEFORE_END;
    return placesOf(text, evenly(f.figure.text)).some((first) =>
      changes.some((at) => {
        const from = at + own.length;
        return first > from && first - from <= 30 && gap.test(text.slice(from, first));
      }),
    );
  });
}

const BEFORE_BASE =
  /^(?: (?:a|per|each|every) year| annually| yearly)?(?: (?:higher|lower|more|less))?[\s,(—–-]*(?:(?:up|down|rising|falling|going) )?(?:from)?\s*$/i;
const BEFORE_END = /^(?: (?:a|per|each|every) year| annually| yearly)?[\s,(—–-]*to\s*$/i;
const TRAILING =
  /^(?: in (?:the year )?\d{4})?[\s,(–—-]*(?:(?:or|that is|which is|a|an|by|up|down|rise|fall|drop|increase|decrease|decline|growth|gain|reduction|jump|loss|of|about|around|roughly|nearly|almost|over|some|more than|less than)\s+)*$/i;

/** Whether a change stands right behind the two ends it is told of: "from 5 bn in 2023 to 4 bn in 2024, down 20 %". */
export function trailsEnds(change: FigureFacts, base: FigureFacts, end: FigureFacts): boolean {
  if (change.claim.id !== base.claim.id || change.claim.id !== end.claim.id) return false;
  const text = evenly(change.claim.statement);
  const places = placesOf(text, evenly(change.figure.text));
  return [base, end].some((f) => {
    const words = evenly(f.figure.text);
    return placesOf(text, words).some((at) =>
      places.some(
        (own) => own >= at + words.length && own - at < 90 && TRAILING.test(text.slice(at + words.length, own)),
      ),
    );
  });
}
