import { UNIT_IDS } from './units.ts';

/** The international symbols of units as they stand behind digits, case as written, in any language. */

/**
 * How far a symbol can be trusted: 'sure' anywhere behind a number, 'digits' only right behind digits, 'careful' only
 * where what stands around it allows it, because it is also a word, a magnitude, a grade or part of a name.
 */
export type SymbolTrust = 'sure' | 'digits' | 'careful';

export interface UnitSymbol {
  readonly id: string;
  readonly trust: SymbolTrust;
}

/** Other ways to write a unit, by its id. */
const ALSO: readonly (readonly [id: string, symbols: string])[] = [
  ['µs', 'us'],
  ['µm', 'um'],
  ['µg', 'ug mcg'],
  ['µl', 'ul µL uL'],
  ['l', 'L ltr'],
  ['ml', 'mL mls'],
  ['dl', 'dL'],
  ['cl', 'cL'],
  ['g', 'gs gm gms'],
  ['kg', 'Kg KG kgs Kgs KGs'],
  ['km', 'Km KM kms'],
  ['cm', 'cms'],
  ['t', 'te'],
  ['Mt', 'MMT'],
  ['Gt', 'GtCO2'],
  ['kt', 'ktonne'],
  ['cf', 'cuft'],
  ['m²', 'sqm'],
  ['ft²', 'sqft'],
  ['km²', 'sqkm'],
  ['cm³', 'cc'],
  ['kW', 'KW kWe kWp'],
  ['MW', 'MWe MWp MWt MWth'],
  ['GW', 'GWe GWp'],
  ['kWh', 'KWh KWH kwh kWhs'],
  ['MWh', 'MWH'],
  ['GWh', 'GWH'],
  ['TWh', 'TWH'],
  ['kcal', 'Kcal kcals'],
  ['boe', 'BOE'],
  ['BTU', 'Btu BTUs'],
  ['MMBtu', 'mmBtu mmbtu MMBTU'],
  ['toe', 'TOE'],
  ['Mtoe', 'mtoe MTOE'],
  ['bbl/d', 'bpd boepd boe/d'],
  ['bbl', 'bbls'],
  ['km/h', 'kph kmph kmh KPH KMH'],
  ['mph', 'MPH'],
  ['kn', 'kts kt'],
  ['kbps', 'Kbps kbit/s kb/s Kb/s'],
  ['Mbps', 'Mbit/s Mb/s'],
  ['Gbps', 'Gbit/s Gb/s'],
  ['bit', 'bits'],
  ['Mbit', 'Mb'],
  ['Gbit', 'Gb'],
  ['KB', 'Kb'],
  ['px', 'pixels'],
  ['Ω', 'Ω ohm ohms'],
  ['kΩ', 'kΩ'],
  ['°C', '℃ ºC ˚C degC'],
  ['°F', '℉ ºF ˚F degF'],
  ['°', 'º ˚ deg degs'],
  ['lx', 'lux'],
  ['au', 'AU'],
  ['mmHg', 'mmhg'],
  ['atm', 'atms'],
  ['lb', 'lbs Lb Lbs LBS'],
  ['oz', 'Oz OZ ozs'],
  ['gal', 'gals'],
  ['min', 'mins'],
  ['h', 'hr hrs Hrs'],
  ['s', 'sec secs'],
  ['y', 'yr yrs'],
  ['mo', 'mos'],
  ['w', 'wk wks'],
  ['ft', 'Ft FT'],
  ['in', 'In'],
  ['mmol/l', 'mmol/L'],
  ['pt', 'pts'],
];

/** Symbols that are read only right behind digits. */
const DIGITS =
  'm t g l L h s d V W J mm nm pm dm mi gal gals ft qt kt hp au au AU Pa bar mol rad GT kn cd px MP Mb Gb kB us te';

/** Symbols that are also words, magnitudes, grades, pages, points or names. */
const CAREFUL = 'in In C F K T st';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

function build(): ReadonlyMap<string, UnitSymbol> {
  const digits = set(DIGITS);
  const careful = set(CAREFUL);
  const trust = (symbol: string): SymbolTrust =>
    careful.has(symbol) ? 'careful' : digits.has(symbol) ? 'digits' : 'sure';
  const map = new Map<string, UnitSymbol>();
  for (const id of UNIT_IDS) if (/^[\p{L}°Ω]{1,5}$/u.test(id)) map.set(id, { id, trust: trust(id) });
  for (const [id, symbols] of ALSO)
    for (const symbol of symbols.split(' ')) map.set(symbol, { id, trust: trust(symbol) });
  // Micro is written with two letters that look the same.
  for (const [symbol, unit] of [...map]) if (symbol.startsWith('µ')) map.set(symbol.replace('µ', 'μ'), unit);
  map.set('C', { id: '°C', trust: 'careful' });
  map.set('F', { id: '°F', trust: 'careful' });
  map.set('kt', { id: 'kt', trust: 'digits' });
  for (const word of [
    'x',
    'wagons',
    'containers',
    'bps',
    'pm',
    'pt',
    'pts',
    'w',
    'carat',
    'acre',
    'cup',
    'therm',
    'pp',
    'bp',
    'q',
    'G',
    'M',
    'N',
    'A',
    'B',
  ]) {
    map.delete(word);
  }
  return map;
}

/** Symbols by their letters as written. */
export const UNIT_SYMBOLS: ReadonlyMap<string, UnitSymbol> = build();
