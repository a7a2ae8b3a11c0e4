// An own text, or the contents of an own book, rendered in the browser by the components that render the library.
import { type ComponentType, useEffect, useLayoutEffect, useState } from 'react';
import type { Text, Work } from '#lib/model.ts';
import { type OwnChapter, ownAddress, parseOwnQuery } from '#lib/own-books/own-book.ts';
import { followAliases } from '#lib/segment/aliases.ts';
import { type InterfaceLanguage, neighbours, pagePath } from '#lib/site/address.ts';
import { untitledChapter } from '#lib/site/passage.ts';
import { pluralTemplates } from '#lib/site/templates.ts';
import type { Translate } from '#lib/site/translate.ts';
import type { WorkFiles } from '#lib/work-files/files.ts';
import { contentPath, textName } from '#lib/work-files/paths.ts';
import { readTextFiles } from '#lib/work-files/read-files.ts';
import type { ChapterLine } from '../contents/contents.tsx';
import { BookPage } from '../text-page/book-page.tsx';
import { originOf, TextPage } from '../text-page/text-page.tsx';
import type { LookupContext } from '../word-card/lookup-context.ts';
import { AskForWords, OWN_MARKS, OWN_WORDS, type WordsData } from './ask-for-words.tsx';
import { type BookRow, openBooks } from './database.ts';
import { doubtsIn } from './doubts.ts';
import styles from './own-books.module.css';
import { storedBooks } from './stored-books.ts';
import { workOf } from './title-of.ts';

/** What the page's controls are given. */
export interface OwnControls extends ReturnType<typeof originOf> {
  readonly stress: string;
  readonly words: LookupContext;
  readonly report: undefined;
  readonly isPrivate: true;
  readonly deskPath: string | undefined;
}

interface OwnTextProps {
  readonly lng: InterfaceLanguage;
  readonly t: Translate;
  /** The controls of the reading page. */
  readonly controls: ComponentType<OwnControls>;
  /** Address of the worker. */
  readonly worker: string;
  /** The data that words are made of. */
  readonly data: WordsData;
}

type Shown =
  | { readonly kind: 'missing' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'book'; readonly book: BookRow; readonly names: ReadonlySet<string> }
  | { readonly kind: 'text'; readonly book: BookRow; readonly work: Work; readonly text: Text };

const store = storedBooks(openBooks());

/** Milliseconds after which a text that is still being aligned is looked for again. */
const WAITING = 500;

/** The first reading begins before anything is rendered. */
let opening: Promise<Shown> | undefined = readPage();
opening.catch(() => {});

export function OwnText({ lng, t, controls: Controls, worker, data }: OwnTextProps) {
  const [shown, setShown] = useState<Shown>();
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      const next = await (opening ?? readPage()).catch((): Shown => ({ kind: 'missing' }));
      opening = undefined;
      setShown(next);
      const isGrowing = next.kind === 'book' && next.book.state === 'importing';
      if (next.kind === 'waiting' || isGrowing) timer = setTimeout(look, WAITING);
    };
    void look();
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (shown?.kind === 'text') goToPlace();
    if (shown?.kind === 'text' || shown?.kind === 'book') document.title = titleFor(shown);
  }, [shown]);

  if (!shown) return null;
  if (shown.kind === 'missing' || shown.kind === 'waiting') {
    return (
      <div className={styles.notice}>
        <p>{t(shown.kind === 'waiting' ? 'own.waiting' : 'own.missing')}</p>
        <p>
          <a href={pagePath(lng, 'mine')}>{t('own.missing.back')}</a>
        </p>
      </div>
    );
  }
  if (shown.kind === 'book') {
    const { book, names } = shown;
    const doubts = doubtsIn(book.doubts, lng, {
      'own.aside': pluralTemplates(t, 'own.aside'),
      'own.doubts': pluralTemplates(t, 'own.doubts'),
      'own.unmatched': pluralTemplates(t, 'own.unmatched'),
      'own.untranslated': pluralTemplates(t, 'own.untranslated'),
    });
    return (
      <BookPage work={workOf(book)} chapters={linesOf(book, names, t)} lng={lng} t={t} hasEpub={false}>
        <p className={`${styles.doubts} label`}>{book.state === 'importing' ? t('own.partly') : doubts}</p>
      </BookPage>
    );
  }
  const { text, work, book } = shown;
  const deskPath = book.isTranslated ? pagePath(lng, text.address.replace('mine/read', 'mine/desk')) : undefined;
  const words = { address: text.address, lng, lang: text.lang, ...OWN_WORDS };
  return (
    <>
      <AskForWords
        store={store}
        book={book.id}
        name={textName(text.chapter)}
        worker={worker}
        data={data}
        lng={lng}
        t={t}
      />
      <TextPage
        text={text}
        work={work}
        lng={lng}
        t={t}
        neighbours={neighbours(text, work.chapters)}
        aliases={aliasesOf(book, text)}
        stress={OWN_MARKS}
        words={words}
        island={undefined}
        hasEpub={false}
      />
      <Controls
        {...originOf(text, work, lng, t)}
        stress={OWN_MARKS}
        report={undefined}
        words={words}
        isPrivate
        deskPath={deskPath}
      />
    </>
  );
}

