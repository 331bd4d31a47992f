import { userInfo } from 'node:os';

/** The name that the history shows for edits made here: the account's. */
export function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    // An account without an entry in the user database, as in some containers.
    return 'unknown';
  }
}
