/** Units of measure by their id, with what they measure and the words that show them. */

export type Measure =
  | 'ratio'
  | 'time'
  | 'mass'
  | 'length'
  | 'area'
  | 'volume'
  | 'power'
  | 'energy'
  | 'temperature'
  | 'speed'
  | 'data'
  | 'frequency'
  | 'cargo'
  | 'pressure'
  | 'electric';

export interface Unit {
  /** The id that records store. */
  readonly id: string;
  readonly measure: Measure;
  /** As shown after a number of one, and of many. */
  readonly one: string;
  readonly many: string;
  /** What one of it is in the first unit of its measure; null where no plain factor does (degrees). */
  readonly factor: number | null;
}

type Row = readonly [id: string, measure: Measure, factor: number | null, one: string, many?: string];

const ROWS: readonly Row[] = [
  ['%', 'ratio', 1, '%'],
  ['pp', 'ratio', 1, 'pp'],
  ['bp', 'ratio', 0.01, 'bp'],
  ['‰', 'ratio', 0.1, '‰'],
  ['x', 'ratio', 100, '×'],
  ['y', 'time', 1, 'year', 'years'],
  ['mo', 'time', 1 / 12, 'month', 'months'],
  ['w', 'time', 7 / 365.25, 'week', 'weeks'],
  ['d', 'time', 1 / 365.25, 'day', 'days'],
  ['h', 'time', 1 / 8766, 'hour', 'hours'],
  ['min', 'time', 1 / 525960, 'minute', 'minutes'],
  ['s', 'time', 1 / 31557600, 'second', 'seconds'],
  ['ms', 'time', 1 / 31557600000, 'ms'],
  ['t', 'mass', 1, 'tonne', 'tonnes'],
  ['kg', 'mass', 0.001, 'kg'],
  ['g', 'mass', 1e-6, 'g'],
  ['mg', 'mass', 1e-9, 'mg'],
  ['lb', 'mass', 0.00045359237, 'lb'],
  ['oz', 'mass', 2.8349523125e-5, 'oz'],
  ['carat', 'mass', 2e-7, 'carat', 'carats'],
  ['km', 'length', 1, 'km'],
  ['m', 'length', 0.001, 'metre', 'metres'],
  ['cm', 'length', 1e-5, 'cm'],
  ['mm', 'length', 1e-6, 'mm'],
  ['nm', 'length', 1e-12, 'nm'],
  ['mi', 'length', 1.609344, 'mile', 'miles'],
  ['nmi', 'length', 1.852, 'nautical mile', 'nautical miles'],
  ['yd', 'length', 0.0009144, 'yard', 'yards'],
  ['ft', 'length', 0.0003048, 'foot', 'feet'],
  ['in', 'length', 2.54e-5, 'inch', 'inches'],
  ['km²', 'area', 1, 'km²'],
  ['m²', 'area', 1e-6, 'm²'],
  ['ha', 'area', 0.01, 'ha'],
  ['acre', 'area', 0.0040468564224, 'acre', 'acres'],
  ['mi²', 'area', 2.589988110336, 'square mile', 'square miles'],
  ['ft²', 'area', 9.290304e-8, 'square foot', 'square feet'],
  ['m³', 'volume', 1, 'm³'],
  ['km³', 'volume', 1e9, 'km³'],
  ['l', 'volume', 0.001, 'litre', 'litres'],
  ['ml', 'volume', 1e-6, 'ml'],
  ['bbl', 'volume', 0.158987294928, 'barrel', 'barrels'],
  ['gal', 'volume', 0.003785411784, 'gallon', 'gallons'],
  ['bu', 'volume', 0.03523907016688, 'bushel', 'bushels'],
  ['cf', 'volume', 0.028316846592, 'cubic foot', 'cubic feet'],
  ['W', 'power', 1, 'W'],
  ['kW', 'power', 1e3, 'kW'],
  ['MW', 'power', 1e6, 'MW'],
  ['GW', 'power', 1e9, 'GW'],
  ['TW', 'power', 1e12, 'TW'],
  ['hp', 'power', 745.7, 'hp'],
  ['kWh', 'energy', 1, 'kWh'],
  ['MWh', 'energy', 1e3, 'MWh'],
  ['GWh', 'energy', 1e6, 'GWh'],
  ['TWh', 'energy', 1e9, 'TWh'],
  ['Wh', 'energy', 1e-3, 'Wh'],
  ['J', 'energy', 1 / 3.6e6, 'J'],
  ['kJ', 'energy', 1 / 3600, 'kJ'],
  ['MJ', 'energy', 1 / 3.6, 'MJ'],
  ['GJ', 'energy', 1000 / 3.6, 'GJ'],
  ['cal', 'energy', 4.184 / 3.6e6, 'calorie', 'calories'],
  ['kcal', 'energy', 4.184 / 3600, 'kcal'],
  ['toe', 'energy', 11630, 'toe'],
  ['BTU', 'energy', 0.000293071, 'BTU'],
  ['°C', 'temperature', null, '°C'],
  ['°F', 'temperature', null, '°F'],
  ['°', 'temperature', null, '°'],
  ['K', 'temperature', null, 'K'],
  ['km/h', 'speed', 1, 'km/h'],
  ['mph', 'speed', 1.609344, 'mph'],
  ['m/s', 'speed', 3.6, 'm/s'],
  ['kn', 'speed', 1.852, 'knot', 'knots'],
  ['B', 'data', 1, 'byte', 'bytes'],
  ['KB', 'data', 1e3, 'KB'],
  ['MB', 'data', 1e6, 'MB'],
  ['GB', 'data', 1e9, 'GB'],
  ['TB', 'data', 1e12, 'TB'],
  ['PB', 'data', 1e15, 'PB'],
  ['Mbps', 'data', null, 'Mbps'],
  ['Gbps', 'data', null, 'Gbps'],
  ['Hz', 'frequency', 1, 'Hz'],
  ['kHz', 'frequency', 1e3, 'kHz'],
  ['MHz', 'frequency', 1e6, 'MHz'],
  ['GHz', 'frequency', 1e9, 'GHz'],
  ['TEU', 'cargo', 1, 'TEU'],
  ['containers', 'cargo', null, 'container', 'containers'],
  ['wagons', 'cargo', null, 'wagon', 'wagons'],
  ['hPa', 'pressure', 100, 'hPa'],
  ['bar', 'pressure', 1e5, 'bar'],
  ['psi', 'pressure', 6894.757, 'psi'],
  ['V', 'electric', null, 'V'],
  ['kV', 'electric', null, 'kV'],
  ['mAh', 'electric', null, 'mAh'],
];

const UNITS: ReadonlyMap<string, Unit> = new Map(
  ROWS.map(([id, measure, factor, one, many]) => [id, { id, measure, factor, one, many: many ?? one }]),
);

/** The unit of an id, or null where the id names what is counted ("people"). */
export function unitOf(id: string): Unit | null {
  return UNITS.get(id) ?? null;
}

/** Every unit id. */
export const UNIT_IDS: readonly string[] = [...UNITS.keys()];

/** How many of `to` one `from` is, or null where they measure different things or have no plain factor. */
export function unitFactor(from: string, to: string): number | null {
  if (from === to) return 1;
  const a = unitOf(from);
  const b = unitOf(to);
  if (!a || !b || a.measure !== b.measure || a.factor === null || b.factor === null) return null;
  return a.factor / b.factor;
}
