import { ALL_CHECKS } from '../../shared/checks/index.ts';
import type { Check } from '../../shared/checks/types.ts';
import { fail, ok } from '../../shared/model/result.ts';
import { renderHtml } from '../../shared/report/html.ts';
import { renderMarkdown } from '../../shared/report/markdown.ts';
import { PART_HEADINGS } from '../../shared/report/parts.ts';
import type { Handlers } from '../context.ts';
import { gatherReport } from './gather.ts';

class Cancelled extends Error {}

/** The channel that makes reports; `checks` are asked for the repair hints. */
export function createReportHandlers(checks: readonly Check[]) {
  return {
    'report.render': (context, { format, parts }, job) => {
      const gathered = gatherReport(context, checks, parts, job);
      if (!gathered.ok) return gathered;
      const render = format === 'html' ? renderHtml : renderMarkdown;
      let done = 0;
      try {
        const text = render(gathered.value, (part) => {
          if (job.cancelled()) throw new Cancelled();
          job.progress(`Writing: ${PART_HEADINGS[part]}`, done, parts.length);
          done += 1;
        });
        return job.cancelled() ? fail('cancelled', 'The report was cancelled.') : ok(text);
      } catch (error) {
        if (error instanceof Cancelled) return fail('cancelled', 'The report was cancelled.');
        throw error;
      }
    },
  } satisfies Partial<Handlers>;
}

export const reportHandlers = createReportHandlers(ALL_CHECKS);
