// The worker of own books: imports, aligns, stores and exports them, apart from the page.
import { UserError } from '#lib/error.ts';
import { type MadeBook, makeBook } from '#lib/own-books/make-book.ts';
import type { Search } from '#lib/search/search.ts';
import { contentPath } from '#lib/work-files/paths.ts';
import { readTextFiles, readWholeWork } from '#lib/work-files/read-files.ts';
import { openBooks } from '../components/own-books/database.ts';
import { earlyTexts } from '../components/own-books/early-texts.ts';
import { type BookAnswer, type BookRequest, importLock, WORDS_CACHE } from '../components/own-books/messages.ts';
import { storedBooks } from '../components/own-books/stored-books.ts';
import { problemOf } from '../components/vocabulary/storage-problems.ts';

const database = openBooks();
const store = storedBooks(database);

function answer(message: BookAnswer): void {
  postMessage(message);
}

addEventListener('message', ({ data }: MessageEvent<BookRequest>) => {
  run(data).catch((error) => answer({ kind: 'failed', ...faultOf(error) }));
});

function run(request: BookRequest): Promise<void> {
  if (request.kind === 'export') return exportBook(request);
  if (request.kind === 'words') return makeWords(request);
  if (request.kind === 'search') return search(request);
  if (request.kind === 'realign' || request.kind === 'confidences') return judgeOnDesk(request);
  return request.book === undefined ? add(request.files) : replace(request);
}

type Adding = Extract<BookRequest, { kind: 'add' }>;

async function add(files: Adding['files']): Promise<void> {
  const added = Date.now();
  await database.open();
  const id = await store.begin(files.map(({ name }) => name).join(', '), added);
  await navigator.locks.request(importLock(id), async () => {
    answer({ kind: 'started', book: id });
    const early = earlyTexts(database);
    try {
      const made = await make(files, {
        onPlanned: (book) => early.putBook(id, book, added),
        onChapter: ({ name }, own) => {
          early.putText(id, name, Object.fromEntries(own));
          answer({ kind: 'text', name });
        },
      });
      await store.finish(id, made);
      answer({ kind: 'done', book: id });
    } catch (error) {
      await store.discard(id);
      throw error;
    }
  });
}

async function make(
  files: Adding['files'],
  events: Pick<Parameters<typeof makeBook>[2], 'onPlanned' | 'onChapter'>,
): Promise<MadeBook> {
  const given = await readFiles(files);
  const { isBookArchive, unpackBook } = await import('#lib/own-books/archive.ts');
  const [first] = given;
  if (given.length === 1 && first && isBookArchive(first.bytes)) return unpackBook(first.bytes);
  return makeBook(given, undefined, { onProgress, ...events });
}

function readFiles(files: Adding['files']) {
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
}

let lastShown = 0;

/** A hundred steps are enough to see. */
function onProgress(share: number): void {
  if (share - lastShown < 0.01 && share >= lastShown && share < 1) return;
  lastShown = share;
  answer({ kind: 'progress', share });
}

/** Aligns a book with another translation; until that is stored, the book stays as it was. */
async function replace({ files, book: id = 0 }: Adding): Promise<void> {
  const book = await store.book(id);
  if (!book) throw new Error('The book was removed in the meantime.');
  const work = readWholeWork(await store.files(id), book.slug);
  const nothing = () => {};
  const events = { onProgress, onPlanned: nothing, onChapter: nothing };
  await store.finish(id, await makeBook(await readFiles(files), { slug: book.slug, work }, events));
  answer({ kind: 'done', book: id });
}

async function exportBook({ book: id, format }: Extract<BookRequest, { kind: 'export' }>): Promise<void> {
  const book = await store.book(id);
  if (!book) throw new Error('The book was removed in the meantime.');
  const { exportBook: write } = await import('#lib/own-books/export-book.ts');
  answer({ kind: 'file', ...(await write(book, await store.files(id), format)) });
}

let opened: Promise<Search> | undefined;

/** The index is built at the first question, and lives as long as the worker. */
async function search({ request }: Extract<BookRequest, { kind: 'search' }>): Promise<void> {
  const { searchBooks } = await import('#lib/own-books/search-books.ts');
  opened ??= searchBooks(readyBooks());
  answer({ kind: 'found', request, answer: await (await opened).answer(request.query, request) });
}

async function* readyBooks() {
  for (const book of await store.list()) {
    if (book.state === 'ready') yield { ...book, files: await store.files(book.id) };
  }
}

/** Words of a text are kept with it, so that they are made once. */
async function makeWords({ book: id, name, data }: Extract<BookRequest, { kind: 'words' }>): Promise<void> {
  const book = await store.book(id);
  const files = book && (await store.text(id, name));
  const chapter = name === 'text' ? undefined : Number(name);
  const text = book && files && readTextFiles(files, { slug: book.slug, work: '', chapter, lang: book.lang });
  if (!book || !text) throw new Error('The book was removed in the meantime.');
  const [{ openWordMaker }, { unpackWordData }] = await Promise.all([
    import('#lib/own-books/own-words.ts'),
    import('#lib/own-books/word-data.ts'),
  ]);
  const layer = files.get(contentPath(book.slug, `${name}.stress.json`)) ?? {};
  const maker = openWordMaker(unpackWordData(await loadWordData(data)));
  const words = maker.wordsOf(text, new Map(Object.entries(layer)));
  // On a full disk the words are made again the next time.
  await store.putWords(id, name, data, words).catch(() => {});
  answer({ kind: 'words', words });
}

/** From the cache; what is downloaded replaces older data there. */
async function loadWordData(address: string): Promise<ArrayBuffer> {
  const cache = await caches.open(WORDS_CACHE);
  if (!(await cache.match(address))) {
    await cache.add(address);
    for (const { url } of await cache.keys()) if (!url.endsWith(address)) await cache.delete(url);
  }
  const { body } = (await cache.match(address)) ?? {};
  if (!body) throw new Error(`${address} is not in the cache.`);
  return new Response(body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

/** What takes long on the desk. */
async function judgeOnDesk(request: Extract<BookRequest, { kind: 'realign' | 'confidences' }>): Promise<void> {
  const { book: id, name } = request;
  const [book, row] = await Promise.all([database.books.get(id), database.texts.get([id, name])]);
  if (!book || !row) throw new Error('The book was removed in the meantime.');
  const [{ storedDesk }, { readDeskText }] = await Promise.all([
    import('../components/own-books/desk-store.ts'),
    import('#lib/desk/desk-files.ts'),
  ]);
  const { files, journal, langs } = storedDesk(book, row);
  const text = readDeskText(files, book.slug, name, langs);
  if (request.kind === 'confidences') {
    const { confidencesOf } = await import('#lib/desk/confidence.ts');
    answer({ kind: 'confidences', confidences: confidencesOf(text, book.lang) });
  } else {
    const { realign } = await import('#lib/desk/realign.ts');
    answer({ kind: 'realigned', change: realign({ text, journal }, book.lang, request.pair) });
  }
}

/** A fault of the file or of the storage is said in its own words; another one is a fault of the program. */
function faultOf(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof UserError) return { code: error.code, message: error.message };
  console.error(error);
  const problem = problemOf(error);
  return { code: problem, message: problem === 'failed' ? String(error) : '' };
}
