import { runAll } from '../../shared/checks/index.ts';
import { trueWorld } from '../shared/checks/true-world.ts';
import { sayTruly } from '../shared/checks/true-words.ts';
let st = 0, fi = 0; const by = new Map<string, number>(); let shown = 0; const N = Number(process.argv[2] ?? 300);
const t = performance.now();
for (let seed = 1; seed <= N; seed++) {
  const w = trueWorld(seed, 60, sayTruly);
  const m = w.members; st += m.claims.length;
  const f = runAll(m, w.context); fi += f.length;
  for (const x of f) { const k = `${x.check} ${x.title} ${x.verdict}`; by.set(k, (by.get(k) ?? 0) + 1); if (x.verdict === 'contradiction' && shown++ < 12) console.log(seed, x.check, x.title, '|', x.summary, '|', x.working, '|', x.figures.map(({figureId}) => { const g = m.figures.find(y => y.figure.id === figureId)!; return `${g.claim.statement} <${g.period?.text} ${g.basePeriod?.text}>`; })); }
}
console.log(st, fi, performance.now() - t, [...by].sort((a,b)=>b[1]-a[1]));
