// The list of the reader's own books, which are in the browser alone.

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isInterfaceLanguage } from '#lib/site/address.ts';
import { readIsland } from '#lib/store/read/islands.ts';
import { Frame } from '../../../components/frame/frame.tsx';
import { OwnPage } from '../../../components/own-books/own-page.tsx';
import { loadInterface, loadSite } from '../../library.ts';
import { pageMetadata } from '../../metadata.ts';
import { shelfPicture } from '../../pictures.ts';

interface Props {
  readonly params: Promise<{ lng: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lng } = await params;
  if (!isInterfaceLanguage(lng)) return {};
  const { t } = await loadInterface(lng);
  return pageMetadata({
    site: await loadSite(),
    lng,
    path: '/mine',
    title: t('own.title'),
    description: t('own.description'),
    picture: await shelfPicture(),
  });
}

export default async function MyBooksPage({ params }: Props) {
  const { lng } = await params;
  if (!isInterfaceLanguage(lng)) notFound();
  const { t } = await loadInterface(lng);
  const { licence } = await loadSite();
  return (
    <Frame licence={licence} lng={lng} t={t} path="/mine">
      <OwnPage title={t('own.title')} noscript={t('own.noscript')} island={await readIsland('mine', lng)} />
    </Frame>
  );
}
