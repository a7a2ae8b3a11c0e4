// The about page: what the site is, how to use it, and what is stored on the device.

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isInterfaceLanguage } from '#lib/site/address.ts';
import { readIsland } from '#lib/store/read/islands.ts';
import { About } from '../../../components/about/about.tsx';
import { Frame } from '../../../components/frame/frame.tsx';
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
    path: '/about',
    title: t('about.title'),
    description: t('about.what.text'),
    picture: await shelfPicture(),
  });
}

export default async function AboutPage({ params }: Props) {
  const { lng } = await params;
  if (!isInterfaceLanguage(lng)) notFound();
  const { t } = await loadInterface(lng);
  const { licence } = await loadSite();
  return (
    <Frame licence={licence} lng={lng} t={t} path="/about">
      <About lng={lng} t={t} island={await readIsland('about', lng)} />
    </Frame>
  );
}
