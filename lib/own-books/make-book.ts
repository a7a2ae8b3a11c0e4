// Makes a book of one or two files that a reader opens: imports them, finds out which is which, aligns them and gives the files of a work.
import { DOUBTFUL } from '../align/bead.ts';
import { mergeWork } from '../bitext/merge-work.ts';
import { type PairedChapter, pairWorks } from '../bitext/pair-works.ts';
import { returnMarks, takeMarks } from '../bitext/printed-marks.ts';
import { refuseLanguages, refuseUnrelated, russianShare } from '../bitext/refusals.ts';
import { findRepairs } from '../bitext/repairs.ts';
import { type AddReport, reportOn } from '../bitext/report.ts';
import { UserError } from '../error.ts';
import { importWork } from '../import/import-work.ts';
import type { ImportedWork } from '../import/importer.ts';
import { noteOtherLanguage, splitSides } from '../import/split-sides.ts';
import { SOURCE_LANGUAGE, TARGET_LANGUAGE } from '../languages.ts';
import { isSlug } from '../segment/address.ts';
import { EMPTY_TEXT, mergeText } from '../segment/merging.ts';
import { romanise } from '../text/transliteration.ts';
import { filesOf, textFiles, type WholeWork, type WorkFiles } from '../work-files/files.ts';
import { describeBook, describeText } from './describe-book.ts';
import { originalOf } from './original-of.ts';
import type { BookDoubts, OwnBook, OwnChapter } from './own-book.ts';

/** A file that a reader gives: its name for messages, and its bytes. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is told while a book is made. */
export interface MakingEvents {
  /** The share of the work that is done, from 0 to 1. */
  readonly onProgress: (share: number) => void;
  /** Once, before the first chapter of a new book: the book, with all its chapters as they will be called. */
  readonly onPlanned: (book: OwnBook) => void;
  /** The files of a chapter that can be read now, and its line in the contents. How sure its pairs are may still change. */
  readonly onChapter: (chapter: OwnChapter, files: WorkFiles) => void;
}

/** A book and all its files. */
export interface MadeBook {
  readonly book: OwnBook;
  readonly files: WorkFiles;
}

/** A book that is stored already, to which the files bring another translation. */
export interface StoredBook {
  readonly slug: string;
  readonly work: WholeWork;
}

/** The part of the progress that reading the files is. */
const READING = 0.1;

/**
 * Makes a book of one file (Russian, or both languages) or two (Russian and English, in any order); with `stored`, of a translation
 * for that book. Throws a UserError as \`stroka add\` does for files that cannot be used.
 */
export async function makeBook(
  given: readonly GivenFile[],
  stored: StoredBook | undefined,
  { onProgress, onPlanned, onChapter }: MakingEvents,
): Promise<MadeBook> {
  const imported: ImportedWork[] = [];
  for (const [index, file] of given.entries()) {
    onProgress((READING * index) / given.length);
    imported.push(await importFile(file));
  }
  onProgress(READING);
  const [printed, translation] = stored ? [originalOf(stored.work), onlyTranslation(imported)] : sidesOf(imported);
  refuseLanguages(printed, translation);
  const { work, marks } = takeMarks(printed);
  const original = { ...work, title: work.title ?? firstWords(work) };
  const slug = stored?.slug ?? slugFor(original.title);
  const lang = TARGET_LANGUAGE;
  const options = { slug, lang, original, translation, given: nothingSaid };
  const name = (index: number) => (original.chapters.length === 1 ? 'text' : String(index + 1));
  const provisional = (index: number, chapter: Pick<PairedChapter, 'paragraphs'>) => {
    const text = mergeText(EMPTY_TEXT, chapter.paragraphs, lang);
    return { line: describeText(name(index), text, lang), files: textFiles(slug, name(index), text) };
  };
  if (!stored && translation) {
    const alone = pairWorks(original, undefined, { from: SOURCE_LANGUAGE, to: lang });
    const plan = mergeWork(undefined, alone, { ...options, translation: undefined });
    onPlanned(describeBook(slug, plan.work, lang, noDoubts));
  }
  const paired = pairWorks(original, translation, {
    from: SOURCE_LANGUAGE,
    to: lang,
    texts: stored && [...stored.work.texts].map(([text, one]) => findRepairs(text, one, lang, () => false)),
    onProgress: (share) => onProgress(READING + (1 - READING) * share),
    onChapter: stored
      ? undefined
      : (index, chapter) => {
          const { line, files } = provisional(index, chapter);
          onChapter(line, files);
        },
  });
  refuseUnrelated(paired, translation);
  const merged = returnMarks(mergeWork(stored?.work, paired, options), marks);
  const report = reportOn(stored?.work, paired, merged, { slug, lang, threshold: DOUBTFUL, original, translation });
  return {
    book: describeBook(slug, merged.work, lang, translation ? doubtsIn(report) : noDoubts),
    files: filesOf(slug, merged.work),
  };
}

const nothingSaid = { meta: {}, translation: { title: undefined, author: undefined }, translator: undefined };

const noDoubts: BookDoubts = { pairs: {}, untranslated: 0, aside: 0, unmatched: [] };

async function importFile({ name, bytes }: GivenFile): Promise<ImportedWork> {
  try {
    return await importWork(bytes);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(error.code, `${name}: ${error.message}`, error.hint);
  }
}

/** The Russian file is the original, whichever comes first; one file may have both languages. */
function sidesOf(imported: readonly ImportedWork[]): readonly [ImportedWork, ImportedWork | undefined] {
  const [first, second] = [...imported].sort((one, other) => russianShare(other) - russianShare(one));
  if (!first) throw new UserError('empty-file', 'There is no file.', 'Choose one or two files.');
  const sides = splitSides(first);
  const other = second && splitSides(second);
  return [sides?.original ?? noteOtherLanguage(first), other?.translation ?? second ?? sides?.translation];
}

function onlyTranslation([first]: readonly ImportedWork[]): ImportedWork | undefined {
  return first && (splitSides(first)?.translation ?? first);
}

function doubtsIn({ doubtful, untranslated, aside, unmatchedChapters }: AddReport): BookDoubts {
  const pairs = Map.groupBy(doubtful, ({ text }) => text);
  return {
    pairs: Object.fromEntries([...pairs].map(([text, own]) => [text, own.map(({ id }) => id)])),
    untranslated,
    aside: aside.length,
    unmatched: unmatchedChapters.map(({ heading, sentences }) => heading || (sentences[0] ?? '')),
  };
}

function firstWords({ chapters }: ImportedWork): string {
  return chapters[0]?.blocks[0]?.text.split(/\s+/).slice(0, 5).join(' ') ?? '';
}

/** "prestuplenie-i-nakazanie": the name of the work's folder when it is exported. */
export function slugFor(title: string): string {
  const slug = romanise(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return isSlug(slug) ? slug : 'book';
}
