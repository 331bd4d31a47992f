import { v7 } from 'uuid';

/** A new globally unique id (UUIDv7): later ones sort after earlier ones. */
export function newId(): string {
  return v7();
}
