import { createHash } from 'node:crypto';
import { runAll } from '../../shared/checks/index.ts';
import { trueWorld } from '../shared/checks/true-world.ts';
import { manyFigures } from './many-figures.ts';

const { context } = trueWorld(1, 0);
for (let i = 0; i < 3; i++) {
  const m = manyFigures(100_000, 20_000);
  const c0 = process.cpuUsage();
  const t = performance.now();
  const f = runAll(m, context);
  const d = performance.now() - t;
  const c = process.cpuUsage(c0);
  const by = new Map<string, number>();
  for (const x of f)
    by.set(`${x.check}: ${x.title} ${x.verdict}`, (by.get(`${x.check}: ${x.title} ${x.verdict}`) ?? 0) + 1);
  if (i === 0) console.log([...by].sort((a, b) => b[1] - a[1]).slice(0, 25));
  console.log(
    f.length,
    Math.round(d),
    'cpu',
    Math.round(c.user / 1000),
    Math.round(c.system / 1000),
    createHash('md5').update(JSON.stringify(f)).digest('hex'),
  );
}
