// The sitemap: every shelf, contents and reading page in both interface languages.

import type { MetadataRoute } from 'next';
import { interfaceLanguages } from '#lib/describe/address.ts';
import { siteOrigin } from '#lib/store/origin.ts';
import { listTexts, listWorks } from '#lib/store/works.ts';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const texts = (await listTexts()).map(({ address }) => `/${address}`);
  const works = (await listWorks()).map((slug) => `/${slug}`);
  const paths = [...new Set(['', '/about', ...works, ...texts])];
  const origin = siteOrigin();
  return paths.flatMap((path) =>
    interfaceLanguages.map((lng) => ({
      url: `${origin}/${lng}${path}`,
      alternates: {
        languages: Object.fromEntries(interfaceLanguages.map((language) => [language, `${origin}/${language}${path}`])),
      },
    })),
  );
}
