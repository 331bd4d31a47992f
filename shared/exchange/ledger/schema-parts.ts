import type { YamlFieldReader as Fields, Located } from '../yaml/fields.ts';
import { YamlFieldReader } from '../yaml/fields.ts';
import { describeNode } from '../yaml/node.ts';
import type { DraftPeriod, QuantityOverrides } from './draft.ts';

/** A period: words, or words with the dates that they do not tell themselves. */
export function readPeriodField(fields: Fields, key: string): Located<DraftPeriod> | null {
  const node = fields.node(key);
  if (node === null) return null;
  const at = fields.file.mark(node.at);
  if (node.kind === 'scalar') {
    const text = fields.textOf(node, key);
    return text === '' ? null : { value: { text, dates: null }, at };
  }
  if (node.kind === 'list')
    return fields.refuse(key, `${key} is ${describeNode(node)}`, 'words, or {text, start, end}');
  const period = new YamlFieldReader(fields.file, node, 'a period', ['text', 'start', 'end', 'years']);
  const start = period.date('start');
  const end = period.date('end');
  if (start !== null && end !== null && start > end)
    period.refuse('start', `start (${start}) lies after end (${end})`, 'start not after end');
  return { value: { text: period.required('text'), dates: { start, end, years: period.number('years') } }, at };
}

/** The bounds of an interval; null is unbounded, absent is what the words say. */
export function readBounds(fields: Fields): Omit<QuantityOverrides, 'wide'> {
  const low = fields.number('low');
  const high = fields.number('high');
  if (low !== null && high !== null && low > high)
    fields.refuse('low', `low (${low}) lies above high (${high})`, 'low not above high');
  const lowOpen = fields.flag('lowOpen');
  const highOpen = fields.flag('highOpen');
  return {
    ...(fields.has('low') ? { low } : {}),
    ...(fields.has('high') ? { high } : {}),
    ...(lowOpen === null ? {} : { lowOpen }),
    ...(highOpen === null ? {} : { highOpen }),
  };
}
