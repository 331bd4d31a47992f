/**
 * How wide a text is at most, in pixels, at a font size in pixels. There is no DOM to measure with, and the font of the
 * reader is not known: the widths are those of the widest of the usual interface fonts, so that labels keep apart in all.
 */
export function textWidth(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const char of text) ems += charWidth(char);
  return ems * size * (bold ? 1.08 : 1);
}

function charWidth(char: string): number {
  if (char === ' ' || ".,:;'|!ijl·".includes(char)) return 0.34;
  if ('mwMW%@—×→≥≤∞−+=<>'.includes(char)) return 0.97;
  if (char >= '0' && char <= '9') return 0.65;
  if (char >= 'a' && char <= 'z') return 0.62;
  if (char >= 'A' && char <= 'Z') return 0.78;
  if (char < '\u007f') return 0.6;
  // Latin and Greek letters with marks, Cyrillic; beyond those full-width signs are possible.
  return char < '\u0530' ? 0.85 : 1.1;
}

/** The text, or as much of it as fits in `room` pixels, ended by an ellipsis. */
export function fitText(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  const chars = [...text];
  let width = textWidth('…', size);
  let count = 0;
  for (const char of chars) {
    width += charWidth(char) * size;
    if (width > room) break;
    count += 1;
  }
  return `${chars.slice(0, count).join('').trimEnd()}…`;
}

/** The text on at most `lines` lines of `room` pixels, broken at spaces; what does not fit ends in an ellipsis. */
export function wrapText(text: string, size: number, room: number, lines: number): readonly string[] {
  const out: string[] = [];
  let rest = text.trim();
  while (rest !== '' && out.length < lines - 1 && textWidth(rest, size) > room) {
    const cut = lastBreak(rest, size, room);
    if (cut === 0) break;
    out.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return [...out, fitText(rest, size, room)];
}

/** The offset of the last space before which the text fits; 0 where the first word alone is too long. */
function lastBreak(text: string, size: number, room: number): number {
  let width = 0;
  let offset = 0;
  let best = 0;
  for (const char of text) {
    if (char === ' ') best = offset;
    width += charWidth(char) * size;
    if (width > room) break;
    offset += char.length;
  }
  return best;
}
