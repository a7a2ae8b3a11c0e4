// The web app manifest.

import type { MetadataRoute } from 'next';
import { readSite } from '#lib/store/read/site.ts';

export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const { name } = await readSite();
  return {
    name,
    short_name: name,
    start_url: '/',
    display: 'standalone',
    background_color: '#f4f6f5',
    theme_color: '#f4f6f5',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
