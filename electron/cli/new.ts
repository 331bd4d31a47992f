import { basename } from 'node:path';
import { done, firstWord, type RunCommand } from './command.ts';
import { withProject } from './project.ts';

/** `assay new`. */
export const runNew: RunCommand = (args) =>
  withProject(firstWord(args), 'create', ({ path }) => done({ path, name: basename(path) }, `Made ${basename(path)}.`));
