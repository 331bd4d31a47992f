import { ALL_CHECKS } from '../../shared/checks/all-checks.ts';
import { trueWorld } from '../shared/checks/true-world.ts';
import { manyFigures } from './many-figures.ts';

const { context } = trueWorld(1, 0);
for (let i = 0; i < 2; i++) {
  const m = manyFigures(100_000, 20_000);
  for (const c of ALL_CHECKS) {
    const t0 = performance.now();
    const keys: [string, any, string][] = [];
    for (const f of m.figures) for (const k of c.keysOfFigure(f, context)) keys.push([k, f, 'figures']);
    for (const f of m.claims) for (const k of c.keysOfClaim(f, context)) keys.push([k, f, 'claims']);
    const t1 = performance.now();
    const g = new Map<string, any>();
    for (const [k, f, s] of keys) {
      let x = g.get(k);
      if (!x) g.set(k, (x = { figures: [], claims: [], observations: [], anchors: [] }));
      x[s].push(f);
    }
    const t2 = performance.now();
    let lone = 0,
      found = 0,
      many = 0,
      foundMany = 0;
    let tl = 0,
      tm = 0;
    for (const [k, x] of g) {
      const one = x.figures.length + x.claims.length < 2;
      const t = performance.now();
      const n = c.run(k, x, context).length;
      const d = performance.now() - t;
      if (one) {
        lone++;
        found += n;
        tl += d;
      } else {
        many++;
        foundMany += n;
        tm += d;
      }
    }
    if (i)
      console.log(
        c.name.padEnd(14),
        `keys ${keys.length} in ${(t1 - t0).toFixed(0)} ms, group ${(t2 - t1).toFixed(0)}, lone ${lone} → ${found} in ${tl.toFixed(0)} ms; many ${many} → ${foundMany} in ${tm.toFixed(0)}`,
      );
  }
}
