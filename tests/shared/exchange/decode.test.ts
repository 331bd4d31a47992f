import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../shared/exchange/bytes/decode.ts';
import { normaliseText } from '../../../shared/exchange/normalise.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

function utf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const out = new DataView(new ArrayBuffer(2 * (text.length + (mark ? 1 : 0))));
  if (mark) out.setUint16(0, 0xfeff, little);
  for (let index = 0; index < text.length; index++) {
    out.setUint16(2 * (index + (mark ? 1 : 0)), text.charCodeAt(index), little);
  }
  return new Uint8Array(out.buffer);
}

function utf32(text: string, little: boolean): Uint8Array {
  const points = [0xfeff, ...[...text].map((character) => character.codePointAt(0) ?? 0)];
  const out = new DataView(new ArrayBuffer(4 * points.length));
  points.forEach((point, index) => {
    out.setUint32(4 * index, point, little);
  });
  return new Uint8Array(out.buffer);
}

/** A one-byte encoding made from its decoder. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) table.set(decoder.decode(bytes(byte)), byte);
  return Uint8Array.from([...text].map((character) => table.get(character) ?? 63));
}

/** An encoding of one or two bytes, made from its decoder. */
function encodeWide(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const wanted = new Set(text);
  const table = new Map<string, readonly number[]>();
  for (let first = 0; first < 256; first++) {
    const one = decoder.decode(bytes(first));
    if (first < 128) table.set(one, [first]);
    for (let second = 0x40; first > 127 && second < 256; second++) {
      const two = decoder.decode(bytes(first, second));
      if (wanted.has(two)) table.set(two, [first, second]);
    }
  }
  return Uint8Array.from([...text].flatMap((character) => table.get(character) ?? [63]));
}

function textOf(input: Uint8Array): string | undefined {
  const result = decodeText(input, 'in.txt');
  return result.ok ? result.value.text : undefined;
}

const SPEECH = 'Экспорт вырос почти до 8,9 миллиарда долларов, а товарооборот утроился за десять лет. Это рекорд.';

describe('Bytes of a text file', () => {
  test('every text comes back from UTF-8, UTF-16 and UTF-32 with a mark', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((value) => !/[\0\ufeff]/.test(value));
    fc.assert(
      fc.property(text, fc.boolean(), (value, little) => {
        fc.pre(value.isWellFormed());
        expect(textOf(utf16(value, little, true))).toBe(value);
        expect(textOf(utf32(value, little))).toBe(value);
        expect(textOf(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(value)]))).toBe(value);
      }),
    );
  });

  test('UTF-16 without a mark is recognised', () => {
    expect(textOf(utf16('Exports grew to $8.9 billion', true, false))).toBe('Exports grew to $8.9 billion');
    expect(textOf(utf16('Exports grew to $8.9 billion', false, false))).toBe('Exports grew to $8.9 billion');
  });

  test.each(['windows-1251', 'koi8-r', 'iso-8859-5'])('a Russian text in %s is read', (encoding) => {
    expect(textOf(encode(SPEECH, encoding))).toBe(SPEECH);
  });

  test('a few accents are read as Western or Central European', () => {
    const euro = Uint8Array.from([...encode('Müller exporté 5 %; coût 3 ', 'windows-1252'), 0x80]);
    expect(textOf(euro)).toBe('Müller exporté 5 %; coût 3 €');
    expect(textOf(encode('café', 'windows-1252'))).toBe('café');
  });

  test.each([
    ['gb18030', '中国的贸易额去年达到新高,两国之间的货物贸易增长了百分之五,投资合作也在扩大。'],
    ['shift_jis', '両国の貿易額は昨年過去最高となり、投資も増えました。これは新しい記録です。'],
    ['euc-kr', '두 나라의 무역 규모는 작년에 사상 최고를 기록했으며 투자도 늘어났습니다.'],
  ])('a text in %s is read', (encoding, text) => {
    expect(textOf(encodeWide(text, encoding))).toBe(text);
  });

  test('never holds a replacement character that the file does not hold', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (input) => {
        const text = textOf(input);
        if (text !== undefined && !new TextDecoder().decode(input).includes('\ufffd')) return;
        expect(text ?? '').not.toContain('\ufffd');
      }),
    );
  });

  test.each([
    ['PNG image', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)],
    ['PDF document', utf8('%PDF-1.7 ...')],
    ['ZIP archive', utf8('PK\x03\x04....')],
    ['SQLite database', utf8('SQLite format 3\0....')],
  ])('a %s named .txt is refused with its kind and what is taken', (kind, input) => {
    const result = decodeText(input, 'notes.txt');
    expect(result).toMatchObject({ ok: false, fault: { code: 'bad-input', file: 'notes.txt', line: 1 } });
    if (!result.ok) {
      expect(result.fault.message).toContain(`notes.txt is not a text file (${kind}`);
      expect(result.fault.expected).toContain('.csv');
    }
  });

  test('NUL bytes, control characters and damaged UTF-8 are located', () => {
    expect(decodeText(utf8('one\ntwo\nth\0ree'), 'a.txt')).toMatchObject({ ok: false, fault: { line: 3 } });
    expect(decodeText(bytes(10, 1, 2, 3, 4, 5, 6, 7, 8), 'a.txt')).toMatchObject({ ok: false, fault: { line: 2 } });
    const damaged = Uint8Array.from([...utf8('äöü äöü\nabc '), 0xe4, ...utf8(' äöü äöü')]);
    expect(decodeText(damaged, 'a.txt')).toMatchObject({ ok: false, fault: { line: 2 } });
    expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, 65, 10, 0xff]), 'a.txt')).toMatchObject({
      ok: false,
      fault: { line: 2 },
    });
  });
});

describe('Normalised text', () => {
  test('is composed, has LF newlines and no mark, and keeps everything else', () => {
    expect(normaliseText('\ufeff  a\r\nb\rc e\u0301\u00a0\u202e\t \n')).toBe('  a\nb\nc é\u00a0\u202e\t \n');
  });

  test('normalising twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normaliseText(text.replaceAll('\ufeff', ''));
        expect(normaliseText(once)).toBe(once);
      }),
    );
  });
});
