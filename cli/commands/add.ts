// stroka add: a text in a file, and its translation in another, become a work of the library.

import { DOUBTFUL } from '#lib/align/bead.ts';
import { FILES } from '#lib/bitext/added.ts';
import { mergeWork } from '#lib/bitext/merge-work.ts';
import { pairWorks } from '#lib/bitext/pair-works.ts';
import { returnMarks, takeMarks } from '#lib/bitext/printed-marks.ts';
import { refuseLanguages, refuseUnrelated, textsOf } from '#lib/bitext/refusals.ts';
import { findRepairs, type RepairedText } from '#lib/bitext/repairs.ts';
import { type AddReport, reportOn } from '#lib/bitext/report.ts';
import type { Given as GivenMeta, WorkData } from '#lib/bitext/work-data.ts';
import { UserError } from '#lib/error.ts';
import { importWork } from '#lib/import/import-work.ts';
import type { ImportedWork } from '#lib/import/importer.ts';
import { DEFAULT_LIMITS, MEGABYTE } from '#lib/import/limits.ts';
import { noteOtherLanguage, splitSides } from '#lib/import/split-sides.ts';
import { SOURCE_LANGUAGE, TARGET_LANGUAGE } from '#lib/languages.ts';
import type { Kind, Level } from '#lib/model.ts';
import { isSlug, LONGEST_SLUG, RESERVED_SLUGS } from '#lib/segment/address.ts';
import { KINDS, LEVELS } from '#lib/site/shelf.ts';
import { readTextDictionary } from '#lib/store/analysis/text-dictionary.ts';
import { readSourceBytes } from '#lib/store/read/source-text.ts';
import { readStoredWork } from '#lib/store/read/stored-work.ts';
import { writeWork } from '#lib/store/write/write-work.ts';
import { formatReport, formatReview, placeOf } from '../add-report.ts';
import type { Command, Given } from '../command.ts';
import { formatJson } from '../print.ts';
import { openProgress } from '../progress.ts';
import { shorten } from '../side-by-side.ts';

export const add: Command = {
  words: 1,
  flags: ['dry-run', 'json', 'review'],
  options: [
    'translation',
    'as',
    'title',
    'author',
    'translator',
    'licence',
    'level',
    'year',
    'kind',
    'title-en',
    'author-en',
    'encoding',
    'translation-encoding',
    'lang',
    'max-size',
    'max-inflated',
    'max-entries',
    'replace',
  ],
  help: `Finds the chapters, paragraphs and sentences of a Russian text and of its English translation, matches them and writes
the work. The same command with changed files brings the work up to date: what stayed keeps its ids and its translation.
What was edited in the library since, or accepted with "review --accept", is kept and listed where the files differ.

  FILE                    the original; its format is found out. - reads the standard input
  --translation FILE      the translation; without it the work is not translated, or keeps its translation
  --as WORK               the name in the address: small Latin letters, digits and single hyphens
  --title, --author, --translator, --licence, --level, --year, --kind, --title-en, --author-en
                          what the files do not say, or say otherwise
  --encoding E, --translation-encoding E
                          read a file so, whatever its bytes look like: windows-1251, koi8-r, …
  --lang ru               the language of the original
  --max-size MB, --max-inflated MB, --max-entries N
                          limits of a file, of what an archive unfolds to, and of the files in it
  --replace IDS           take these segments from the files although they were edited or accepted by hand: ids such as
                          p7-2,p9-1 (in a book 3.p7-2); "all" takes and aligns everything anew
  --dry-run               write nothing, only say what would be
  --json                  say it as JSON
  --review                show what is doubtful side by side, with its neighbours`,
  run: async (given) => {
    const slug = slugOf(given);
    const meta = metaOf(given);
    const [printed, translation] = sidesOf(...(await readBoth(given)));
    refuseLanguages(printed, translation);
    const { work: original, marks } = takeMarks(printed);
    const { work: stored, fingerprint } = await readStoredWork(slug);
    const texts = findTexts(stored, given.options.get('replace'));
    const paired = await pairWithProgress(original, translation, texts);
    refuseUnrelated(paired, translation);
    const plain = mergeWork(stored, paired, { slug, lang: TARGET_LANGUAGE, original, translation, given: meta });
    const merged = returnMarks(plain, marks);
    const report = reportOn(stored, paired, merged, {
      slug,
      lang: TARGET_LANGUAGE,
      threshold: DOUBTFUL,
      original,
      translation,
    });
    refuseAnother(stored, report);
    const isDryRun = given.flags.has('dry-run');
    if (!isDryRun) await writeWork(slug, fingerprint, merged.work);
    print(report, merged.work, given, isDryRun);
    return 0;
  },
};

function slugOf({ options }: Given): string {
  const slug = options.get('as');
  if (slug === undefined) throw new UserError('usage', '--as is missing.');
  if (isSlug(slug)) return slug;
  throw new UserError(
    'bad-slug',
    `"${slug}" is not a valid name for a work.`,
    `Use lower-case Latin letters, digits and single hyphens, at most ${LONGEST_SLUG}, and none of ${RESERVED_SLUGS.join(', ')}.`,
  );
}

