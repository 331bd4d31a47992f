import type {
  Api,
  ChannelName,
  ChannelOutput,
  FigureRow,
  Highlight,
  HistoryEntry,
  HostEvent,
  ProjectState,
} from '../../../shared/api.ts';
import type { Suggestion } from '../../../shared/model/records.ts';
import { fail, ok, type Result } from '../../../shared/model/result.ts';
import { FAKE_FINDINGS, FAKE_TEXT, fakeHighlight, fakeSource, fakeSuggestions } from './fake-data.ts';

interface FakeOptions {
  /** No source at all. */
  readonly empty: boolean;
  /** How many times the text is repeated, for long documents. */
  readonly times: number;
}

/** A project in memory for looking at the screens without a host: it accepts, rejects, disposes and undoes. */
export function fakeApi({ empty, times }: FakeOptions): Api {
  const listeners = new Set<(event: HostEvent) => void>();
  const text = Array.from({ length: times }, () => FAKE_TEXT).join('\n\n');
  const sources = empty
    ? []
    : [
        fakeSource(1, text, 'Ten years of trade, as told in January'),
        fakeSource(2, FAKE_TEXT, 'Brief on the 2023 partnership statement'),
      ];
  let suggestions: readonly Suggestion[] = sources.flatMap((source) =>
    fakeSuggestions(source).map(
      (s, index): Suggestion => (index < 12 && index % 4 !== 3 ? { ...s, state: 'accepted' } : s),
    ),
  );
  let findings = empty ? [] : FAKE_FINDINGS;
  const done: { readonly label: string; readonly before: readonly Suggestion[] }[] = [];
  const entries: HistoryEntry[] = [];

  const highlights = (sourceId: string): readonly Highlight[] =>
    suggestions
      .filter((s) => s.sourceId === sourceId && s.state === 'accepted')
      .map((s, index) =>
        fakeHighlight(s, index % 5 === 1 ? 'contradiction' : index % 5 === 3 ? 'holds-within-rounding' : null),
      );
  const state = (): ProjectState => {
    const figures = suggestions.filter((s) => s.state === 'accepted').length;
    const open = findings.filter((f) => f.disposition !== 'dismissed');
    const count = (verdict: string): number => open.filter((f) => f.verdict === verdict).length;
    return {
      name: 'Partnership review.assay',
      seq: entries.length,
      readOnly: false,
      undo: done[done.length - 1]?.label ?? null,
      redo: null,
      counts: {
        source: sources.length,
        claim: figures,
        figure: figures,
        actor: 3,
        indicator: 4,
        topic: 2,
        event: 0,
        series: 0,
        target: 2,
        commitment: 29,
      },
      openSuggestions: suggestions.filter((s) => s.state === 'open').length,
      verdicts: {
        contradiction: count('contradiction'),
        'holds-within-rounding': count('holds-within-rounding'),
        'cannot-tell': count('cannot-tell'),
        holds: count('holds'),
      },
    };
  };
  const commit = (label: string, kind: HistoryEntry['kind']): Result<never> => {
    const seq = entries.length + 1;
    entries.unshift({
      seq,
      at: new Date(Date.UTC(2026, 0, 16, 9, seq % 60)).toISOString(),
      who: 'Analyst',
      kind,
      label,
      changes: 1,
      of: null,
    });
    const event: HostEvent = {
      type: 'change',
      change: {
        seq,
        label,
        tables: { suggestion: { ids: null }, figure: { ids: null }, claim: { ids: null } },
        findings: true,
        state: state(),
      },
    };
    setTimeout(() => {
      for (const listener of listeners) listener(event);
    }, 5);
    return ok({ seq, created: [] }) as Result<never>;
  };
  const mark = (ids: readonly string[], next: Suggestion['state'], label: string): Result<never> => {
    done.push({ label, before: suggestions });
    const chosen = new Set(ids);
    suggestions = suggestions.map((s) => (chosen.has(s.id) ? { ...s, state: next } : s));
    return commit(label, 'accept');
  };
  const figureRow = (s: Suggestion): FigureRow =>
    ({
      ...s.payload,
      id: s.id,
      rev: 1,
      claimId: s.id,
      text: s.surface,
      role: 'level',
      low: 8.8e9,
      high: 8.9e9,
      lowOpen: false,
      highOpen: false,
      basis: '',
      note: '',
      indicator: 'Exports to the partner',
      period: '2025',
      speaker: 'Deputy prime minister',
      source: sources[0]?.title ?? null,
      sourceId: s.sourceId,
      start: s.start,
      end: s.end,
    }) as unknown as FigureRow;

  // biome-ignore lint/suspicious/noExplicitAny: one switch over all channels, each answer checked by eye only
  const answer = (name: ChannelName, input: any): any => {
    switch (name) {
      case 'project.state':
        return ok(state());
      case 'source.list':
        return ok(
          sources.map(({ text: own, ...rest }) => ({
            ...rest,
            length: own.length,
            figures: suggestions.filter((s) => s.sourceId === rest.id && s.state === 'accepted').length,
            claims: 4,
            openSuggestions: suggestions.filter((s) => s.sourceId === rest.id && s.state === 'open').length,
          })),
        );
      case 'source.get': {
        const source = sources.find((s) => s.id === input.id);
        if (source === undefined) return fail('not-found', 'There is no such source.');
        return ok({
          source,
          highlights: highlights(source.id),
          suggestions: suggestions.filter((s) => s.sourceId === source.id),
        });
      }
      case 'grid.rows':
        return ok(input.table === 'figure' ? suggestions.filter((s) => input.ids.includes(s.id)).map(figureRow) : []);
      case 'grid.page':
        return ok({ rows: suggestions.slice(0, 50).map(figureRow), total: 50 });
      case 'finding.list':
        return ok(findings.filter((f) => input.disposition === undefined || f.disposition === input.disposition));
      case 'finding.get': {
        const found = findings.find((f) => f.id === input.id);
        if (found === undefined) return fail('not-found', 'There is no such finding.');
        const sentence =
          'Turnover with the partner, he said, had tripled and exports had doubled: they went from $2.5 billion to nearly $8.9 billion.';
        const quoteOf = (words: string, part: string, index: number): unknown => ({
          figure: {
            ...figureRow(suggestions[index] as Suggestion),
            text: words,
            kind: words === 'doubled' ? 'multiple' : 'money',
          },
          part,
          sentence:
            words === 'doubled' ? 'Turnover with the partner, he said, had tripled and exports had doubled.' : sentence,
          start: (words === 'doubled'
            ? 'Turnover with the partner, he said, had tripled and exports had doubled.'
            : sentence
          ).indexOf(words),
          end:
            (words === 'doubled'
              ? 'Turnover with the partner, he said, had tripled and exports had doubled.'
              : sentence
            ).indexOf(words) + words.length,
        });
        return ok({
          ...found,
          hints:
            found.verdict === 'contradiction'
              ? [
                  {
                    text: 'Read the pair as turnover, not exports: ×3.45 – ×3.63 then holds within rounding with “tripled”.',
                    edit: [{ figureId: suggestions[1]?.id ?? '', fields: { indicatorId: 'x' } }],
                  },
                  { text: 'The end would have to be 3.7 to 6.4 bn USD. No known figure lies there.', edit: null },
                ]
              : [],
          quotes:
            found.verdict === 'cannot-tell'
              ? []
              : [
                  quoteOf('doubled', 'stated multiple', 1),
                  quoteOf('$2.5 billion', 'base', 2),
                  quoteOf('nearly $8.9 billion', 'end', 3),
                ],
          claims: [],
        });
      }
      case 'lookup':
        return ok(
          ['Exports to the partner', 'Turnover', 'Direct investment', 'Share of exports']
            .filter((option) => option.toLowerCase().includes(input.text.toLowerCase()))
            .map((option) => ({ id: option, name: option, detail: 'money' })),
        );
      case 'search':
        return ok(
          suggestions
            .filter((s) => s.surface.toLowerCase().includes(input.text.toLowerCase()))
            .slice(0, 20)
            .map((s) => ({
              table: 'figure',
              id: s.id,
              title: s.surface,
              snippet: 'Exports to the partner, 2025',
              sourceId: s.sourceId,
              start: s.start,
            })),
        );
      case 'history.list':
        return ok({ entries, total: entries.length });
      case 'history.get':
        return ok([
          {
            table: 'figure',
            id: 'x',
            before: { text: '$2.5 billion', role: 'level' },
            after: { text: '$2.5 billion', role: 'change', low: 2.45e9 },
          },
        ]);
      case 'setting.get':
        return ok(null);
      case 'suggestion.accept': {
        const ids =
          input.ids ??
          suggestions.filter((s) => s.state === 'open' && s.confidence >= (input.minConfidence ?? 0)).map((s) => s.id);
        return mark(ids, 'accepted', `Accept ${ids.length} suggestion${ids.length === 1 ? '' : 's'}`);
      }
      case 'suggestion.mark':
        return mark(input.ids, input.state, 'Reject a suggestion');
      case 'finding.dispose':
        findings = findings.map((f) =>
          f.id === input.id ? { ...f, disposition: input.state, reason: input.reason } : f,
        );
        return commit('Decide on a finding', 'edit');
      case 'edit.undo': {
        const last = done.pop();
        if (last === undefined) return fail('nothing-to-undo', 'There is nothing to undo.');
        suggestions = last.before;
        return commit(`Undo: ${last.label}`, 'undo');
      }
      case 'edit.apply':
      case 'source.annotate':
        return commit(input.label ?? 'Mark words', 'edit');
      case 'import.preview':
        return input.name.endsWith('.csv')
          ? ok({
              kind: 'figures',
              name: input.name,
              columns: ['words', 'what', 'when', 'notes'],
              rows: [
                ['nearly $8.9 billion', 'exports', '2025', ''],
                ['11%', 'share of trade', '2025', 'doubled'],
              ],
              total: 61,
              encoding: 'UTF-8',
              delimiter: ',',
              mapping: { words: 'text', what: 'indicator', when: null, notes: null },
              remembered: true,
              fields: [
                { field: 'text', label: 'figure as written', required: true },
                { field: 'indicator', label: 'indicator', required: false },
                { field: 'period', label: 'period', required: true },
              ],
            })
          : input.name.endsWith('.txt')
            ? ok({
                kind: 'document',
                name: input.name,
                meta: {
                  title: 'A brief',
                  publisher: '',
                  author: '',
                  url: '',
                  published: null,
                  retrieved: null,
                  language: 'en',
                },
                text: FAKE_TEXT,
                length: FAKE_TEXT.length,
                duplicateOf: null,
              })
            : fail('bad-input', 'This is not valid YAML.', {
                file: input.name,
                line: 12,
                column: 3,
                expected: 'a list of claims',
              });
      default:
        return fail('internal', `The fake does not know ${name}.`);
    }
  };
  return {
    invoke: <C extends ChannelName>(name: C, input: unknown) =>
      new Promise<Result<ChannelOutput<C>>>((resolve) => {
        setTimeout(() => resolve(answer(name, input) as Result<ChannelOutput<C>>), 10);
      }),
    cancel: () => {},
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
