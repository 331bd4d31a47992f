import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where what belongs to a person and not to a project is kept: settings, recent projects, backups. */
export interface UserFolders {
  readonly settings: string;
  readonly backups: string;
}

/** The usual folders of the system; ASSAY_FOLDER names another one for all of it, as on a stick or in a test. */
export function userFolders(env: NodeJS.ProcessEnv = process.env, home: string = homedir()): UserFolders {
  const own = env['ASSAY_FOLDER'];
  if (own !== undefined && own !== '') return { settings: own, backups: join(own, 'backups') };
  switch (process.platform) {
    case 'win32': {
      const base = join(env['APPDATA'] ?? home, 'Assay');
      return { settings: base, backups: join(base, 'backups') };
    }
    case 'darwin': {
      const base = join(home, 'Library/Application Support/Assay');
      return { settings: base, backups: join(base, 'backups') };
    }
    default:
      return {
        settings: join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'assay'),
        backups: join(env['XDG_DATA_HOME'] ?? join(home, '.local/share'), 'assay/backups'),
      };
  }
}
