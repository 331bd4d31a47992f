import { completeMeta } from '../documents/document.ts';
import { mediaTypeOf } from '../documents/media-type.ts';
import { refuse } from '../input-fault.ts';
import { isId } from '../yaml/fields.ts';
import { clip } from '../yaml/node.ts';
import type { Draft, DraftSource, Reference } from './draft.ts';
import { NameIndex } from './names.ts';
import type { SourceHead } from './project.ts';
import type { CompanionDocument, ResolveOptions, WishList } from './wish-list.ts';

/** A source that quotes may be looked up in. */
export interface KnownSource {
  readonly id: string;
  readonly title: string;
  readonly published: string | null;
}

/** Where the words of a source come from, and the hash of the file they came in. */
interface Words {
  readonly text: string;
  readonly sha256: string;
  readonly head: SourceHead | null;
  readonly companion: CompanionDocument | null;
}

/** Takes the file's sources, with their words from the file, from a document beside it or from the project. */
export class SourceResolver {
  readonly #draft: Draft;
  readonly #options: ResolveOptions;
  readonly #wish: WishList;
  readonly #index = new NameIndex();
  readonly #known = new Map<string, KnownSource>();
  readonly #texts = new Map<string, string>();
  readonly #used = new Set<string>();
  readonly #own: string[] = [];

  constructor(draft: Draft, options: ResolveOptions, wish: WishList) {
    this.#draft = draft;
    this.#options = options;
    this.#wish = wish;
    const heads = options.project.sources();
    for (const source of draft.sources) this.#take(source, heads);
    for (const head of heads) {
      if (this.#known.has(head.id)) continue;
      this.#known.set(head.id, head);
      this.#index.add({ id: head.id, name: head.title, others: [head.fileName] }, 'project');
    }
  }

  /** The source that a title, a file name or an id means; a fault where none or more than one does. */
  find(reference: NonNullable<Reference>): KnownSource {
    const { value } = reference;
    const where = { file: this.#draft.file, ...reference.at };
    const match = isId(value) ? null : this.#index.find(value);
    if (match?.kind === 'several') {
      return refuse(`${match.count} sources are titled “${clip(value)}”`, {
        ...where,
        expected: 'the id of the one that is meant',
      });
    }
    const source = this.#known.get(match?.kind === 'one' ? match.id : value);
    return (
      source ??
      refuse(`no source “${clip(value)}”`, {
        ...where,
        expected: 'the title of a source of this file or of the project',
      })
    );
  }

  /** As `find`, but null where there is no such source. */
  findTitled(name: string): KnownSource | null {
    const match = this.#index.find(name);
    return this.#known.get(match.kind === 'one' ? match.id : name) ?? null;
  }

  /** The only source of the file, for quotes that name none; null where there are none or more. */
  only(): KnownSource | null {
    const [first, second] = this.#own;
    return first === undefined || second !== undefined ? null : (this.#known.get(first) ?? null);
  }

  text(id: string): string {
    let text = this.#texts.get(id);
    if (text === undefined) {
      text = this.#options.project.sourceText(id);
      this.#texts.set(id, text);
    }
    return text;
  }

  /** Names of the documents beside the file that its sources took their words from. */
  used(): readonly string[] {
    return [...this.#used];
  }

  ids(): readonly string[] {
    return this.#own;
  }

  #take(source: DraftSource, heads: readonly SourceHead[]): void {
    const words = this.#wordsOf(source, heads);
    const { head, companion } = words;
    const id = head?.id ?? source.id ?? this.#options.newId();
    if (this.#own.includes(id)) {
      refuse('the same source stands twice', { file: this.#draft.file, ...source.at, expected: 'each source once' });
    }
    // A source with its words in the file is whole there: what it does not say is empty.
    const base = source.text === null ? head : null;
    const fileName = source.file?.value ?? base?.fileName ?? '';
    const found = companion?.document.meta ?? {};
    const given = { ...(base ?? {}), ...source.fields };
    const meta = completeMeta(found, given, words.text, fileName);
    const record = {
      id,
      // A title as the file has it, to the last space.
      title: given.title ?? meta.title,
      publisher: given.publisher ?? meta.publisher,
      author: given.author ?? meta.author,
      url: given.url ?? meta.url,
      published: given.published !== undefined ? given.published : meta.published,
      retrieved: given.retrieved !== undefined ? given.retrieved : meta.retrieved,
      language: given.language ?? meta.language,
      fileName,
      mediaType: given.mediaType ?? companion?.document.mediaType ?? mediaTypeOf(fileName),
      sha256: words.sha256,
      text: words.text,
      note: given.note ?? '',
    };
    this.#wish.add('source', record);
    this.#texts.set(id, words.text);
    this.#known.set(id, record);
    // The project may have the same file under another id.
    if (source.id !== null) this.#known.set(source.id, record);
    this.#index.add({ id, name: record.title, others: fileName === '' ? [] : [fileName] }, 'file');
    this.#own.push(id);
  }

  #wordsOf(source: DraftSource, heads: readonly SourceHead[]): Words {
    const { project, companions, sha256: hash } = this.#options;
    const byId = source.id === null ? undefined : heads.find((head) => head.id === source.id);
    if (source.text !== null) {
      const sha256 = source.sha256 ?? hash(source.text);
      const head = byId ?? heads.find((candidate) => candidate.sha256 === sha256) ?? null;
      return { text: source.text, sha256, head, companion: null };
    }
    const name = source.file?.value;
    const companion =
      companions.find((candidate) => candidate.name === name) ??
      companions.find((candidate) => name !== undefined && baseName(candidate.name) === baseName(name)) ??
      companions.find((candidate) => candidate.sha256 === source.sha256);
    if (companion !== undefined) {
      if (source.sha256 !== null && source.sha256 !== companion.sha256) {
        refuse(`${companion.name} is not the file that this ledger was made of: its SHA-256 differs`, {
          file: this.#draft.file,
          ...(source.file?.at ?? source.at),
          expected: source.sha256,
        });
      }
      this.#used.add(companion.name);
      const head = byId ?? heads.find((candidate) => candidate.sha256 === companion.sha256) ?? null;
      return { text: companion.document.text, sha256: companion.sha256, head, companion };
    }
    const head =
      byId ??
      heads.find((candidate) => source.sha256 !== null && candidate.sha256 === source.sha256) ??
      heads.find((candidate) => source.sha256 === null && candidate.fileName !== '' && candidate.fileName === name);
    if (head !== undefined) return { text: project.sourceText(head.id), sha256: head.sha256, head, companion: null };
    return refuse(`the words of the source ${name === undefined ? '' : `“${clip(name)}” `}are not here`, {
      file: this.#draft.file,
      ...(source.file?.at ?? source.at),
      expected: name === undefined ? 'its text' : `its text, or ${name} imported together with this file`,
    });
  }
}

function baseName(path: string): string {
  return path.replace(/^.*[/\\]/, '');
}
