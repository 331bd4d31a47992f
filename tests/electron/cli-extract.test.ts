import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { assay, inFolders, inside, json, TEXT } from './cli-folder.ts';

inFolders();

describe('figures of a text', () => {
  const FIELDS = [
    'start',
    'end',
    'surface',
    'kind',
    'role',
    'value',
    'low',
    'high',
    'unit',
    'currency',
    'approx',
    'period',
    'speaker',
    'basePeriod',
    'per',
    'indicator',
    'subject',
    'counterpart',
    'basis',
    'relation',
    'reasons',
    'confidence',
  ];

  it('are given with offsets of the text after its line ends became LF', async () => {
    const crlf = `\uFEFF${TEXT.replaceAll('\n', '\r\n')}`;
    const figures = json(await assay(['extract', '-', '--json'], crlf)) as Readonly<Record<string, unknown>>[];
    expect(figures.length).toBeGreaterThan(3);
    for (const figure of figures) {
      expect(Object.keys(figure)).toEqual(FIELDS);
      expect(TEXT.slice(Number(figure['start']), Number(figure['end']))).toBe(figure['surface']);
    }
    expect(figures).toContainEqual(
      expect.objectContaining({ kind: 'money', currency: 'USD', approx: 'below', high: 8.9e9 }),
    );
    await writeFile(inside('wide.txt'), Buffer.from(`\uFEFF${TEXT}`, 'utf16le'));
    expect(json(await assay(['extract', inside('wide.txt'), '--json']))).toEqual(figures);
  });

  it('come for many texts in their order, a line each', async () => {
    const lines = Array.from({ length: 50 }, (_, id) =>
      JSON.stringify({ id, text: `Sales of $${id + 1} million.\u2028` }),
    );
    const run = await assay(['extract', '--jsonl'], `${lines.join('\n')}\n\n`);
    expect(run.status).toBe(0);
    const answers = run.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: number; figures: { value: number }[] });
    expect(answers.map(({ id }) => id)).toEqual(lines.map((_, id) => id));
    expect(answers.map(({ figures }) => figures[0]?.value)).toEqual(lines.map((_, id) => (id + 1) * 1e6));
  });

  it('stop at a line that is no text to read, and say which', async () => {
    for (const bad of ['{', '5', '{"id":1}', '{"id":1,"text":"x","published":"soon"}']) {
      const run = await assay(['extract', '--jsonl'], `{"id":0,"text":"$5"}\n${bad}\n`);
      expect([run.status, run.out.split('\n').length]).toEqual([3, 2]);
      expect(run.err).toContain('standard input:2');
    }
    expect((await assay(['extract', '-'], new Uint8Array([0xff, 0xfe, 0x00, 0xd8]))).status).toBe(3);
    expect((await assay(['extract', '-'], new Uint8Array([0x80]))).status).toBe(3);
  });
});
