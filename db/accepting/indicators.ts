import type { Change } from '../../shared/api.ts';
import { indicatorNaming } from '../../shared/reading/naming.ts';
import { newId } from '../ids.ts';
import { nameableIndicator, type ProjectNames } from '../naming.ts';
import type { IndicatorPayload } from './payload.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Makes or links the indicators that accepted suggestions speak of. */
export interface PlannedIndicators {
  /** The indicator that words name, as the project or this edit has it; null where there is none. */
  find(words: string): string | null;
  /** The first wording of a measure that this edit makes an indicator of ("exports" and "export" are one). */
  asNamed(words: string): string;
  /** The indicator that a proposal is: one of the project, or a new one. */
  take(payload: IndicatorPayload, given?: Fields): string;
  changes(): readonly Change[];
}

/** Follows the indicators over one edit; nothing is written. */
export function planIndicators(names: () => ProjectNames): PlannedIndicators {
  const made: Change[] = [];
  const fresh = indicatorNaming([]);
  return {
    find: (words) => names().indicators.find(words)?.id ?? null,
    asNamed(words) {
      const before = fresh.find(words);
      if (before === null) fresh.add({ id: newId(), name: words, others: [] });
      return before?.name ?? words;
    },
    take(payload, given = {}) {
      const name =
        typeof given['name'] === 'string' && given['name'].trim() !== '' ? given['name'].trim() : payload.name;
      const there = names().indicators.find(name);
      if (there !== null) return there.id;
      const id = newId();
      const synonyms = [payload.name, ...payload.synonyms].filter((synonym) => synonym !== name);
      const { dimension, unit } = payload;
      made.push({ op: 'create', table: 'indicator', id, fields: { name, synonyms, dimension, unit, ...given } });
      names().indicators.add(nameableIndicator({ id, name, synonyms }));
      return id;
    },
    changes: () => made,
  };
}
