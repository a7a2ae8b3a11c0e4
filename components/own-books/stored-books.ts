// The reader's own books in this browser: queries and changes, each a transaction, so that a killed tab leaves a whole book or none.
import type { MadeBook } from '#lib/own-books/make-book.ts';
import type { OwnBook } from '#lib/own-books/own-book.ts';
import type { OwnWords } from '#lib/own-books/own-words.ts';
import type { WorkFiles } from '#lib/work-files/files.ts';
import { type BookDatabase, type BookRow, openBooks, type TextRow } from './database.ts';

export interface StoredBooks {
  readonly list: () => Promise<readonly BookRow[]>;
  readonly book: (id: number) => Promise<BookRow | undefined>;
  /** The names of the texts that can be read: of a book that is being imported, those aligned so far. */
  readonly textNames: (id: number) => Promise<ReadonlySet<string>>;
  /** The files of one text; undefined if it is not stored. */
  readonly text: (id: number, name: string) => Promise<WorkFiles | undefined>;
  /** All files of a book. */
  readonly files: (id: number) => Promise<WorkFiles>;
  /** Begins a book that is being imported, and gives its number. */
  readonly begin: (title: string, added: number) => Promise<number>;
  /** Writes the whole book in place of what it had. */
  readonly finish: (id: number, made: MadeBook) => Promise<void>;
  /** The words of a text, if they were made of the data at this address and of the text as it is. */
  readonly words: (id: number, name: string, data: string) => Promise<OwnWords | undefined>;
  readonly putWords: (id: number, name: string, data: string, words: OwnWords) => Promise<void>;
  /** Marks a book as removed, or restores it. */
  readonly setRemoved: (id: number, isRemoved: boolean) => Promise<void>;
  /** Deletes a book at once. */
  readonly discard: (id: number) => Promise<void>;
  /** Deletes what was removed, and what an import left that ended with its tab: \`isRunning\` tells whether one goes on. */
  readonly clean: (isRunning: (id: number) => boolean) => Promise<void>;
}

export function storedBooks(database: BookDatabase = openBooks()): StoredBooks {
  const { books, texts, words } = database;
  const change = <Result>(run: () => Promise<Result>) => database.transaction('rw', books, texts, words, run);
  const discard = (id: number) =>
    change(async () => {
      await texts.where('book').equals(id).delete();
      await words.where('book').equals(id).delete();
      await books.delete(id);
    });
  return {
    list: async () => (await books.toArray()).sort((one, other) => other.added - one.added),
    book: (id) => books.get(id),
    textNames: async (id) => new Set((await texts.where('book').equals(id).primaryKeys()).map(([, name]) => name)),
    text: async (id, name) => {
      const row = await texts.get([id, name]);
      return row && new Map(Object.entries(row.files));
    },
    files: (id) =>
      database.transaction('r', books, texts, async () => {
        const book = await books.get(id);
        const rows = await texts.where('book').equals(id).toArray();
        return new Map(
          [book?.files ?? {}, ...rows.map(({ files }) => files)].flatMap((files) => Object.entries(files)),
        );
      }),
    begin: (title, added) => books.add({ ...emptyBook(title), state: 'importing', added }),
    finish: (id, made) =>
      change(async () => {
        const before = await books.get(id);
        if (!before) throw new Error('The book was removed while it was imported.');
        await texts.where('book').equals(id).delete();
        await words.where('book').equals(id).delete();
        await texts.bulkPut(textRows(id, made));
        await books.put({ ...made.book, id, state: 'ready', added: before.added });
      }),
    words: async (id, name, data) => {
      const row = await words.get([id, name]);
      return row?.data === data ? row.words : undefined;
    },
    putWords: async (id, name, data, made) => {
      await words.put({ book: id, name, data, words: made });
    },
    setRemoved: async (id, isRemoved) => {
      await books.update(id, { state: isRemoved ? 'removed' : 'ready' });
    },
    discard,
    clean: async (isRunning) => {
      for (const { id, state } of await books.toArray()) {
        if (state === 'removed' || (state === 'importing' && !isRunning(id))) await discard(id);
      }
    },
  };
}

/** The rows of a book's texts: its files without those that belong to the book as a whole. */
function textRows(id: number, { book, files }: MadeBook): TextRow[] {
  const rows = new Map(book.chapters.map(({ name }) => [name, {} as Record<string, object>]));
  for (const [path, file] of files) {
    const name = path.slice(path.lastIndexOf('/') + 1).split('.')[0] ?? '';
    const row = rows.get(name);
    if (row) row[path] = file;
  }
  return [...rows].map(([name, own]) => ({ book: id, name, files: own, revision: crypto.randomUUID() }));
}

function emptyBook(title: string): OwnBook {
  return {
    slug: 'book',
    lang: 'en',
    isTranslated: false,
    chapters: [],
    doubts: { pairs: {}, untranslated: 0, aside: 0, unmatched: [] },
    files: { 'content/book/work.json': { title } },
    size: 0,
  };
}