function metaOf({ options }: Given): GivenMeta {
  const original = options.get('lang') ?? SOURCE_LANGUAGE;
  if (original !== SOURCE_LANGUAGE)
    throw new UserError('usage', `--lang cannot be "${original}".`, 'Originals are Russian: ru.');
  const text = (name: string) => {
    const value = options.get(name)?.normalize('NFC').trim();
    if (value === '') throw new UserError('usage', `--${name} is empty.`, 'Give it a value, or omit it.');
    return value;
  };
  const level = oneOf<Level>(LEVELS, text('level'), 'level');
  const kind = oneOf<Kind>(KINDS, text('kind'), 'kind');
  const meta = {
    title: text('title'),
    author: text('author'),
    licence: text('licence'),
    level,
    kind,
    year: numberOf(options, 'year'),
  };
  return {
    meta: Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== undefined)),
    translation: { title: text('title-en'), author: text('author-en') },
    translator: text('translator'),
  };
}

function oneOf<Name extends string>(
  names: readonly Name[],
  value: string | undefined,
  option: string,
): Name | undefined {
  const name = names.find((known) => known === value);
  if (value === undefined || name !== undefined) return name;
  throw new UserError('usage', `--${option} cannot be "${value}".`, `Use one of ${names.join(', ')}.`);
}

function numberOf(options: Given['options'], name: string): number | undefined {
  const value = options.get(name);
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value) && Number(value) > 0) return Number(value);
  throw new UserError('usage', `--${name} cannot be "${value}".`, 'Use a whole number, 1 or more.');
}

async function readBoth(given: Given): Promise<readonly [ImportedWork, ImportedWork | undefined]> {
  const [file = ''] = given.words;
  const other = given.options.get('translation');
  if (file === '-' && other === '-')
    throw new UserError('usage', 'Only one of the two files can be the standard input.', 'Name the other one.');
  const original = await readOne(file, given, 'encoding');
  return [original, other === undefined ? undefined : await readOne(other, given, 'translation-encoding')];
}

/** A file with both languages gives its side; without another file for the translation, it gives both. */
function sidesOf(
  original: ImportedWork,
  translation: ImportedWork | undefined,
): readonly [ImportedWork, ImportedWork | undefined] {
  const sides = splitSides(original);
  const other = translation && splitSides(translation);
  return [sides?.original ?? noteOtherLanguage(original), other?.translation ?? translation ?? sides?.translation];
}

/** Errors of importers do not know what the file is called. */
async function readOne(file: string, { options }: Given, encoding: string): Promise<ImportedWork> {
  const size = numberOf(options, 'max-size');
  const fileBytes = size === undefined ? DEFAULT_LIMITS.fileBytes : size * MEGABYTE;
  const inflated = numberOf(options, 'max-inflated');
  const entries = numberOf(options, 'max-entries');
  const limits = {
    fileBytes,
    ...(inflated === undefined ? {} : { inflatedBytes: inflated * MEGABYTE }),
    ...(entries === undefined ? {} : { entries }),
  };
  const name = file === '-' ? 'The standard input' : file;
  const bytes = await readSourceBytes(file, fileBytes);
  const progress = openProgress(100);
  progress.step(0, `reading ${shorten(name, 40)}`);
  try {
    return await importWork(bytes, { limits, encoding: options.get(encoding) });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(error.code, `${name}: ${error.message}`, error.hint);
  } finally {
    progress.end();
  }
}

/** The stored texts with a person's work on them, but for what is to be replaced. */
function findTexts(stored: WorkData | undefined, replace: string | undefined): readonly RepairedText[] {
  if (!stored || replace === 'all') return [];
  const names = new Set(replace?.split(',').map((name) => name.trim()));
  const known = [...stored.texts].flatMap(([text, { segments, added }]) =>
    [...segments.keys(), ...added.keys()].filter((id) => id !== FILES).map((id) => placeOf({ text, id })),
  );
  for (const name of names) {
    if (known.includes(name)) continue;
    throw new UserError('no-segment', `--replace: the work has no segment "${name}".`, 'Use the ids of the report.');
  }
  return [...stored.texts].map(([text, stored]) =>
    findRepairs(text, stored, TARGET_LANGUAGE, (id) => names.has(placeOf({ text, id }))),
  );
}

async function pairWithProgress(
  original: ImportedWork,
  translation: ImportedWork | undefined,
  texts: readonly RepairedText[],
) {
  const dictionary = translation && (await readTextDictionary(textsOf(original), textsOf(translation)));
  const progress = openProgress(100);
  try {
    const onProgress = (share: number) => progress.step(Math.floor(share * 100), 'aligning');
    return pairWorks(original, translation, {
      from: SOURCE_LANGUAGE,
      to: TARGET_LANGUAGE,
      dictionary,
      texts,
      onProgress,
    });
  } finally {
    progress.end();
  }
}

/** A name that was mistyped must not cost another work. */
function refuseAnother(stored: WorkData | undefined, { slug, changes }: AddReport): void {
  if (!stored || changes.removed === 0 || changes.kept + changes.edited > 0) return;
  throw new UserError(
    'slug-taken',
    `A work "${slug}" already exists («${stored.meta.title}»), and the file shares no text with it.`,
    'Choose another name, or remove that work first.',
  );
}

function print(report: AddReport, work: WorkData, { flags }: Given, isDryRun: boolean): void {
  const width = process.stdout.columns ?? 100;
  if (flags.has('json')) {
    console.log(formatJson({ ...report, address: `/en/${report.slug}`, written: !isDryRun }));
    return;
  }
  if (flags.has('review')) console.log(`${formatReview(report, work, TARGET_LANGUAGE, width)}\n`);
  console.log(formatReport(report, { width, isDryRun, isReviewed: flags.has('review') }));
}
