import { performance } from 'node:perf_hooks';
import { runAll } from '../../shared/checks/index.ts';
import type { Finding } from '../../shared/model/finding.ts';
import { lookFor, movedWorld } from '../shared/checks/moved-world.ts';
import { sayTruly } from '../shared/checks/true-words.ts';
import { trueWorld } from '../shared/checks/true-world.ts';

/**
 * Do the checks contradict what is true, and do they find what is not? Worlds of true values are told in words of every precision:
 * no two of them may contradict each other. Then in each of many worlds one statement is moved beyond what its words allow.
 *
 *   npm run bench:soundness -- [statements] [worlds] [seed]
 */
const [statements = 100_000, worlds = 10_000, seed = 1] = process.argv.slice(2).map(Number);
/** Statements of one world: enough that most meet others of the same thing and time. */
const PER_WORLD = 120;
const FOUND = 0.99;
const HINTED = 0.95;
const SHOWN = 10;

const percent = (part: number, of: number): string => `${of === 0 ? '–' : ((100 * part) / of).toFixed(2)} %`;
const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;

function soundness(): boolean {
  const from = performance.now();
  const verdicts = new Map<Finding['verdict'], number>();
  let [told, findings] = [0, 0];
  const wrong: string[] = [];
  for (let n = seed; told < statements; n++) {
    const world = trueWorld(n, PER_WORLD, sayTruly);
    const { members } = world;
    told += members.claims.length;
    for (const f of runAll(members, world.context)) {
      findings += 1;
      verdicts.set(f.verdict, (verdicts.get(f.verdict) ?? 0) + 1);
      if (f.verdict === 'contradiction') wrong.push(`world ${n}: ${f.check}: ${f.summary} ${f.working}`);
    }
  }
  const each = [...verdicts].map(([verdict, count]) => `${count} ${verdict}`).join(', ');
  console.log(
    `${told} true statements · ${findings} findings (${each}) · ${wrong.length} contradictions · ${seconds(from)}`,
  );
  for (const line of wrong.slice(0, SHOWN)) console.log(`  ${line}`);
  return wrong.length === 0;
}

function sensitivity(): boolean {
  const from = performance.now();
  const relations = new Map<string, { all: number; found: number; hinted: number }>();
  const total = { all: 0, found: 0, hinted: 0 };
  const missed: string[] = [];
  for (let n = seed; total.all < worlds; n++) {
    const world = movedWorld(n, sayTruly);
    // The words drawn allow any value.
    if (!world) continue;
    const { found, hinted } = lookFor(world);
    const one = relations.get(world.name) ?? { all: 0, found: 0, hinted: 0 };
    relations.set(world.name, one);
    for (const count of [one, total]) {
      count.all += 1;
      if (found) count.found += 1;
      if (hinted) count.hinted += 1;
    }
    if (!found || !hinted)
      missed.push(`world ${n} (${world.name}): “${world.moved.figure.text}” ${found ? 'without a hint' : ''}`);
  }
  for (const [name, { all, found, hinted }] of [...relations].sort()) {
    console.log(`  ${name}: ${all} worlds · found ${percent(found, all)} · among the hints ${percent(hinted, all)}`);
  }
  const { all, found, hinted } = total;
  console.log(
    `${all} worlds with one statement moved · found ${percent(found, all)} · among the hints ${percent(hinted, all)} · ${seconds(from)}`,
  );
  for (const line of missed.slice(0, SHOWN)) console.log(`  missed: ${line}`);
  return found >= FOUND * all && hinted >= HINTED * all;
}

const sound = soundness();
const sensitive = sensitivity();
process.exitCode = sound && sensitive ? 0 : 1;
