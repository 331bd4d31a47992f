import { describe, expect, it, test } from 'vitest';
import { dateInHead, documentDate } from '../../../shared/exchange/documents/dates.ts';
import { completeMeta } from '../../../shared/exchange/documents/document.ts';
import { readDocument } from '../../../shared/exchange/documents/read.ts';

const read = (name: string, text: string) => readDocument(new TextEncoder().encode(text), name);

function textOf(name: string, text: string): string {
  const result = read(name, text);
  return result.ok ? result.value.text : `fault: ${result.fault.message}`;
}

describe('A plain text', () => {
  test('is kept as it is but for its newlines', () => {
    expect(textOf('a.txt', '  Exports\r\n\r\n grew 5 %  \r\n')).toBe('  Exports\n\n grew 5 %  \n');
  });

  test('without words is refused', () => {
    expect(read('a.txt', ' \n ')).toMatchObject({ ok: false, fault: { code: 'bad-input', file: 'a.txt' } });
  });
});

describe('A Markdown document', () => {
  test('reads plainly, with paragraphs and items apart', () => {
    const text =
      '# Trade\n\nExports grew from **$2.5 billion** to *nearly* [$8.9 billion](https://x.example).\nSame paragraph.\n\n- one\n- two\n\n1. first\n\n> quoted &amp; told\n\n| a | b |\n|---|---|\n| 1 | 2 |\n';
    expect(textOf('a.md', text)).toBe(
      'Trade\n\nExports grew from $2.5 billion to nearly $8.9 billion. Same paragraph.\n\none\ntwo\n\nfirst\n\nquoted & told\n\na\tb\n1\t2',
    );
  });

  test('gives its metadata in front matter', () => {
    const result = read(
      'a.md',
      '---\ntitle: "Trade: the facts"\ndate: 2025-12-30T08:00:00Z\nauthors: [Ann, Bo]\nsource: The Wire\nurl: https://x.example/a\nlang: en\n---\nBody.\n',
    );
    expect(result).toMatchObject({
      ok: true,
      value: {
        text: 'Body.',
        meta: {
          title: 'Trade: the facts',
          published: '2025-12-30',
          author: 'Ann, Bo',
          publisher: 'The Wire',
          url: 'https://x.example/a',
          language: 'en',
        },
      },
    });
  });

  test('with broken front matter is refused at its line', () => {
    expect(read('a.md', '---\ntitle: a\ntitle: b\n---\nBody')).toMatchObject({ ok: false, fault: { line: 3 } });
    expect(read('a.md', '---\ndate: soon\n---\nBody')).toMatchObject({ ok: false, fault: { line: 2 } });
  });

  test('that begins with a rule has no front matter', () => {
    expect(textOf('a.md', '---\nFirst words\n\n---\n\nSecond')).toContain('First words');
  });

  test('leaves no script or style behind', () => {
    expect(textOf('a.md', 'before <script>alert(1)</script> <b onclick="x()">bold</b> after')).toBe(
      'before bold after',
    );
  });

  test.each([
    ['stars', '*a_b'.repeat(50_000)],
    ['brackets', '['.repeat(100_000)],
    ['quotes', `${'> '.repeat(10_000)}a`],
    ['items', `${'- '.repeat(10_000)}a`],
    ['backticks', '`a``b'.repeat(30_000)],
    ['tags', '<a'.repeat(100_000)],
  ])(
    'made of %s ends',
    (_, text) => {
      const result = read('a.md', text);
      if (!result.ok) expect(result.fault.code).toBe('bad-input');
    },
    20_000,
  );
});

const PAGE = `<!doctype html><html lang="en-GB"><head><title>Site | Trade grows</title>
<meta property="og:title" content="Trade grows"><meta property="og:site_name" content="The Wire">
<meta name="author" content="Ann Bo"><meta property="article:published_time" content="2025-12-30T23:30:00+03:00">
<link rel="canonical" href="https://wire.example/trade"><style>p{}</style></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/x">Other news of the day</a></li></ul></nav>
<article><h1>Trade grows</h1><p>Exports grew to <b>nearly $8.9&nbsp;billion</b>, the minister said, and   turnover
tripled.</p><p hidden>secret</p><p style="display: none">also secret</p><script>document.write('x')</script>
<ul><li>Share: 11 %</li><li>Tourism: 5 %</li></ul><p>Second<br>line, with enough words to be a paragraph, and commas, too.</p></article>
<footer>© The Wire 2026</footer></body></html>`;

