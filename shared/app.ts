import { z } from 'zod';
import type { Result } from './model/result.ts';

/**
 * The contract between the screen and the program around the projects: what belongs to the person and not to a project.
 * Beside shared/api.ts, which is the contract with one open project.
 */

export const THEMES = ['system', 'light', 'dark'] as const;
export const DENSITIES = ['comfortable', 'compact'] as const;
export const FIRST_DAYS = ['monday', 'sunday', 'saturday'] as const;
/** How digits are grouped. The point stays the decimal mark, as in the words of the ledger. */
export const NUMBER_FORMATS = ['comma', 'space'] as const;
export const DATE_FORMATS = ['day-first', 'month-first', 'iso'] as const;

/** How many backups of a project are kept: at least one, at most as many as a list shows. */
const FEWEST_BACKUPS = 1;
const MOST_BACKUPS = 50;

const fields = {
  /** The name that the history shows; empty stands for the account's. */
  name: z.string().trim().max(100),
  theme: z.enum(THEMES),
  density: z.enum(DENSITIES),
  firstDay: z.enum(FIRST_DAYS),
  numbers: z.enum(NUMBER_FORMATS),
  dates: z.enum(DATE_FORMATS),
  backupsKept: z.int().min(FEWEST_BACKUPS).max(MOST_BACKUPS),
  /** An absolute folder; empty stands for the program's own. */
  backupFolder: z.string().trim().max(4096),
  /** The short tour was seen to its end or left. */
  tourSeen: z.boolean(),
} as const;

/** What a person chose, for all projects. A value that is missing or damaged counts as not chosen. */
export const settingsSchema = z.object({
  name: fields.name.catch(''),
  theme: fields.theme.catch('system'),
  density: fields.density.catch('comfortable'),
  firstDay: fields.firstDay.catch('monday'),
  numbers: fields.numbers.catch('comma'),
  dates: fields.dates.catch('day-first'),
  backupsKept: fields.backupsKept.catch(10),
  backupFolder: fields.backupFolder.catch(''),
  tourSeen: fields.tourSeen.catch(false),
});
export type Settings = Readonly<z.infer<typeof settingsSchema>>;
export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});

const settingsPatchSchema = z.object(fields).partial();
export type SettingsPatch = z.infer<typeof settingsPatchSchema>;

/** What a project held when it was last open. */
export const contentsSchema = z.object({
  sources: z.int().min(0),
  claims: z.int().min(0),
  figures: z.int().min(0),
  contradictions: z.int().min(0),
});
export type Contents = Readonly<z.infer<typeof contentsSchema>>;

export interface RecentProject {
  readonly path: string;
  readonly name: string;
  /** Its folder, short enough to read: "~/Documents/Assay". */
  readonly folder: string;
  readonly opened: string;
  readonly contents: Contents | null;
  /** The file is not where it was. */
  readonly missing: boolean;
}

export interface Backup {
  readonly path: string;
  /** When it was taken. */
  readonly at: string;
  readonly bytes: number;
}

/** A project that was asked for and could not be opened. */
export interface Trouble {
  readonly path: string;
  readonly name: string;
  readonly message: string;
  /** Held by somebody else: it can be opened to read. */
  readonly locked: boolean;
  /** The file itself is damaged: a backup may help. */
  readonly damaged: boolean;
}

export interface AppInfo {
  /** What this window shows; null: the welcome screen. `key` tells a call of an earlier project from one of this. */
  readonly project: { readonly name: string; readonly path: string; readonly key: string } | null;
  readonly settings: Settings;
  /** The name of the account, used where none is chosen. */
  readonly account: string;
  /** Where new projects go unless told otherwise, and where backups go. */
  readonly projectsFolder: string;
  readonly backupsFolder: string;
  readonly trouble: Trouble | null;
}

/** What became of a wish to open something: `here` where this window shows it now and is to be drawn anew. */
export type Opened = { readonly kind: 'here' } | { readonly kind: 'elsewhere' } | { readonly kind: 'cancelled' };

interface Call<I extends z.ZodType, O> {
  readonly input: I;
  /** Carries the type of the answer; never read. */
  readonly output?: O;
}

function call<O>() {
  return <I extends z.ZodType>(input: I): Call<I, O> => ({ input });
}

const nothing = z.object({}).strict();
const path = z.string().min(1).max(4096);

export const APP_CALLS = {
  info: call<AppInfo>()(nothing),
  'settings.change': call<Settings>()(settingsPatchSchema),
  'recent.list': call<readonly RecentProject[]>()(nothing),
  'recent.forget': call<readonly RecentProject[]>()(z.object({ path })),
  /** Without a path the person is asked, where the program can ask. */
  'project.new': call<Opened>()(z.object({ path: path.optional() })),
  'project.open': call<Opened>()(z.object({ path: path.optional(), readOnly: z.boolean().default(false) })),
  'project.sample': call<Opened>()(nothing),
  'project.close': call<Opened>()(nothing),
  'backup.list': call<readonly Backup[]>()(z.object({ path: path.optional() })),
  'backup.take': call<Backup>()(z.object({ jobId: z.string().min(1).max(64) })),
  /** Puts the newest backup that is sound in the place of a damaged project, which is kept under another name. */
  'backup.restore': call<Opened>()(z.object({ path })),
} as const;

export type AppCallName = keyof typeof APP_CALLS;
export type AppInput<C extends AppCallName> = z.input<(typeof APP_CALLS)[C]['input']>;
export type AppParsed<C extends AppCallName> = z.output<(typeof APP_CALLS)[C]['input']>;
export type AppOutput<C extends AppCallName> = (typeof APP_CALLS)[C] extends Call<z.ZodType, infer O> ? O : never;

/** What the screen holds of the program around it. */
export interface App {
  call<C extends AppCallName>(name: C, input: AppInput<C>): Promise<Result<AppOutput<C>>>;
  /** Hears of settings that were changed in any window, and of another project in this one. */
  subscribe(listener: (event: AppEvent) => void): () => void;
  /** The path of a file that was dropped, where the program may know it. */
  pathOf(file: unknown): string | null;
}

export type AppEvent =
  | { readonly type: 'settings'; readonly settings: Settings }
  | { readonly type: 'project'; readonly key: string | null };
