import { unitOf } from '../../quantity/units.ts';
import type { UnitForms } from '../language.ts';
import type { Row } from '../lexicon.ts';

/**
 * English words of units. Ids are those of shared/quantity/units.ts. Symbols ("kWh", "°C") are international and stand in
 * shared/quantity/unit-symbols.ts; the letters below are those that other rules must know as possible units.
 */

const plain: readonly Row[] = [
  ['percent pct percents', { unit: '%' }],
  ['permille promille', { unit: '‰' }],
  ['pp ppt ppts pps', { unit: 'pp' }],
  ['bp bps', { unit: 'bp' }],
  ['year years yr yrs yearlong', { unit: 'y' }],
  ['month months mth mths', { unit: 'mo' }],
  ['week weeks wk wks', { unit: 'w' }],
  ['day days', { unit: 'd' }],
  ['hour hours hr hrs', { unit: 'h' }],
  ['minute minutes mins', { unit: 'min' }],
  ['second seconds sec secs', { unit: 's' }],
  ['millisecond milliseconds ms msec', { unit: 'ms' }],
  ['microsecond microseconds', { unit: 'µs' }],
  ['nanosecond nanoseconds', { unit: 'ns' }],
  ['picosecond picoseconds', { unit: 'ps' }],
  ['tonne tonnes ton tons', { unit: 't' }],
  ['kilotonne kilotonnes kiloton kilotons', { unit: 'kt' }],
  ['megatonne megatonnes megaton megatons', { unit: 'Mt' }],
  ['gigatonne gigatonnes gigaton gigatons', { unit: 'Gt' }],
  ['quintal quintals', { unit: 'q' }],
  ['kg kgs kilo kilos', { unit: 'kg' }],
  ['mg', { unit: 'mg' }],
  ['lb lbs', { unit: 'lb' }],
  ['ounce ounces oz', { unit: 'oz' }],
  ['carat carats', { unit: 'carat' }],
  ['km kms', { unit: 'km' }],
  ['cm', { unit: 'cm' }],
  ['micron microns', { unit: 'µm' }],
  ['angstrom angstroms ångström ångströms', { unit: 'Å' }],
  ['parsec parsecs', { unit: 'pc' }],
  ['mile miles', { unit: 'mi' }],
  ['yard yards', { unit: 'yd' }],
  ['foot feet ft', { unit: 'ft' }],
  ['inch inches', { unit: 'in' }],
  ['furlong furlongs', { unit: 'furlong' }],
  ['hectare hectares ha', { unit: 'ha' }],
  ['acre acres', { unit: 'acre' }],
  ['sqm', { unit: 'm²' }],
  ['barrel barrels bbl bbls', { unit: 'bbl' }],
  ['gallon gallons', { unit: 'gal' }],
  ['quart quarts', { unit: 'qt' }],
  ['pint pints', { unit: 'pt' }],
  ['tablespoon tablespoons tbsp', { unit: 'tbsp' }],
  ['teaspoon teaspoons tsp', { unit: 'tsp' }],
  ['bushel bushels', { unit: 'bu' }],
  ['bcm', { unit: 'km³' }],
  ['hp horsepower', { unit: 'hp' }],
  ['kw', { unit: 'kW' }],
  ['mw', { unit: 'MW' }],
  ['gw', { unit: 'GW' }],
  ['tw', { unit: 'TW' }],
  ['kwh', { unit: 'kWh' }],
  ['mwh', { unit: 'MWh' }],
  ['gwh', { unit: 'GWh' }],
  ['twh', { unit: 'TWh' }],
  ['calorie calories', { unit: 'cal' }],
  ['kilocalorie kilocalories kcal', { unit: 'kcal' }],
  ['electronvolt electronvolts', { unit: 'eV' }],
  ['toe', { unit: 'toe' }],
  ['btu', { unit: 'BTU' }],
  ['therm therms', { unit: 'therm' }],
  ['degree degrees deg', { unit: '°' }],
  ['kelvin kelvins', { unit: 'K' }],
  ['radian radians', { unit: 'rad' }],
  ['arcminute arcminutes arcmin', { unit: 'arcmin' }],
  ['arcsecond arcseconds arcsec', { unit: 'arcsec' }],
  ['mph', { unit: 'mph' }],
  ['mpg', { unit: 'mpg' }],
  ['kph kmh', { unit: 'km/h' }],
  ['knot knots', { unit: 'kn' }],
  ['kb', { unit: 'KB' }],
  ['mb', { unit: 'MB' }],
  ['gb', { unit: 'GB' }],
  ['tb', { unit: 'TB' }],
  ['pb', { unit: 'PB' }],
  ['kilobyte kilobytes', { unit: 'KB' }],
  ['megapixel megapixels', { unit: 'MP' }],
  ['pixel pixels', { unit: 'px' }],
  ['decibel decibels db', { unit: 'dB' }],
  ['lumen lumens', { unit: 'lm' }],
  ['candela candelas', { unit: 'cd' }],
  ['becquerel becquerels', { unit: 'Bq' }],
  ['gauss', { unit: 'G' }],
  ['atmospheres', { unit: 'atm' }],
  ['millibar millibars', { unit: 'mbar' }],
  ['mbps', { unit: 'Mbps' }],
  ['gbps', { unit: 'Gbps' }],
  ['rpm', { unit: 'rpm' }],
  ['bpm', { unit: 'bpm' }],
  ['hz', { unit: 'Hz' }],
  ['khz', { unit: 'kHz' }],
  ['mhz', { unit: 'MHz' }],
  ['ghz', { unit: 'GHz' }],
  ['teu teus', { unit: 'TEU' }],
  ['container containers', { unit: 'containers' }],
  ['wagon wagons wagonloads railcars', { unit: 'wagons' }],
  ['hpa', { unit: 'hPa' }],
  ['psi', { unit: 'psi' }],
  ['ppm', { unit: 'ppm' }],
  ['ppb', { unit: 'ppb' }],
  ['mah', { unit: 'mAh' }],
];

