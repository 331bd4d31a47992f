import { userFolders } from '../user/folder.ts';
import { openUser } from '../user/user.ts';
import { accountName } from '../who.ts';
import { ServedPlace } from './served-place.ts';

/** A served workbench for the person who runs the program, with no project open yet. */
export async function openServedPlace(): Promise<ServedPlace> {
  const folders = userFolders();
  return new ServedPlace({ user: await openUser(folders.settings), folders, account: accountName() });
}
