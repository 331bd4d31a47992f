import type { CheckName } from '../model/finding.ts';

/** Of four lanes: where each starts, what it multiplies by (odd, bits spread), how far it turns. Arbitrary, and fixed for ever: ids rest on them. */
const [START_A, TIMES_A, TURN_A] = [0x9e3779b1, 0x85ebca6b, 13] as const;
const [START_B, TIMES_B, TURN_B] = [0x7f4a7c15, 0xc2b2ae35, 15] as const;
const [START_C, TIMES_C, TURN_C] = [0x94d049bb, 0x27d4eb2f, 17] as const;
const [START_D, TIMES_D, TURN_D] = [0xbf58476d, 0x165667b1, 19] as const;

/**
 * A 128-bit hash of a text as 32 hex digits: the same on every machine. Four lanes take every UTF-16 unit and feed each other.
 * Good against accidents, no shield against someone who looks for collisions.
 */
export function hash128(text: string): string {
  let a = START_A | 0;
  let b = START_B | 0;
  let c = START_C | 0;
  let d = START_D | 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = (turn(Math.imul(a ^ unit, TIMES_A), TURN_A) + b) | 0;
    b = (turn(Math.imul(b ^ unit, TIMES_B), TURN_B) + c) | 0;
    c = (turn(Math.imul(c ^ unit, TIMES_C), TURN_C) + d) | 0;
    d = (turn(Math.imul(d ^ unit, TIMES_D), TURN_D) + a) | 0;
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
  let hash = START_A ^ seed;
  for (let i = from; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), TIMES_A);
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
