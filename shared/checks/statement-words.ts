/**
 * Words that some check looks for in every statement, though most statements have none of them. One walk over a statement tells of
 * all sorts at once whether it is worth a closer look; each check then looks by its own rule.
 */
const WORDS = {
  otherwise: 'not rather instead forecast expected predicted projected planned hoped targeted budgeted',
  each: 'each every apiece per',
  office: 'minister president ambassador chancellor king queen consul',
} as const;
export type Sort = keyof typeof WORDS;

const BITS: { readonly [S in Sort]: number } = { otherwise: 1, each: 2, office: 4 };

/** Slots by the hash of a word, with the sorts it is of. Words that fall together by chance cost a closer look and are no fault. */
const SLOTS = 1 << 16;
const SORTS = new Uint8Array(SLOTS);

function slotAfter(slot: number, letter: number): number {
  return (Math.imul(slot, 31) + letter) & (SLOTS - 1);
}

for (const sort of ['otherwise', 'each', 'office'] as const) {
  for (const word of WORDS[sort].split(' ')) {
    let slot = 0;
    for (let i = 0; i < word.length; i++) slot = slotAfter(slot, word.charCodeAt(i));
    SORTS[slot] = (SORTS[slot] ?? 0) | BITS[sort];
  }
}

const SMALL_A = 97;
const SMALL_Z = 122;
const TO_SMALL = 32;

function sortsIn(text: string): number {
  let sorts = 0;
  let slot = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i) | TO_SMALL;
    if (letter >= SMALL_A && letter <= SMALL_Z) {
      slot = slotAfter(slot, letter);
    } else if (slot !== 0) {
      sorts |= SORTS[slot] ?? 0;
      slot = 0;
    }
  }
  return sorts | (SORTS[slot] ?? 0);
}

/** Several checks ask of one statement in turn. */
let lastText = '';
let lastSorts = 0;

/** Whether any word of a sort may stand in a text: false only where none does. */
export function mayMention(text: string, sort: Sort): boolean {
  if (text !== lastText) {
    lastText = text;
    lastSorts = sortsIn(text);
  }
  return (lastSorts & BITS[sort]) !== 0;
}
