import type { FigureWords } from './ledger-builder.ts';
import { dates, Ledger, year } from './ledger-builder.ts';
import { declareParts, partsWorld, type Teller, type Told } from './true-parts.ts';

/** Numbers from 0 to 1 in a fixed order, for a seed. */
export function dice(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const INDICATORS = ['exports', 'imports', 'investment'] as const;
const SUBJECTS = ['A', 'B'] as const;
const FIRST = 2010;
const YEARS = 15;

/** Tells a true value in words of a random precision and approximation, so that it lies in their interval. */
export function tell(value: number, roll: () => number): Told {
  const digits = 1 + Math.floor(roll() * 4);
  const ulp = 10 ** (Math.floor(Math.log10(Math.abs(value) || 1)) + 1 - digits);
  const units = value / ulp;
  const near = Math.round(units);
  const at = (n: number): number => Number((n * ulp).toPrecision(15));
  switch (Math.floor(roll() * 6)) {
    case 0:
      // Nearly: the next number above.
      return {
        text: `nearly ${at(Math.ceil(units))}`,
        value: at(Math.ceil(units)),
        range: [at(Math.ceil(units) - 1), at(Math.ceil(units))],
      };
    case 1: {
      const below = Math.ceil(units) - 1;
      return { text: `over ${at(below)}`, value: at(below), range: `(${at(below)},${at(below + 1)}]` };
    }
    case 2:
      return { text: `about ${at(near)}`, value: at(near), range: [at(near - 1), at(near + 1)] };
    case 3:
      return {
        text: `at least ${at(Math.floor(units))}`,
        value: at(Math.floor(units)),
        range: [at(Math.floor(units)), null],
      };
    case 4: {
      // Rounded further than it looks: 500 for 486. The true value may lie off what is printed, and inside the widest.
      const round = Math.round(units / 10) * 10;
      if (round === 0) return { text: String(at(near)), value: at(near), range: [at(near - 0.5), at(near + 0.5)] };
      const [range, wide] = [[at(round - 0.5), at(round + 0.5)] as const, [at(round - 5), at(round + 5)] as const];
      return { text: String(at(round)), value: at(round), range, wide };
    }
    default:
      return { text: String(at(near)), value: at(near), range: [at(near - 0.5), at(near + 0.5)] };
  }
}

/**
 * A ledger of `statements` true statements about a world drawn from a seed, in the roles and shapes that checks compare. `say` puts
 * each value into words.
 */
export function trueWorld(seed: number, statements: number, say: Teller = tell): Ledger {
  const roll = dice(seed);
  const pick = <T>(items: readonly [T, ...T[]]): T => items[Math.floor(roll() * items.length)] ?? items[0];
  const ledger = new Ledger();
  declareParts(ledger);
  const parts = partsWorld(ledger, roll, say);
  ledger.indicator('all exports');
  ledger.indicator('share of exports', { identities: ['share of exports = exports / all exports'] });
  ledger.indicator('exports');
  const truth = new Map<string, number>();
  for (const indicator of INDICATORS) {
    for (const subject of SUBJECTS) {
      let value = 10 ** (2 + roll() * 8);
      for (let y = FIRST; y < FIRST + YEARS; y++) {
        truth.set(`${indicator}${subject}${y}`, value);
        value *= 0.7 + roll() * 0.9;
      }
    }
  }
  const whole = new Map<string, number>();
  const of = (indicator: string, subject: string, y: number): number => truth.get(`${indicator}${subject}${y}`) ?? 1;
  const all = (subject: string, y: number): number => {
    const key = `${subject}${y}`;
    const known = whole.get(key) ?? of('exports', subject, y) * (1.5 + roll() * 20);
    whole.set(key, known);
    return known;
  };
  for (let i = 0; i < statements; i++) {
    if (roll() < 0.4) {
      parts.tellOne();
      continue;
    }
    const indicator = pick(INDICATORS);
    const subject = pick(SUBJECTS);
    const from = FIRST + Math.floor(roll() * (YEARS - 1));
    const to = from + 1 + Math.floor(roll() * (FIRST + YEARS - 1 - from));
    const [base, end] = [of(indicator, subject, from), of(indicator, subject, to)];
    const claim = (words: string): ReturnType<Ledger['claim']> =>
      ledger.claim(`${indicator} of ${subject} ${words} (${i})`, { source: `source ${Math.floor(roll() * 4)}` });
    const who = { indicator, subject, partner: 'C' };
    const span = pick<Pick<FigureWords, 'period' | 'base'>>([
      { period: year(to), base: year(from) },
      { period: dates(`the ${to - from} years to ${to}`, `${from + 1}-01-01`, `${to + 1}-01-01`, to - from) },
      to - from > 1
        ? { period: dates(`from ${from} to ${to}`, `${from}-01-01`, `${to + 1}-01-01`) }
        : { period: year(to) },
    ]);
    const rose = end >= base;
    switch (Math.floor(roll() * 9)) {
      case 0:
      case 1: {
        const told = say(end, roll);
        // A floor that something was tells an amount, too.
        const role = told.approx === 'at-least' && roll() < 0.5 ? 'threshold' : 'level';
        ledger.figure(claim(`were ${told.text}.`), { ...who, ...told, role, period: year(to) });
        break;
      }
      case 2: {
        const [first, last] = [say(base, roll), say(end, roll)];
        const verb = roll() < 0.5 ? 'went' : rose ? 'rose' : 'fell';
        ledger.pair(
          claim(`${verb} from ${first.text} to ${last.text}.`),
          { ...who, ...first, period: year(from) },
          { ...who, ...last, period: year(to) },
        );
        break;
      }
      case 3: {
        const told = say(end / base, roll, 'multiple');
        ledger.figure(claim(`${told.text} since.`), { ...who, ...told, ...span, role: 'multiple', unit: 'x' });
        break;
      }
      case 4: {
        const rate = (end / base - 1) * 100;
        if (Math.abs(rate) <= 0.5) break;
        const told = say(Math.abs(rate), roll, 'percent');
        const stated = claim(`${rose ? 'grew' : 'fell'} by ${told.text}.`);
        ledger.figure(stated, { ...who, ...told, ...span, role: 'growth-rate', unit: '%' });
        break;
      }
      case 5: {
        const told = say((end / base) * 100, roll, 'percent');
        const stated = claim(`came to ${told.text} of what they were.`);
        ledger.figure(stated, { ...who, ...told, ...span, role: 'growth-index', unit: '%' });
        break;
      }
      case 6: {
        const rate = ((end / base) ** (1 / (to - from)) - 1) * 100;
        if (Math.abs(rate) <= 0.5) break;
        const period = dates(`${to - from} years`, `${from + 1}-01-01`, `${to + 1}-01-01`, to - from);
        const told = say(Math.abs(rate), roll, 'percent');
        const stated = claim(`${rose ? 'grew' : 'fell'} by ${told.text} a year.`);
        ledger.figure(stated, { ...who, ...told, period, role: 'growth-rate', unit: '%', per: 'year' });
        break;
      }
      case 7: {
        const told = say((of('exports', subject, to) / all(subject, to)) * 100, roll, 'percent');
        const labels = { indicator: 'share of exports', role: 'share', unit: '%' } as const;
        ledger.figure(claim(`had a share of ${told.text}.`), { ...who, ...labels, ...told, period: year(to) });
        break;
      }
      default: {
        const told = say(all(subject, to), roll);
        const stated = ledger.claim(`All exports of ${subject} were ${told.text}. (${i})`);
        ledger.figure(stated, { indicator: 'all exports', subject, ...told, period: year(to) });
      }
    }
  }
  return ledger;
}
