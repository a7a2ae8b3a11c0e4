// A shared passage: a segment, a paragraph or a range alone on a page that needs no script, with the way into its text.

import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { isInterfaceLanguage, pagePath } from '#lib/describe/address.ts';
import { citation, excerpt, passageNumbers, textTitle } from '#lib/describe/passage.ts';
import { parseId, parsePassage } from '#lib/segment/ids.ts';
import { passageNeighbours } from '#lib/segment/neighbours.ts';
import { selectPassage } from '#lib/segment/paragraphs.ts';
import { resolveId } from '#lib/store/aliases.ts';
import { Broken } from '../../../../components/frame/broken.tsx';
import { Frame } from '../../../../components/frame/frame.tsx';
import { PassageQuote } from '../../../../components/passage/passage.tsx';
import { loadInterface, loadSite, loadText, movedAddress } from '../../../library.ts';
import { pageMetadata } from '../../../metadata.ts';

interface Props {
  readonly params: Promise<{ lng: string; text: string; passage: string }>;
}

/** None at build: a passage's page is made when somebody asks for it. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lng, text: address, passage } = await params;
  if (!isInterfaceLanguage(lng)) return {};
  const found = await loadText(address, lng);
  const selected = typeof found === 'object' ? selectPassage(found.text, decode(passage)) : undefined;
  const { t } = await loadInterface(lng);
  const { name } = await loadSite();
  if (found === 'broken') return { title: `${t('broken.title')} · ${name}`, robots: { index: false } };
  if (typeof found !== 'object' || !selected) return {};
  const numbers = passageNumbers(selected.paragraphs);
  const { source } = textTitle(found.text, found.work);
  return pageMetadata({
    lng,
    path: `/${address}/${passage}`,
    title: `${t('passage.title', { title: source, number: numbers })} · ${name}`,
    description: [excerpt(selected.paragraphs, 'source', 120), excerpt(selected.paragraphs, 'target', 120)]
      .filter(Boolean)
      .join(' — '),
  });
}

export default async function PassagePage({ params }: Props) {
  const { lng, text: address, passage: encoded } = await params;
  if (!isInterfaceLanguage(lng)) notFound();
  const passage = decode(encoded);
  if (!parsePassage(passage)) notFound();
  const { t } = await loadInterface(lng);
  const found = await loadText(address, lng);
  if (found === 'missing') {
    const moved = await movedAddress(address);
    if (moved) permanentRedirect(pagePath(lng, moved, passage));
    notFound();
  }
  if (found === 'broken') {
    return (
      <Frame lng={lng} t={t} path={`/${address}`}>
        <Broken t={t} shelf={pagePath(lng)} />
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
  return (
    <Frame lng={lng} t={t} path={`/${address}/${passage}`}>
      <PassageQuote
        paragraphs={selected.paragraphs}
        lang={text.lang}
        t={t}
        context={`${pagePath(lng, address)}#${anchor}`}
        previous={way(beside.previous)}
        next={way(beside.next)}
        citation={citation(text, work)}
        place={`§ ${passageNumbers(selected.paragraphs)}`}
      />
    </Frame>
  );
}

/** The passage that an old one has become: each end followed through the text's aliases. */
async function movedPassage(address: string, passage: string): Promise<string | undefined> {
  const ends = await Promise.all(passage.split('~').map(async (id) => (await resolveId(address, id)) ?? id));
  return [...new Set(ends)].join('~');
}

/** A part of an address in plain characters; "" where its escapes are malformed. */
function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return '';
  }
}
