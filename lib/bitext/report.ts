// The account of an import: what became of both files, what is doubtful, and what found no place.
import type { Account, ImportedWork, ImportNote } from '../import/importer.ts';
import type { Lang } from '../model.ts';
import { digestOf } from '../text/digest.ts';
import { lostEmphasis } from './lost-emphasis.ts';
import type { MergedChapter, MergedWork } from './merge-work.ts';
import type { PairedWork } from './pair-works.ts';
import { givenFor, hasBefore } from './record-added.ts';
import type { WorkData } from './work-data.ts';

/** A segment whose bead is less sure than the threshold. */
export interface Doubt {
  /** "text", "3". */
  readonly text: string;
  readonly id: string;
  readonly source: string;
  /** undefined: taken as not translated. */
  readonly target: string | undefined;
  readonly confidence: number;
}

/** A sentence of the translation without an original. */
export interface KeptAside {
  readonly text: string;
  /** The segment that it comes after; "" at the beginning of a text. */
  readonly after: string;
  readonly target: string;
}

/** A translation that the library had and that stands there no more. */
export interface Replaced {
  readonly text: string;
  readonly lang: Lang;
  readonly id: string;
  readonly source: string;
  readonly target: string;
}

/** Segments that are a person's: edited in the library, or accepted. */
export interface KeptEdit {
  readonly text: string;
  /** The first of them; a deleted one has the id that it had. */
  readonly id: string;
  /** In the library; undefined for a segment that was deleted. */
  readonly source: string | undefined;
  readonly target: string | undefined;
}

/** What the files have in the place of a person's segments; undefined: nothing. */
export interface Contradiction extends KeptEdit {
  readonly given: { readonly source: string | undefined; readonly target: string | undefined };
  /** Which sides differ. */
  readonly sides: readonly ('source' | 'target')[];
}

export interface AddReport {
  readonly slug: string;
  readonly title: string;
  readonly isNew: boolean;
  readonly chapters: number;
  readonly translatedChapters: number;
  readonly paragraphs: number;
  readonly segments: number;
  /** Segments in which several sentences of a side are joined. */
  readonly merges: number;
  readonly untranslated: number;
  readonly doubtful: readonly Doubt[];
  readonly aside: readonly KeptAside[];
  readonly unmatchedChapters: PairedWork['unmatched'];
  readonly changes: {
    readonly kept: number;
    readonly edited: number;
    readonly added: number;
    readonly removed: number;
  };
  /** Chapters that have another number than in the library. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  readonly replaced: readonly Replaced[];
  /** A person's edits of the library, kept. */
  readonly edits: readonly KeptEdit[];
  /** Where the files have something else than what a person edited or accepted, which is kept. */
  readonly contradictions: readonly Contradiction[];
  readonly notes: { readonly original: readonly ImportNote[]; readonly translation: readonly ImportNote[] };
  /** Where the letters of each file are, for formats that can be accounted for. */
  readonly accounts: { readonly original: Account | undefined; readonly translation: Account | undefined };
  readonly warnings: readonly string[];
}

export interface ReportOptions {
  readonly slug: string;
  readonly lang: Lang;
  /** Beads below are doubtful. */
  readonly threshold: number;
  readonly original: ImportedWork;
  readonly translation: ImportedWork | undefined;
}

