// The page of a shared passage: a segment, a paragraph or a range, without scripts, with a link to its text.

import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { FORMATS } from '#lib/card/card.ts';
import { pictureFileName } from '#lib/card/name.ts';
import { PREVIEW } from '#lib/card/picture.ts';
import { parseId, parsePassage } from '#lib/segment/ids.ts';
import { passageNeighbours } from '#lib/segment/neighbours.ts';
import { selectPassage } from '#lib/segment/paragraphs.ts';
import { draftAmong } from '#lib/segment/states.ts';
import { isInterfaceLanguage, pagePath } from '#lib/site/address.ts';
import { citation, citationIn, excerpt, passageNumbers, textTitle } from '#lib/site/passage.ts';
import { passageData } from '#lib/site/structured-data.ts';
import { siteOrigin } from '#lib/store/origin.ts';
import { resolveId } from '#lib/store/read/aliases.ts';
import { Frame } from '../../../../components/frame/frame.tsx';
import { TextError } from '../../../../components/frame/text-error.tsx';
import { StructuredData } from '../../../../components/inline/inline.tsx';
import { PassageQuote } from '../../../../components/passage/passage.tsx';
import { type CardPictures, PassageCard } from '../../../../components/passage/passage-card.tsx';
import { PassageShare } from '../../../../components/passage/passage-share.tsx';
import { loadInterface, loadSite, loadText, movedAddress } from '../../../library.ts';
import { pageMetadata } from '../../../metadata.ts';
import { textPicture } from '../../../pictures.ts';

interface Props {
  readonly params: Promise<{ lng: string; text: string; passage: string }>;
}

/** None at build: the page of a passage is made on request. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lng, text: address, passage: encoded } = await params;
  if (!isInterfaceLanguage(lng)) return {};
  const passage = decode(encoded);
  const found = await loadText(address, lng);
  const selected = typeof found === 'object' ? selectPassage(found.text, passage) : undefined;
  const { t } = await loadInterface(lng);
  const site = await loadSite();
  if (found === 'broken') return { title: `${t('broken.title')} · ${site.name}`, robots: { index: false } };
  if (typeof found !== 'object' || !selected) return {};
  const numbers = passageNumbers(selected.paragraphs);
  const { source } = textTitle(found.text, found.work);
  return pageMetadata({
    site,
    lng,
    path: `/${address}/${passage}`,
    title: t('passage.title', { title: source, number: numbers }),
    description: [excerpt(selected.paragraphs, 'source', 98), excerpt(selected.paragraphs, 'target', 98)]
      .filter(Boolean)
      .join(' — '),
    picture: (await textPicture(address, passage)) ?? (await textPicture(address)),
    work: found.work,
  });
}

export default async function PassagePage({ params }: Props) {
  const { lng, text: address, passage: encoded } = await params;
  if (!isInterfaceLanguage(lng)) notFound();
  const passage = decode(encoded);
  if (!parsePassage(passage)) notFound();
  const { t } = await loadInterface(lng);
  const { licence } = await loadSite();
  const found = await loadText(address, lng);
  if (found === 'missing') {
    const moved = await movedAddress(address);
    if (moved) permanentRedirect(pagePath(lng, moved, passage));
    notFound();
  }
  if (found === 'broken') {
    return (
      <Frame licence={licence} lng={lng} t={t} path={`/${address}`}>
        <TextError t={t} shelf={pagePath(lng)} />
      </Frame>
    );
  }
  const { text, work } = found;
  const selected = selectPassage(text, passage);
  if (!selected) {
    const moved = await movedPassage(address, passage);
    if (moved && moved !== passage) permanentRedirect(pagePath(lng, address, moved));
    notFound();
  }
  const beside = passageNeighbours(text, passage);
  const way = (id: string | undefined) => (id ? pagePath(lng, address, id) : undefined);
  const [first] = selected.paragraphs;
  const anchor = parseId(passage)?.part || selected.paragraphs.length > 1 ? selected.first : first?.id;
  const pictures = await cardPictures(address, passage);
  const textPath = pagePath(lng, address);
  const place = `§ ${passageNumbers(selected.paragraphs)}`;
  const page = {
    url: siteOrigin() + pagePath(lng, address, passage),
    textUrl: siteOrigin() + textPath,
    picture: pictures?.light,
  };
  return (
    <Frame licence={licence} lng={lng} t={t} path={`/${address}/${passage}`}>
      <StructuredData data={passageData(selected, text, work, page)} />
      <PassageQuote
        paragraphs={selected.paragraphs}
        lang={text.lang}
        lng={lng}
        draft={draftAmong(
          selected.paragraphs.flatMap(({ segments }) => segments),
          text.states,
        )}
        t={t}
        context={`${textPath}#${anchor}`}
        previous={way(beside.previous)}
        next={way(beside.next)}
        citation={citation(text, work)}
        translatedCitation={lng === work.lang ? citationIn(lng, text, work) : undefined}
        place={place}
      />
      <PassageShare link={page.url} text={`${citation(text, work)}, ${place}`} t={t} />
      {pictures && <PassageCard pictures={pictures} place={place} t={t} />}
    </Frame>
  );
}

/** The card to show, and one to save in each format; undefined if it cannot be drawn. */
async function cardPictures(address: string, passage: string): Promise<CardPictures | undefined> {
  const light = await textPicture(address, passage);
  const dark = await textPicture(address, passage, { ...PREVIEW, dark: true });
  if (!light || !dark) return undefined;
  const downloads = [];
  for (const format of FORMATS) {
    const look = { ...PREVIEW, format };
    const picture = await textPicture(address, passage, look);
    if (picture) downloads.push({ format, picture, fileName: pictureFileName(address, passage, look) });
  }
  return { light, dark, downloads };
}

/** The current passage for an old one: aliases are followed at both ends. */
async function movedPassage(address: string, passage: string): Promise<string | undefined> {
  const ends = await Promise.all(passage.split('~').map(async (id) => (await resolveId(address, id)) ?? id));
  return [...new Set(ends)].join('~');
}

/** A part of an address, decoded; "" if it is malformed. */
function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return '';
  }
}
