// The pages of the sitemap, without their language: the shelf, the page about the site, contents and texts.
import { listPublished } from '#lib/store/published.ts';

export async function sitemapPaths(): Promise<readonly string[]> {
  return ['', '/about', ...(await listPublished()).map((address) => `/${address}`)];
}
