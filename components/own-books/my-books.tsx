// The list of a reader's own books: giving files, the progress of an import, and what can be done with each book.
import { useEffect, useRef, useState } from 'react';
import { fill } from '#lib/site/templates.ts';
import { READY_EVENT } from '../page/contract.ts';
import type { SearchStrings } from '../search/strings.ts';
import { askToPersist } from '../vocabulary/storage-problems.ts';
import { BookLine } from './book-line.tsx';
import { BookSearch } from './book-search.tsx';
import { type BookWorker, startBookWorker } from './book-worker.ts';
import { type BookRow, openBooks } from './database.ts';
import { GiveFiles } from './give-files.tsx';
import { Importing } from './importing.tsx';
import type { BookAnswer, BookFormat } from './messages.ts';
import styles from './own-books.module.css';
import { storedBooks } from './stored-books.ts';
import type { BookStrings } from './strings.ts';
import { titleOf } from './title-of.ts';
import { useBooks } from './use-books.ts';

interface MyBooksProps {
  readonly lng: string;
  /** Address of the worker. */
  readonly worker: string;
  readonly strings: BookStrings;
  readonly searchStrings: SearchStrings;
}

/** An import that goes on. */
interface Running {
  readonly worker: BookWorker;
  /** The new book, once it has a number; undefined if a book gets another translation. */
  readonly book: number | undefined;
  /** From 0 to 1; undefined before the first. */
  readonly share: number | undefined;
  /** The first text that can be read. */
  readonly early: string | undefined;
}

const store = storedBooks(openBooks());

export function MyBooks({ lng, worker: address, strings, searchStrings }: MyBooksProps) {
  const books = useBooks(store);
  const [running, setRunning] = useState<Running>();
  const [said, setSaid] = useState('');
  const [removed, setRemoved] = useState<BookRow>();
  const [latest, setLatest] = useState<number>();
  const undoButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    document.dispatchEvent(new Event(READY_EVENT));
  }, []);
  useEffect(() => {
    if (removed) undoButton.current?.focus();
  }, [removed]);

  function say(text: string) {
    setRemoved(undefined);
    setSaid(text);
  }

  function give(files: readonly File[], book?: number) {
    if (running || files.length === 0) return;
    if (files.length > 2 || (book !== undefined && files.length > 1)) return say(strings['own.many']);
    void askToPersist();
    say('');
    const done = strings[book === undefined ? 'own.added' : 'own.replaced'];
    const worker = startBookWorker(address, (answer) => void hear(answer, worker, done));
    setRunning({ worker, book: undefined, share: undefined, early: undefined });
    worker.ask({ kind: 'add', files, book });
  }

  /** `done`: what is said when the book is there. */
  async function hear(answer: BookAnswer, worker: BookWorker, done: string) {
    const update = (change: Partial<Running>) => setRunning((before) => before && { ...before, ...change });
    if (answer.kind === 'started') update({ book: answer.book });
    else if (answer.kind === 'progress') update({ share: answer.share });
    else if (answer.kind === 'text') {
      setRunning((before) => before && { ...before, early: before.early ?? answer.name });
    } else if (answer.kind === 'file') {
      worker.stop();
      save(answer.blob, answer.name);
      say(fill(strings['own.exported'], { name: answer.name }));
    } else if (answer.kind === 'done' || answer.kind === 'failed') {
      worker.stop();
      setRunning(undefined);
      if (answer.kind === 'failed') return say(faultIn(answer, strings));
      const book = await store.book(answer.book);
      setLatest(answer.book);
      if (book) say(fill(done, { title: titleOf(book).source }));
    }
  }

  async function cancel() {
    running?.worker.stop();
    if (running?.book !== undefined) await store.discard(running.book);
    setRunning(undefined);
    say(strings['own.cancelled']);
  }

  function exportAs(book: BookRow, format: BookFormat) {
    say('');
    const worker = startBookWorker(address, (answer) => {
      if (answer.kind === 'failed') say(faultIn(answer, strings));
      else void hear(answer, worker, '');
    });
    worker.ask({ kind: 'export', book: book.id, format });
  }

  async function remove(book: BookRow) {
    await store.setRemoved(book.id, true);
    setRemoved(book);
    setSaid(fill(strings['own.removed'], { title: titleOf(book).source }));
  }

  async function undo(book: BookRow) {
    await store.setRemoved(book.id, false);
    say('');
  }

  const finished = books?.filter(({ state }) => state === 'ready');
  return (
    <div className={styles.books}>
      <p className={styles.intro}>{strings['own.intro']}</p>
      {running ? (
        <Importing {...running} lng={lng} strings={strings} cancel={cancel} />
      ) : (
        <GiveFiles strings={strings} give={give} />
      )}
      <p className={styles.said}>
        <output>{said}</output>
        {removed && (
          <button type="button" ref={undoButton} onClick={() => undo(removed)}>
            {strings['own.undo']}
          </button>
        )}
      </p>
      {finished?.length === 0 && !running && <p className="label">{strings['own.empty']}</p>}
      <ul className={styles.list}>
        {finished?.map((book) => (
          <BookLine
            key={book.id}
            book={book}
            isLatest={book.id === latest}
            lng={lng}
            strings={strings}
            exportAs={(format) => exportAs(book, format)}
            translate={(files) => give(files, book.id)}
            remove={() => remove(book)}
          />
        ))}
      </ul>
      {finished && finished.length > 0 && (
        <>
          <p className="label">{strings['own.persist']}</p>
          <BookSearch
            key={finished.map(({ id }) => id).join()}
            worker={address}
            title={strings['own.search']}
            strings={searchStrings}
          />
        </>
      )}
    </div>
  );
}

/** A sentence in the language of the interface where there is one, otherwise what the importer says. */
function faultIn({ code, message }: Extract<BookAnswer, { kind: 'failed' }>, strings: BookStrings): string {
  const known = strings as unknown as Readonly<Record<string, string>>;
  return fill(known[`own.refused.${code}`] ?? known[`own.problem.${code}`] ?? message, { message });
}

function save(blob: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
