/** The table of units of measure. */

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
  | 'acceleration'
  | 'force'
  | 'flow'
  | 'mass flow'
  | 'density'
  | 'yield'
  | 'emission'
  | 'consumption'
  | 'intensity'
  | 'data'
  | 'data rate'
  | 'frequency'
  | 'rotation'
  | 'cargo'
  | 'pressure'
  | 'voltage'
  | 'current'
  | 'charge'
  | 'resistance'
  | 'capacitance'
  | 'magnetism'
  | 'sound'
  | 'light'
  | 'radiation'
  | 'dose'
  | 'amount'
  | 'concentration'
  | 'angle'
  | 'acidity'
  | 'resolution';

export type UnitRow = readonly [id: string, measure: Measure, factor: number | null, one: string, many?: string];

const PLAIN: readonly UnitRow[] = [
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
  ['µs', 'time', 1 / 3.15576e13, 'µs'],
  ['ns', 'time', 1 / 3.15576e16, 'ns'],
  ['ps', 'time', 1 / 3.15576e19, 'ps'],
  ['t', 'mass', 1, 'tonne', 'tonnes'],
  ['kt', 'mass', 1e3, 'kt'],
  ['Mt', 'mass', 1e6, 'Mt'],
  ['Gt', 'mass', 1e9, 'Gt'],
  ['q', 'mass', 0.1, 'quintal', 'quintals'],
  ['lb', 'mass', 0.00045359237, 'lb'],
  ['oz', 'mass', 2.8349523125e-5, 'oz'],
  ['oz t', 'mass', 3.11034768e-5, 'troy ounce', 'troy ounces'],
  ['st', 'mass', 0.00635029318, 'stone'],
  ['carat', 'mass', 2e-7, 'carat', 'carats'],
  ['short ton', 'mass', 0.90718474, 'short ton', 'short tons'],
  ['long ton', 'mass', 1.0160469088, 'long ton', 'long tons'],
  ['mi', 'length', 1.609344, 'mile', 'miles'],
  ['nmi', 'length', 1.852, 'nautical mile', 'nautical miles'],
  ['yd', 'length', 0.0009144, 'yard', 'yards'],
  ['ft', 'length', 0.0003048, 'foot', 'feet'],
  ['in', 'length', 2.54e-5, 'inch', 'inches'],
  ['furlong', 'length', 0.201168, 'furlong', 'furlongs'],
  ['Å', 'length', 1e-13, 'Å'],
  ['ly', 'length', 9.4607304725808e12, 'light-year', 'light-years'],
  ['au', 'length', 1.495978707e8, 'au'],
  ['pc', 'length', 3.085677581491e13, 'parsec', 'parsecs'],
  ['kpc', 'length', 3.085677581491e16, 'kpc'],
  ['Mpc', 'length', 3.085677581491e19, 'Mpc'],
  ['km²', 'area', 1, 'km²'],
  ['m²', 'area', 1e-6, 'm²'],
  ['cm²', 'area', 1e-10, 'cm²'],
  ['mm²', 'area', 1e-12, 'mm²'],
  ['ha', 'area', 0.01, 'ha'],
  ['acre', 'area', 0.0040468564224, 'acre', 'acres'],
  ['mi²', 'area', 2.589988110336, 'square mile', 'square miles'],
  ['yd²', 'area', 8.3612736e-7, 'square yard', 'square yards'],
  ['ft²', 'area', 9.290304e-8, 'square foot', 'square feet'],
  ['in²', 'area', 6.4516e-10, 'square inch', 'square inches'],
  ['m³', 'volume', 1, 'm³'],
  ['km³', 'volume', 1e9, 'km³'],
  ['cm³', 'volume', 1e-6, 'cm³'],
  ['mm³', 'volume', 1e-9, 'mm³'],
  ['bbl', 'volume', 0.158987294928, 'barrel', 'barrels'],
  ['gal', 'volume', 0.003785411784, 'gallon', 'gallons'],
  ['qt', 'volume', 0.000946352946, 'quart', 'quarts'],
  ['pt', 'volume', 0.000473176473, 'pint', 'pints'],
  ['cup', 'volume', 0.0002365882365, 'cup', 'cups'],
  ['fl oz', 'volume', 2.95735295625e-5, 'fluid ounce', 'fluid ounces'],
  ['tbsp', 'volume', 1.478676478125e-5, 'tablespoon', 'tablespoons'],
  ['tsp', 'volume', 4.92892159375e-6, 'teaspoon', 'teaspoons'],
  ['bu', 'volume', 0.03523907016688, 'bushel', 'bushels'],
  ['cf', 'volume', 0.028316846592, 'cubic foot', 'cubic feet'],
  ['yd³', 'volume', 0.764554857984, 'cubic yard', 'cubic yards'],
  ['in³', 'volume', 1.6387064e-5, 'cubic inch', 'cubic inches'],
  ['hp', 'power', 745.7, 'hp'],
  ['Wh', 'energy', 1e-3, 'Wh'],
  ['kWh', 'energy', 1, 'kWh'],
  ['MWh', 'energy', 1e3, 'MWh'],
  ['GWh', 'energy', 1e6, 'GWh'],
  ['TWh', 'energy', 1e9, 'TWh'],
  ['cal', 'energy', 4.184 / 3.6e6, 'calorie', 'calories'],
  ['kcal', 'energy', 4.184 / 3600, 'kcal'],
  ['toe', 'energy', 11630, 'toe'],
  ['ktoe', 'energy', 1.163e7, 'ktoe'],
  ['Mtoe', 'energy', 1.163e10, 'Mtoe'],
  ['boe', 'energy', 1699.4, 'boe'],
  ['BTU', 'energy', 0.000293071, 'BTU'],
  ['MMBtu', 'energy', 293.071, 'MMBtu'],
  ['therm', 'energy', 29.3071, 'therm', 'therms'],
  ['°C', 'temperature', null, '°C'],
  ['°F', 'temperature', null, '°F'],
  ['°', 'temperature', null, '°'],
  ['K', 'temperature', null, 'K'],
  ['mK', 'temperature', null, 'mK'],
  ['µK', 'temperature', null, 'µK'],
  ['km/h', 'speed', 1, 'km/h'],
  ['mph', 'speed', 1.609344, 'mph'],
  ['m/s', 'speed', 3.6, 'm/s'],
  ['cm/s', 'speed', 0.036, 'cm/s'],
  ['mm/s', 'speed', 0.0036, 'mm/s'],
  ['km/s', 'speed', 3600, 'km/s'],
  ['m/min', 'speed', 0.06, 'm/min'],
  ['ft/s', 'speed', 1.09728, 'ft/s'],
  ['mi/s', 'speed', 5793.6384, 'mi/s'],
  ['kn', 'speed', 1.852, 'knot', 'knots'],
  ['m/s²', 'acceleration', 1, 'm/s²'],
  ['l/s', 'flow', 1, 'l/s'],
  ['l/min', 'flow', 1 / 60, 'l/min'],
  ['ml/min', 'flow', 1 / 60000, 'ml/min'],
  ['l/h', 'flow', 1 / 3600, 'l/h'],
  ['l/d', 'flow', 1 / 86400, 'l/d'],
  ['m³/s', 'flow', 1e3, 'm³/s'],
  ['m³/h', 'flow', 1 / 3.6, 'm³/h'],
  ['m³/d', 'flow', 1 / 86.4, 'm³/d'],
  ['cf/d', 'flow', 28.316846592 / 86400, 'cf/d'],
  ['bbl/d', 'flow', 158.987294928 / 86400, 'barrel a day', 'barrels a day'],
  ['t/h', 'mass flow', 24, 't/h'],
  ['g/kg', 'ratio', 0.1, 'g/kg'],
  ['mg/kg', 'ratio', 1e-4, 'mg/kg'],
  ['µg/kg', 'ratio', 1e-7, 'µg/kg'],
  ['ppm', 'ratio', 1e-4, 'ppm'],
  ['ppb', 'ratio', 1e-7, 'ppb'],
  ['kg/m³', 'density', 1, 'kg/m³'],
  ['g/m³', 'density', 1e-3, 'g/m³'],
  ['mg/m³', 'density', 1e-6, 'mg/m³'],
  ['µg/m³', 'density', 1e-9, 'µg/m³'],
  ['g/cm³', 'density', 1e3, 'g/cm³'],
  ['g/ml', 'density', 1e3, 'g/ml'],
  ['g/l', 'density', 1, 'g/l'],
  ['g/dl', 'density', 10, 'g/dl'],
  ['mg/l', 'density', 1e-3, 'mg/l'],
  ['mg/dl', 'density', 1e-2, 'mg/dl'],
  ['mg/ml', 'density', 1, 'mg/ml'],
  ['µg/l', 'density', 1e-6, 'µg/l'],
  ['µg/ml', 'density', 1e-3, 'µg/ml'],
  ['ng/ml', 'density', 1e-6, 'ng/ml'],
  ['t/ha', 'yield', 1, 't/ha'],
  ['kg/ha', 'yield', 1e-3, 'kg/ha'],
  ['g/km', 'emission', 1, 'g/km'],
  ['mpg', 'consumption', null, 'mpg'],
  ['W/m²', 'intensity', 1, 'W/m²'],
  ['kW/m²', 'intensity', 1e3, 'kW/m²'],
  ['bit', 'data', 0.125, 'bit', 'bits'],
  ['Mbit', 'data', 125e3, 'Mbit'],
  ['Gbit', 'data', 125e6, 'Gbit'],
  ['kB', 'data', 1e3, 'kB'],
  ['KB', 'data', 1e3, 'KB'],
  ['bps', 'data rate', 1, 'bps'],
  ['kbps', 'data rate', 1e3, 'kbps'],
  ['Mbps', 'data rate', 1e6, 'Mbps'],
  ['Gbps', 'data rate', 1e9, 'Gbps'],
  ['Tbps', 'data rate', 1e12, 'Tbps'],
  ['kB/s', 'data rate', 8e3, 'kB/s'],
  ['KB/s', 'data rate', 8e3, 'KB/s'],
  ['MB/s', 'data rate', 8e6, 'MB/s'],
  ['GB/s', 'data rate', 8e9, 'GB/s'],
  ['rpm', 'rotation', 1, 'rpm'],
  ['bpm', 'rotation', 1, 'bpm'],
  ['TEU', 'cargo', 1, 'TEU'],
  ['containers', 'cargo', null, 'container', 'containers'],
  ['wagons', 'cargo', null, 'wagon', 'wagons'],
  ['dwt', 'cargo', null, 'dwt'],
  ['t km', 'cargo', null, 'tonne-kilometre', 'tonne-kilometres'],
  ['GT', 'cargo', null, 'GT'],
  ['bar', 'pressure', 1e5, 'bar'],
  ['mbar', 'pressure', 100, 'mbar'],
  ['atm', 'pressure', 101325, 'atm'],
  ['mmHg', 'pressure', 133.322387415, 'mmHg'],
  ['Torr', 'pressure', 133.322368421, 'Torr'],
  ['psi', 'pressure', 6894.757, 'psi'],
  ['mAh', 'charge', 1e-3, 'mAh'],
  ['Ah', 'charge', 1, 'Ah'],
  ['N m', 'energy', 1 / 3.6e6, 'N m'],
  ['G', 'magnetism', 1e-4, 'gauss'],
  ['µT', 'magnetism', 1e-6, 'µT'],
  ['dB', 'sound', null, 'dB'],
  ['dBA', 'sound', null, 'dBA'],
  ['dBm', 'sound', null, 'dBm'],
  ['lm', 'light', null, 'lm'],
  ['lx', 'light', null, 'lux'],
  ['cd', 'light', null, 'cd'],
  ['cd/m²', 'light', null, 'cd/m²'],
  ['M', 'concentration', 1, 'M'],
  ['mM', 'concentration', 1e-3, 'mM'],
  ['µM', 'concentration', 1e-6, 'µM'],
  ['nM', 'concentration', 1e-9, 'nM'],
  ['mmol/l', 'concentration', 1e-3, 'mmol/l'],
  ['µmol/l', 'concentration', 1e-6, 'µmol/l'],
  ['nmol/l', 'concentration', 1e-9, 'nmol/l'],
  ['rad', 'angle', 1, 'radian', 'radians'],
  ['arcmin', 'angle', Math.PI / 10800, 'arcmin'],
  ['arcsec', 'angle', Math.PI / 648000, 'arcsec'],
  ['pH', 'acidity', null, 'pH'],
  ['MP', 'resolution', 1, 'megapixel', 'megapixels'],
  ['dpi', 'resolution', null, 'dpi'],
  ['px', 'resolution', null, 'pixel', 'pixels'],
];