const doubtful: readonly Row[] = [
  ['m', { unit: 'm', unitDoubtful: true }],
  ['mm', { unit: 'mm', unitDoubtful: true }],
  ['nm', { unit: 'nm', unitDoubtful: true }],
  ['t', { unit: 't', unitDoubtful: true }],
  ['g', { unit: 'g', unitDoubtful: true }],
  ['l', { unit: 'l', unitDoubtful: true }],
  ['w', { unit: 'W', unitDoubtful: true }],
  ['h', { unit: 'h', unitDoubtful: true }],
  ['v', { unit: 'V', unitDoubtful: true }],
  ['min', { unit: 'min', unitDoubtful: true }],
  ['bar bars', { unit: 'bar', unitDoubtful: true }],
  ['bit bits', { unit: 'bit', unitDoubtful: true }],
];

/** Prefixes and bare units that make words together: kilometres, megawatts, milliliters. */
const PREFIXES: readonly (readonly [word: string, mark: string])[] = [
  ['pico', 'p'],
  ['nano', 'n'],
  ['micro', 'µ'],
  ['milli', 'm'],
  ['centi', 'c'],
  ['deci', 'd'],
  ['', ''],
  ['hecto', 'h'],
  ['kilo', 'k'],
  ['mega', 'M'],
  ['giga', 'G'],
  ['tera', 'T'],
  ['peta', 'P'],
  ['exa', 'E'],
];

const BASES: readonly (readonly [words: string, mark: string])[] = [
  ['metre metres meter meters', 'm'],
  ['gram grams gramme grammes', 'g'],
  ['litre litres liter liters', 'l'],
  ['watt watts', 'W'],
  ['joule joules', 'J'],
  ['byte bytes', 'B'],
  ['bit bits', 'bit'],
  ['hertz', 'Hz'],
  ['pascal pascals', 'Pa'],
  ['newton newtons', 'N'],
  ['volt volts', 'V'],
  ['ampere amperes amp amps', 'A'],
  ['ohm ohms', 'Ω'],
  ['farad farads', 'F'],
  ['tesla teslas', 'T'],
  ['sievert sieverts', 'Sv'],
  ['gray grays', 'Gy'],
  ['mole moles', 'mol'],
  ['electronvolt electronvolts', 'eV'],
];

/** Bare words that are more often a name or something else. */
const NO_UNIT: ReadonlySet<string> = new Set(
  'newton newtons tesla teslas gray grays mole moles farad farads'.split(' '),
);

