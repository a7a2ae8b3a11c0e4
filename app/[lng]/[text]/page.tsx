// The reading page of a text, or the table of contents of a book.

import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { linksHref, wordsHref } from '#lib/glosses/address.ts';
import { SOURCE_LANGUAGE } from '#lib/languages.ts';
import type { Text, Work } from '#lib/model.ts';
import { epubPath, type InterfaceLanguage, isInterfaceLanguage, pagePath } from '#lib/site/address.ts';
import { citation, citationIn, excerpt, textTitle, titleDraft, titleHeading } from '#lib/site/passage.ts';
import { bookData, structuredData } from '#lib/site/structured-data.ts';
import type { Translate } from '#lib/site/translate.ts';
import { wordsHash } from '#lib/store/caches/words-hash.ts';
import { siteOrigin } from '#lib/store/origin.ts';
import { listPublished, publishedNeighbours } from '#lib/store/published.ts';
import { currentIds } from '#lib/store/read/aliases.ts';
import { readIsland } from '#lib/store/read/islands.ts';
import { Contents } from '../../../components/contents/contents.tsx';
import { Credits } from '../../../components/credits/credits.tsx';
import { Frame } from '../../../components/frame/frame.tsx';
import { TextError } from '../../../components/frame/text-error.tsx';
import { StructuredData } from '../../../components/inline/inline.tsx';
import { ChapterNavigation } from '../../../components/reader/chapter-navigation.tsx';
import { Reader } from '../../../components/reader/reader.tsx';
import { TextEnd } from '../../../components/text-end/text-end.tsx';
import { factsOf } from '../../../components/title/facts.ts';
import { Title } from '../../../components/title/title.tsx';
import type { LookupContext } from '../../../components/word-card/lookup-context.ts';
import {
  chapterLines,
  loadInterface,
  loadSite,
  loadText,
  loadWork,
  marksHref,
  movedAddress,
  wordsOf,
} from '../../library.ts';
import { pageMetadata } from '../../metadata.ts';
import { textPicture } from '../../pictures.ts';
import { loadShelf } from '../../shelf.ts';

interface Props {
  readonly params: Promise<{ lng: string; text: string }>;
}

export async function generateStaticParams() {
  return (await listPublished()).map((text) => ({ text }));
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
      ? text && excerpt(body(text), lng === SOURCE_LANGUAGE ? 'source' : 'target', 160)
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

export default async function TextPage({ params }: Props) {
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
  const path = pagePath(lng, text.address);
  const title = textTitle(text, work);
  const neighbours = await publishedNeighbours(text, work);
  const isLast = text.chapter === undefined || neighbours.next === undefined;
  const page = { url: siteOrigin() + path, picture: await textPicture(text.address) };
  return (
    <>
      <StructuredData data={structuredData(text, work, page)} />
      <Reader
        title={
          <Title
            work={work}
            t={t}
            lng={lng}
            {...title}
            segment={titleHeading(text) !== undefined}
            facts={factsOf(work.meta, wordsOf(text), t)}
            draft={titleDraft(text)}
            chapter={text.chapter !== undefined}
            epub={text.chapter === undefined ? epubPath(work.slug) : undefined}
          />
        }
        text={text}
        level={work.meta.level}
        paragraphs={body(text)}
        lng={lng}
        t={t}
        path={path}
        citation={citation(text, work)}
        translation={translationCredit(text, work, lng, t)}
        aliases={await currentIds(text.address)}
        stress={await marksHref(text.address)}
        words={await lookupContext(text, lng)}
        island={await readIsland('reading', lng)}
      />
      {text.chapter !== undefined && <ChapterNavigation work={work.slug} neighbours={neighbours} lng={lng} t={t} />}
      {isLast && <TextEnd next={await nextWork(work.slug, lng)} lng={lng} t={t} />}
      <Credits work={work} lng={lng} t={t} />
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
  const chapters = await chapterLines(work, lng, t);
  const words = chapters.reduce((sum, chapter) => sum + chapter.words, 0);
  const facts = factsOf(work.meta, words, t, chapters.length);
  const page = { url: siteOrigin() + pagePath(lng, work.slug), picture: await textPicture(work.slug) };
  return (
    <>
      <StructuredData data={bookData(work, page)} />
      <Title
        work={work}
        t={t}
        lng={lng}
        source={work.meta.title}
        target={work.translation.title}
        facts={facts}
        epub={epubPath(work.slug)}
      />
      <Contents work={work} chapters={chapters} lng={lng} t={t} />
      <Credits work={work} lng={lng} t={t} />
    </>
  );
}

/** The addresses of the page's word files. */
async function lookupContext(text: Text, lng: InterfaceLanguage): Promise<LookupContext> {
  const { address, lang } = text;
  const hash = await wordsHash(text);
  const href = wordsHref(lang, { text: address, side: 'source' }, hash);
  const englishHref = wordsHref(lang, { text: address, side: 'target' }, hash);
  return { address, lng, lang, href, englishHref, linksHref: linksHref(lang, address, hash) };
}

/** Names the translation in the reader's language, for copies of it. */
function translationCredit(text: Text, work: Work, lng: InterfaceLanguage, t: Translate) {
  const names = (lng === work.lang && work.translation.translators) || work.meta.translators || [];
  const name = names.flatMap((translator) => (translator.lang === work.lang ? translator.name : [])).join(', ');
  return { citation: citationIn(lng, text, work), by: name && t('copied.translator', { name }) };
}

/** The text below the title, without the heading that the title shows. */
function body(text: Text) {
  return titleHeading(text) ? text.paragraphs.slice(1) : text.paragraphs;
}
