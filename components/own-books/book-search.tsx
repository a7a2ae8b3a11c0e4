// The search in own books: a form, and the answers of the worker, which builds the index at the first question.
import { type FormEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { readSearchRequest, type SearchRequest } from '#lib/search/address.ts';
import type { SearchAnswer } from '#lib/search/search.ts';
import { countFound, Results } from '../search/results.tsx';
import { SearchForm } from '../search/search-form.tsx';
import type { SearchStrings } from '../search/strings.ts';
import { type BookWorker, startBookWorker } from './book-worker.ts';
import type { BookAnswer } from './messages.ts';
import styles from './own-books.module.css';

interface BookSearchProps {
  /** Address of the worker. */
  readonly worker: string;
  readonly title: string;
  readonly strings: SearchStrings;
}

interface Shown {
  readonly request: SearchRequest;
  /** undefined: not yet; "lost": the books could not be searched. */
  readonly answer: SearchAnswer | 'lost' | undefined;
}

const NOTHING: SearchRequest = { query: '' };

/** Searches the books that there were when it was first asked. */
export function BookSearch({ worker: address, title, strings }: BookSearchProps) {
  const worker = useRef<BookWorker>(undefined);
  const [shown, setShown] = useState<Shown>();
  useEffect(() => () => worker.current?.stop(), []);

  function hear(heard: BookAnswer) {
    if (heard.kind !== 'found' && heard.kind !== 'failed') return;
    const answer = heard.kind === 'found' ? heard.answer : 'lost';
    // An answer to an earlier question is dropped.
    const isLatest = (now: Shown) =>
      heard.kind === 'failed' || JSON.stringify(now.request) === JSON.stringify(heard.request);
    setShown((now) => (now && isLatest(now) ? { ...now, answer } : now));
  }

  function ask(request: SearchRequest) {
    worker.current ??= startBookWorker(address, hear);
    setShown({ request, answer: undefined });
    worker.current.ask({ kind: 'search', request });
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const query = String(new FormData(event.currentTarget).get('q') ?? '').trim();
    if (query) ask({ query });
  }

  /** Links to other searches are answered here. */
  function follow(event: MouseEvent<HTMLElement>) {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const url = link && new URL(link.href);
    if (!url?.pathname.endsWith('/search')) return;
    event.preventDefault();
    ask(readSearchRequest(url.searchParams));
  }

  const { request = NOTHING, answer } = shown ?? {};
  const status = !shown
    ? ''
    : !answer
      ? strings['search.loading']
      : answer === 'lost'
        ? strings['search.lost']
        : countFound(answer, strings);
  return (
    <section className={styles.search}>
      <h2>{title}</h2>
      <SearchForm key={request.query} request={request} facts={[]} strings={strings} submit={submit} />
      <output className="label">{status}</output>
      {answer && answer !== 'lost' && <Results request={request} answer={answer} strings={strings} follow={follow} />}
    </section>
  );
}
