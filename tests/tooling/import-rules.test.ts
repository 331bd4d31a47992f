import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Whether the linter, with the project's own configuration, lets `file` import `from`. */
const CASES: readonly (readonly [file: string, from: string, allowed: boolean])[] = [
  ['shared/checks/a.ts', '../quantity/interval.ts', true],
  ['shared/checks/b.ts', '../../db/context.ts', false],
  ['shared/c.ts', '../electron/paths.ts', false],
  ['shared/d.ts', 'node:fs', false],
  ['shared/e.ts', 'electron', false],
  ['db/f.ts', '../shared/api.ts', true],
  ['db/g.ts', '../electron/paths.ts', false],
  ['db/edits/h.ts', '../../renderer/main.tsx', false],
  ['electron/host/i.ts', '../../db/context.ts', true],
  ['electron/host/j.ts', '../../renderer/main.tsx', false],
  ['electron/desktop/app.ts', 'electron', false],
  ['electron/desktop/main.ts', 'electron', true],
  ['renderer/ledger/k.tsx', '../../shared/api.ts', true],
  ['renderer/ledger/l.tsx', '../../db/context.ts', false],
  ['renderer/m.ts', '../electron/paths.ts', false],
  ['renderer/n.ts', 'node:path', false],
];

describe('imports go one way', () => {
  let folder = '';
  let complaints = '';

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'assay-lint-'));
    const config = JSON.parse(readFileSync('biome.json', 'utf8')) as Record<string, unknown>;
    writeFileSync(path.join(folder, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }));
    for (const [file, from] of CASES) {
      const target = path.join(folder, file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, `import { thing } from '${from}';\n\nexport const other = thing;\n`);
    }
    const biome = path.resolve('node_modules/.bin/biome');
    const run = spawnSync(biome, ['lint', '--max-diagnostics=none', '--colors=off', '.'], {
      cwd: folder,
      encoding: 'utf8',
    });
    complaints = run.stdout + run.stderr;
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(CASES)('%s importing %s is allowed: %s', (file, _from, allowed) => {
    expect(complaints).toContain('noRestrictedImports');
    expect(complaints.includes(`${file}:`)).toBe(!allowed);
  });
});

describe('the lockfile', () => {
  it('keeps npm from compiling the SQLite addon, whose binaries are in its package', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { gypfile?: boolean }>;
    };
    // npm runs node-gyp for any package with a binding.gyp unless its entry says otherwise; a bare machine has no compiler.
    expect(lock.packages['node_modules/better-sqlite3']?.gypfile).toBe(false);
  });
});
