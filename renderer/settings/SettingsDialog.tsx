import { type ReactElement, useId } from 'react';
import { DATE_FORMATS, DENSITIES, FIRST_DAYS, NUMBER_FORMATS, type SettingsPatch, THEMES } from '../../shared/app.ts';
import { closeOverlay } from '../keys/overlays.ts';
import { changeSettings, useApp, useSettings } from '../state/app.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { BackupSettings } from './BackupSettings.tsx';
import { Choice } from './Choice.tsx';
import { CommittedInput } from './CommittedInput.tsx';
import './settings.css';

const THEME_WORDS = { system: 'As the system', light: 'Light', dark: 'Dark' } as const;
const DENSITY_WORDS = { comfortable: 'Comfortable', compact: 'Compact' } as const;
const DAY_WORDS = { monday: 'Monday', sunday: 'Sunday', saturday: 'Saturday' } as const;
const NUMBER_WORDS = { comma: '1,234,567.8', space: '1\u202f234\u202f567.8' } as const;
const DATE_WORDS = { 'day-first': '15 Jan 2026', 'month-first': 'Jan 15, 2026', iso: '2026-01-15' } as const;

/** What the person chooses for all projects. Every choice counts at once, in every window; there is nothing to save. */
export function SettingsDialog(): ReactElement {
  const settings = useSettings();
  const info = useApp((state) => state.info);
  const heading = useId();
  const set = (patch: SettingsPatch): void => void changeSettings(patch);
  return (
    <Dialog title="Settings" onClose={closeOverlay} wide>
      <div className="settings">
        <section aria-labelledby={`${heading}-you`}>
          <h3 id={`${heading}-you`}>You</h3>
          <Field
            label="Your name in the history"
            hint={`Stands beside every change from now on. Left empty, it is the name of your account, ${info?.account ?? ''}.`}
          >
            {(control) => (
              <CommittedInput
                {...control}
                value={settings.name}
                maxLength={100}
                placeholder={info?.account ?? ''}
                onCommit={(name) => set({ name })}
              />
            )}
          </Field>
        </section>
        <section aria-labelledby={`${heading}-look`}>
          <h3 id={`${heading}-look`}>Look</h3>
          <Choice
            label="Theme"
            values={THEMES}
            words={THEME_WORDS}
            value={settings.theme}
            onChange={(theme) => set({ theme })}
          />
          <Choice
            label="Density"
            values={DENSITIES}
            words={DENSITY_WORDS}
            value={settings.density}
            onChange={(density) => set({ density })}
          />
        </section>
        <section aria-labelledby={`${heading}-formats`}>
          <h3 id={`${heading}-formats`}>Numbers and dates</h3>
          <Choice
            label="Numbers"
            values={NUMBER_FORMATS}
            words={NUMBER_WORDS}
            value={settings.numbers}
            onChange={(numbers) => set({ numbers })}
            hint="The point is always the decimal mark, as in the words that are read."
          />
          <Choice
            label="Dates"
            values={DATE_FORMATS}
            words={DATE_WORDS}
            value={settings.dates}
            onChange={(dates) => set({ dates })}
            hint="Reports keep one form, so that they are the same on every machine."
          />
          <Choice
            label="Weeks begin on"
            values={FIRST_DAYS}
            words={DAY_WORDS}
            value={settings.firstDay}
            onChange={(firstDay) => set({ firstDay })}
            hint="Where a list is grouped by “this week”."
          />
        </section>
        <section aria-labelledby={`${heading}-reading`}>
          <h3 id={`${heading}-reading`}>Reading</h3>
          <p className="settings-fact">
            <b>Figures and claims are read in English.</b> Documents in other languages can be imported, and their words
            marked by hand.
          </p>
        </section>
        <BackupSettings />
      </div>
    </Dialog>
  );
}
