// Own books as a store of the desk: the files of a text and its journal in one transaction; what takes long is asked of the worker.
import { checkText } from '#lib/check/structure.ts';
import { deskFiles, deskPaths, readDeskText, sourceFile, targetFile } from '#lib/desk/desk-files.ts';
import type { DeskStore, Saved, StoredDesk } from '#lib/desk/desk-store.ts';
import type { DeskText } from '#lib/desk/desk-text.ts';
import { EMPTY_JOURNAL, type Step, takeStep } from '#lib/desk/journal.ts';
import { describeText } from '#lib/own-books/describe-book.ts';
import { readWholeWork } from '#lib/work-files/read-files.ts';
import { startBookWorker } from './book-worker.ts';
import type { BookDatabase, BookRow, TextRow } from './database.ts';
import type { BookAnswer, BookRequest } from './messages.ts';

/** The desk's store for one book; `worker` is the address of the worker. */
export function ownDeskStore(database: BookDatabase, id: number, worker: string): DeskStore {
  const { books, texts, words } = database;
  const read = async (name: string) => {
    const [book, text] = await Promise.all([books.get(id), texts.get([id, name])]);
    if (book?.state !== 'ready' || !text) throw new Error('The book is not in this browser any more.');
    return { book, text };
  };
  const save = (name: string, step: Step, version: string): Promise<Saved> =>
    database.transaction('rw', books, texts, words, async () => {
      const { book, text } = await read(name);
      const desk = storedDesk(book, text);
      if (desk.version !== version) return 'overtaken';
      const stepped = takeStep(
        { text: readDeskText(desk.files, book.slug, name, desk.langs), journal: desk.journal },
        step,
      );
      if (!stepped) throw new Error('The step was not saved: it does not fit the text.');
      refuseDamage(stepped.desk.text);
      const next = withFiles(book, text, deskFiles(stepped.desk.text));
      const revision = crypto.randomUUID();
      await texts.put({ ...next.text, revision, journal: stepped.desk.journal });
      await books.put(next.book);
      // Other words may be at other places now.
      await words.delete([id, name]);
      return { version: revision };
    });
  return {
    open: async ({ name }) => {
      const { book, text } = await read(name);
      return storedDesk(book, text);
    },
    save: ({ name }, step, version) => save(name, step, version),
    version: async ({ name }) => versionOf((await read(name)).text),
    realign: async ({ name }, pair) => {
      const answer = await askWorker(worker, { kind: 'realign', book: id, name, pair });
      return answer.kind === 'realigned' ? answer.change : undefined;
    },
    confidences: async ({ name }) => {
      const answer = await askWorker(worker, { kind: 'confidences', book: id, name });
      return answer.kind === 'confidences' ? answer.confidences : new Map();
    },
  };
}

/** A text as the desk opens it. */
export function storedDesk(book: BookRow, text: TextRow): StoredDesk {
  const langs = [book.lang];
  const all: Readonly<Record<string, object>> = { ...book.files, ...text.files };
  const own = deskPaths(book.slug, text.name, langs).flatMap((path) => (all[path] ? [[path, all[path]] as const] : []));
  return {
    langs,
    files: Object.fromEntries(own),
    journal: text.journal ?? EMPTY_JOURNAL,
    version: versionOf(text),
  };
}

function versionOf({ revision }: TextRow): string {
  return revision ?? '';
}

/** Both rows with changed files; undefined deletes a file. */
function withFiles(book: BookRow, text: TextRow, changed: Readonly<Record<string, unknown>>) {
  const shared = new Map<string, object>(Object.entries(book.files));
  const own = new Map<string, object>(Object.entries(text.files));
  for (const [path, file] of Object.entries(changed)) {
    const rows = path.endsWith('/aliases.json') ? shared : own;
    if (file === undefined) rows.delete(path);
    else rows.set(path, file as object);
  }
  const work = readWholeWork(new Map([...shared, ...own]), book.slug);
  const stored = work.texts.get(text.name);
  const chapters = book.chapters.map((chapter) =>
    chapter.name === text.name && stored ? describeText(text.name, stored, book.lang) : chapter,
  );
  return {
    book: { ...book, chapters, files: Object.fromEntries(shared) },
    text: { ...text, files: Object.fromEntries(own) },
  };
}

/** What a step makes of the text is one that the reader can show. */
function refuseDamage({ work, name, langs, pairs }: DeskText): void {
  const targets = langs.map((lang) => ({
    lang,
    file: targetFile(lang, work, name, ''),
    segments: new Map(
      pairs.flatMap(({ id, translations }) => {
        const target = translations[lang]?.text;
        return target === undefined ? [] : [[id, target] as const];
      }),
    ),
  }));
  const source = { file: sourceFile(work, name, ''), segments: new Map(pairs.map(({ id, source }) => [id, source])) };
  const [error] = checkText({ source, targets, layers: [] }).filter(({ severity }) => severity === 'error');
  if (error) throw new Error(`The step was not saved: ${error.id}: ${error.message}.`);
}

function askWorker(address: string, request: BookRequest): Promise<BookAnswer> {
  return new Promise((resolve, reject) => {
    const worker = startBookWorker(address, (answer) => {
      worker.stop();
      if (answer.kind === 'failed') reject(new Error(answer.message));
      else resolve(answer);
    });
    worker.ask(request);
  });
}
