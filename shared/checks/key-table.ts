/** Slots of the table for each key, at least: so that most keys lie where their hash says. */
const ROOM = 2;

/**
 * Which keys were met more than once, told by a 32-bit hash of each; the keys themselves are not kept. Two keys of one hash count as
 * met again, which costs a look more and is no fault.
 */
export class KeyTable {
  length = 0;
  #hashes: Int32Array;
  #checks: Uint8Array;
  /** Met again, or worth a group alone. */
  #told: Uint8Array;
  /** By slot: one more than the place of the first key with the slot's hash; 0 where there is none. */
  #first: Int32Array;

  /** A table with room for about so many keys; it grows where there are more. */
  constructor(keys: number) {
    this.#hashes = new Int32Array(keys);
    this.#checks = new Uint8Array(keys);
    this.#told = new Uint8Array(keys);
    this.#first = new Int32Array(slotsFor(keys));
  }

  /** Adds a key of the check with this number by the key's hash; `isTold` where it is worth a group though it stay alone. */
  add(hash: number, check: number, isTold: boolean): void {
    if (this.length === this.#hashes.length) this.#grow();
    const at = this.length;
    this.length += 1;
    this.#hashes[at] = hash;
    this.#checks[at] = check;
    const first = this.#place(hash, at);
    if (first !== at) {
      this.#told[first] = 1;
      this.#told[at] = 1;
    } else if (isTold) this.#told[at] = 1;
  }

  /** The checks of the keys from one place up to another that are worth a group: one bit each. */
  checksBetween(from: number, to: number): number {
    let some = 0;
    for (let k = from; k < to; k++) if (this.#told[k] === 1) some |= 1 << (this.#checks[k] ?? 0);
    return some;
  }

  /** The place of the first key with this hash, which is the one given where there was none. */
  #place(hash: number, at: number): number {
    const last = this.#first.length - 1;
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const first = (this.#first[slot] ?? 0) - 1;
      if (first < 0) {
        this.#first[slot] = at + 1;
        return at;
      }
      if (this.#hashes[first] === hash) return first;
    }
  }

  #grow(): void {
    const keys = this.#hashes.length * 2 + 16;
    this.#hashes = larger(new Int32Array(keys), this.#hashes);
    this.#checks = larger(new Uint8Array(keys), this.#checks);
    this.#told = larger(new Uint8Array(keys), this.#told);
    this.#first = new Int32Array(slotsFor(keys));
    for (let k = 0; k < this.length; k++) this.#place(this.#hashes[k] ?? 0, k);
  }
}

function slotsFor(keys: number): number {
  let slots = 64;
  while (slots < keys * ROOM) slots *= 2;
  return slots;
}

function larger<T extends Int32Array | Uint8Array>(into: T, from: T): T {
  into.set(from);
  return into;
}
