// The shelf: the first page of all works.

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isInterfaceLanguage, pagePath } from '#lib/site/address.ts';
import { shelfData } from '#lib/site/structured-data.ts';
import { readCourse } from '#lib/store/analysis/course.ts';
import { siteOrigin } from '#lib/store/origin.ts';
import { readIsland } from '#lib/store/read/islands.ts';
import { Frame } from '../../components/frame/frame.tsx';
import { StructuredData } from '../../components/inline/inline.tsx';
import { LibraryShelf } from '../../components/shelf/library-shelf.tsx';
import { loadInterface, loadSite } from '../library.ts';
import { pageMetadata } from '../metadata.ts';
import { shelfPicture } from '../pictures.ts';
import { loadShelf } from '../shelf.ts';

/** Texts of the course on the shelf. */
const COURSE_SIZE = 10;

interface Props {
  readonly params: Promise<{ lng: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lng } = await params;
  if (!isInterfaceLanguage(lng)) return {};
  const { t } = await loadInterface(lng);
  const site = await loadSite();
  return pageMetadata({
    site,
    lng,
    path: '',
    title: `${site.name}: ${t('shelf.tagline')}`,
    description: t('shelf.description'),
    picture: await shelfPicture(),
  });
}

export default async function ShelfPage({ params }: Props) {
  const { lng } = await params;
  if (!isInterfaceLanguage(lng)) notFound();
  const { t } = await loadInterface(lng);
  const { name, licence } = await loadSite();
  const page = { url: siteOrigin() + pagePath(lng), picture: await shelfPicture() };
  return (
    <Frame licence={licence} lng={lng} t={t} path="">
      <StructuredData data={shelfData(name, t('shelf.description'), lng, page)} />
      <LibraryShelf
        works={await loadShelf(lng)}
        course={await readCourse(COURSE_SIZE)}
        filter={{}}
        lng={lng}
        t={t}
        island={await readIsland('shelf', lng)}
      />
    </Frame>
  );
}
