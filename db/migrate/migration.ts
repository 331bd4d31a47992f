import type { Database } from 'better-sqlite3';

/** One step of the schema. Runs inside an exclusive transaction; throwing leaves the file as it was. */
export interface Migration {
  /** The user_version after it: 1, 2, 3 ... without gaps. */
  readonly version: number;
  readonly label: string;
  readonly up: (db: Database) => void;
}
