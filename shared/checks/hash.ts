import type { CheckName } from '../model/finding.ts';

/** Per lane: where it starts, what it multiplies by (odd, bits spread), how far it turns. Arbitrary, and fixed for ever: ids rest on them. */
const LANES = [
  [0x9e3779b1, 0x85ebca6b, 13],
  [0x7f4a7c15, 0xc2b2ae35, 15],
  [0x94d049bb, 0x27d4eb2f, 17],
  [0xbf58476d, 0x165667b1, 19],
] as const;

/**
 * A 128-bit hash of a text as 32 hex digits: the same on every machine. Four lanes take every UTF-16 unit and feed each other.
 * Good against accidents, no shield against someone who looks for collisions.
 */
export function hash128(text: string): string {
  const [[startA, timesA, turnA], [startB, timesB, turnB], [startC, timesC, turnC], [startD, timesD, turnD]] = LANES;
  let a = startA | 0;
  let b = startB | 0;
  let c = startC | 0;
  let d = startD | 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = (turn(Math.imul(a ^ unit, timesA), turnA) + b) | 0;
    b = (turn(Math.imul(b ^ unit, timesB), turnB) + c) | 0;
    c = (turn(Math.imul(c ^ unit, timesC), turnC) + d) | 0;
    d = (turn(Math.imul(d ^ unit, timesD), turnD) + a) | 0;
  }
  const length = text.length;
  a = stir(a ^ length);
  b = stir(b ^ length);
  c = stir(c ^ length);
  d = stir(d ^ length);
  const all = (a + b + c + d) | 0;
  return hex(stir(a + all)) + hex(stir(b + all)) + hex(stir(c + all)) + hex(stir(d + all));
}

/** A 32-bit hash of a text, of another kind for each seed, from a place on; for tables in memory; nothing that is kept rests on it. */
export function hash32(text: string, seed: number, from = 0): number {
  let hash = LANES[0][0] ^ seed;
  for (let i = from; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), LANES[0][1]);
  return stir(hash);
}

function turn(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by));
}

/** Lets every bit of a lane reach every other. */
function stir(x: number): number {
  let y = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  y = Math.imul(y ^ (y >>> 15), 0x846ca68b);
  return y ^ (y >>> 16);
}

const BYTES: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function hex(lane: number): string {
  return `${BYTES[lane >>> 24]}${BYTES[(lane >>> 16) & 255]}${BYTES[(lane >>> 8) & 255]}${BYTES[lane & 255]}`;
}

/**
 * The id of a finding: a UUID of version 8 made from the check's name and the parts that tell the finding from others (a kind of
 * relation, ids of figures), in the order given. Two copies of a project agree on it.
 */
export function findingId(check: CheckName, ...parts: readonly string[]): string {
  const h = hash128(JSON.stringify([check, ...parts]));
  const variant = ((Number.parseInt(h.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-${variant}${h.slice(17, 20)}-${h.slice(20)}`;
}
