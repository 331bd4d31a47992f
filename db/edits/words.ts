import type { Figure, Indicator, TableName } from '../../shared/model/records.ts';
import { kindOfName } from '../../shared/reading/actor-kinds.ts';
import type { ReadPeriod } from '../../shared/reading/types.ts';
import type { Statements } from '../connection.ts';
import { FaultError } from '../fault-error.ts';
import { newId } from '../ids.ts';
import { DEFAULTS } from './defaults.ts';
import { fillFigure } from './figure-words.ts';
import type { NamedTable, Names } from './names.ts';
import type { Readers } from './readers.ts';
import { checkRecord, isField, unknownField } from './validate.ts';
import type { Work } from './work.ts';

type Fields = Record<string, unknown>;
type Given = Readonly<Record<string, unknown>>;

/** A field given as words: which field it becomes, and where the name is looked up. */
interface Word {
  readonly field: string;
  readonly to: NamedTable | 'period';
  /** The kind of an actor that has to be made, or how its name tells it. */
  readonly kind?: string | ((name: string) => string);
}

const INDICATOR: Word = { field: 'indicatorId', to: 'indicator' };
const SUBJECT: Word = { field: 'subjectId', to: 'actor', kind: kindOfName };
const PARTNER: Word = { field: 'partnerId', to: 'actor', kind: kindOfName };
const PERIOD: Word = { field: 'periodId', to: 'period' };
const TOPIC: Word = { field: 'topicId', to: 'topic' };
const PLACE: Word = { field: 'placeId', to: 'actor', kind: 'region' };
const RESPONSIBLE: Word = { field: 'responsibleId', to: 'actor' };

const WORDS: Partial<Record<TableName, ReadonlyMap<string, Word>>> = {
  topic: new Map([['parent', { field: 'parentId', to: 'topic' }]]),
  event: new Map([
    ['period', PERIOD],
    ['place', PLACE],
    ['topic', TOPIC],
  ]),
  claim: new Map<string, Word>([
    ['speaker', { field: 'speakerId', to: 'actor', kind: 'person' }],
    ['topic', TOPIC],
    ['event', { field: 'eventId', to: 'event' }],
    ['period', PERIOD],
  ]),
  figure: new Map<string, Word>([
    ['indicator', INDICATOR],
    ['subject', SUBJECT],
    ['partner', PARTNER],
    ['place', PLACE],
    ['period', PERIOD],
    ['basePeriod', { field: 'basePeriodId', to: 'period' }],
  ]),
  series: new Map<string, Word>([
    ['indicator', INDICATOR],
    ['subject', SUBJECT],
    ['partner', PARTNER],
  ]),
  observation: new Map<string, Word>([
    ['series', { field: 'seriesId', to: 'series' }],
    ['period', PERIOD],
  ]),
  target: new Map<string, Word>([
    ['indicator', INDICATOR],
    ['responsible', RESPONSIBLE],
  ]),
  commitment: new Map<string, Word>([
    ['indicator', INDICATOR],
    ['responsible', RESPONSIBLE],
  ]),
};

export interface Expander {
  /**
   * The record's own fields for the fields given: words become ids, found or created in this edit; the words of a figure
   * become its interval. Throws 'bad-input' for a field that the table does not have.
   */
  expand(table: TableName, given: Given, current: Given | null, id: string): Fields;
}

export interface ExpanderOptions {
  readonly sql: Statements;
  readonly work: Work;
  readonly names: Names;
  readonly readers: Readers;
  /** The source that later changes of the same edit will anchor a claim or figure in. */
  readonly sourceOf: (ownerId: string) => string | null;
  /** Somebody types it now and can be asked again; words of an import stay as they are. */
  readonly byHand: boolean;
}