/** What there is to say of a work that was paired and merged into `stored`. */
export function reportOn(
  stored: WorkData | undefined,
  paired: PairedWork,
  merged: MergedWork,
  { slug, lang, threshold, original, translation }: ReportOptions,
): AddReport {
  const segments = merged.chapters.reduce((sum, chapter) => sum + chapter.segments.size, 0);
  const translated = merged.chapters.reduce(
    (sum, { translations }) => sum + (translations.get(lang)?.segments.size ?? 0),
    0,
  );
  const pieces = paired.chapters.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.segments));
  const kept = keptIn(paired, merged, lang, translation !== undefined);
  const contradictions = kept
    .filter(({ sides }) => sides.length > 0)
    .map(({ edit, given, sides }) => ({ ...edit, given, sides }));
  return {
    slug,
    title: merged.work.meta.title,
    isNew: stored === undefined,
    chapters: paired.chapters.length,
    translatedChapters: merged.chapters.filter(({ translations }) => (translations.get(lang)?.segments.size ?? 0) > 0)
      .length,
    paragraphs: paired.chapters.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0),
    segments,
    merges: pieces.filter(({ isMerge }) => isMerge).length,
    untranslated: segments - translated,
    doubtful: paired.chapters.flatMap((chapter, index) => doubtsOf(chapter, merged.chapters[index], threshold)),
    aside: paired.chapters.flatMap((chapter, index) => asidesOf(chapter, merged.chapters[index])),
    unmatchedChapters: paired.unmatched,
    changes: changesOf(merged),
    moved: merged.chapters.flatMap(({ name, before }) =>
      before === undefined || before === name ? [] : [{ from: before, to: name }],
    ),
    replaced: replacedIn(merged),
    edits: kept.filter(({ sides, isEdited }) => isEdited && sides.length === 0).map(({ edit }) => edit),
    contradictions,
    notes: { original: original.notes, translation: translation?.notes ?? [] },
    accounts: { original: original.account, translation: translation?.account },
    warnings: [
      ...(isAnother(pieces)
        ? ['Hardly a sentence finds its mate for certain: is this the translation of this text?']
        : []),
      ...(contradictions.length > 0 && paired.texts.some(({ isRecorded }) => !isRecorded)
        ? ['There was no record of what "add" took from the files, so all that differs is kept. From now on there is.']
        : []),
      ...lostMarks(lostEmphasis(stored, merged.work)),
      ...warningsOf(slug, merged.work, lang, translation !== undefined),
    ],
  };
}

const MOST_LOST = 5;

function lostMarks(words: readonly string[]): readonly string[] {
  if (words.length === 0) return [];
  const shown = words.slice(0, MOST_LOST).map((word) => `“${word}”`);
  const more = words.length > MOST_LOST ? ` and ${words.length - MOST_LOST} more` : '';
  return [`Emphasis was left out where its text changed: ${shown.join(', ')}${more}.`];
}

/** Translations that were looked at had .9 and more on the average, texts that have nothing to do with each other .5. */
const leastConfidence = 0.65;
/** In fewer segments chance has a say. */
const fewest = 5;

function isAnother(pieces: readonly { readonly confidence: number | undefined }[]): boolean {
  const known = pieces.flatMap(({ confidence }) => confidence ?? []);
  return known.length >= fewest && known.reduce((sum, one) => sum + one, 0) < leastConfidence * known.length;
}

type PairedChapter = PairedWork['chapters'][number];

function doubtsOf(chapter: PairedChapter, merged: MergedChapter | undefined, threshold: number): readonly Doubt[] {
  return chapter.paragraphs.flatMap(({ segments }, paragraph) =>
    segments.flatMap(({ source, target, confidence = 1 }, segment) => {
      const id = merged?.ids[paragraph]?.[segment];
      if (id === undefined || confidence >= threshold || target === '') return [];
      return [{ text: merged?.name ?? 'text', id, source, target, confidence }];
    }),
  );
}

function asidesOf({ asides }: PairedChapter, merged: MergedChapter | undefined): readonly KeptAside[] {
  return asides.map(({ text, paragraph, segment }) => ({
    text: merged?.name ?? 'text',
    after: (segment === -1 ? merged?.ids[paragraph]?.at(-1) : merged?.ids[paragraph]?.[segment]) ?? '',
    target: text,
  }));
}

function changesOf({ chapters, removed }: MergedWork): AddReport['changes'] {
  const sum = { kept: 0, edited: 0, added: 0, removed: 0 };
  for (const { counts } of chapters) {
    sum.kept += counts.kept;
    sum.edited += counts.edited;
    sum.added += counts.added;
    sum.removed += counts.removed;
  }
  return { ...sum, removed: sum.removed + removed.reduce((count, { text }) => count + text.segments.size, 0) };
}

