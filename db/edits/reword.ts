import type { Suggestion } from '../../shared/model/records.ts';

const MOST_LABEL = 200;

/**
 * The fields of an open proposal whose indicator or speaker goes by another name now: payload, label and reason say the
 * name; the words of the text stay beside it.
 */
export function reworded(
  { payload, label, reason }: Suggestion,
  field: 'indicator' | 'speaker',
  words: string,
  name: string,
): Pick<Suggestion, 'payload' | 'label' | 'reason'> {
  const before = String(payload[field] ?? words);
  const because = `“${words}” as you named it before`;
  const reasons = reason.split(' · ').filter((one) => one !== '' && !one.startsWith(`“${words}” as `));
  const ends = label.endsWith(` · ${before}`) ? label.slice(0, label.length - before.length) + name : label;
  return {
    payload: { ...payload, [field]: name, [`${field}Words`]: name === words ? null : words },
    label: ends.slice(0, MOST_LABEL),
    reason: [...reasons, ...(name === words ? [] : [because])].join(' · '),
  };
}
