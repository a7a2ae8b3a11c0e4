// robots.txt: crawlers may read everything.

import type { MetadataRoute } from 'next';
import { siteOrigin } from '#lib/store/origin.ts';

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/' }, sitemap: `${siteOrigin()}/sitemap.xml` };
}
