import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { first, openTest, sourceOf } from './helpers.ts';

const NAUGHTY = [
  'undefined',
  'NULL',
  "'; DROP TABLE claim; --",
  '" OR 1=1',
  '%_\\',
  '\u0000inside\u0000',
  '\u202Eright to left\u202C',
  'e\u0301 is not é',
  '👩‍👩‍👧‍👦 🇺🇳',
  '\uFEFFbom',
  '\u2028line\u2029paragraph',
  'ﷺ'.repeat(50),
  '<script>alert(1)</script>',
  '=1+1',
  '{"a": [1]}',
  '__proto__',
  'Ω≈ç√∫˜µ≤≥÷',
  '田中さんにあげて下さい',
  '\u0007\u001b[31m',
  'NEAR(a b) AND * OR "',
  '  spaces  ',
  '0'.repeat(1000),
];

describe('text of any kind', () => {
  test('comes back as it was given, also after reopening', () => {
    const project = openTest();
    const { created } = project.edit(
      ...NAUGHTY.flatMap((text) => [
        { op: 'create', table: 'claim', fields: { statement: text, note: text } } as const,
        {
          op: 'create',
          table: 'actor',
          fields: { name: text, note: text, aliases: [{ name: text, from: null, until: null }] },
        } as const,
        sourceOf(text, { title: text, author: text, fileName: text }),
      ]),
    );
    project.service.close();
    const again = openTest({ path: project.path });
    const claims = again.ask('grid.rows', { table: 'claim', ids: created.filter((_, n) => n % 3 === 0) });
    const actors = again.ask('grid.rows', { table: 'actor', ids: created.filter((_, n) => n % 3 === 1) });
    NAUGHTY.forEach((text, n) => {
      expect(claims[n]).toMatchObject({ statement: text, note: text });
      expect(actors[n]).toMatchObject({ name: text, note: text, aliases: [{ name: text }] });
      const detail = again.ask('source.get', { id: created[n * 3 + 2] ?? '' });
      expect(detail.source).toMatchObject({ text, title: text, author: text, fileName: text });
      expect(again.ask('source.list', {})[n]?.length).toBe(text.length);
    });
    for (const _ of again.ask('history.list', {}).entries) again.ask('edit.undo', {});
    expect(again.ask('project.state', {}).counts).toMatchObject({ claim: 0, actor: 0, source: 0 });
  });

  test('can be searched for and filtered by without breaking the query', () => {
    const project = openTest();
    project.edit({ op: 'create', table: 'claim', fields: { statement: 'Exports rose by 8.9 % – “nearly”' } });
    const looks = fc.oneof(fc.constantFrom(...NAUGHTY), fc.string({ unit: 'binary', maxLength: 20 }));
    fc.assert(
      fc.property(looks, (text) => {
        for (const table of ['claim', 'figure', 'actor', 'event', 'target'] as const) {
          project.ask('grid.page', { table, search: text, offset: 0, limit: 10 });
        }
        for (const how of ['contains', 'equals', 'starts', 'blank', 'filled'] as const) {
          const filters = [{ kind: 'text', column: 'statement', how, value: text }] as const;
          project.ask('grid.page', { table: 'claim', filters: [...filters], offset: 0, limit: 10 });
        }
        project.ask('search', { text });
        project.ask('lookup', { table: 'actor', text: text.slice(0, 200) });
      }),
      { numRuns: 60 },
    );
  });

  test('of a source keeps its offsets, counted in UTF-16 units', () => {
    const project = openTest();
    const text = '🇺🇳 e\u0301xports rose to $2.5 billion.';
    const id = first(project.edit(sourceOf(text)).created);
    const at = text.indexOf('$2.5');
    project.ask('source.annotate', { sourceId: id, start: at, end: at + 12, as: 'figure' });
    const { highlights, source } = project.ask('source.get', { id });
    const figure = highlights.find(({ figureId }) => figureId !== null);
    expect(source.text.slice(figure?.start, figure?.end)).toBe('$2.5 billion');
    expect(readFileSync(project.path).length).toBeGreaterThan(0);
  });
});
