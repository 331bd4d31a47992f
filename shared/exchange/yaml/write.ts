/** What the writer takes. Undefined entries of a mapping are left out; empty lists and mappings as well. */
export type YamlValue = string | number | boolean | null | readonly YamlValue[] | YamlFields;
export interface YamlFields {
  readonly [key: string]: YamlValue | undefined;
}

/**
 * Characters that a reader of the file would not see, or see wrongly: controls, invisible and bidirectional marks, line
 * separators, halves of surrogate pairs. Texts that hold them are written in double quotes with escapes.
 */
const UNSEEN = /(?![\t\n])\p{Cc}|\p{Cf}|\p{Cs}|[\u2028\u2029\ufff0-\uffff]/u;
const UNSEEN_ALL = /(?![\t\n])\p{Cc}|\p{Cf}|\p{Cs}|[\u2028\u2029\ufff0-\uffff]/gu;

/** Words that some YAML reader takes for a boolean, null, number or date; these get quotes. */
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;

/** A text that can stand plain: begins with a letter, and holds nothing that YAML gives a meaning to. */
const PLAIN = /^[\p{L}$€£¥][\p{L}\p{M}\p{N}\p{Zs}$€£¥%&'()*+,\-./;<=>?@[\]^_`{|}~!–—“”‘’…"]*$/u;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Block YAML with two spaces a level. The same value always gives the same bytes; LF at every line's end. */
export function writeYaml(fields: YamlFields): string {
  const out: string[] = [];
  for (const [key, value] of Object.entries(fields)) {
    if (!isEmpty(value)) writeEntry(out, '', '', key, value);
  }
  return out.join('');
}

function isEmpty(value: YamlValue | undefined): value is undefined {
  if (value === undefined) return true;
  if (value === null || typeof value !== 'object') return false;
  return isList(value) ? value.length === 0 : Object.values(value).every((entry) => entry === undefined);
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

/** `lead` is what stands on the entry's first line before the key: the indent, or the indent and a dash. */
function writeEntry(out: string[], lead: string, indent: string, key: string, value: YamlValue): void {
  const head = `${lead}${scalar(key)}:`;
  if (value === null || typeof value !== 'object') {
    const block = typeof value === 'string' ? blockOf(value, indent) : null;
    out.push(block === null ? `${head} ${scalar(value)}\n` : `${head} ${block}`);
  } else if (isList(value)) {
    out.push(`${head}\n`);
    for (const item of value) writeItem(out, `${indent}  `, item);
  } else {
    out.push(`${head}\n`);
    writeFields(out, `${indent}  `, `${indent}  `, value);
  }
}

function writeFields(out: string[], firstLead: string, indent: string, fields: YamlFields): void {
  let lead = firstLead;
  for (const [key, value] of Object.entries(fields)) {
    if (isEmpty(value)) continue;
    writeEntry(out, lead, indent, key, value);
    lead = indent;
  }
}

function writeItem(out: string[], indent: string, item: YamlValue): void {
  if (item === null || typeof item !== 'object') out.push(`${indent}- ${scalar(item)}\n`);
  else if (isEmpty(item)) out.push(`${indent}- {}\n`);
  else if (isList(item)) {
    out.push(`${indent}-\n`);
    for (const inner of item) writeItem(out, `${indent}  `, inner);
  } else writeFields(out, `${indent}- `, `${indent}  `, item);
}

function scalar(value: string | number | boolean | null): string {
  if (value === null) return 'null';
  if (typeof value === 'number') return Object.is(value, -0) ? '0' : String(value);
  if (typeof value === 'boolean') return String(value);
  return isPlain(value) ? value : quoted(value);
}

function isPlain(text: string): boolean {
  if (DATE.test(text) || UUID.test(text)) return !/^\d+e\d+$/.test(text);
  return PLAIN.test(text) && !RESERVED.test(text) && text.trim() === text && !UNSEEN.test(text) && !/\s#|\t/.test(text);
}

/** JSON's quotes are YAML's; what cannot be seen is escaped. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(UNSEEN_ALL, (character) => {
    const point = character.codePointAt(0) ?? 0;
    return point > 0xffff ? `\\U${hex(point, 8)}` : `\\u${hex(point, 4)}`;
  });
}

function hex(point: number, digits: number): string {
  return point.toString(16).padStart(digits, '0');
}

/** A literal block for text of more than one line, or null where it would not come back as it is. */
function blockOf(text: string, indent: string): string | null {
  // Blank lines with spaces in them, at the start or the end, are read differently by different readers.
  if (!text.includes('\n') || UNSEEN.test(text) || /^\s*\n|\n[ \t]+\n*$/.test(text)) return null;
  const pad = `${indent}  `;
  // Without a number the indentation is read off the first line, which may itself begin with a space.
  const hint = /^[ \t]/.test(text) ? '2' : '';
  const chomp = !text.endsWith('\n') ? '-' : text.endsWith('\n\n') ? '+' : '';
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  const lines = body.split('\n').map((line) => (line === '' ? '\n' : `${pad}${line}\n`));
  return `|${hint}${chomp}\n${lines.join('')}`;
}
