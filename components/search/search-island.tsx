// The search in the browser: answers from the files of the index, and keeps the address in step.
import { type FormEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { readSearchRequest, type SearchRequest, searchPath } from '#lib/search/address.ts';
import { indexHref } from '#lib/search/index-files.ts';
import { type FoundGroup, openSearch, type Search, type SearchAnswer } from '#lib/search/search.ts';
import { loadJson } from '../download/json-files.ts';
import { READY_EVENT } from '../page/contract.ts';
import { countFound, Results } from './results.tsx';
import styles from './search.module.css';
import { SearchForm } from './search-form.tsx';
import type { SearchStrings } from './strings.ts';

export interface SearchIslandProps {
  readonly hash: string;
  readonly facts: Search['facts'];
  /** What the server has made the page for. */
  readonly request: SearchRequest;
  /** Whether the page has the answer to that. */
  readonly isAnswered: boolean;
  readonly strings: SearchStrings;
}

/** What is shown below the form; undefined: what the server answered. */
interface Shown {
  readonly request: SearchRequest;
  readonly answer?: SearchAnswer;
  /** The files could not be loaded. */
  readonly isLost?: boolean;
}

export function SearchIsland({ hash, facts, request, isAnswered, strings }: SearchIslandProps) {
  const place = useRef<HTMLDivElement>(null);
  const opened = useRef<Promise<Search>>(undefined);
  const [shown, setShown] = useState<Shown>();
  /** The request that is being answered: an answer that comes after that of a later one is dropped. */
  const latest = useRef<SearchRequest>(undefined);

  /** Answers a request; `before` is what its page is added to. */
  async function answer(asked: SearchRequest, before?: SearchAnswer) {
    latest.current = asked;
    if (!before) setShown({ request: asked });
    try {
      opened.current ??= openSearch(async (kind) => {
        const file = await loadJson(indexHref(kind, hash));
        if (file === undefined) throw new Error(`${kind} could not be loaded.`);
        return file;
      });
      const found = await (await opened.current).answer(asked.query, asked);
      const groups = before ? joinGroups(before.groups, found.groups) : found.groups;
      if (latest.current === asked) setShown({ request: asked, answer: { ...found, groups } });
    } catch {
      opened.current = undefined;
      if (latest.current === asked) setShown({ request: asked, isLost: true });
    }
  }

  /** Answers the address's request. */
  function answerAddress() {
    const asked = readSearchRequest(new URLSearchParams(location.search));
    const form = place.current?.querySelector('form');
    for (const name of ['q', 'level', 'kind'] as const) {
      const field = form?.elements.namedItem(name);
      const value = name === 'q' ? asked.query : (asked[name] ?? '');
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
    }
    const [site = ''] = document.title.split(' · ').slice(-1);
    document.title = [...(asked.query ? [asked.query] : []), strings['search.title'], site].join(' · ');
    if (asked.query) void answer(asked);
    else setShown({ request: asked });
  }

  function go(path: string) {
    if (path !== location.pathname + location.search) history.pushState(undefined, '', path);
    answerAddress();
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const params = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget)) params.set(name, String(value));
    go(searchPath(strings.lng, readSearchRequest(params)));
  }

  function follow(event: MouseEvent<HTMLElement>) {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const url = new URL(link.href);
    if (url.pathname !== location.pathname || !url.search) return;
    event.preventDefault();
    if ('more' in link.dataset && shown?.answer) void answer(readSearchRequest(url.searchParams), shown.answer);
    else go(url.pathname + url.search);
  }

  const current = useRef(answerAddress);
  current.current = answerAddress;
  useEffect(() => {
    const onMove = () => current.current();
    addEventListener('popstate', onMove);
    if (!isAnswered && location.search) onMove();
    document.dispatchEvent(new Event(READY_EVENT));
    return () => removeEventListener('popstate', onMove);
  }, [isAnswered]);

  useEffect(() => {
    if (shown) for (const old of document.querySelectorAll<HTMLElement>('[data-answer]')) old.hidden = true;
  }, [shown]);

  const status = shown?.isLost
    ? strings['search.lost']
    : shown?.answer
      ? countFound(shown.answer, strings)
      : shown?.request.query
        ? strings['search.loading']
        : '';
  return (
    <div ref={place}>
      <SearchForm request={request} facts={facts} strings={strings} isMain submit={submit} />
      <output className={styles.count}>{status}</output>
      {shown?.answer && <Results request={shown.request} answer={shown.answer} strings={strings} follow={follow} />}
    </div>
  );
}

/** A work whose sentences are on both pages is one group. */
function joinGroups(before: readonly FoundGroup[], next: readonly FoundGroup[]): readonly FoundGroup[] {
  const [last, first] = [before.at(-1), next[0]];
  if (!last || last.work !== first?.work) return [...before, ...next];
  return [...before.slice(0, -1), { ...last, pairs: [...last.pairs, ...first.pairs] }, ...next.slice(1)];
}
