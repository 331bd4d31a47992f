import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeWire, encodeWire } from '../../shared/wire.ts';

/** JSON values and bytes, with members named like the marks of the wire. */
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array({ maxLength: 50 }).map((bytes) => new Uint8Array(bytes)),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(fc.oneof(fc.constantFrom('$bytes', '$$bytes', 'bytes', '__proto__', ''), fc.string()), tie('value'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
}));

describe('values on the wire', () => {
  it('come back as they were, bytes and look-alikes too', () => {
    fc.assert(
      fc.property(value, (given) => {
        expect(decodeWire(encodeWire(given))).toStrictEqual(given);
      }),
      { numRuns: 2000 },
    );
  });

  it('carry large files whole', () => {
    const bytes = Uint8Array.from({ length: 1_000_001 }, (_, i) => (i * 7) % 256);
    expect(decodeWire(encodeWire({ files: [{ bytes }] }))).toEqual({ files: [{ bytes }] });
  });

  it('take a Node buffer for bytes', () => {
    expect(decodeWire(encodeWire(Buffer.from('abc')))).toEqual(new Uint8Array([97, 98, 99]));
  });

  it('never change the prototype of anything', () => {
    const value = decodeWire('{"__proto__":{"polluted":1},"x":{"$bytes":"AA=="}}');
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.hasOwn(value as object, '__proto__')).toBe(true);
    expect('polluted' in {}).toBe(false);
  });

  it('refuse bytes that are no base64', () => {
    for (const bad of ['{"$bytes":"a"}', '{"$bytes":"a~=="}', '{"$bytes":5}', '{"$bytes":"ééé="}', '{']) {
      expect(() => decodeWire(bad)).toThrow(SyntaxError);
    }
  });

  it('send nothing as null', () => {
    expect(decodeWire(encodeWire(undefined))).toBeNull();
  });
});
