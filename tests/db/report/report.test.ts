import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JobControl } from '../../../db/context.ts';
import { must, openSample } from '../../seeds/sample-project.ts';

describe('a report of a project', () => {
  let sample: ReturnType<typeof openSample>;
  let html = '';
  beforeAll(() => {
    sample = openSample();
    html = must(sample.service.call('report.render', { jobId: 'a', format: 'html' }));
  });
  afterAll(() => sample.close());

  it('holds every figure with its quote, and every link has its place', () => {
    const { document } = parseHTML(html);
    const ids = new Set([...document.querySelectorAll('[id]')].map((element) => element.id));
    const rows = [...document.querySelectorAll('#figures tbody tr')];
    expect(rows).toHaveLength(must(sample.service.call('project.state', {})).counts.figure);
    for (const row of rows) {
      const href = row.querySelector('td.q a')?.getAttribute('href') ?? '';
      expect(document.querySelector(`#sources [id="${href.slice(1)}"]`)?.textContent?.length).toBeGreaterThan(1);
    }
    for (const link of document.querySelectorAll('a')) expect(ids).toContain(link.getAttribute('href')?.slice(1));
  });

  it('holds the contradictions with their arithmetic and their hints', () => {
    const { document } = parseHTML(html);
    const text = document.querySelector('#findings')?.textContent ?? '';
    expect(text).toContain('[8.8, 8.9] ÷ [2.45, 2.55] = [3.45, 3.63] does not meet [1.5, 2.5]');
    expect(text).toContain('117%');
    const cards = [...document.querySelectorAll('#findings article.contradiction')];
    expect(cards).toHaveLength(5);
    for (const card of cards) {
      expect(card.querySelectorAll('li').length).toBeGreaterThan(0);
      // One is of a claim: who somebody is told to be.
      if (card.classList.contains('small')) continue;
      expect(card.querySelectorAll('blockquote .f').length).toBeGreaterThan(0);
      expect(card.querySelectorAll('svg[role="img"]')).toHaveLength(1);
    }
  });

  it('shows a finding that the analyst has dismissed apart, with the reason', () => {
    const first = must(sample.service.call('finding.list', {})).find(({ figures }) => figures.length > 1);
    must(sample.service.call('finding.dispose', { id: first?.id ?? '', state: 'dismissed', reason: 'two bases' }));
    const after = must(
      sample.service.call('report.render', { jobId: 'b', format: 'html', parts: ['summary', 'findings'] }),
    );
    const { document } = parseHTML(after);
    expect(document.querySelectorAll('#findings article.contradiction .kind')).toHaveLength(5);
    const dismissed = document.querySelector('#D1');
    expect(dismissed?.textContent).toContain('two bases');
    // An auditor sees what was dismissed, by whom and when.
    expect(dismissed?.querySelectorAll('blockquote .f').length).toBeGreaterThan(0);
    expect(dismissed?.querySelector('.working')?.textContent).toBe(first?.working);
    expect(dismissed?.querySelector('.decided')?.textContent).toMatch(
      /^Dismissed by \S.* on \d{4}-\d{2}-\d{2} at \d{2}:\d{2} UTC: two bases$/,
    );
    expect(document.querySelector('.tally b')?.textContent).toBe('4');
    expect(document.querySelector('#sources')).toBeNull();
    must(sample.service.call('edit.undo', {}));
  });

  it('says the same in a summary that stands alone', () => {
    const alone = must(sample.service.call('report.render', { jobId: 'c', format: 'html', parts: ['summary'] }));
    const whole = must(sample.service.call('report.render', { jobId: 'd', format: 'html' }));
    const words = (page: string): string => parseHTML(page).document.querySelector('#summary')?.textContent ?? '';
    expect(words(alone)).toBe(words(whole));
    expect(words(alone)).toContain('cannot have doubled');
  });

  it('says what was not checked', () => {
    const { document } = parseHTML(html);
    const text = document.querySelector('#summary')?.textContent ?? '';
    expect(text).toContain('What was not checked');
    expect(text).toMatch(/\d+ figures of \d+ entered no comparison: /);
    const markdown = must(sample.service.call('report.render', { jobId: 'n', format: 'md', parts: ['summary'] }));
    expect(markdown).toContain('### What was not checked');
  });

  it('is the same, byte for byte, when made again, in both formats', () => {
    expect(must(sample.service.call('report.render', { jobId: 'c', format: 'html' }))).toBe(html);
    const markdown = must(sample.service.call('report.render', { jobId: 'd', format: 'md' }));
    expect(must(sample.service.call('report.render', { jobId: 'e', format: 'md' }))).toBe(markdown);
    expect(markdown).toContain('does not meet');
  });

  it('tells how far it is, and stops when it is cancelled at any time', () => {
    const labels: string[] = [];
    const asked = { times: 0 };
    const listen: JobControl = {
      progress: (label) => labels.push(label),
      cancelled: () => {
        asked.times += 1;
        return false;
      },
    };
    must(sample.service.call('report.render', { jobId: 'f', format: 'html' }, listen));
    expect(labels).toContain('Reading findings');
    expect(labels).toContain('Writing: Charts');
    for (const stopAt of [1, Math.floor(asked.times / 2), asked.times]) {
      let times = 0;
      const job: JobControl = {
        progress: () => {},
        cancelled: () => {
          times += 1;
          return times >= stopAt;
        },
      };
      const answer = sample.service.call('report.render', { jobId: 'g', format: 'html' }, job);
      expect(answer.ok ? 'made' : answer.fault.code).toBe('cancelled');
    }
  });
});