/** Of what left its place, that which no other chapter has taken in. */
function replacedIn({ chapters, removed }: MergedWork): readonly Replaced[] {
  const found = [
    ...chapters.flatMap(({ name, displaced }) => displaced.map((one) => ({ text: name, ...one }))),
    ...removed.flatMap(({ name, text }) =>
      [...text.translations].flatMap(([lang, { segments }]) =>
        [...segments].flatMap(([id, target]) =>
          target === '' ? [] : [{ text: name, lang, id, source: text.segments.get(id) ?? '', target }],
        ),
      ),
    ),
  ];
  if (found.length === 0) return found;
  const standing = new Set(
    chapters.flatMap(({ segments, translations }) =>
      [...translations].flatMap(([lang, translation]) =>
        [...translation.segments].map(([id, target]) => `${lang} ${segments.get(id)} ${target}`),
      ),
    ),
  );
  return found.filter(({ lang, source, target }) => !standing.has(`${lang} ${source} ${target}`));
}

interface Kept extends Pick<Contradiction, 'given' | 'sides'> {
  readonly edit: KeptEdit;
  readonly isEdited: boolean;
}

function keptIn(paired: PairedWork, merged: MergedWork, lang: Lang, isTranslated: boolean): readonly Kept[] {
  const pieces = paired.chapters.flatMap(({ paragraphs }, chapter) =>
    paragraphs.flatMap(({ segments }, paragraph) =>
      segments.map((piece, at) => ({
        piece,
        text: merged.chapters[chapter]?.name ?? 'text',
        id: merged.chapters[chapter]?.ids[paragraph]?.[at] ?? '',
      })),
    ),
  );
  const held = Map.groupBy(pieces, ({ piece }) => piece.held?.repair);
  return paired.repairs.map((repair) => {
    const own = held.get(repair) ?? [];
    const library = paired.texts.find(({ name }) => name === repair.text);
    const translation = library?.stored.translations.get(lang);
    const source = joined(repair.ids, library?.stored.segments);
    const target = joined(repair.ids, translation?.segments);
    const given = {
      source: repair.given || undefined,
      target: givenFor(own.map(({ piece }) => piece)),
    };
    const isSource = repair.keepsSource && repair.isSourceChanged && differs(given.source, source);
    const isTarget =
      repair.keepsTarget &&
      isTranslated &&
      !paired.mates.has(repair) &&
      !hasBefore(repair, library, given.target) &&
      differs(given.target, target);
    const id = own[0]?.id ?? library?.record[repair.entries[0] ?? -1]?.id ?? '';
    return {
      edit: { text: own[0]?.text ?? repair.text, id, source, target },
      given,
      sides: [...(isSource ? (['source'] as const) : []), ...(isTarget ? (['target'] as const) : [])],
      isEdited: repair.isEdited,
    };
  });
}

function joined(ids: readonly string[], segments: ReadonlyMap<string, string> | undefined): string | undefined {
  const texts = ids.flatMap((id) => segments?.get(id) ?? []);
  return texts.length === 0 ? undefined : texts.join(' ').trim();
}

function differs(one: string | undefined, other: string | undefined): boolean {
  return digestOf(one ?? '') !== digestOf(other ?? '');
}

function warningsOf(
  slug: string,
  { meta, translations }: WorkData,
  lang: Lang,
  isTranslated: boolean,
): readonly string[] {
  const named = [meta, ...translations.values()].some(({ translators }) =>
    translators?.some((translator) => translator.lang === lang),
  );
  return [
    meta.title === slug ? 'The file names no title: --title.' : '',
    meta.author === undefined ? 'No author is named: --author.' : '',
    isTranslated && !named ? 'No translator is named: --translator.' : '',
    meta.licence === undefined ? 'No licence is named: --licence.' : '',
  ].filter(Boolean);
}
