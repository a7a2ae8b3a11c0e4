// The sitemap: all published pages, or the index of its parts where they are many.
import { SITEMAP_SIZE, sitemapFile, sitemapIndex } from '#lib/site/sitemap.ts';
import { siteOrigin } from '#lib/store/origin.ts';
import { xmlFile } from '../responses.ts';
import { sitemapPaths } from '../sitemap-paths.ts';

export const dynamic = 'force-static';

export async function GET(): Promise<Response> {
  const paths = await sitemapPaths();
  const parts = Math.ceil(paths.length / SITEMAP_SIZE);
  return xmlFile(parts > 1 ? sitemapIndex(parts, siteOrigin()) : sitemapFile(paths, siteOrigin()));
}
