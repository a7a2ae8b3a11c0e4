// The page of the search as the server makes it: the form, which the island takes over, and the answer to the address's query.

import type { SearchRequest } from '#lib/search/address.ts';
import type { Search, SearchAnswer } from '#lib/search/search.ts';
import type { INTERFACE_LANGUAGES } from '#lib/site/address.ts';
import type { IslandFiles } from '#lib/site/island-files.ts';
import type { Translate } from '#lib/site/translate.ts';
import { InlineScript } from '../inline/inline.tsx';
import { IslandLoader, IslandPlace } from '../island/island.tsx';
import { WAKE_EVENT } from '../page/contract.ts';
import { countFound, Results } from './results.tsx';
import styles from './search.module.css';
import { SearchForm } from './search-form.tsx';
import { searchStrings } from './strings.ts';

interface SearchPageProps {
  readonly lng: (typeof INTERFACE_LANGUAGES)[number];
  readonly t: Translate;
  readonly island: IslandFiles;
  /** The hash of the search index. */
  readonly hash: string;
  readonly facts: Search['facts'];
  readonly request: SearchRequest;
  /** undefined if there is no query. */
  readonly answer?: SearchAnswer;
}

export function SearchPage({ lng, t, island, hash, facts, request, answer }: SearchPageProps) {
  const strings = searchStrings(lng, t);
  return (
    <div className={styles.page}>
      <h1>{t('search.title')}</h1>
      <IslandLoader files={island} />
      <IslandPlace props={{ hash, facts, request, isAnswered: answer !== undefined }}>
        <SearchForm request={request} facts={facts} strings={strings} isMain />
      </IslandPlace>
      {answer ? (
        <div data-answer="">
          <p className={styles.count}>{countFound(answer, strings)}</p>
          <Results request={request} answer={answer} strings={strings} />
        </div>
      ) : (
        <div data-answer="" className={styles.help}>
          <InlineScript run={wakeForQuery} args={[WAKE_EVENT]} />
          <noscript>
            <p>{t('search.noscript')}</p>
          </noscript>
          {facts.length === 0 && <p>{t('search.empty')}</p>}
          <ul>
            {(['forms', 'english', 'exact', 'latin'] as const).map((way) => (
              <li key={way}>{t(`search.help.${way}`)}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** A copy of the site without a server has this page for every query: the island answers. Its source text is put into the page. */
function wakeForQuery(wakeEvent: string): void {
  if (new URLSearchParams(location.search).get('q')) dispatchEvent(new Event(wakeEvent));
}
