import type { Approximator } from '../language.ts';
import type { Row } from '../lexicon.ts';

/** English words that move the bounds of the number beside them. */

const nearly: Approximator = { nearness: 'nearly' };
const justBelow: Approximator = { nearness: 'just-below' };
const lessThan: Approximator = { nearness: 'less-than' };
const over: Approximator = { nearness: 'over' };
const justOver: Approximator = { nearness: 'just-over' };
const about: Approximator = { nearness: 'about' };
const atLeast: Approximator = { nearness: 'at-least' };
const atMost: Approximator = { nearness: 'at-most' };
const exact: Approximator = { nearness: 'plain' };

const list = (words: string, value: Approximator): readonly (readonly [string, Approximator])[] =>
  words.split('|').map((phrase) => [phrase.trim(), value]);

export const BEFORE: readonly (readonly [string, Approximator])[] = [
  ...list('nearly|almost|very nearly|very close to|practically|virtually|not quite', nearly),
  ...list('close to|near|close on|next to|just about|somewhere around|somewhere near|at around|at about', about),
  ...list('in the vicinity of|in the range of|plus or minus|a good|getting on for|an approximate', about),
  ...list('an average of about|an estimated total of|as near as', about),
  ...list('approaching|approached|approaches|approach|nearing|neared|nears', { nearness: 'nearly', verb: true }),
  ...list(
    'just under|just below|slightly under|slightly below|slightly less than|just less than|a little under',
    justBelow,
  ),
  ...list('a little less than|a shade under|just short of|just shy of|a little below|marginally below', justBelow),
  ...list('shy of|not even|the better part of|the best part of|getting close to|all but', nearly),
  ...list('less than|fewer than|lower than|smaller than|well under|well below|much less than|far less than', lessThan),
  ...list('far fewer than|shorter than|younger than|cheaper than|lighter than|south of|somewhat less than', lessThan),
  ...list('many fewer than|considerably less than|significantly less than|substantially less than', lessThan),
  ...list('under|below', lessThan),
  ...list('more than|greater than|higher than|larger than|bigger than|in excess of|upwards of|upward of', over),
  ...list('much more than|far more than|well over|well above|north of|longer than|older than|better than', over),
  ...list('above|beyond|heavier than|taller than|wider than|faster than|over and above|somewhat more than', over),
  ...list(
    'considerably more than|significantly more than|substantially more than|many more than|strictly more than',
    over,
  ),
  ...list('over', { nearness: 'over', doubtful: true }),
  ...list(
    'exceeding|exceeded|exceeds|exceed|surpassing|surpassed|surpasses|surpass|topping|topped|tops|breached|breaches|breaching|to top|will top|would top|could top',
    {
      nearness: 'over',
      verb: true,
    },
  ),
  ...list(
    'just over|just above|slightly over|slightly above|slightly more than|just more than|a little over',
    justOver,
  ),
  ...list('a little more than|a shade over|a bit more than|a bit over|little more than|a touch over', justOver),
  ...list('about|roughly|approximately|approx|circa|ca|c|an estimated|some|something like|perhaps|maybe', about),
  ...list('in the region of|in the order of|on the order of|of the order of|in the neighbourhood of', about),
  ...list('in the neighborhood of|in the area of|more or less|give or take|estimated|estimated at', about),
  ...list('around', { nearness: 'about', doubtful: true }),
  ...list('at least|a minimum of|minimum of|no less than|no fewer than|not less than|not fewer than', atLeast),
  ...list(
    'at a minimum|no lower than|not lower than|not below|no smaller than|at the very least|at the least',
    atLeast,
  ),
  ...list(
    'equal to or more than|equal to or greater than|equal to or larger than|equal to or above|equal or more than',
    atLeast,
  ),
  ...list('more than or equal to|greater than or equal to|larger than or equal to|bigger than or equal to', atLeast),
  ...list('higher than or equal to|above or equal to|at least or equal to|over or equal to|more or equal to', atLeast),
  ...list('minimum|a minimum', atLeast),
  ...list('a maximum', atMost),
  ...list('greater or equal to|larger or equal to|as few as|as little as|a floor of|upward from|starting at', atLeast),
  ...list('equal to or less than|equal to or smaller than|equal to or fewer than|equal to or below', atMost),
  ...list('less than or equal to|smaller than or equal to|fewer than or equal to|lower than or equal to', atMost),
  ...list('below or equal to|at most or equal to|under or equal to|less or equal to|smaller or equal to', atMost),
  ...list('up to as much as|up to as many as|up to a maximum of', atMost),
  ...list('upto|anything up to|maximum|max', atMost),
  ...list('up to|at most|at the most|no more than|not more than|a maximum of|maximum of|as much as|as many as', atMost),
  ...list(
    'not exceeding|no higher than|not higher than|not above|no greater than|capped at|not over|no longer than',
    atMost,
  ),
  ...list('not exceed|never exceed|cannot exceed|not surpass|not top|not go above|not rise above|not go over', atMost),
  ...list(
    'not be more than|not be higher than|not be greater than|not be above|never more than|without exceeding',
    atMost,
  ),
  ...list('not be less than|not be lower than|not be below|not be fewer than|not fall below|not drop below', atLeast),
  ...list('never less than|never fewer than|nothing less than', atLeast),
  ...list('exactly|precisely', exact),
];

export const AFTER: readonly (readonly [string, Approximator])[] = [
  ...list('or so|or thereabouts|or thereabout|give or take|approximately|roughly|more or less', about),
  ...list(
    'or more|or above|or over|or higher|or greater|and above|and over|and more|and up|at least|or longer',
    atLeast,
  ),
  ...list('at the very least|at the least', atLeast),
  ...list('or older|at a minimum|and older|or better|or later|or larger|or bigger|or faster|or heavier', atLeast),
  ...list('if not more|and counting|or greater|and higher|and upwards|and upward|upwards|minimum', atLeast),
  ...list('or less|or fewer|or under|or below|or lower|at most|at the most|and under|or younger', atMost),
  ...list(
    'or smaller|or shorter|or cheaper|or lighter|or earlier|and below|and lower|if not less|tops|maximum|max',
    atMost,
  ),
  ...list('odd', about),
];

const approximatorWords = [...BEFORE, ...AFTER].flatMap(([phrase]) => phrase.split(' '));

export const APPROXIMATION_ROWS: readonly Row[] = [
  [[...new Set(approximatorWords)].join(' '), {}],
  ['record total combined impressive full historic new whopping overall staggering mere', { key: 'between' }],
];