/** What the query of the page asks for. */
async function readPage(): Promise<Shown> {
  const place = parseOwnQuery(location.search);
  const book = place && (await store.book(place.id));
  if (!place || !book || book.state === 'removed') return { kind: 'missing' };
  const isBook = book.chapters.some(({ name }) => name !== 'text');
  if (isBook && place.chapter === undefined) {
    return { kind: 'book', book, names: await store.textNames(book.id) };
  }
  const files = await store.text(book.id, textName(place.chapter));
  if (!files) return { kind: book.state === 'importing' ? 'waiting' : 'missing' };
  const text = textOf(book, files, place.chapter);
  return text ? { kind: 'text', book, work: workOf(book), text } : { kind: 'missing' };
}

function textOf({ id, slug, lang }: BookRow, files: WorkFiles, chapter: number | undefined): Text | undefined {
  return readTextFiles(files, { slug, work: ownAddress(id), chapter, lang });
}

function aliasesOf({ slug, files }: BookRow, { chapter }: Text): ReadonlyMap<string, string> {
  const all = (files[contentPath(slug, 'aliases.json')] ?? {}) as Readonly<Record<string, Record<string, string>>>;
  return followAliases(new Map(Object.entries(all[textName(chapter)] ?? {})));
}

/** Of a book that is being imported, only the chapters that can be read. */
function linesOf({ chapters }: BookRow, names: ReadonlySet<string>, t: Translate): readonly ChapterLine[] {
  return chapters.filter(({ name }) => names.has(name)).map((chapter) => lineOf(chapter, t));
}

function lineOf({ name, isTitled, source, target, words }: OwnChapter, t: Translate): ChapterLine {
  const number = Number(name);
  return { number, ...(isTitled ? { source, target } : untitledChapter(number, t)), draft: undefined, words };
}

function titleFor(shown: Extract<Shown, { kind: 'book' | 'text' }>): string {
  const { meta } = workOf(shown.book);
  const heading = shown.kind === 'text' && shown.text.chapter !== undefined ? document.querySelector('h1') : null;
  return [heading?.textContent, meta.title].filter(Boolean).join(' · ');
}

/** The text was not there yet when the browser looked for the place in the address; a passage's own page is that place, too. */
function goToPlace() {
  const passage = parseOwnQuery(location.search)?.passage;
  const hash = passage === undefined ? location.hash : `#${passage.split('~')[0]}`;
  if (hash === '') return;
  const query = location.search.replace(/\/[^&]*/, '');
  history.replaceState(null, '', location.pathname + query);
  location.replace(hash);
}
