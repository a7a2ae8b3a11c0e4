// A page of the shelf: the works that a filter shows, made on request.
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isInterfaceLanguage } from '#lib/site/address.ts';
import { pageOfShelf, parseFilter } from '#lib/site/shelf.ts';
import { readIsland } from '#lib/store/read/islands.ts';
import { Frame } from '../../../../components/frame/frame.tsx';
import { LibraryShelf } from '../../../../components/shelf/library-shelf.tsx';
import { loadInterface, loadSite } from '../../../library.ts';
import { pageMetadata } from '../../../metadata.ts';
import { shelfPicture } from '../../../pictures.ts';
import { loadShelf } from '../../../shelf.ts';

interface Props {
  readonly params: Promise<{ lng: string; filter: string }>;
}

/** None at build. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lng, filter } = await params;
  if (!isInterfaceLanguage(lng) || !parseFilter(filter)) return {};
  const { t } = await loadInterface(lng);
  const site = await loadSite();
  const metadata = pageMetadata({
    site,
    lng,
    path: `/library/${filter}`,
    title: `${site.name}: ${t('shelf.tagline')}`,
    description: t('shelf.description'),
    picture: await shelfPicture(),
  });
  // The shelf itself and the sitemap lead to every text.
  return { ...metadata, robots: { index: false } };
}

export default async function FilteredShelfPage({ params }: Props) {
  const { lng, filter: name } = await params;
  const filter = parseFilter(name);
  if (!isInterfaceLanguage(lng) || !filter) notFound();
  const { t } = await loadInterface(lng);
  const { licence } = await loadSite();
  const works = await loadShelf(lng);
  if (pageOfShelf(works, filter).works.length === 0) notFound();
  return (
    <Frame licence={licence} lng={lng} t={t} path={`/library/${name}`}>
      <LibraryShelf works={works} filter={filter} lng={lng} t={t} island={await readIsland('shelf', lng)} />
    </Frame>
  );
}
