// A passage for a frame on another site: the quotation and a link to its page, without header, footer and scripts.

import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { selectPassage } from '#lib/segment/paragraphs.ts';
import { draftAmong } from '#lib/segment/states.ts';
import { isInterfaceLanguage, pagePath } from '#lib/site/address.ts';
import { EMBED } from '#lib/site/embed.ts';
import { citation, citationIn, passageNumbers } from '#lib/site/passage.ts';
import { Embed } from '../../../../../components/passage/embed.tsx';
import { loadInterface, loadSite, loadText, movedAddress } from '../../../../library.ts';

interface Props {
  readonly params: Promise<{ lng: string; text: string; passage: string }>;
}

/** None at build: made on request. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lng, text, passage } = await params;
  const { name } = await loadSite();
  const alternates = isInterfaceLanguage(lng) ? { canonical: pagePath(lng, text, passage) } : undefined;
  return { title: name, robots: { index: false }, alternates };
}

export default async function EmbedPage({ params }: Props) {
  const { lng, text: address, passage } = await params;
  if (!isInterfaceLanguage(lng)) notFound();
  const found = await loadText(address, lng);
  if (found === 'missing') {
    const moved = await movedAddress(address);
    if (moved) permanentRedirect(`${pagePath(lng, moved, passage)}/${EMBED}`);
  }
  const selected = typeof found === 'object' ? selectPassage(found.text, passage) : undefined;
  if (typeof found !== 'object' || !selected) notFound();
  const { text, work } = found;
  const { t } = await loadInterface(lng);
  const { name } = await loadSite();
  return (
    <Embed
      paragraphs={selected.paragraphs}
      lang={text.lang}
      lng={lng}
      draft={draftAmong(
        selected.paragraphs.flatMap(({ segments }) => segments),
        text.states,
      )}
      t={t}
      citation={citation(text, work)}
      translatedCitation={lng === work.lang ? citationIn(lng, text, work) : undefined}
      place={`§ ${passageNumbers(selected.paragraphs)}`}
      page={pagePath(lng, address, passage)}
      site={name}
    />
  );
}
