import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Door, MAIN_JOB, mainJobFiles, STATEMENT } from './support/main-job.ts';
import { assay, openWorkbench, scratch, type Workbench } from './support/workbench.ts';

/** In one browser, on the real store. `npm run e2e:electron` takes the same steps in the real desktop app. */
describe('from a document to a report', () => {
  const { folder, remove } = scratch();
  const { project, brief } = mainJobFiles(folder);
  let workbench: Workbench;
  const door: Door = {
    get page() {
      return workbench.page;
    },
    brief,
    restart: () => workbench.restart(),
    async saved(press) {
      const downloading = workbench.page.waitForEvent('download');
      await press();
      return readFileSync(await (await downloading).path(), 'utf8');
    },
  };

  beforeAll(async () => {
    writeFileSync(brief, STATEMENT);
    assay(['new', project]);
    workbench = await openWorkbench(project);
  });

  afterAll(async () => {
    await workbench?.close();
    remove();
  });

  for (const { name, run } of MAIN_JOB) it(name, () => run(door));

  it('never complained in the console, and never asked another host', () => {
    expect(workbench.complaints).toEqual([]);
  });
});
