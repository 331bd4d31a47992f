import type { Settings } from '../../shared/app.ts';

type Formats = Pick<Settings, 'numbers' | 'dates' | 'firstDay'>;

let chosen: Formats = { numbers: 'comma', dates: 'day-first', firstDay: 'monday' };

/** Says how numbers and dates are written from now on; what is on screen is drawn anew by the settings. */
export function chooseFormats(formats: Formats): void {
  chosen = { numbers: formats.numbers, dates: formats.dates, firstDay: formats.firstDay };
}

/** How numbers and dates are written now. */
export function formats(): Formats {
  return chosen;
}
