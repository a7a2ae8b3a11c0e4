// The page about what is kept on the device, also shown offline in place of pages that are not there.

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isInterfaceLanguage } from '#lib/site/address.ts';
import { estimateLibrary, estimateWork } from '#lib/site/offline.ts';
import { readIsland } from '#lib/store/read/islands.ts';
import { Frame } from '../../../components/frame/frame.tsx';
import { OfflinePage } from '../../../components/offline/offline-page.tsx';
import { loadInterface, loadSite } from '../../library.ts';
import { pageMetadata } from '../../metadata.ts';
import { shelfPicture } from '../../pictures.ts';
import { loadShelf } from '../../shelf.ts';

interface Props {
  readonly params: Promise<{ lng: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lng } = await params;
  if (!isInterfaceLanguage(lng)) return {};
  const { t } = await loadInterface(lng);
  const metadata = pageMetadata({
    site: await loadSite(),
    lng,
    path: '/offline',
    title: t('offline.title'),
    description: t('offline.description'),
    picture: await shelfPicture(),
  });
  return { ...metadata, robots: { index: false } };
}

export default async function OfflineRoute({ params }: Props) {
  const { lng } = await params;
  if (!isInterfaceLanguage(lng)) notFound();
  const { t } = await loadInterface(lng);
  const { licence } = await loadSite();
  const works = await loadShelf(lng);
  const bytes = works.map(({ work, words }) => estimateWork(Math.max(1, work.chapters.length), words));
  const size = bytes.reduce((sum, size) => sum + size, estimateLibrary(works.length));
  return (
    <Frame licence={licence} lng={lng} t={t} path="/offline">
      <OfflinePage lng={lng} t={t} bytes={size} island={await readIsland('offline', lng)} />
    </Frame>
  );
}
