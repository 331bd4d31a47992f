import { basename } from 'node:path';
import { done, firstWord, type RunCommand, wrongUse } from './command.ts';
import { withProject } from './project.ts';

/** `assay new`. */
export const runNew: RunCommand = async (args) => {
  const name = firstWord(args);
  if (!name.toLowerCase().endsWith('.assay'))
    return wrongUse(`The name of a project ends in .assay; "${name}" does not.`);
  return withProject(name, 'create', ({ path }) => done({ path, name: basename(path) }, `Made ${basename(path)}.`));
};
