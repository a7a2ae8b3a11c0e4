// The desk for own texts: the browser finds the text by the query, which the server does not look at.

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isInterfaceLanguage } from '#lib/site/address.ts';
import { readIsland } from '#lib/store/read/islands.ts';
import { Frame } from '../../../../components/frame/frame.tsx';
import { OwnPage } from '../../../../components/own-books/own-page.tsx';
import { loadInterface, loadSite } from '../../../library.ts';

interface Props {
  readonly params: Promise<{ lng: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lng } = await params;
  if (!isInterfaceLanguage(lng)) return {};
  const { t } = await loadInterface(lng);
  return { title: t('desk'), robots: { index: false } };
}

export default async function OwnDeskPage({ params }: Props) {
  const { lng } = await params;
  if (!isInterfaceLanguage(lng)) notFound();
  const { t } = await loadInterface(lng);
  const { licence } = await loadSite();
  return (
    <Frame licence={licence} lng={lng} t={t} path="/mine/desk">
      <OwnPage noscript={t('own.noscript')} island={await readIsland('own-desk', lng)} />
    </Frame>
  );
}
