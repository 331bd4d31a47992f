import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { YamlNode } from '../../../shared/exchange/yaml/node.ts';
import { parseYaml } from '../../../shared/exchange/yaml/parse.ts';
import { writeYaml } from '../../../shared/exchange/yaml/write.ts';
import { NAUGHTY } from './naughty.ts';

function plain(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plain);
  return new Map(node.entries.map((entry) => [entry.key, plain(entry.value)]));
}

function read(text: string): unknown {
  const result = parseYaml(text, 'x.yaml');
  return result.ok ? plain(result.value.root) : result.fault;
}

const words = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(...NAUGHTY),
  fc
    .array(fc.constantFrom(' ', '\n', 'a', '\t', '- ', '# ', ': ', '"', "'", '|', '\u202e', '😀'), { maxLength: 12 })
    .map((parts) => parts.join('')),
);

describe('YAML that Assay writes', () => {
  test('comes back as it was, whatever the words', () => {
    fc.assert(
      fc.property(words, words, fc.double({ noNaN: true }), (a, b, number) => {
        const text = writeYaml({ first: a, list: [b, { inner: a, number, none: null, flag: true }], last: b });
        const inner = new Map<string, unknown>([
          ['inner', a],
          ['number', number === 0 ? 0 : number],
          ['none', null],
          ['flag', true],
        ]);
        if (!Number.isFinite(number)) return;
        expect(read(text)).toEqual(
          new Map<string, unknown>([
            ['first', a],
            ['list', [b, inner]],
            ['last', b],
          ]),
        );
      }),
      { numRuns: 2000 },
    );
  });

  test('shows hidden and bidirectional characters as escapes', () => {
    expect(writeYaml({ a: 'x\u202ey' })).toBe('a: "x\\u202ey"\n');
  });

  test('keeps texts of many lines readable', () => {
    expect(writeYaml({ a: 'one\n\n  two\n' })).toBe('a: |\n  one\n\n    two\n');
  });
});

describe('YAML that comes in', () => {
  const fault = (text: string): unknown => {
    const result = parseYaml(text, 'x.yaml');
    return result.ok ? null : { line: result.fault.line, message: result.fault.message };
  };

  test('duplicate keys, second documents, tags and complex keys are refused at their place', () => {
    expect(fault('a: 1\nb: 2\na: 3\n')).toMatchObject({ line: 3 });
    expect(fault('a: 1\n---\nb: 2\n')).toMatchObject({ line: 2 });
    expect(fault('a: !!js/function "x"\n')).toMatchObject({ line: 1 });
    expect(fault('x: 1\n? [a]\n: b\n')).toMatchObject({ line: 2 });
    expect(fault('a: "open\nb: 1\n')).not.toBeNull();
    expect(fault('')).not.toBeNull();
  });

  test('the key __proto__ is a word like any other', () => {
    expect(read('__proto__: {a: 1}\nconstructor: 2\n')).toEqual(
      new Map<string, unknown>([
        ['__proto__', new Map([['a', 1]])],
        ['constructor', 2],
      ]),
    );
  });

  test('alias bombs are refused, a few aliases are taken', () => {
    expect(read('a: &x [1, 2]\nb: *x\n')).toEqual(
      new Map([
        ['a', [1, 2]],
        ['b', [1, 2]],
      ]),
    );
    let bomb = 'a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n';
    for (let level = 1; level < 9; level++) {
      bomb += `a${level}: &a${level} [${Array.from({ length: 10 }, () => `*a${level - 1}`).join(', ')}]\n`;
    }
    expect(fault(bomb)).toMatchObject({ message: expect.stringContaining('aliases') });
    expect(fault('a: &a [*a]\n')).toMatchObject({ message: expect.stringContaining('aliases') });
  });

  test.each([
    ['brackets', '['.repeat(100_000)],
    ['dashes', '- '.repeat(100_000)],
    ['questions', '? '.repeat(100_000)],
    ['steps', Array.from({ length: 2000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
    ['keys', Array.from({ length: 100_000 }, (_, index) => `key${index}: ${index}`).join('\n')],
    ['keys on one line', `{${Array.from({ length: 100_000 }, (_, index) => `key${index}: ${index}`).join(', ')}}`],
  ])('100,000 %s end with a located fault', (_, text) => {
    const result = parseYaml(text, 'x.yaml');
    expect(result).toMatchObject({ ok: false, fault: { code: 'bad-input', file: 'x.yaml' } });
    if (!result.ok) expect(result.fault.line).toBeGreaterThan(0);
  });
});
