// The desk for an own text.
import { useEffect, useMemo, useState } from 'react';
import { ownAddress, parseOwnQuery } from '#lib/own-books/own-book.ts';
import { pagePath } from '#lib/site/address.ts';
import { textName } from '#lib/work-files/paths.ts';
import { Desk } from '../desk/desk.tsx';
import type { DeskStrings } from '../desk/strings.ts';
import { type BookRow, openBooks } from './database.ts';
import { ownDeskStore } from './desk-store.ts';
import styles from './own-books.module.css';
import { titleOf } from './title-of.ts';

interface OwnDeskProps {
  readonly lng: string;
  /** Address of the worker. */
  readonly worker: string;
  readonly strings: DeskStrings;
  /** What is said where there is no such book. */
  readonly missing: string;
}

const database = openBooks();

export function OwnDesk({ lng, worker, strings, missing }: OwnDeskProps) {
  const [book, setBook] = useState<BookRow | 'missing'>();
  const place = useMemo(() => parseOwnQuery(location.search), []);
  useEffect(() => {
    const read = async () => {
      const found = place && (await database.books.get(place.id));
      setBook(found?.state === 'ready' && found.isTranslated ? found : 'missing');
    };
    read().catch(() => setBook('missing'));
  }, [place]);

  const desk = useMemo(() => {
    if (!place || !book || book === 'missing') return undefined;
    const { id, chapter } = place;
    return {
      store: ownDeskStore(database, id, worker),
      address: { work: book.slug, name: textName(chapter), lang: book.lang },
      id: location.hash.slice(1) || undefined,
      readPath: pagePath(lng, ownAddress(id) + (chapter === undefined ? '' : `.${chapter}`)),
    };
  }, [book, place, worker, lng]);

  if (!book) return null;
  if (book === 'missing' || !desk) return <p className={styles.notice}>{missing}</p>;
  return (
    <>
      <h1 lang="ru">{titleOf(book).source}</h1>
      <Desk {...desk} strings={strings} />
    </>
  );
}
