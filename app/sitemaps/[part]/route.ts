// A part of a large sitemap, "/sitemaps/2.xml".
import { SITEMAP_SIZE, sitemapFile } from '#lib/site/sitemap.ts';
import { siteOrigin } from '#lib/store/origin.ts';
import { notFound, xmlFile } from '../../responses.ts';
import { sitemapPaths } from '../../sitemap-paths.ts';

export const dynamic = 'force-static';

/** None at build: made on request. */
export function generateStaticParams() {
  return [];
}

export async function GET(_request: Request, { params }: { params: Promise<{ part: string }> }): Promise<Response> {
  const number = Number(/^([1-9]\d{0,4})\.xml$/.exec((await params).part)?.[1] ?? Number.NaN);
  const paths = (await sitemapPaths()).slice((number - 1) * SITEMAP_SIZE, number * SITEMAP_SIZE);
  return paths.length > 0 ? xmlFile(sitemapFile(paths, siteOrigin())) : notFound();
}
