/** Signs of a line of arithmetic, as they are said. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\s*÷\s*/g, ' divided by '],
  [/ × | ×(?=\d)/g, ' times '],
  [/\s*\^\s*/g, ' to the power of '],
  [/\s+\+\s+/g, ' plus '],
  [/\s+[-−]\s+/g, ' minus '],
  [/\s*=\s*/g, ' is '],
  [/\bbn\b/g, 'billion'],
  [/\btn\b/g, 'trillion'],
  [/(?<=[\d)\]] )m(?= [A-Z]{3}\b)/g, 'million'],
  [/\s*%/g, ' percent'],
  [/\s*·\s*/g, '; '],
  [/: –(?=$|;)/g, ': not given'],
];

const INTERVAL = /([[(])\s*([^[\](),]*(?:,\d{3}[^[\](),]*)*),\s([^[\]()]*?)\s*([\])])/g;

/** A line of arithmetic as it is read aloud: "8.8 to 8.9 divided by 2.45 to 2.55 is 3.45 to 3.63, which does not meet 1.5 to 2.5". */
export function spokenWorking(working: string): string {
  let words = working.replace(INTERVAL, (_, open: string, low: string, high: string) => interval(open, low, high));
  for (const [sign, said] of SIGNS) words = words.replace(sign, said);
  return words
    .split('; ')
    .map((part) => part.replace(/^(.* is .*?) (does not meet|meets|misses|reaches) /, '$1, which $2 '))
    .join('; ')
    .replace(/\s+([,;.])/g, '$1')
    .replace(/\s{2,}/g, ' ')
    .trim();
}

function interval(open: string, low: string, high: string): string {
  const [from, to] = [low.trim(), high.trim()];
  if (to === '∞') return `${open === '(' ? 'more than' : 'at least'} ${from}`;
  if (/^[-−]∞$/.test(from)) return `at most ${to}`;
  return from === to ? from : `${from} to ${to}`;
}
