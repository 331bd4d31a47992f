import { sayTruly } from '../shared/checks/true-words.ts';
import { dice } from '../shared/checks/true-world.ts';
let bad = 0, n = 0; const ex: string[] = [];
const t = performance.now();
for (let s = 1; s < 20000; s++) {
  const r = dice(s); const as = (['money', 'percent', 'multiple', 'people'] as const)[s % 4] ?? 'money';
  const v = as === 'money' ? 10 ** (1 + r() * 11) : as === 'percent' ? 10 ** (-1.5 + r() * 4) : as === 'multiple' ? 10 ** (-1 + r() * 2.5) : 10 ** (2 + r() * 7);
  let told; try { told = sayTruly(v, r, as); } catch (e) { ex.push(String(e)); bad++; continue; }
  const [lo, hi] = String(told.wide).slice(1, -1).split(',').map(Number) as [number, number];
  n++;
  if (!(v >= lo - 1e-9 * Math.abs(lo) && v <= hi * (1 + 1e-9))) { bad++; ex.push(`${v} ${told.text} ${told.wide}`); }
}
console.log(n, bad, ex.slice(0, 30), performance.now() - t);
