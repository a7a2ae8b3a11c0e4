// Both pages of the search: with and without a query.
import type { Metadata } from 'next';
import type { SearchRequest } from '#lib/search/address.ts';
import type { InterfaceLanguage } from '#lib/site/address.ts';
import { readIsland } from '#lib/store/read/islands.ts';
import { openSiteSearch, searchHash } from '#lib/store/read/search-files.ts';
import { Frame } from '../components/frame/frame.tsx';
import { SearchPage } from '../components/search/search-page.tsx';
import { loadInterface, loadSite } from './library.ts';
import { pageMetadata } from './metadata.ts';
import { shelfPicture } from './pictures.ts';

interface SearchRouteProps {
  readonly lng: InterfaceLanguage;
  readonly request: SearchRequest;
}

export async function searchMetadata(lng: InterfaceLanguage, { query }: SearchRequest): Promise<Metadata> {
  const { t } = await loadInterface(lng);
  const metadata = pageMetadata({
    site: await loadSite(),
    lng,
    path: '/search',
    title: query ? `${query} · ${t('search.title')}` : t('search.title'),
    description: t('search.description'),
    picture: await shelfPicture(),
  });
  return query ? { ...metadata, robots: { index: false } } : metadata;
}

export async function SearchRoute({ lng, request }: SearchRouteProps) {
  const { t } = await loadInterface(lng);
  const { licence } = await loadSite();
  const { answer, facts } = await openSiteSearch();
  return (
    <Frame licence={licence} lng={lng} t={t} path="/search">
      <SearchPage
        lng={lng}
        t={t}
        island={await readIsland('search', lng)}
        hash={searchHash()}
        facts={facts}
        request={request}
        {...(request.query && { answer: await answer(request.query, request) })}
      />
    </Frame>
  );
}
