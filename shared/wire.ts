/**
 * JSON that carries bytes, for the served door: the desktop's bridge clones values, HTTP sends text.
 * A Uint8Array travels as {"$bytes": base64}. A plain object that happens to look like that gets one more `$`
 * on the way out and loses it on the way in, so every JSON value comes back as it was.
 */
const MARK = /^\$+bytes$/;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** A multiple of 3, so that no chunk but the last is padded; small enough to spread as call arguments. */
const CHUNK = 0x6000;

/** Not a letter of the alphabet: a bit that no sextet has. */
const NONE = 64;
const SEXTETS = new Uint8Array(128).fill(NONE);
for (let i = 0; i < ALPHABET.length; i++) SEXTETS[ALPHABET.charCodeAt(i)] = i;

function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + CHUNK))));
  }
  return parts.join('');
}

function fromBase64(text: string): Uint8Array {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  if (text.length % 4 !== 0) throw new SyntaxError('The bytes are not whole base64.');
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  const sextet = (at: number): number => SEXTETS[text.charCodeAt(at)] ?? NONE;
  // Four letters at a time, since a large file is read by the thread that answers everybody.
  const whole = padding === 0 ? text.length : text.length - 4;
  let to = 0;
  let strange = 0;
  for (let at = 0; at < whole; at += 4) {
    const a = sextet(at);
    const b = sextet(at + 1);
    const c = sextet(at + 2);
    const d = sextet(at + 3);
    strange |= a | b | c | d;
    bytes[to++] = (a << 2) | (b >> 4);
    bytes[to++] = (b << 4) | (c >> 2);
    bytes[to++] = (c << 6) | d;
  }
  if (padding > 0) {
    const a = sextet(whole);
    const b = sextet(whole + 1);
    const c = padding === 1 ? sextet(whole + 2) : 0;
    strange |= a | b | c;
    bytes[to++] = (a << 2) | (b >> 4);
    if (padding === 1) bytes[to++] = (b << 4) | (c >> 2);
  }
  if (strange >= NONE) throw new SyntaxError('The bytes are not base64.');
  return bytes;
}

/** The only key of a plain object, when that key is a mark; else null. */
function soleMark(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const keys = Object.keys(value);
  const [key] = keys;
  return keys.length === 1 && key !== undefined && MARK.test(key) ? key : null;
}

/** A JSON text of the value; Uint8Array kept, undefined members dropped. Throws TypeError for cycles and bigint. */
export function encodeWire(value: unknown): string {
  const text = JSON.stringify(value, function (this: unknown, key: string, given: unknown): unknown {
    // A Node Buffer has a toJSON of its own, so the bytes are looked up before it acted.
    const raw = (this as Record<string, unknown>)[key];
    if (raw instanceof Uint8Array) return { $bytes: toBase64(raw) };
    const mark = soleMark(given);
    // What a replacer returns is not itself replaced again, only its members are.
    return mark === null ? given : { [`$${mark}`]: (given as Record<string, unknown>)[mark] };
  });
  return text ?? 'null';
}

/**
 * The value of a text from encodeWire. Throws SyntaxError for text that is not JSON or bytes that are not base64.
 * A member called `__proto__` stays an ordinary member.
 */
export function decodeWire(text: string): unknown {
  if (!text.includes('bytes"')) return JSON.parse(text);
  return JSON.parse(text, (_key, value: unknown) => {
    const mark = soleMark(value);
    if (mark === null) return value;
    const inner = (value as Record<string, unknown>)[mark];
    if (mark !== '$bytes') return { [mark.slice(1)]: inner };
    if (typeof inner !== 'string') throw new SyntaxError('The bytes are not base64 text.');
    return fromBase64(inner);
  });
}
