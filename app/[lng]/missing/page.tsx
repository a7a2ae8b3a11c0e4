// The page that answers for missing pages of one language: next-cache/ sends it in their place, since a not-found page does not learn its language.
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { INTERFACE_LANGUAGES, isInterfaceLanguage } from '#lib/site/address.ts';
import { Frame } from '../../../components/frame/frame.tsx';
import { NotFoundNotice } from '../../../components/frame/not-found.tsx';
import { loadInterface, loadSite } from '../../library.ts';

interface Props {
  readonly params: Promise<{ lng: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lng } = await params;
  if (!isInterfaceLanguage(lng)) return {};
  const { t } = await loadInterface(lng);
  return { title: t('missing.title'), robots: { index: false } };
}

export default async function MissingPage({ params }: Props) {
  const { lng } = await params;
  if (!isInterfaceLanguage(lng)) notFound();
  const { t } = await loadInterface(lng);
  const { licence } = await loadSite();
  const languages = [lng, ...INTERFACE_LANGUAGES.filter((other) => other !== lng)];
  return (
    <Frame licence={licence} lng={lng} t={t} path="/">
      <NotFoundNotice interfaces={await Promise.all(languages.map(loadInterface))} />
    </Frame>
  );
}
