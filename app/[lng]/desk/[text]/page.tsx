// The desk for a text, the chapters of a book, or ("library") the list of all works. Only on a server that `stroka desk` started.
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { formatAddress, parseAddress } from '#lib/segment/address.ts';
import { isInterfaceLanguage, pagePath } from '#lib/site/address.ts';
import { textName } from '#lib/store/paths.ts';
import { listWorks, readWork } from '#lib/store/read/works.ts';
import { deskStrings } from '../../../../components/desk/strings.ts';
import { Frame } from '../../../../components/frame/frame.tsx';
import { DeskFrame, DeskLinks } from '../../../../components/library-desk/desk-frame.tsx';
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
  const links = work ? work.chapters.map((chapter) => formatAddress({ work: work.slug, chapter })) : await listWorks();
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
          <DeskLinks links={links.map((name) => ({ name, href: pagePath(lng, 'desk', name) }))} />
        )}
      </DeskFrame>
    </Frame>
  );
}