const PREFIXES: ReadonlyMap<string, number> = new Map([
  ['p', 1e-12],
  ['n', 1e-9],
  ['µ', 1e-6],
  ['m', 1e-3],
  ['c', 1e-2],
  ['d', 1e-1],
  ['', 1],
  ['h', 1e2],
  ['k', 1e3],
  ['M', 1e6],
  ['G', 1e9],
  ['T', 1e12],
  ['P', 1e15],
  ['E', 1e18],
]);

/** Units with prefixes: the bare unit, what it measures, its factor, and the prefixes it is used with ("-" is none). */
const PREFIXED: readonly (readonly [unit: string, measure: Measure, factor: number, prefixes: string])[] = [
  ['g', 'mass', 1e-6, 'p n µ m c d - k'],
  ['m', 'length', 1e-3, 'p n µ m c d - k'],
  ['l', 'volume', 1e-3, 'n µ m c d - h k M'],
  ['W', 'power', 1, 'n µ m - k M G T'],
  ['J', 'energy', 1 / 3.6e6, 'm - k M G T P E'],
  ['eV', 'energy', 1.602176634e-19 / 3.6e6, 'm - k M G T'],
  ['B', 'data', 1, '- M G T P E'],
  ['Hz', 'frequency', 1, 'm - k M G T'],
  ['Pa', 'pressure', 1, 'm - h k M G'],
  ['N', 'force', 1, '- k'],
  ['V', 'voltage', 1, 'µ m - k M'],
  ['A', 'current', 1, 'p n µ m - k'],
  ['Ω', 'resistance', 1, 'm - k M G'],
  ['F', 'capacitance', 1, 'p n µ m'],
  ['T', 'magnetism', 1, 'n m -'],
  ['Bq', 'radiation', 1, 'm - k M G T'],
  ['Sv', 'dose', 1, 'n µ m -'],
  ['Gy', 'dose', 1, 'µ m -'],
  ['mol', 'amount', 1, 'p n µ m - k'],
  ['Jy', 'intensity', 1e-26, 'µ m -'],
  ['VA', 'power', 1, 'k M G'],
];

const BUILT: readonly UnitRow[] = PREFIXED.flatMap(([unit, measure, factor, prefixes]) =>
  prefixes.split(' ').map((mark): UnitRow => {
    const prefix = mark === '-' ? '' : mark;
    return [`${prefix}${unit}`, measure, factor * (PREFIXES.get(prefix) ?? 1), `${prefix}${unit}`];
  }),
);

/** Units that are shown by their name. */
export const SHOWN: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['m', ['metre', 'metres']],
  ['l', ['litre', 'litres']],
  ['B', ['byte', 'bytes']],
]);

/** Every unit: id, what it measures, its factor, and the words that show one and many. */
export const UNIT_ROWS: readonly UnitRow[] = [...PLAIN, ...BUILT];