describe('An HTML page', () => {
  test('gives its main text and metadata', () => {
    const result = read('page.html', PAGE);
    expect(result).toMatchObject({
      ok: true,
      value: {
        mediaType: 'text/html',
        meta: {
          title: 'Trade grows',
          publisher: 'The Wire',
          author: 'Ann Bo',
          published: '2025-12-30',
          language: 'en-GB',
          url: 'https://wire.example/trade',
        },
      },
    });
    const text = result.ok ? result.value.text : '';
    expect(text).toContain(
      'Exports grew to nearly $8.9\u00a0billion, the minister said, and turnover tripled.\n\nShare: 11 %\nTourism: 5 %\n\nSecond\nline',
    );
    expect(text).not.toMatch(/secret|document|Other news|©/);
  });

  test('without furniture is taken whole, tables row by row', () => {
    expect(textOf('t.html', '<table><tr><th>Year<th>Exports<tr><td>2024<td>$1.7 bn</table><p>a<p>b')).toBe(
      'Year\tExports\n2024\t$1.7 bn\n\na\n\nb',
    );
  });

  test('is read in the encoding it declares', () => {
    const head = new TextEncoder().encode('<html><meta charset="koi8-r"><body>');
    const result = readDocument(Uint8Array.from([...head, 0xed, 0xe9, 0xf2]), 'a.html');
    expect(result).toMatchObject({ ok: true, value: { text: 'МИР' } });
  });

  test('finds the date in structured data', () => {
    const json =
      '{"@graph":[{"@type":"NewsArticle","headline":"H","datePublished":"2026-01-15","publisher":{"name":"P"}}]}';
    expect(read('a.html', `<script type="application/ld+json">${json}</script><p>words`)).toMatchObject({
      ok: true,
      value: { meta: { published: '2026-01-15', title: 'H', publisher: 'P' } },
    });
  });

  test.each([
    ['nested elements', '<div>'.repeat(100_000), false],
    ['nested formatting', '<b><i>'.repeat(50_000), false],
    ['elements closed by others', '<div></x>'.repeat(50_000), false],
    ['open paragraphs', '<p>word '.repeat(20_000), true],
    ['open comments', '<!-- '.repeat(100_000), false],
    ['open scripts', '<script>'.repeat(100_000), false],
    ['line breaks', '<br>'.repeat(1_500_000), false],
    ['empty comments', '<!x>'.repeat(600_000), false],
    ['attributes', `<p ${'a=1 '.repeat(100_000)}>words`, true],
    ['words', `<nav></nav><p>${'word, '.repeat(1_500_000)}`, true],
    ['open angle brackets', '<'.repeat(8_000_000), false],
    ['entities', '&amp;'.repeat(2_000_000), false],
  ])('of very many %s ends soon', (_, html, taken) => {
    const started = performance.now();
    const result = read('a.html', `<body>${html}`);
    if (taken !== null) expect(result.ok).toBe(taken);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

test('The dates that documents carry are read', () => {
  expect(
    [
      '2025-12-30T10:00:00+03:00',
      '2025/12/30',
      '20251230',
      '30 December 2025',
      'Dec. 30, 2025',
      '30.12.2025',
      'Posted on the 30th of December, 2025',
    ].map(documentDate),
  ).toEqual(Array.from({ length: 7 }, () => '2025-12-30'));
  expect(['2025', '12/30/2025', '2025-13-45', 'yesterday', ''].map(documentDate)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('A title is always found, and what a person gave goes first', () => {
  expect(completeMeta({}, {}, '\n First line \n', 'a.txt').title).toBe('First line');
  expect(completeMeta({}, {}, 'x'.repeat(400), 'folder/speech.txt').title).toBe('speech');
  // A name that a program gave says less than the first heading.
  const headed = `${'A long paragraph. '.repeat(20)}\n\nA Meeting on Trade\n\nIt was long.`;
  for (const name of ['000_cf4fde396ba0defa.txt', '20260115-0031.txt', '3f2504e0-4f89-11d3-9a0c-0305e82c3301.md'])
    expect(completeMeta({}, {}, headed, name).title).toBe('A Meeting on Trade');
  expect(completeMeta({}, {}, headed, 'Trade 2026.txt').title).toBe('Trade 2026');
  expect(completeMeta({}, {}, 'x'.repeat(400), '20260115.txt').title).toBe('20260115');
  expect(
    completeMeta({ title: 'Found', published: '2025-01-01' }, { title: 'Given', published: null }, 'x', 'a').title,
  ).toBe('Given');
});

describe('the day that the first lines of a text name', () => {
  it.each([
    [
      'Speech of Mirela Tavik, deputy prime minister, Port Ellin, 12.03.2025\n\nDear colleagues,',
      '2025-03-12',
      '12.03.2025',
    ],
    ['Statement of the ministry\n\nLasko, 2 April 2025\n\nThe ministry has …', '2025-04-02', '2 April 2025'],
    ['12 March 2025\nSpeech', '2025-03-12', '12 March 2025'],
    ['Remarks, April 3rd, 2025', '2025-04-03', 'April 3rd, 2025'],
    ['Brief of 2026-01-15', '2026-01-15', '2026-01-15'],
    ['12.03.2025\nPublished 12 March 2025', '2025-03-12', '12.03.2025'],
  ])('is offered as its date: %s', (text, date, words) => {
    expect(dateInHead(text)).toEqual({ date, words });
  });

  it.each([
    ['', ''],
    ['A speech\n\nIn 2024 trade grew.', 'a year alone'],
    ['From 1 March 2025 to 2 April 2025\n\nA report', 'two days'],
    ['Version 1.2.2025.4 of the text', 'a number of a version'],
    ['Speech\n\na\n\nb\n\nc\n\nOn 12 March 2025 trade grew.', 'further down'],
    [`On 12 March 2025 ${'the minister said so '.repeat(20)}`, 'a long first sentence'],
    ['Held on 45.13.2025', 'no day of the calendar'],
  ])('is none in: %s (%s)', (text) => {
    expect(dateInHead(text)).toBeNull();
  });
});
