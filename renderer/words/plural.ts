import { formatNumber } from './numbers.ts';

/** "1 figure", "2,400 figures"; `many` for words that do not take an s. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}
