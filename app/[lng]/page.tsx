// The shelf.

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isInterfaceLanguage } from '#lib/describe/address.ts';
import { Frame } from '../../components/frame/frame.tsx';
import { Shelf } from '../../components/shelf/shelf.tsx';
import { loadInterface, loadShelf, loadSite } from '../library.ts';
import { pageMetadata } from '../metadata.ts';

interface Props {
  readonly params: Promise<{ lng: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lng } = await params;
  if (!isInterfaceLanguage(lng)) return {};
  const { t } = await loadInterface(lng);
  const { name } = await loadSite();
  return pageMetadata({ lng, path: '', title: `${name}: ${t('shelf.tagline')}`, description: t('shelf.description') });
}

export default async function ShelfPage({ params }: Props) {
  const { lng } = await params;
  if (!isInterfaceLanguage(lng)) notFound();
  const { t } = await loadInterface(lng);
  return (
    <Frame lng={lng} t={t} path="">
      <Shelf works={await loadShelf(lng)} lng={lng} t={t} />
    </Frame>
  );
}
