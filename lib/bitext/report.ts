// The account of an import: what became of both files, what is doubtful, and what found no place.
import type { Account, ImportedWork, ImportNote } from '../import/importer.ts';
import type { Lang } from '../model.ts';
import type { MergedChapter, MergedWork } from './merge-work.ts';
import type { PairedWork } from './pair-works.ts';
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
    notes: { original: original.notes, translation: translation?.notes ?? [] },
    accounts: { original: original.account, translation: translation?.account },
    warnings: [
      ...(isAnother(pieces)
        ? ['Hardly a sentence finds its mate for certain: is this the translation of this text?']
        : []),
      ...warningsOf(slug, merged.work, lang, translation !== undefined),
    ],
  };
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
