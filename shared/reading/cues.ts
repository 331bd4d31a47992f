/** What a word says about the part that a figure plays in its sentence: bits of Entry.cue. */

/** A measured thing does it: rose, fell, grew, up. */
export const MOVES = 1 << 0;
/** Done to a measured thing: cut, raised, increased. */
export const MOVED = 1 << 1;
/** A noun of change: increase, drop. */
export const STEP = 1 << 2;
/** A noun of change that has a level of its own: growth, expansion. */
export const PACE = 1 << 3;
/** Compares with another amount: exceeds, outpaced. */
export const OUTDOES = 1 << 4;
/** A part of a whole: share, stake. */
export const PORTION = 1 << 5;
/** Is or has a part of a whole: accounts, holds. */
export const MAKES_UP = 1 << 6;
/** Measured in percent of its own: inflation, tariff, turnout. */
export const RATED = 1 << 7;
/** Something to be reached or kept to: target, cap. */
export const AIM = 1 << 8;
/** A limit by its very name: minimum, ceiling. */
export const LIMIT = 1 << 9;
/** What must, should or may be: must, required, agreed. */
export const DUTY = 1 << 10;
/** Behind an amount, how it compares: more, lower, cheaper. */
export const DEGREE = 1 << 11;
/** What a level was before: level, volume. */
export const STANDARD = 1 << 12;
/** Names an amount as it stands: reached, was, totals. */
export const STANDS = 1 << 13;
/** Between a verb and its number: further, average, record. */
export const FILLER = 1 << 14;
/** Says that an amount was taken together: average, total. */
export const SUMMARY = 1 << 15;
/** A number of things: number, headcount. */
export const TALLY = 1 << 16;
/** A place in an order: ranked, place. */
export const PLACING = 1 << 17;
/** An index: indices, gauge. */
export const GAUGE = 1 << 18;
/** Paid for one of something: price, wage. */
export const PRICED = 1 << 19;
/** Takes what is given for its own: reported, posted, sold. */
export const OWNING = 1 << 20;
/** Stands for what the sentence before named: it, figure. */
export const BACKWARD = 1 << 21;
/** Binds two amounts: equals, equivalent, or. */
export const SAME_AS = 1 << 22;
/** Says that values go with what was named, in order: respectively. */
export const RESPECTIVE = 1 << 23;
/** Names an amount as it stands, as a preposition: at. */
export const SITS = 1 << 24;
/** A length of time that one may go back by: year, month. */
export const STRETCH = 1 << 25;
/** Taken by the state for each of something: tariff, duty. */
export const LEVIED = 1 << 26;