/** Turns the words of one edit's changes into fields. */
export function createExpander({ sql, work, names, readers, sourceOf, byHand }: ExpanderOptions): Expander {
  const publishedBySource = new Map<string, string | null>();
  const periods = new Map<string, string>();
  const readPeriods = new Map<string, ReadPeriod>();

  /** The words of a column of periods are the same over and over: each is read once in an edit. */
  const periodSaid = (text: string, published: string | null): ReadPeriod => {
    const key = `${published ?? ''} ${text}`;
    const known = readPeriods.get(key);
    if (known !== undefined) return known;
    const read = readPeriodWords(readers, text, published, byHand);
    readPeriods.set(key, read);
    return read;
  };

  const publishedOf = (table: TableName, fields: Given, id: string): string | null => {
    if (table !== 'figure' && table !== 'claim') return null;
    const owner = fields['claimId'];
    const owners = typeof owner === 'string' ? [id, owner] : [id];
    for (const ownerId of owners) {
      const sourceId = sourceOf(ownerId) ?? anchoredIn(sql, ownerId);
      if (sourceId === null) continue;
      let published = publishedBySource.get(sourceId);
      if (published === undefined) {
        const row = sql.of('SELECT published FROM source WHERE id = +?').get(sourceId);
        // A source that comes later in the same edit is asked for again.
        if (row === undefined) continue;
        published = row['published'] === null ? null : String(row['published']);
        publishedBySource.set(sourceId, published);
      }
      return published;
    }
    return null;
  };

  const create = (table: TableName, fields: Given): string => {
    const id = newId();
    const record: Fields = { ...DEFAULTS[table], ...fields, id, rev: work.seq };
    checkRecord(table, record);
    work.insert(table, record);
    return id;
  };

  const periodOf = (value: unknown, published: () => string | null): string => {
    const read = isPeriod(value) ? value : periodSaid(String(value), published());
    const key = JSON.stringify([read.text, read.start, read.end]);
    const known = periods.get(key);
    if (known !== undefined && work.find('period', known) !== null) return known;
    const row = sql
      .of('SELECT id FROM period WHERE text = +? AND "start" IS +? AND "end" IS +? ORDER BY rowId LIMIT 1')
      .get(read.text, read.start, read.end);
    const id = row === undefined ? create('period', { ...read }) : String(row['id']);
    periods.set(key, id);
    return id;
  };

  const idOf = (word: Word, name: string, value: unknown, fields: Given, published: () => string | null): string => {
    if (word.to === 'period') return periodOf(value, published);
    if (typeof value !== 'string') {
      throw new FaultError('bad-input', `The field "${name}" is given as a ${typeof value}.`, { expected: 'a name' });
    }
    const trimmed = value.trim();
    const found = names.find(word.to, trimmed);
    if (found !== null) return found;
    if (word.to === 'indicator') return create('indicator', { name: trimmed, ...measureOf(fields) });
    const kind = typeof word.kind === 'function' ? word.kind(trimmed) : word.kind;
    return create(word.to, kind === undefined ? { name: trimmed } : { name: trimmed, kind });
  };

  return {
    expand(table, given, current, id) {
      const words = WORDS[table];
      const fields: Fields = {};
      const spoken: [string, Word][] = [];
      for (const name of Object.keys(given)) {
        if (name === 'id' || name === 'rev') continue;
        if (isField(table, name)) fields[name] = given[name];
        else {
          const word = words?.get(name);
          if (word !== undefined) spoken.push([name, word]);
          else if (!isExtraWord(table, name)) throw unknownField(table, name);
        }
      }
      const whole = { ...current, ...fields };
      const told = given['published'];
      const published =
        typeof told === 'string' && table !== 'source' ? () => told : () => publishedOf(table, whole, id);
      if (table === 'figure') fillFigure(fields, current as Figure | null, readers, published);
      for (const [name, word] of spoken) {
        // The id, where it is given too, says it better.
        if (fields[word.field] !== undefined) continue;
        const value = given[name];
        if (value === undefined) continue;
        const blank = value === null || (typeof value === 'string' && value.trim() === '');
        fields[word.field] = blank ? null : idOf(word, name, value, { ...current, ...fields }, published);
      }
      if (table === 'actor') takeTenure(fields, given, current);
      if (table === 'target' || table === 'commitment')
        takeParties(fields, given['partyNames'], (name) => {
          return names.find('actor', name) ?? create('actor', { name });
        });
      return fields;
    },
  };
}

