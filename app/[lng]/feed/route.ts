// The library as an Atom feed.
import { isInterfaceLanguage } from '#lib/site/address.ts';
import { atomFeed } from '#lib/site/feed.ts';
import { siteOrigin } from '#lib/store/origin.ts';
import { loadInterface, loadSite } from '../../library.ts';
import { xmlFile } from '../../responses.ts';
import { loadShelf } from '../../shelf.ts';

export const dynamic = 'force-static';

export async function GET(_request: Request, { params }: { params: Promise<{ lng: string }> }) {
  const { lng } = await params;
  if (!isInterfaceLanguage(lng)) return new Response(null, { status: 404 });
  const { t } = await loadInterface(lng);
  const { name } = await loadSite();
  const works = (await loadShelf(lng)).map(({ work }) => work);
  const feed = atomFeed(works, { title: name, description: t('shelf.description'), lng, origin: siteOrigin() });
  // As application/atom+xml, Chromium shows the source and applies no style sheet.
  return xmlFile(feed);
}
