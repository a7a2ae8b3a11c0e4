// A book as a zip archive: the folders of a work, as a library has them.
import { checkStrings } from '../check/strings.ts';
import { checkText } from '../check/structure.ts';
import { UserError } from '../error.ts';
import { openZip } from '../formats/unzip.ts';
import { writeZip } from '../formats/write-zip.ts';
import { isZip } from '../formats/zip-directory.ts';
import { DEFAULT_LIMITS } from '../import/limits.ts';
import { zipNames } from '../import/zip-names.ts';
import { TARGET_LANGUAGE } from '../languages.ts';
import { isSlug } from '../segment/address.ts';
import { formatFile, WORK_FILE, type WorkFiles } from '../work-files/files.ts';
import { contentPath, localePath } from '../work-files/paths.ts';
import { languagesIn, readWholeWork, textNamesIn } from '../work-files/read-files.ts';
import { describeBook } from './describe-book.ts';
import type { MadeBook } from './make-book.ts';

const WORK = /^content\/([^/]+)\/work\.json$/;

/** Whether a file is an archive with the folder of a work. */
export function isBookArchive(bytes: Uint8Array): boolean {
  return isZip(bytes) && zipNames(bytes).some((name) => WORK.test(name));
}

/** The bytes of an archive with a book's files. */
export async function packBook(files: WorkFiles): Promise<Uint8Array<ArrayBuffer>> {
  const pieces = await Array.fromAsync(
    writeZip([...files].map(([name, data]) => ({ name, content: formatFile(data) }))),
  );
  return new Uint8Array(await new Blob(pieces as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}

/**
 * The book in an archive, with those of its files that a book has. Throws UserError "book-archive" for files that are not those of
 * exactly one work without errors, and what a damaged archive throws.
 */
export function unpackBook(bytes: Uint8Array): MadeBook {
  const archive = openZip(bytes, DEFAULT_LIMITS);
  const works = archive.names.flatMap((name) => WORK.exec(name)?.[1] ?? []);
  const [slug = '', ...others] = works;
  if (others.length > 0 || !isSlug(slug)) throw broken(`it has ${works.length} works`, 'Export one book at a time.');
  const files = new Map<string, object>();
  for (const name of archive.names) {
    if (isFileOfWork(name, slug)) files.set(name, parseFile(name, archive.read(name) ?? new Uint8Array()));
  }
  if (textNamesIn(files, slug).length === 0) throw broken(`content/${slug} has no text`, 'Export the book again.');
  checkFiles(files, slug);
  return { book: describeBook(slug, readWholeWork(files, slug), TARGET_LANGUAGE, NO_DOUBTS), files };
}

const NO_DOUBTS = { pairs: {}, untranslated: 0, aside: 0, unmatched: [] };

function isFileOfWork(path: string, slug: string): boolean {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  const folder = parts.slice(0, -1).join('/');
  const isLanguage = parts[0] === 'locales' && /^[a-z]{2,3}$/.test(parts[1] ?? '');
  return (
    WORK_FILE.test(name) &&
    (folder === contentPath(slug) || (isLanguage && folder === localePath(parts[1] ?? '', slug)))
  );
}

function parseFile(path: string, bytes: Uint8Array): object {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw broken(`${path} is not JSON in UTF-8`, 'Export the book again.');
  }
  const kind = /(?:^|\/)(?:(work|aliases)|(?:text|\d+)(?:\.(notes|state|\w+))?)\.json$/.exec(path);
  const shape = kind?.[1] ?? kind?.[2] ?? '';
  const isRight = SHAPES[shape as keyof typeof SHAPES] ?? isTexts;
  if (!isObject(data) || !isRight(data)) throw broken(`${path} has another shape`, 'Export the book again.');
  return data;
}

type Fields = Readonly<Record<string, unknown>>;

/** What the files hold that are no lists of texts by id. */
const SHAPES = {
  work: (data: Fields) =>
    ['title', 'author', 'blurb', 'licence', 'kind', 'level'].every((name) => isAbsentOr(data[name], isText)) &&
    isAbsentOr(data.year, (year) => typeof year === 'number') &&
    isAbsentOr(data.source, (source) => isObject(source) && isTexts(source) && !isScript(source.url)) &&
    isAbsentOr(
      data.translators,
      isListOf((one) => isObject(one) && isTexts(one) && isText(one.name)),
    ) &&
    isAbsentOr(
      data.parts,
      isListOf((one) => isObject(one) && isText(one.title) && isAbsentOr(one.chapters, isNumbers)),
    ),
  aliases: (data: Fields) => Object.values(data).every((ids) => isObject(ids) && isTexts(ids)),
  notes: (data: Fields) => Object.values(data).every(isListOf(isText)),
  state: (data: Fields) =>
    Object.values(data).every(
      (one) => isObject(one) && isTexts(one) && /^(?:draft|reviewed|stale)$/.test(String(one.state)),
    ),
};

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTexts(data: Fields): boolean {
  return Object.values(data).every(isText);
}

function isListOf(isItem: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => Array.isArray(value) && value.every(isItem);
}

const isNumbers = isListOf((value) => Number.isInteger(value));

function isAbsentOr(value: unknown, isRight: (value: unknown) => boolean): boolean {
  return value === undefined || isRight(value);
}

/** A link in the credits must not run code. */
function isScript(url: unknown): boolean {
  return url !== undefined && !/^https?:\/\//i.test(String(url));
}

/** Throws for the first error that would keep a library from showing a text. */
function checkFiles(files: WorkFiles, slug: string): void {
  const langs = languagesIn(files, slug);
  const segmentsOf = (file: string) => ({
    file,
    segments: new Map<string, string>(Object.entries((files.get(file) ?? {}) as Record<string, string>)),
  });
  const issues = textNamesIn(files, slug).flatMap((name) => {
    const layers = [...files.keys()].filter(
      (path) => path.endsWith(`/${name}.notes.json`) || path.endsWith(`/${name}.state.json`),
    );
    return [
      ...checkText({
        source: segmentsOf(contentPath(slug, `${name}.json`)),
        targets: langs.map((lang) => ({ lang, ...segmentsOf(localePath(lang, slug, `${name}.json`)) })),
        layers: layers.map((file) => ({ file, ids: Object.keys(files.get(file) ?? {}) })),
      }),
      ...[contentPath(slug, `${name}.json`), ...langs.map((lang) => localePath(lang, slug, `${name}.json`))].flatMap(
        (file) => checkStrings({ file, strings: segmentsOf(file).segments }),
      ),
    ];
  });
  const error = issues.find(({ severity }) => severity === 'error');
  if (error) throw broken(`${error.file}:${error.id}: ${error.message}`, error.hint);
}

function broken(what: string, hint: string): UserError {
  return new UserError('book-archive', `The archive is not a book of this reader: ${what}.`, hint);
}
