import type { Finding, Hint } from '../model/finding.ts';
import { meets } from '../quantity/interval.ts';
import { factsInterval } from './facts.ts';
import { hint, howItMeets, knownIn } from './hint-tools.ts';
import { compounded, percentAsIndex } from './pairing.ts';
import { lengthsAgree, spanOfChange, stepsOf } from './spans.ts';
import type { FigureFacts, Lookup } from './types.ts';
import { inWords, labelled, nameOf, quote, yearsText } from './words.ts';

const MOST = 2;

/**
 * Of what an average without a name may be the index: told multiples of its source and its length of time that it compounds to. "An
 * average growth of 111.4 % over ten years" is a tripling, and "we have tripled turnover" stands beside it.
 */
export function indexOfWhat(average: FigureFacts, finding: Finding, lookup: Lookup): readonly Hint[] {
  const { indicatorId, id } = average.figure;
  const [years] = stepsOf(average);
  const once = percentAsIndex(factsInterval(average.figure));
  const total = once && years !== undefined ? compounded(once, years)?.printed : undefined;
  if (indicatorId !== null || years === undefined || !total) return [];
  const like: FigureFacts = {
    ...average,
    period: null,
    figure: { ...average.figure, unit: 'x', currency: null, per: null },
  };
  return knownIn(total, like, finding, lookup)
    .filter((f) => f.figure.role === 'multiple' && f.source?.id === average.source?.id)
    .filter((f) => meets(total, factsInterval(f.figure).printed) && lengthsAgree(spanOfChange(f).years ?? 0, years))
    .flatMap((f): readonly Hint[] => {
      const { indicatorId: meant } = f.figure;
      if (meant === null) return [];
      const how = howItMeets(total, factsInterval(f.figure).printed);
      const text = `Read ${quote(average)} as an index of ${nameOf(f)}: ${inWords(total, 'x', null)} over ${yearsText(years)} ${how} ${labelled(f)}.`;
      return [hint(text, [{ figureId: id, fields: { role: 'growth-index', indicatorId: meant } }])];
    })
    .slice(0, MOST);
}