const prefixed: readonly Row[] = BASES.flatMap(([words, base]) =>
  PREFIXES.flatMap(([prefix, mark]): readonly Row[] => {
    const id = `${mark}${base}`;
    if (!unitOf(id) || id === 'bit') return [];
    const known = words.split(' ').map((word) => `${prefix}${word}`);
    return [[known.filter((word) => !NO_UNIT.has(word)).join(' '), { unit: id }]];
  }),
);

const PERSONS =
  'man woman boy girl child patient driver passenger cyclist suspect victim men women boys girls children patients drivers ' +
  'passengers adults he she brother sister son daughter wife husband mother father uncle aunt widow widower pupils kids workers people residents voters players persons infants toddlers';
const HEAT =
  'heat temperature temperatures warmer cooler hotter colder day days weather water limit target goal warming oven outside ' +
  'inside tonight today yesterday threshold mark rise increase cold';
const TURNED = 'turned turns turning';
const LENGTHS =
  'race relay final hurdles sprint freestyle backstroke butterfly breaststroke medley dash run swim event size length diameter height depth width radius thickness altitude circumference';

const keys: readonly Row[] = [
  ['x', { key: 'x' }],
  ['sq square', { key: 'square' }],
  ['squared', { key: 'squared' }],
  ['cubic cu', { key: 'cubic' }],
  ['cubed', { key: 'cubed' }],
  ['metric nautical short long imperial fluid fl troy', { key: 'kind of unit' }],
  ['celsius celcius centigrade c', { key: 'celsius' }],
  ['fahrenheit farenheit f', { key: 'fahrenheit' }],
  ['decade decades', { key: 'decade' }],
  ['century centuries', { key: 'century' }],
  ['millennium millennia millenniums', { key: 'millennium' }],
  ['fortnight fortnights', { key: 'fortnight' }],
  ['percentage', { key: 'percentage' }],
  ['basis', { key: 'basis' }],
  ['points point', { key: 'points' }],
  ['cent', { key: 'cent' }],
  ['per', { key: 'per' }],
  ['watt', { key: 'watt' }],
  ['hour hours', { key: 'hour' }],
  ['light', { key: 'light' }],
  ['stone', { key: 'stone' }],
  ['aged age ages', { key: 'aged' }],
  ['old', { key: 'old' }],
  ['both', { key: 'both' }],
  ['older younger', { key: 'older' }],
  ['when', { key: 'when' }],
  ['zero freezing', { key: 'freezing' }],
  [
    'consecutive straight full whole solid working business trading calendar additional extra fewer short successive ' +
      'academic fiscal financial light',
    {},
  ],
  [[LENGTHS, PERSONS, TURNED, HEAT].join(' '), {}],
  ['freedom', { key: 'freedom' }],
  ['pc', { key: 'pc' }],
  ['oil', { key: 'oil' }],
  ['equivalent', { key: 'equivalent' }],
  ['daily', { key: 'daily' }],
  ['below', { key: 'below' }],
  ['mille', { key: 'mille' }],
  ['yo', { key: 'years old' }],
];

/** What a power becomes before "hours". */
const HOURLY: ReadonlyMap<string, string> = new Map([
  ['W', 'Wh'],
  ['kW', 'kWh'],
  ['MW', 'MWh'],
  ['GW', 'GWh'],
  ['TW', 'TWh'],
  ['A', 'Ah'],
  ['mA', 'mAh'],
]);

/** What a kind of unit makes of a unit: "nautical miles", "fluid ounces". */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['nautical mi', 'nmi'],
  ['fluid oz', 'fl oz'],
  ['fl oz', 'fl oz'],
  ['troy oz', 'oz t'],
  ['short t', 'short ton'],
  ['long t', 'long ton'],
  ['light y', 'ly'],
]);

export const UNIT_FORMS: UnitForms = {
  lengths: new Set(LENGTHS.split(' ')),
  persons: new Set(PERSONS.split(' ')),
  ageLinks: new Set('just only at about under over'.split(' ')),
  heat: new Set(HEAT.split(' ')),
  turned: new Set(TURNED.split(' ')),
  hourly: HOURLY,
  kinds: KINDS,
  counting: new Set(
    (
      'consecutive straight full whole solid working business trading calendar more additional extra fewer less long short ' +
      'successive academic fiscal financial further'
    ).split(' '),
  ),
};

export const UNIT_ROWS: readonly Row[] = [...plain, ...doubtful, ...prefixed, ...keys];
