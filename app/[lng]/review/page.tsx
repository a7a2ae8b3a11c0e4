// The review of saved words.

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isInterfaceLanguage } from '#lib/site/address.ts';
import { Frame } from '../../../components/frame/frame.tsx';
import { updateStrings } from '../../../components/offline/strings.ts';
import { UpdateOffer } from '../../../components/offline/update-offer.tsx';
import { Review } from '../../../components/review/review.tsx';
import { reviewStrings } from '../../../components/review/strings.ts';
import { VocabularyPage } from '../../../components/vocabulary/vocabulary-page.tsx';
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
    path: '/review',
    title: t('review'),
    description: t('review.description'),
    picture: await shelfPicture(),
  });
}

export default async function ReviewPage({ params }: Props) {
  const { lng } = await params;
  if (!isInterfaceLanguage(lng)) notFound();
  const { t } = await loadInterface(lng);
  const { licence } = await loadSite();
  return (
    <Frame licence={licence} lng={lng} t={t} path="/review">
      <VocabularyPage title={t('review')} noscript={t('words.noscript')}>
        <Review lng={lng} strings={reviewStrings(t)} />
        <UpdateOffer strings={updateStrings(t)} />
      </VocabularyPage>
    </Frame>
  );
}
