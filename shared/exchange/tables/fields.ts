/** What a column of a table may be. */
export interface TableField {
  readonly field: string;
  readonly label: string;
  readonly required: boolean;
  /** Column names that mean it, in lower case and letters only. */
  readonly names: readonly string[];
}

function field(name: string, label: string, names: string, required = false): TableField {
  return { field: name, label, required, names: [name.toLowerCase(), ...names.split(', ')] };
}

const SHARED = {
  indicator: field('indicator', 'Indicator', 'measure, metric, variable, what, indicator name, series name, item'),
  subject: field(
    'subject',
    'Subject (who)',
    'country, reporter, entity, who, reporting country, reporter name, state, actor, geo',
  ),
  partner: field(
    'partner',
    'Partner (with whom)',
    'partner country, partner name, counterpart, counterparty, with whom, with',
  ),
  period: field('period', 'Period', 'year, time, time period, years, quarter, month, as of, reference period'),
  low: field('low', 'Lower bound', 'lower, min, minimum, from, lower bound, low bound'),
  high: field('high', 'Upper bound', 'upper, max, maximum, to, upper bound, high bound'),
  unit: field('unit', 'Unit', 'units, unit of measure, uom, multiplier, scale, magnitude'),
  currency: field('currency', 'Currency', 'cur, iso currency, currency code'),
  basis: field('basis', 'Basis', 'coverage, scope, definition'),
  note: field('note', 'Note', 'notes, comment, comments, remark, remarks'),
} as const;

/** The fields of a table of figures and claims; a row needs a text, a value or a statement. */
export const FIGURE_FIELDS: readonly TableField[] = [
  field('text', 'Figure (as written)', 'figure, figures, amount as written, written, as written, figure text, surface'),
  field('statement', 'Claim', 'claim, sentence, claim text, assertion'),
  field('speaker', 'Speaker', 'said by, author of claim, who said, attributed to, claimant'),
  SHARED.indicator,
  SHARED.subject,
  SHARED.partner,
  field('place', 'Place', 'region, city, location, where'),
  SHARED.period,
  field('basePeriod', 'Base period', 'base period, base year, compared with, reference year, base'),
  field('role', 'Role', 'figure role, role of figure'),
  field('kind', 'Kind', 'type, claim kind, figure kind, category'),
  field('value', 'Value', 'amount, number, val, obs value, quantity'),
  SHARED.low,
  SHARED.high,
  SHARED.unit,
  SHARED.currency,
  SHARED.basis,
  field('topic', 'Topic', 'theme, sector, code'),
  field('date', 'Date', 'published, publication date, date published, said on, source date'),
  field('source', 'Source (title)', 'source title, document, publication, doc, reference'),
  field('quote', 'Quote', 'quotation, exact, exact words, evidence, verbatim, citation'),
  SHARED.note,
];

/** The fields of a table of reference data: a row is an observation. */
export const SERIES_FIELDS: readonly TableField[] = [
  field('name', 'Series', 'series, series name, dataset, data set'),
  SHARED.indicator,
  SHARED.subject,
  SHARED.partner,
  { ...SHARED.period, required: true },
  field('value', 'Value', 'amount, number, val, obs value, observation', true),
  SHARED.low,
  SHARED.high,
  SHARED.unit,
  SHARED.currency,
  SHARED.basis,
  field('origin', 'Origin', 'source, data source, provider, database, publisher'),
  SHARED.note,
];

export type TableKind = 'figures' | 'series';

export function fieldsOf(kind: TableKind): readonly TableField[] {
  return kind === 'figures' ? FIGURE_FIELDS : SERIES_FIELDS;
}
