import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { REPORT_PARTS } from '../../../shared/api.ts';
import { paragraphsOf } from '../../../shared/reading/paragraphs.ts';
import type { ReportData } from '../../../shared/report/data.ts';
import { renderHtml } from '../../../shared/report/html.ts';
import { renderMarkdown } from '../../../shared/report/markdown.ts';
import { pieces } from '../../../shared/report/quotes.ts';
import { visible } from '../../../shared/report/visible.ts';
import { byHand, FIGURES, SAMPLE, source, TEXT } from './sample-report.ts';

const page = (data: ReportData): Document => parseHTML(renderHtml(data)).document;

/** Every text of the data replaced or mixed with something hostile. */
function poisoned<T>(value: T, poison: string): T {
  const keep = new Set([
    'id',
    'kind',
    'role',
    'verdict',
    'check',
    'disposition',
    'tone',
    'status',
    'figureKind',
    'start',
    'end',
    'text',
  ]);
  const walk = (item: unknown, key: string): unknown => {
    if (typeof item === 'string') {
      const isName =
        keep.has(key) || key.endsWith('Id') || /^\d{4}-\d\d-\d\d$/.test(item) || key === 'sha256' || key === 'parts';
      return isName ? item : `${item} ${poison}`;
    }
    if (Array.isArray(item)) return item.map((one) => walk(one, key));
    if (item !== null && typeof item === 'object') {
      return Object.fromEntries(Object.entries(item).map(([name, inner]) => [name, walk(inner, name)]));
    }
    return item;
  };
  return walk(value, '') as T;
}

function withText(text: string): ReportData {
  return { ...SAMPLE, sources: SAMPLE.sources.map((one) => ({ ...one, source: source({ text }) })) };
}

