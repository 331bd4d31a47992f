/**
 * Words that some check looks for in every statement, though most statements have none of them. One walk over a statement tells for
 * all checks at once whether it is worth a closer look; each then looks by its own rule.
 */

/** Slots by the hash of a word, with a bit for each check that looks for it. Words that fall together by chance cost a closer look and are no fault. */
const SLOTS = 1 << 16;
const lookedFor = new Uint8Array(SLOTS);
let nextBit = 1;

const SMALL_A = 97;
const SMALL_Z = 122;
const TO_SMALL = 32;

/** Several checks ask of one statement in turn. */
let lastText = '';
let lastBits = 0;

/**
 * A test for texts in which one of some words may stand, in letters of any size: false only where none does. `words`: of ASCII
 * letters; of words that only count together ("rather than") one is enough. For no more than eight checks, asked for as they load.
 */
export function lookFor(words: readonly string[]): (text: string) => boolean {
  const bit = nextBit;
  if (bit > 128) throw new RangeError('more sorts of words than a byte has bits');
  nextBit *= 2;
  for (const word of words) {
    let slot = 0;
    for (let i = 0; i < word.length; i++) slot = slotAfter(slot, word.charCodeAt(i));
    lookedFor[slot] = (lookedFor[slot] ?? 0) | bit;
  }
  lastText = '';
  lastBits = 0;
  return (text) => {
    if (text !== lastText) {
      lastBits = bitsOf(text);
      lastText = text;
    }
    return (lastBits & bit) !== 0;
  };
}

function slotAfter(slot: number, letter: number): number {
  return (Math.imul(slot, 31) + letter) & (SLOTS - 1);
}

function bitsOf(text: string): number {
  let bits = 0;
  let slot = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i) | TO_SMALL;
    if (letter >= SMALL_A && letter <= SMALL_Z) {
      slot = slotAfter(slot, letter);
    } else if (slot !== 0) {
      bits |= lookedFor[slot] ?? 0;
      slot = 0;
    }
  }
  return bits | (lookedFor[slot] ?? 0);
}
