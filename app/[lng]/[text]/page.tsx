// The reading page of a text, or the table of contents of a book.

import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { linksHref, wordsHref } from '#lib/glosses/address.ts';
import { SOURCE_LANGUAGE } from '#lib/languages.ts';
import type { Text, Work } from '#lib/model.ts';
import { type InterfaceLanguage, isInterfaceLanguage, pagePath } from '#lib/site/address.ts';
import { estimateWork } from '#lib/site/offline.ts';
import { excerpt, textTitle, wordsOf } from '#lib/site/passage.ts';
import { bookData, structuredData } from '#lib/site/structured-data.ts';
import type { Translate } from '#lib/site/translate.ts';
import { wordsHash } from '#lib/store/caches/words-hash.ts';
import { siteOrigin } from '#lib/store/origin.ts';
import { listPrebuilt } from '#lib/store/prebuilt.ts';
import { publishedNeighbours } from '#lib/store/published.ts';
import { currentIds } from '#lib/store/read/aliases.ts';
import { readIsland } from '#lib/store/read/islands.ts';
import { Frame } from '../../../components/frame/frame.tsx';
import { TextError } from '../../../components/frame/text-error.tsx';
import { StructuredData } from '../../../components/inline/inline.tsx';
import { IslandLoader } from '../../../components/island/island.tsx';
import { KeepPlace } from '../../../components/offline/keep-place.tsx';
import { keepStrings } from '../../../components/offline/strings.ts';
import { TextEnd } from '../../../components/text-end/text-end.tsx';
import { BookPage } from '../../../components/text-page/book-page.tsx';
import { bodyOf, TextPage } from '../../../components/text-page/text-page.tsx';
import type { LookupContext } from '../../../components/word-card/lookup-context.ts';
import { chapterLines, loadInterface, loadSite, loadText, loadWork, marksHref, movedAddress } from '../../library.ts';
import { pageMetadata } from '../../metadata.ts';
import { textPicture } from '../../pictures.ts';
import { loadShelf } from '../../shelf.ts';

interface Props {
  readonly params: Promise<{ lng: string; text: string }>;
}

/** The first texts; the others are made on request. */
export async function generateStaticParams() {
  return (await listPrebuilt()).map((text) => ({ text }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lng, text: address } = await params;
  if (!isInterfaceLanguage(lng)) return {};
  const { t } = await loadInterface(lng);
  const site = await loadSite();
  const found = await find(address, lng);
  if (found === 'missing') return {};
  if (found === 'broken') return { title: `${t('broken.title')} · ${site.name}`, robots: { index: false } };
  const { work, text } = found;
  const title = text ? textTitle(text, work) : { source: work.meta.title, target: work.translation.title };
  const own = lng === SOURCE_LANGUAGE ? work.meta : { ...work.meta, ...work.translation };
  const description =
    text?.chapter !== undefined || !own.blurb
      ? text && excerpt(bodyOf(text), lng === SOURCE_LANGUAGE ? 'source' : 'target', 160)
      : own.blurb;
  return pageMetadata({
    site,
    lng,
    path: `/${address}`,
    title: [title.source, title.target].filter(Boolean).join(' · '),
    description: description || t('shelf.description'),
    picture: await textPicture(address),
    work,
  });
}

export default async function Page({ params }: Props) {
  const { lng, text: address } = await params;
  if (!isInterfaceLanguage(lng)) notFound();
  const { t } = await loadInterface(lng);
  const { licence } = await loadSite();
  const found = await find(address, lng);
  if (found === 'missing') {
    const moved = await movedAddress(address);
    if (moved) permanentRedirect(pagePath(lng, moved));
    notFound();
  }
  return (
    <Frame licence={licence} lng={lng} t={t} path={`/${address}`}>
      {found === 'broken' ? (
        <TextError t={t} shelf={pagePath(lng)} />
      ) : found.text ? (
        <ReadingPage text={found.text} work={found.work} lng={lng} />
      ) : (
        <ContentsPage work={found.work} lng={lng} />
      )}
    </Frame>
  );
}

/** A text with its work, or a work that only has chapters. */
async function find(
  address: string,
  lng: InterfaceLanguage,
): Promise<{ work: Work; text?: Text } | 'missing' | 'broken'> {
  const found = await loadText(address, lng);
  if (found !== 'missing') return found;
  const work = await loadWork(address, lng);
  if (work === 'broken') return work;
  return work && work.chapters.length > 0 ? { work } : 'missing';
}

async function ReadingPage({ text, work, lng }: { text: Text; work: Work; lng: InterfaceLanguage }) {
  const { t } = await loadInterface(lng);
  const neighbours = await publishedNeighbours(text, work);
  const isLast = text.chapter === undefined || neighbours.next === undefined;
  const page = { url: siteOrigin() + pagePath(lng, text.address), picture: await textPicture(text.address) };
  return (
    <>
      <StructuredData data={structuredData(text, work, page)} />
      <TextPage
        text={text}
        work={work}
        lng={lng}
        t={t}
        neighbours={neighbours}
        aliases={await currentIds(text.address)}
        stress={await marksHref(text.address)}
        report={(await loadSite()).report}
        words={await lookupContext(text, lng)}
        island={await readIsland('reading', lng)}
        hasEpub
        keep={text.chapter === undefined && <KeepButton work={work} words={wordsOf(text)} lng={lng} t={t} />}
      >
        {isLast && <TextEnd next={await nextWork(work.slug, lng)} lng={lng} t={t} />}
      </TextPage>
    </>
  );
}

/** The work after this one in the order of the shelf. */
async function nextWork(slug: string, lng: InterfaceLanguage): Promise<Work | undefined> {
  const shelf = await loadShelf(lng);
  return shelf[shelf.findIndex(({ work }) => work.slug === slug) + 1]?.work;
}

async function ContentsPage({ work, lng }: { work: Work; lng: InterfaceLanguage }) {
  const { t } = await loadInterface(lng);
  const page = { url: siteOrigin() + pagePath(lng, work.slug), picture: await textPicture(work.slug) };
  const chapters = await chapterLines(work, lng, t);
  const words = chapters.reduce((sum, chapter) => sum + chapter.words, 0);
  return (
    <>
      <StructuredData data={bookData(work, page)} />
      <IslandLoader files={await readIsland('contents', lng)} />
      <BookPage
        work={work}
        chapters={chapters}
        lng={lng}
        t={t}
        hasEpub
        keep={<KeepButton work={work} words={words} lng={lng} t={t} />}
      />
    </>
  );
}

interface KeepButtonProps {
  readonly work: Work;
  /** Number of words of all its texts. */
  readonly words: number;
  readonly lng: InterfaceLanguage;
  readonly t: Translate;
}

function KeepButton({ work: { slug, meta, chapters }, words, lng, t }: KeepButtonProps) {
  const bytes = estimateWork(Math.max(1, chapters.length), words);
  return <KeepPlace lng={lng} slug={slug} title={meta.title} bytes={bytes} strings={keepStrings(t)} />;
}

/** The addresses of the page's word files. */
async function lookupContext(text: Text, lng: InterfaceLanguage): Promise<LookupContext> {
  const { address, lang } = text;
  const hash = await wordsHash(text);
  const href = wordsHref(lang, { text: address, side: 'source' }, hash);
  const englishHref = wordsHref(lang, { text: address, side: 'target' }, hash);
  return { address, lng, lang, href, englishHref, linksHref: linksHref(lang, address, hash) };
}