function anchoredIn(sql: Statements, ownerId: string): string | null {
  const row =
    sql.of('SELECT sourceId FROM anchor WHERE claimId = +? ORDER BY rowId LIMIT 1').get(ownerId) ??
    sql.of('SELECT sourceId FROM anchor WHERE figureId = +? ORDER BY rowId LIMIT 1').get(ownerId);
  return row === undefined ? null : String(row['sourceId']);
}

function isPeriod(value: unknown): value is ReadPeriod {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';
}

function readPeriodWords(readers: Readers, text: string, published: string | null, byHand: boolean): ReadPeriod {
  const trimmed = text.trim();
  const read = readers.readPeriod(trimmed, published);
  if (read === null && byHand) {
    const expected = 'a period such as 2025, 2021–2025, "nine months of 2025", "the past decade" or 15 January 2026';
    throw new FaultError('bad-input', `“${trimmed.slice(0, 80)}” is not a period: expected ${expected}.`, { expected });
  }
  // Words of a file that no date can be made of are kept all the same: a check will say what is missing.
  return { text: trimmed, start: read?.start ?? null, end: read?.end ?? null, years: read?.years ?? null };
}

/** Words beside those that become ids: `published` is the date that period words count from. */
function isExtraWord(table: TableName, name: string): boolean {
  if (name === 'published')
    return table === 'figure' || table === 'claim' || table === 'event' || table === 'observation';
  if (table === 'actor') return name === 'role' || name === 'affiliation';
  if (table === 'target' || table === 'commitment') return name === 'partyNames';
  return false;
}

/** What an indicator measures, guessed from the first figure that names it. */
function measureOf(figure: Given): Partial<Pick<Indicator, 'dimension' | 'unit'>> {
  const unit = typeof figure['unit'] === 'string' ? figure['unit'] : '';
  switch (figure['kind']) {
    case 'money':
      return { dimension: 'money', unit: typeof figure['currency'] === 'string' ? figure['currency'] : '' };
    case 'percent':
      return figure['role'] === 'share' ? { dimension: 'share', unit } : {};
    case 'count':
      return { dimension: 'count', unit };
    case 'duration':
      return { dimension: 'duration', unit };
    case 'dimension':
      return { dimension: 'quantity', unit };
    default:
      return typeof figure['currency'] === 'string' ? { dimension: 'money', unit: figure['currency'] } : {};
  }
}

/** The grid shows one role and affiliation: writing them changes the last tenure, or makes the first. */
function takeTenure(fields: Fields, given: Given, current: Given | null): void {
  if (fields['tenures'] !== undefined) return;
  const role = given['role'];
  const affiliation = given['affiliation'];
  if (role === undefined && affiliation === undefined) return;
  const tenures = Array.isArray(current?.['tenures']) ? current['tenures'] : [];
  const last: Given = tenures.at(-1) ?? { role: '', affiliation: '', from: null, until: null };
  const next = { ...last, role: role ?? last['role'], affiliation: affiliation ?? last['affiliation'] };
  fields['tenures'] = [...tenures.slice(0, -1), next].filter(
    (tenure) => tenure['role'] !== '' || tenure['affiliation'] !== '',
  );
}

function takeParties(fields: Fields, names: unknown, idOf: (name: string) => string): void {
  if (names === undefined || fields['parties'] !== undefined) return;
  const list = Array.isArray(names) ? names.map(String) : String(names ?? '').split(';');
  fields['parties'] = list
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map(idOf);
}
