/** Powers of ten that are exact in a double, so that one product or quotient with them is correctly rounded. */
export const POWERS: readonly number[] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
  1e21, 1e22,
];

/** More digits than these make whole numbers that a double does not hold with certainty. */
const MOST_DIGITS = 15;
const SMALLEST = 1e-7;
const LARGEST = 1e21;
/** What one multiplication may be off by, relative to its result, and a little more. */
const ERROR = 2 ** -52;

/**
 * A number rounded to significant digits (1 to 21): to the last bit what `Number(value.toPrecision(digits))` gives, without the way
 * through text, which takes ten times as long; where a tie is too near to be sure of, that way is gone.
 */
export function toSignificant(value: number, digits: number): number {
  const size = Math.abs(value);
  if (digits <= MOST_DIGITS && size >= SMALLEST && size < LARGEST) {
    const decimals = digits - 1 - firstPlace(size);
    const power = POWERS[Math.abs(decimals)];
    if (power !== undefined) {
      const units = decimals < 0 ? size / power : size * power;
      const whole = Math.floor(units);
      const beyond = units - whole - 0.5;
      const kept = beyond > 0 ? whole + 1 : whole;
      // Below one, what looks like a power of ten may lie just under it, where its digits begin a place later.
      const unsure = size < 1 && (kept === POWERS[digits - 1] || kept === POWERS[digits]);
      if (Math.abs(beyond) > units * ERROR && !unsure) {
        const rounded = decimals < 0 ? kept * power : kept / power;
        return value < 0 ? -rounded : rounded;
      }
    }
  }
  return Number.isFinite(value) ? Number(value.toPrecision(digits)) : value;
}

/** The place of the first digit: 0 for ones, 1 for tens, −1 for tenths. Below one a power of ten may be taken for its neighbour. */
function firstPlace(size: number): number {
  const place = Math.floor(Math.log10(size));
  if (size < (POWERS[place] ?? 0)) return place - 1;
  return place >= 0 && size >= (POWERS[place + 1] ?? size + 1) ? place + 1 : place;
}
