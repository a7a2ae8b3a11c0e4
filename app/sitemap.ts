// The sitemap: all published pages of the shelf, of contents and of texts, in both interface languages.

import type { MetadataRoute } from 'next';
import { INTERFACE_LANGUAGES } from '#lib/site/address.ts';
import { siteOrigin } from '#lib/store/origin.ts';
import { listPublished } from '#lib/store/published.ts';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const paths = ['', '/about', ...(await listPublished()).map((address) => `/${address}`)];
  const origin = siteOrigin();
  return paths.flatMap((path) =>
    INTERFACE_LANGUAGES.map((lng) => ({
      url: `${origin}/${lng}${path}`,
      alternates: {
        languages: Object.fromEntries(
          INTERFACE_LANGUAGES.map((language) => [language, `${origin}/${language}${path}`]),
        ),
      },
    })),
  );
}
