/**
 * Makes a large project: `node tests/bench/fill.ts FILE FIGURES`. Statements of a few made-up speakers, five figures a
 * claim, each anchored to its words in a source.
 */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { v7 } from 'uuid';
import type { Service } from '../../db/context.ts';
import { openService } from '../../db/service.ts';
import type { Change } from '../../shared/api.ts';
import { faultText } from '../../shared/model/result.ts';
import {
  FIRST_YEAR,
  generator,
  INDICATORS,
  type MadeFigure,
  madeFigure,
  PERIODS,
  periodWords,
  SPEAKERS,
  SUBJECTS,
} from './ledger-text.ts';

const FIGURES_A_CLAIM = 5;
const FIGURES_A_SOURCE = 500;
/** Sources in one edit: about 6,000 changes, below what the contract allows. */
const SOURCES_AN_EDIT = 5;

const create = (table: Change['table'], id: string, fields: Readonly<Record<string, unknown>>): Change => ({
  op: 'create',
  table,
  id,
  fields: { ...fields },
});

interface Names {
  readonly indicators: readonly string[];
  readonly subjects: readonly string[];
  readonly speakers: readonly string[];
  readonly periods: readonly string[];
}

/** Fills an open project with figures; returns how many. Throws where the store refuses. */
export function fill(service: Service, figures: number, say: (line: string) => void): number {
  const apply = (label: string, changes: readonly Change[]): void => {
    const answer = service.call('edit.apply', { label, changes });
    if (!answer.ok) throw new Error(faultText(answer.fault));
  };
  const names = makeNames(apply);
  const random = generator(20260115);
  let done = 0;
  let batch: Change[] = [];
  for (let source = 0; done < figures; source += 1) {
    const count = Math.min(FIGURES_A_SOURCE, figures - done);
    batch.push(...sourceOf(source, count, random, names));
    done += count;
    if ((source + 1) % SOURCES_AN_EDIT === 0 || done === figures) {
      apply(`Fill ${done} figures`, batch);
      batch = [];
      say(`${done} of ${figures}`);
    }
  }
  return done;
}

function makeNames(apply: (label: string, changes: readonly Change[]) => void): Names {
  const indicators = INDICATORS.map(() => v7());
  const subjects = SUBJECTS.map(() => v7());
  const speakers = SPEAKERS.map(() => v7());
  const periods = Array.from({ length: PERIODS }, () => v7());
  apply('Make names', [
    ...INDICATORS.map((name, at) =>
      create('indicator', indicators[at] ?? '', { name, dimension: /^(Share|Growth)/.test(name) ? 'share' : 'money' }),
    ),
    ...SUBJECTS.map((name, at) => create('actor', subjects[at] ?? '', { name, kind: 'region' })),
    ...SPEAKERS.map((name, at) => create('actor', speakers[at] ?? '', { name, kind: 'person' })),
    ...periods.map((id, at) => {
      const year = FIRST_YEAR + Math.floor(at / 2);
      const whole = at % 2 === 0;
      return create('period', id, {
        text: periodWords(at),
        start: `${year}-01-01`,
        end: whole ? `${year + 1}-01-01` : `${year}-10-01`,
        years: whole ? 1 : 0.75,
      });
    }),
  ]);
  return { indicators, subjects, speakers, periods };
}

function sourceOf(number: number, count: number, random: () => number, names: Names): readonly Change[] {
  const sourceId = v7();
  const changes: Change[] = [];
  let text = '';
  for (let from = 0; from < count; from += FIGURES_A_CLAIM) {
    const made = Array.from({ length: Math.min(FIGURES_A_CLAIM, count - from) }, () => madeFigure(random));
    const statement = made.map((one) => one.sentence).join(' ');
    const start = text.length;
    const claimId = v7();
    changes.push(
      create('claim', claimId, { kind: 'fact', statement, speakerId: names.speakers[made[0]?.speaker ?? 0] ?? null }),
      anchor(sourceId, { claimId }, start, statement),
    );
    let at = start;
    for (const one of made) {
      const figureId = v7();
      changes.push(create('figure', figureId, figureFields(one, claimId, names)));
      changes.push(anchor(sourceId, { figureId }, at + one.at, one.words));
      at += one.sentence.length + 1;
    }
    text += `${statement}\n\n`;
  }
  const source = create('source', sourceId, {
    title: `Statement ${number + 1}`,
    published: '2026-01-15',
    language: 'en',
    fileName: `statement-${number + 1}.txt`,
    mediaType: 'text/plain',
    sha256: createHash('sha256').update(text).digest('hex'),
    text,
  });
  return [source, ...changes];
}

function anchor(
  sourceId: string,
  of: { readonly claimId: string } | { readonly figureId: string },
  start: number,
  exact: string,
): Change {
  return create('anchor', v7(), { sourceId, ...of, start, end: start + exact.length, exact, prefix: '', suffix: '' });
}

function figureFields(one: MadeFigure, claimId: string, names: Names): Readonly<Record<string, unknown>> {
  return {
    claimId,
    text: one.words,
    kind: one.kind,
    role: one.role,
    value: one.value,
    low: one.low,
    high: one.high,
    lowOpen: one.approx === 'above',
    highOpen: false,
    wideLow: one.low,
    wideHigh: one.high,
    wideLowOpen: one.approx === 'above',
    wideHighOpen: false,
    unit: one.unit,
    currency: one.currency,
    approx: one.approx,
    indicatorId: names.indicators[one.indicator] ?? null,
    subjectId: names.subjects[one.subject] ?? null,
    periodId: names.periods[one.period] ?? null,
  };
}

if (import.meta.main) {
  const [file, wanted] = process.argv.slice(2);
  const figures = Number(wanted);
  if (file === undefined || !Number.isInteger(figures) || figures < 1) {
    console.error('usage: node tests/bench/fill.ts FILE FIGURES');
    process.exit(2);
  }
  const opened = openService({ path: resolve(file), mode: 'write', create: true, who: 'bench' });
  if (!opened.ok) {
    console.error(faultText(opened.fault));
    process.exit(3);
  }
  const began = performance.now();
  fill(opened.value, figures, (line) => console.log(line));
  console.log(`filled in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  opened.value.close();
}
