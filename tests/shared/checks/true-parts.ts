import type { FigureFacts } from '../../../shared/checks/types.ts';
import { dates, type FigureWords, type Ledger, uuid, year } from './ledger-builder.ts';

export type Told = Pick<FigureWords, 'range' | 'wide' | 'text' | 'value' | 'approx'>;
/** As what a value is told; money where nothing is said. */
export type Sort = 'money' | 'percent' | 'multiple' | 'people';
/** Puts a value above zero into words that hold it. */
export type Teller = (value: number, roll: () => number, as?: Sort) => Told;

const FIRST = 2010;
const YEARS = 6;
const PLACES = ['North', 'South', 'East', 'West'] as const;
const PARTNERS = ['Ruritania', 'Sylvania', 'Freedonia'] as const;

/** True amounts that make up others: trade and its balance, heads and what each has, regions, partners, part-years and targets. */
export interface PartsWorld {
  readonly ledger: Ledger;
  /** Tells one more true thing. Returns its figures. */
  tellOne(): readonly FigureFacts[];
}

/** Declares the actors, indicators and identities of the parts world, so that contexts of any two worlds are the same. */
export function declareParts(ledger: Ledger): void {
  for (const place of PLACES) ledger.actor(place, { kind: 'region' });
  for (const partner of PARTNERS) ledger.actor(partner, { kind: 'state' });
  ledger.actor('Ann Orme', {
    kind: 'person',
    tenures: [{ role: 'Ambassador to China', affiliation: 'Belarus', from: null, until: null }],
  });
  ledger.indicator('sales');
  ledger.indicator('purchases');
  ledger.indicator('trade', { identities: ['trade = sales + purchases'] });
  ledger.indicator('trade balance', { identities: ['trade balance = sales - purchases'] });
  ledger.indicator('output', { unit: 'USD' });
  ledger.indicator('heads', { dimension: 'count', unit: 'people' });
  ledger.indicator('output per head', { identities: ['output per head = output / heads'] });
  ledger.indicator('outlay', { identities: ['outlay = sum over places (North, South, East, West)'] });
  ledger.indicator('all deliveries');
  ledger.indicator('share of deliveries', {
    dimension: 'share',
    identities: ['share of deliveries = deliveries / all deliveries'],
  });
  ledger.indicator('deliveries');
  ledger.indicator('loans');
  ledger.indicator('farm loans');
}

/** A world of amounts drawn from a dice; `tell` puts a value into words that hold it. */
export function partsWorld(ledger: Ledger, roll: () => number, tell: Teller): PartsWorld {
  const pick = <T>(items: readonly [T, ...T[]]): T => items[Math.floor(roll() * items.length)] ?? items[0];
  const size = 10 ** (4 + roll() * 6);
  const truth = new Map<string, number>();
  const value = (...of: readonly (string | number)[]): number => {
    const key = of.join(' ');
    const known = truth.get(key) ?? size * (0.2 + roll());
    truth.set(key, known);
    return known;
  };
  let count = 0;
  const claim = (statement: string, kind: 'fact' | 'forecast' = 'fact'): ReturnType<Ledger['claim']> => {
    count += 1;
    return ledger.claim(`${statement} (${count})`, { kind, source: `paper ${Math.floor(roll() * 3)}` });
  };
  const one = (
    indicator: string,
    amount: number,
    words: Partial<FigureWords>,
    statement = 'So it was told.',
  ): readonly FigureFacts[] => {
    const told = tell(amount, roll, words.unit === '%' ? 'percent' : 'money');
    const said = claim(`${statement} For ${indicator} it was ${told.text}.`);
    return [ledger.figure(said, { indicator, subject: 'A', ...told, ...words })];
  };

  const tellOne = (): readonly FigureFacts[] => {
    const y = FIRST + Math.floor(roll() * YEARS);
    const period = year(y);
    const [sales, purchases] = [value('sales', y), value('purchases', y)];
    switch (Math.floor(roll() * 14)) {
      case 0:
        return one('sales', sales, { period });
      case 1:
        return one('purchases', purchases, { period });
      case 2:
        return one('trade', sales + purchases, { period });
      case 3: {
        const balance = sales - purchases;
        const told = tell(Math.abs(balance), roll);
        // A deficit is told without a minus; now and then a balance without saying which way.
        const word = roll() < 0.3 ? 'balance' : balance < 0 ? 'deficit' : 'surplus';
        const stated = claim(`There was a ${word} of ${told.text}.`);
        return [ledger.figure(stated, { indicator: 'trade balance', subject: 'A', ...told, period })];
      }
      case 4:
        return one('output', value('output', y), { period });
      case 5: {
        const told = tell(value('heads', y) / 1000, roll, 'people');
        return [
          ledger.figure(claim('So many live there.'), {
            indicator: 'heads',
            subject: 'A',
            ...told,
            kind: 'count',
            role: 'count',
            unit: 'people',
            period,
          }),
        ];
      }
      case 6:
        return one('output per head', (value('output', y) / value('heads', y)) * 1000, { period });
      case 7: {
        const place = pick(PLACES);
        return one('outlay', value('outlay', place, y), { place, period });
      }
      case 8: {
        const all = PLACES.reduce((sum, place) => sum + value('outlay', place, y), 0);
        return one('outlay', all, { period }, 'That much it was in total.');
      }
      case 9: {
        const partner = pick(PARTNERS);
        return one('deliveries', value('deliveries', partner, y), { partner, period });
      }
      case 10:
        return one('deliveries', allDeliveries(y), { period }, 'That much it was in total.');
      case 11: {
        const partner = pick(PARTNERS);
        const share = (value('deliveries', partner, y) / allDeliveries(y)) * 100;
        return one('share of deliveries', share, { partner, period, role: 'share', unit: '%' });
      }
      case 12: {
        const whole = value('loans', y);
        const [all, some] = [tell(whole, roll), tell((whole * value('farms', y)) / size / 1.2, roll)];
        if (all.text === some.text) return [];
        const stated = claim(`Loans came to ${all.text}, of which ${some.text} went to farms.`);
        return [all, some].map((words, i) =>
          ledger.figure(stated, { indicator: i === 0 ? 'loans' : 'farm loans', subject: 'A', ...words, period }),
        );
      }
      default:
        return target(y);
    }
  };

  const allDeliveries = (y: number): number =>
    PARTNERS.reduce((sum, partner) => sum + value('deliveries', partner, y), value('deliveries elsewhere', y));

  /** A target of any height, with the figures of a year and of nine months of it: whatever comes out is no contradiction. */
  const target = (y: number): readonly FigureFacts[] => {
    const id = uuid(`figure ${ledger.members.figures.length}`);
    count += 1;
    const stated = ledger.claim(`At least that much a year. (${count})`, {
      kind: 'target',
      pledge: { thresholdId: id, comparator: 'at-least' },
    });
    const threshold = ledger.figure(stated, {
      indicator: 'output',
      subject: 'A',
      ...tell(value('output', y) * (0.5 + roll()), roll),
      per: 'year',
      role: 'threshold',
    });
    const months = dates(`nine months of ${y}`, `${y}-01-01`, `${y}-10-01`);
    return [threshold, ...one('output', value('output', y) * 0.7, { period: months })];
  };

  return { ledger, tellOne };
}
