import manifest from '../../package.json' with { type: 'json' };

/** The program's version, as a report names it. */
export const VERSION: string = manifest.version;
