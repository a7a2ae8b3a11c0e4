// Words of an own text: from the store, or made by the worker once the reader lets it download the dictionary, whose size is said first.
import { useEffect, useRef, useState } from 'react';
import type { OwnWords } from '#lib/own-books/own-words.ts';
import type { Translate } from '#lib/site/translate.ts';
import { provideJson } from '../download/json-files.ts';
import { startBookWorker } from './book-worker.ts';
import { WORDS_CACHE } from './messages.ts';
import styles from './own-books.module.css';
import type { StoredBooks } from './stored-books.ts';

/** The data that words are made of, as the build wrote it. */
export interface WordsData {
  readonly address: string;
  /** In bytes. */
  readonly size: number;
}

/** What stands for the addresses of a text's files in the look-up. */
export const OWN_WORDS = { href: 'own:words', englishHref: 'own:english', linksHref: 'own:links' } as const;
export const OWN_MARKS = 'own:marks';

// Whoever asks for the words before they are there waits for them.
const words = Promise.withResolvers<OwnWords>();
provideJson(OWN_WORDS.href, async () => (await words.promise).words);
provideJson(OWN_WORDS.englishHref, async () => (await words.promise).english);
provideJson(OWN_MARKS, async () => (await words.promise).marks);
// Which words translate each other is learned from the library, on the server.
provideJson(OWN_WORDS.linksHref, async () => undefined);

interface AskForWordsProps {
  readonly store: StoredBooks;
  readonly book: number;
  readonly name: string;
  readonly worker: string;
  readonly data: WordsData;
  readonly lng: string;
  readonly t: Translate;
}

type State = 'asking' | 'loading' | 'failed' | undefined;

export function AskForWords({ store, book, name, worker: address, data, lng, t }: AskForWordsProps) {
  const [state, setState] = useState<State>();

  const make = useRef((isAsked: boolean) => {
    if (isAsked) setState('loading');
    const worker = startBookWorker(address, (answer) => {
      if (answer.kind !== 'words' && answer.kind !== 'failed') return;
      worker.stop();
      if (answer.kind === 'words') words.resolve(answer.words);
      setState(answer.kind === 'words' ? undefined : 'failed');
    });
    worker.ask({ kind: 'words', book, name, data: data.address });
  }).current;

  useEffect(() => {
    const start = async () => {
      const known = await store.words(book, name, data.address);
      if (known) words.resolve(known);
      else if (await isDownloaded(data.address)) make(false);
      else setState('asking');
    };
    start().catch(() => setState('failed'));
  }, [store, book, name, data.address, make]);

  if (state === undefined) return null;
  const size = new Intl.NumberFormat(lng, { maximumFractionDigits: 1 }).format(data.size / 1e6);
  return (
    <p className={`${styles.words} label`} role="status">
      {state === 'asking' ? t('own.words', { size }) : t(`own.words.${state}`)}{' '}
      {state !== 'loading' && (
        <button type="button" onClick={() => make(true)}>
          {t('own.words.download')}
        </button>
      )}
    </p>
  );
}

async function isDownloaded(address: string): Promise<boolean> {
  const cache = await caches.open(WORDS_CACHE);
  return (await cache.match(address)) !== undefined;
}