describe('the report in HTML', () => {
  it('leads from every figure to its words in the source, and back to its row', () => {
    const document = page(SAMPLE);
    for (const figure of FIGURES) {
      const row = [...document.querySelectorAll('#figures tbody tr')].find((tr) =>
        tr.textContent?.includes(figure.text),
      );
      const href = row?.querySelector('td.q a')?.getAttribute('href') ?? null;
      if (figure === byHand) {
        expect(href).toBeNull();
        expect(row?.textContent).toContain('entered by hand');
        continue;
      }
      const place = document.querySelector(`[id="${href?.slice(1)}"]`);
      expect(place?.textContent).toBe(figure.text);
      expect(place?.closest('#sources')).not.toBeNull();
      expect(place?.getAttribute('href')).toBe(`#${row?.id}`);
    }
  });

  it('has a place for every link, and every place once, whichever parts are chosen', () => {
    fc.assert(
      fc.property(fc.subarray([...REPORT_PARTS], { minLength: 1 }), (parts) => {
        const document = page({ ...SAMPLE, parts });
        const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const link of document.querySelectorAll('a')) {
          const href = link.getAttribute('href') ?? '';
          expect(href.startsWith('#')).toBe(true);
          expect(ids).toContain(href.slice(1));
        }
        expect([...document.querySelectorAll('main > section')].map((section) => section.id)).toEqual(
          REPORT_PARTS.filter((part) => parts.includes(part)),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('tells each contradiction as a sentence that leads to its quotes, its ruler, its working and its hints', () => {
    const document = page(SAMPLE);
    const sentences = [...document.querySelectorAll('#summary ol a')];
    expect(sentences.map((a) => a.textContent)).toEqual([
      'Exports cannot have doubled and also gone from $2.5 billion to nearly $8.9 billion.',
    ]);
    const card = document.querySelector(`[id="${sentences[0]?.getAttribute('href')?.slice(1)}"]`);
    expect(card?.textContent).toContain('[8.8, 8.9] ÷ [2.45, 2.55] = [3.45, 3.63] does not meet [1.5, 2.5]');
    expect([...(card?.querySelectorAll('blockquote .f') ?? [])].map((f) => f.textContent)).toEqual([
      '$2.5 billion',
      'nearly $8.9 billion',
      'doubled',
    ]);
    // Both ends of the change stand in one sentence, which is quoted once.
    expect(card?.querySelectorAll('blockquote')).toHaveLength(2);
    expect(card?.querySelector('svg[role="img"]')?.getAttribute('aria-label')).toContain('0.95 apart');
    expect(card?.querySelector('li')?.textContent).toContain('As turnover it holds');
  });

  it('does not count a dismissed finding, but keeps it with its reason', () => {
    const document = page(SAMPLE);
    expect(document.querySelector('#summary .tally li')?.textContent).toBe('1Contradiction');
    expect(document.querySelector('#D1')?.textContent).toContain('Dismissed by the analyst: another basis');
  });

  it('says that contradictions were dismissed where none stands', () => {
    const findings = SAMPLE.findings.map((finding) =>
      finding.verdict === 'contradiction'
        ? { ...finding, disposition: 'dismissed' as const, reason: 'a slip' }
        : finding,
    );
    const dismissed = findings.filter((f) => f.verdict === 'contradiction').length;
    const words = `No contradiction stands: ${dismissed} contradiction${dismissed === 1 ? ' was' : 's were'} found and dismissed`;
    expect(page({ ...SAMPLE, findings }).querySelector('#summary')?.textContent).toContain(words);
    expect(renderMarkdown({ ...SAMPLE, findings })).toContain(words);
    const none = SAMPLE.findings.filter((f) => f.verdict !== 'contradiction');
    expect(page({ ...SAMPLE, findings: none }).querySelector('#summary')?.textContent).toContain(
      'No contradiction was found.',
    );
  });

  it('says who decided on a finding, and when, in universal time', () => {
    const decided = Object.fromEntries(
      SAMPLE.findings.map(({ id }) => [id, { who: 'A. Writer', at: '2026-01-15T22:31:07.123Z' }]),
    );
    const text = page({ ...SAMPLE, decided }).querySelector('#D1 .decided')?.textContent;
    expect(text).toBe('Dismissed by A. Writer on 2026-01-15 at 22:31 UTC: another basis');
    expect(renderMarkdown({ ...SAMPLE, decided })).toContain('Dismissed by A. Writer on 2026-01-15 at 22:31 UTC');
  });

  it('says what nobody looked at', () => {
    const nothing = { figures: 0, withoutIndicator: 0, withoutPeriod: 0, suggestions: 0, undated: 0, series: 1 };
    const told = (over: Partial<typeof nothing>): readonly (string | null)[] =>
      [...page({ ...SAMPLE, unchecked: { ...nothing, ...over } }).querySelectorAll('#summary ul.told li')].map(
        (item) => item.textContent,
      );
    expect(told({})).toEqual(['Every figure entered at least one comparison.']);
    expect(told({ figures: 4, withoutIndicator: 1, withoutPeriod: 2, suggestions: 3, undated: 1, series: 0 })).toEqual([
      '4 figures of 5 entered no comparison: 1 does not say what is measured, 2 have no period, for 1 nothing else was told to compare with.',
      '3 suggestions of the reader were neither accepted nor rejected; what they say is not in the ledger.',
      '1 source has no date of publication, so that “last year” in it names no year.',
      'No reference data were imported: figures were held against each other alone.',
    ]);
  });

  it('lists the reference data with all their digits, and where they came from', () => {
    const series = [
      {
        name: 'turnover',
        origin: 'customs.csv',
        basis: '',
        unit: null,
        currency: 'USD',
        values: [
          { period: '2023', value: 1.7e9 },
          { period: '2024', value: 1_712_345_678 },
        ],
        left: 2,
      },
    ];
    const words = '2023: 1.7 bn USD; 2024: 1,712,345,678 USD; and 2 more';
    const text = page({ ...SAMPLE, series }).querySelector('#sources')?.textContent ?? '';
    expect(text).toContain('Reference data');
    expect(text).toContain('customs.csv');
    expect(text).toContain(words);
    expect(renderMarkdown({ ...SAMPLE, series })).toContain(words);
  });

  it('counts paragraphs as the reader of the workbench does: headings have no number', () => {
    const document = page(SAMPLE);
    expect([...document.querySelectorAll('#sources .para .p')].map((p) => p.textContent)).toEqual(['', '1', '2']);
    expect(document.querySelector('#findings blockquote footer')?.textContent).toContain('Brief on trade, ¶1');
  });

  it('says what is missing to measure a target', () => {
    expect(page(SAMPLE).querySelector('#pledges tbody tr')?.textContent).toContain('deadline, owner');
  });

  it('shows the whole text of a source, word for word, and its hash', () => {
    const document = page(SAMPLE);
    const shown = [...document.querySelectorAll('#sources .para p')].map((p) => p.textContent);
    expect(shown.join('\n\n')).toBe(TEXT);
    expect(document.querySelector('#sources .hash')?.textContent).toBe('ab'.repeat(32));
  });

  it('runs nothing and asks for nothing, whatever the texts hold', () => {
    const poison =
      '</title></style></script><script>alert(1)</script><img src=http://x.test onerror=alert(1)><a href="javascript:alert(1)">x</a> <svg onload=alert(1)> \' " `1` &lt; --> <meta http-equiv=refresh content="0;url=http://x.test"> url(http://x.test)';
    const text = renderHtml(poisoned(withText(`${poison}\n\n${TEXT}`), poison));
    const { document } = parseHTML(text);
    expect(document.body.textContent).toContain('<script>alert(1)</script>');
    const clean = page(SAMPLE);
    const count = (root: Document, selector: string): number => root.querySelectorAll(selector).length;
    for (const tag of ['script', 'img', 'iframe', 'object', 'link', 'form', 'base', 'image', 'use']) {
      expect(count(document, tag), tag).toBe(0);
    }
    for (const tag of ['style', 'meta', 'title', 'svg', 'section'])
      expect(count(document, tag), tag).toBe(count(clean, tag));
    expect(text).not.toMatch(/<script|<img/i);
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        expect(name.startsWith('on'), `${element.tagName} ${name}`).toBe(false);
        if (name === 'href') expect(value).toMatch(/^#[A-Za-z0-9-]+$/);
        expect([
          'src',
          'srcset',
          'action',
          'formaction',
          'poster',
          'data',
          'ping',
          'background',
          'xlink:href',
        ]).not.toContain(name);
      }
    }
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('script');
    expect(text.indexOf('Content-Security-Policy')).toBeLessThan(text.indexOf('<title>'));
  });

  it('shows controls of writing direction instead of obeying them, and leaves real right-to-left words alone', () => {
    const document = page(withText('user\u202egpj.exe and \u2066x\u2069 سعر \ud800 \u0000 end.'));
    expect(document.querySelector('.para p')?.textContent).toBe(
      'user⟨U+202E⟩gpj.exe and ⟨U+2066⟩x⟨U+2069⟩ سعر ⟨U+D800⟩ ⟨U+0000⟩ end.',
    );
    expect(document.querySelector('.para p')?.getAttribute('dir')).toBe('auto');
  });

  it('keeps emoji and combining marks as they are', () => {
    expect(visible('e\u0301 👩‍👩‍👧 \u{1f1e7}\u{1f1fe} नमस्ते\tx\ny')).toBe(
      'e\u0301 👩‍👩‍👧 \u{1f1e7}\u{1f1fe} नमस्ते\tx\ny',
    );
  });

  it('says so where there is nothing', () => {
    const empty: ReportData = {
      ...SAMPLE,
      findings: [],
      figures: [],
      claims: [],
      pledges: [],
      charts: { points: [], series: [] },
      sources: [],
    };
    const text = page(empty).querySelector('main')?.textContent ?? '';
    for (const words of ['No contradiction was found.', 'holds no figures', 'holds no sources'])
      expect(text).toContain(words);
    expect(renderMarkdown(empty)).toContain('No contradiction was found.');
  });
});

describe('the report in both formats', () => {
  const shuffled = fc
    .tuple(
      fc.shuffledSubarray([...SAMPLE.findings], { minLength: SAMPLE.findings.length }),
      fc.shuffledSubarray([...SAMPLE.figures], { minLength: SAMPLE.figures.length }),
      fc.shuffledSubarray([...SAMPLE.claims], { minLength: SAMPLE.claims.length }),
      fc.shuffledSubarray([...SAMPLE.charts.points], { minLength: SAMPLE.charts.points.length }),
      fc.shuffledSubarray([...(SAMPLE.sources[0]?.highlights ?? [])], {
        minLength: SAMPLE.sources[0]?.highlights.length ?? 0,
      }),
    )
    .map(
      ([findings, figures, claims, points, highlights]): ReportData => ({
        ...SAMPLE,
        findings,
        figures,
        claims,
        charts: { points, series: [] },
        sources: SAMPLE.sources.map((one) => ({ ...one, highlights })),
      }),
    );

  it('is the same, byte for byte, in whatever order the rows come', () => {
    const html = renderHtml(SAMPLE);
    const markdown = renderMarkdown(SAMPLE);
    fc.assert(
      fc.property(shuffled, (data) => {
        expect(renderHtml(structuredClone(data))).toBe(html);
        expect(renderMarkdown(data)).toBe(markdown);
      }),
      { numRuns: 25 },
    );
  });

  it('can be stopped between its parts', () => {
    for (const render of [renderHtml, renderMarkdown]) {
      const heard: string[] = [];
      const stop = (): string =>
        render(SAMPLE, (part) => {
          heard.push(part);
          if (part === 'figures') throw new Error('stop');
        });
      expect(stop).toThrow('stop');
      expect(heard).toEqual(['summary', 'findings', 'figures']);
    }
  });
});

describe('the report in Markdown', () => {
  it('holds the same sentences, workings and quotes, and every link has its place', async () => {
    const { document } = parseHTML(`<html><body>${await marked(renderMarkdown(SAMPLE))}</body></html>`);
    const text = document.body.textContent ?? '';
    expect(text).toContain('[8.8, 8.9] ÷ [2.45, 2.55] = [3.45, 3.63] does not meet [1.5, 2.5]');
    expect(text).toContain('They went from $2.5 billion to nearly $8.9 billion, he added.');
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href')?.slice(1));
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !ids.includes(link ?? ''))).toEqual([]);
  });

  it('lets no text become markup, a link, an address or a table cell', async () => {
    const poison =
      '<script>alert(1)</script> [x](javascript:alert(1)) ![i](http://x.test/i.png) http://x.test www.x.test a@x.test | a | `c` **b** <http://x.test> &lt;b&gt; $x^2$ ~~s~~';
    const clean = parseHTML(`<html><body>${await marked(renderMarkdown(SAMPLE))}</body></html>`).document;
    const data = poisoned(withText(`${poison}\n\n# no heading\n1. no list\n- none\n\n${TEXT}`), poison);
    const { document } = parseHTML(`<html><body>${await marked(renderMarkdown(data))}</body></html>`);
    expect(document.querySelectorAll('script, img, code, del, em, pre')).toHaveLength(0);
    for (const link of document.querySelectorAll('a[href]'))
      expect(link.getAttribute('href')).toMatch(/^#[A-Za-z0-9-]+$/);
    const cells = (root: Document): number => root.querySelectorAll('td').length;
    expect(cells(document)).toBe(cells(clean));
    expect(document.body.textContent).toContain('[x](javascript:alert(1))');
  });
});

describe('paragraphs and pieces', () => {
  it('hold every word of the text once and in order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b.', ' ', '\n', '\n\n', 'word')), (parts) => {
        const text = parts.join('');
        const joined = paragraphsOf(text)
          .map(({ start, end }) => text.slice(start, end))
          .join('');
        expect(joined.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      }),
    );
  });

  it('cut a text at overlapping stretches without losing or doubling a character', () => {
    const stretch = fc.tuple(fc.nat(30), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(
        fc.array(stretch, { maxLength: 8 }),
        fc.nat(10),
        fc.integer({ min: 10, max: 30 }),
        (some, from, until) => {
          const text = 'abcdefghijklmnopqrstuvwxyz0123456789';
          const sorted = some.toSorted((a, b) => a.start - b.start || b.end - a.end);
          const cut = pieces(text, from, until, sorted);
          expect(cut.map((piece) => piece.text).join('')).toBe(text.slice(from, until));
          let at = from;
          for (const piece of cut) {
            for (let i = at; i < at + piece.text.length; i++) {
              expect(sorted.some((s) => s.start <= i && i < s.end)).toBe(piece.of !== null);
            }
            at += piece.text.length;
          }
        },
      ),
    );
  });
});
