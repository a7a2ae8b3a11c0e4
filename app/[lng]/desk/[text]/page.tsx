// The desk for a text, the chapters of a book, or ("library") the list of all works. Only on a server that `stroka desk` started.
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SOURCE_LANGUAGE } from '#lib/languages.ts';
import type { Work } from '#lib/model.ts';
import { formatAddress, parseAddress } from '#lib/segment/address.ts';
import { type InterfaceLanguage, isInterfaceLanguage, pagePath } from '#lib/site/address.ts';
import type { Translate } from '#lib/site/translate.ts';
import { textName } from '#lib/store/paths.ts';
import { unlessBroken } from '#lib/store/published.ts';
import { listWorks, readWork } from '#lib/store/read/works.ts';
import { deskStrings } from '../../../../components/desk/strings.ts';
import { Frame } from '../../../../components/frame/frame.tsx';
import { DeskFrame, type DeskLink, DeskLinks } from '../../../../components/library-desk/desk-frame.tsx';
import { LibraryDesk } from '../../../../components/library-desk/library-desk.tsx';
import { deskToken } from '../../../desk-guard.ts';
import { loadInterface, loadSite } from '../../../library.ts';

interface Props {
  readonly params: Promise<{ lng: string; text: string }>;
}

/** The list of all works: no work can have this name. */
const LIBRARY = 'library';

/** None at build: a built site has no desk. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lng } = await params;
  if (!isInterfaceLanguage(lng)) return {};
  const { t } = await loadInterface(lng);
  return { title: t('desk'), robots: { index: false } };
}

export default async function DeskPage({ params }: Props) {
  const { lng, text } = await params;
  if (!isInterfaceLanguage(lng) || deskToken() === undefined) notFound();
  const { t } = await loadInterface(lng);
  const { licence } = await loadSite();
  const parsed = parseAddress(text);
  const work = parsed && (await readWork(parsed.work, lng));
  if (text !== LIBRARY && !work) notFound();
  const isText = parsed?.chapter !== undefined || work?.chapters.length === 0;
  return (
    <Frame licence={licence} lng={lng} t={t} path={`/desk/${text}`}>
      <DeskFrame
        title={work ? t('desk.title', { title: work.meta.title }) : t('desk.works')}
        noscript={t('desk.noscript')}
      >
        {isText && work ? (
          <LibraryDesk
            address={{ work: work.slug, name: textName(parsed?.chapter), lang: work.lang }}
            readPath={pagePath(lng, text)}
            strings={deskStrings(t)}
          />
        ) : (
          <DeskLinks links={work ? chaptersOf(work, lng, t) : await worksOf(lng)} />
        )}
      </DeskFrame>
    </Frame>
  );
}

function chaptersOf(work: Work, lng: InterfaceLanguage, t: Translate): readonly DeskLink[] {
  return work.chapters.map((chapter) => ({
    name: t('chapter', { number: chapter }),
    href: pagePath(lng, 'desk', formatAddress({ work: work.slug, chapter })),
  }));
}

async function worksOf(lng: InterfaceLanguage): Promise<readonly DeskLink[]> {
  const works = await Promise.all((await listWorks()).map((slug) => unlessBroken(readWork(slug, lng))));
  return works.flatMap((work) =>
    work ? [{ name: work.meta.title, lang: SOURCE_LANGUAGE, href: pagePath(lng, 'desk', work.slug) }] : [],
  );
}
