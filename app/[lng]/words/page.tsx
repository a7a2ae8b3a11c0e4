// The list of saved words.

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isInterfaceLanguage } from '#lib/site/address.ts';
import { Frame } from '../../../components/frame/frame.tsx';
import { updateStrings } from '../../../components/offline/strings.ts';
import { UpdateOffer } from '../../../components/offline/update-offer.tsx';
import { VocabularyPage } from '../../../components/vocabulary/vocabulary-page.tsx';
import { wordListStrings } from '../../../components/word-list/strings.ts';
import { WordList } from '../../../components/word-list/word-list.tsx';
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
    path: '/words',
    title: t('words.title'),
    description: t('words.description'),
    picture: await shelfPicture(),
  });
}

export default async function WordsPage({ params }: Props) {
  const { lng } = await params;
  if (!isInterfaceLanguage(lng)) notFound();
  const { t } = await loadInterface(lng);
  const { licence } = await loadSite();
  return (
    <Frame licence={licence} lng={lng} t={t} path="/words">
      <VocabularyPage title={t('words.title')} noscript={t('words.noscript')}>
        <WordList lng={lng} strings={wordListStrings(t)} />
        <UpdateOffer strings={updateStrings(t)} />
      </VocabularyPage>
    </Frame>
  );
}
